/** Pages about one course. Read {@link org.coursewatch.course.console.CoursePage} first. */
@NullMarked
package org.coursewatch.course.console;

import org.jspecify.annotations.NullMarked;
