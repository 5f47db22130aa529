/**
 * One treatment course: what can happen to it ({@link org.coursewatch.course.CourseFact}), what is
 * asked ({@link org.coursewatch.course.Question}) and what is answered ({@link
 * org.coursewatch.course.Evaluation}). The answer is a pure function of facts, rule versions and an
 * instant. Read {@link org.coursewatch.course.Evaluator} first, then the folder {@code check},
 * which is the rule book.
 */
@NullMarked
package org.coursewatch.course;

import org.jspecify.annotations.NullMarked;
