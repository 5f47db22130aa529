/**
 * What is overdue, and the upkeep that keeps lists right. The report is one comparison of dates on
 * rows derived from the facts, right on any day, whether or not a job ran. The sweep only raises
 * flags, reverses what has lapsed and refreshes rows; each course in a transaction of its own,
 * through the same code as a person's change. Read {@link org.coursewatch.overdue.OverdueList}
 * first, then {@link org.coursewatch.overdue.SweepReport}.
 */
@NullMarked
package org.coursewatch.overdue;

import org.jspecify.annotations.NullMarked;
