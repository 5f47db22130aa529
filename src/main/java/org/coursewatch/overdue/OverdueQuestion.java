package org.coursewatch.overdue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the overdue report for, whatever its form.
 *
 * @param program id of a program, null for the first
 * @param filter which checks
 * @param on a program day from today on, null for today
 */
public record OverdueQuestion(
    @Nullable String program, OverdueFilter filter, @Nullable LocalDate on) {}
