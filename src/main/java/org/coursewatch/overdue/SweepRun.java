package org.coursewatch.overdue;

import java.time.Instant;

/**
 * A sweep that is over.
 *
 * @param node where it ran
 * @param startedAt the instant it judged by
 * @param finishedAt when it was over
 * @param report what it did
 */
public record SweepRun(String node, Instant startedAt, Instant finishedAt, SweepReport report) {}
