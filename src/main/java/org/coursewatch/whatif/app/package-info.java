/**
 * Ordering, carrying out and reading runs. Read {@link org.coursewatch.whatif.app.CompareCourses}.
 */
@NullMarked
package org.coursewatch.whatif.app;

import org.jspecify.annotations.NullMarked;
