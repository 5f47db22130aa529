/** Use cases about what is overdue: the report, the sweep, and rebuilding the derived rows. */
@NullMarked
package org.coursewatch.overdue.app;

import org.jspecify.annotations.NullMarked;
