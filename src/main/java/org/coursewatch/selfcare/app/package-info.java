/**
 * What patients do for themselves, one transaction each. Read {@link
 * org.coursewatch.selfcare.app.ReadOwnCourses} for what they are told, {@link
 * org.coursewatch.selfcare.app.AnswerQuestions} for the month's questions.
 */
@NullMarked
package org.coursewatch.selfcare.app;

import org.jspecify.annotations.NullMarked;
