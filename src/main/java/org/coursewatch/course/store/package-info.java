/** The tables of courses, their facts and the rows derived from them. */
@NullMarked
package org.coursewatch.course.store;

import org.jspecify.annotations.NullMarked;
