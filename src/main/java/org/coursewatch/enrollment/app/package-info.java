/**
 * Use cases of the path. Read {@link org.coursewatch.enrollment.app.FinishEnrollment} first: how
 * the answers become a patient, a course and its first facts, all or nothing.
 */
@NullMarked
package org.coursewatch.enrollment.app;

import org.jspecify.annotations.NullMarked;
