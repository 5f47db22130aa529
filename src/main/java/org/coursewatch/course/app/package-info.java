/**
 * Use cases of a course, one transaction each. Read {@link org.coursewatch.course.app.RecordFact}
 * first.
 */
@NullMarked
package org.coursewatch.course.app;

import org.jspecify.annotations.NullMarked;
