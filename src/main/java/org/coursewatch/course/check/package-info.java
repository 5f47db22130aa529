/**
 * The rule book: one file per requirement, named as a sentence. Each says when it refuses and,
 * where it is something that must be done by a day, when it is due and overdue. {@link
 * org.coursewatch.course.check.Requirements} lists them.
 */
@NullMarked
package org.coursewatch.course.check;

import org.jspecify.annotations.NullMarked;
