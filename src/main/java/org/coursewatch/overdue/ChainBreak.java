package org.coursewatch.overdue;

import org.coursewatch.course.CourseId;

/**
 * A place where the ledger of a course does not fit its hashes.
 *
 * @param course whose ledger
 * @param sequence number of the entry, 0 for the opening
 * @param fault what is wrong
 */
public record ChainBreak(CourseId course, int sequence, String fault) {}
