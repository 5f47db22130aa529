/** What runs by the clock or from the command line: the sweep, and rebuilding the derived rows. */
@NullMarked
package org.coursewatch.overdue.job;

import org.jspecify.annotations.NullMarked;
