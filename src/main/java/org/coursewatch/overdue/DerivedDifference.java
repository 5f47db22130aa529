package org.coursewatch.overdue;

import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * A derived row that is not what the facts say.
 *
 * @param course whose row
 * @param table the table it stands in
 * @param stored what the row says, null when it is missing
 * @param right what it should say, null when it should not be there
 */
public record DerivedDifference(
    CourseId course, String table, @Nullable String stored, @Nullable String right) {}
