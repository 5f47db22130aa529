package org.coursewatch.selfcare.console;

import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /my/tell} says.
 *
 * @param call whom to call, null without a course
 * @param canReport whether there is a course to report in
 * @param hasMethods whether methods are asked of this patient, so that there can be a gap
 * @param isTold whether something has just been reported
 */
record TellView(
    @Nullable String call, boolean canReport, boolean hasMethods, boolean isTold, Form form) {}
