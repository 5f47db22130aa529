package org.coursewatch.overdue.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;

/**
 * The fields of a report's filter, as they were sent, with what there is to choose from.
 *
 * @param form what was sent, and what is wrong with it
 * @param chosen what narrows the report, in a sentence
 * @param isShort whether not all practices or prescribers are among the options
 * @param kinds what the report is told apart by, or how far it looks back; empty for the list
 */
record FilterView(
    Form form,
    String chosen,
    List<Option> checks,
    List<Option> risks,
    List<Option> practices,
    List<Option> prescribers,
    boolean isShort,
    List<Option> kinds) {}
