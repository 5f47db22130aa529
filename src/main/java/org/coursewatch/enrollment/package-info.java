/**
 * Enrolling a patient as a path of six steps that loses nothing when it is left. Read {@link
 * org.coursewatch.enrollment.Step} first: which questions come in which order; then {@link
 * org.coursewatch.enrollment.Answers} and {@link org.coursewatch.enrollment.AnswerRules}: what is
 * told so far and what is wrong with it, and {@link org.coursewatch.enrollment.Enrollment}: what
 * becomes of it when the course is opened.
 */
@NullMarked
package org.coursewatch.enrollment;

import org.jspecify.annotations.NullMarked;
