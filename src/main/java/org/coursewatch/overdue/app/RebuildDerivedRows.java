package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.ChainBreak;
import org.coursewatch.overdue.CourseFailure;
import org.coursewatch.overdue.CourseQueue;
import org.coursewatch.overdue.DerivedCopies;
import org.coursewatch.overdue.DerivedDifference;
import org.coursewatch.overdue.RebuildReport;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;

/**
 * Works out the derived rows of all courses from their facts and tells every row that was wrong.
 * What is derived can be lost, and nothing is lost.
 */
@ApplicationScoped
public class RebuildDerivedRows {

  private static final int MOST_BREAKS = 1_000;

  private final CourseQueue queue;
  private final RebuildOneCourse one;
  private final DerivedCopies copies;
  private final WhoActs who;

  @Inject
  public RebuildDerivedRows(
      CourseQueue queue, RebuildOneCourse one, DerivedCopies copies, WhoActs who) {
    this.queue = queue;
    this.one = one;
    this.copies = copies;
    this.who = who;
  }

  /**
   * Goes through all courses; one that fails never stops the rest.
   *
   * @param dryRun whether to leave everything as it is
   * @param now the instant judged by
   * @param found told every difference as it is found
   */
  public RebuildReport rebuild(boolean dryRun, Instant now, Consumer<DerivedDifference> found) {
    Tally tally = new Tally();
    for (String program : asService(queue::programs)) {
      Batches.<CourseId>forEach(
          (after, most) -> asService(() -> queue.ofProgram(program, after, most)),
          id -> rebuild(id, dryRun, now, found, tally));
    }
    List<ChainBreak> breaks = asService(() -> copies.chainBreaks(MOST_BREAKS));
    return new RebuildReport(
        dryRun, tally.courses, tally.differing, tally.differences, tally.failures, breaks);
  }

  private <T> T asService(Callable<T> reading) {
    return who.inNewTransaction(Actor.SYSTEM, reading);
  }

  private void rebuild(
      CourseId id, boolean dryRun, Instant now, Consumer<DerivedDifference> found, Tally tally) {
    tally.courses++;
    try {
      List<DerivedDifference> differences = one.rebuild(id, dryRun, now);
      differences.forEach(found);
      tally.differences += differences.size();
      tally.differing += differences.isEmpty() ? 0 : 1;
    } catch (RuntimeException e) {
      tally.failures.add(CourseFailure.of(id, e));
    }
  }

  private static final class Tally {
    private int courses;
    private int differing;
    private int differences;
    private final List<CourseFailure> failures = new ArrayList<>();
  }
}
