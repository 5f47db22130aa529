/**
 * The pages of the path. Read {@link org.coursewatch.enrollment.console.EnrollmentStepPage} first:
 * each step is shown, saved and left in the same way.
 */
@NullMarked
package org.coursewatch.enrollment.console;

import org.jspecify.annotations.NullMarked;
