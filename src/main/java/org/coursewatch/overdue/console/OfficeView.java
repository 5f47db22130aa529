package org.coursewatch.overdue.console;

import java.util.List;
import org.coursewatch.overdue.OfficeNumbers;

/**
 * What the page {@code /program} says.
 *
 * @param asOf the instant of all numbers, with its zone
 * @param overdue how many checks are overdue
 * @param ages the same by age of delay, each with a way to its list
 * @param swept when the last sweep was over, in words; empty before the first
 * @param sealed when the audit trail was sealed the last time; empty before the first
 * @param requeues whether whoever reads may look after notices
 */
record OfficeView(
    String asOf,
    long overdue,
    List<SummaryView.Row> ages,
    OfficeNumbers numbers,
    String swept,
    String sealed,
    boolean requeues) {}
