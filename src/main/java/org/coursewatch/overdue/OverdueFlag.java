package org.coursewatch.overdue;

import java.time.LocalDate;
import org.coursewatch.course.CourseId;

/**
 * The mark that a check of a course has become overdue. There is one for each day a check is
 * overdue from, for ever: meeting the check does not take it away.
 *
 * @param course whose check
 * @param check its code
 * @param occasion which time it is wanted
 * @param overdueFrom first program day on which it is overdue (inside)
 */
public record OverdueFlag(CourseId course, String check, String occasion, LocalDate overdueFrom) {}
