package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coursewatch.course.CourseId;
import org.coursewatch.escalation.Escalations;
import org.coursewatch.escalation.app.RaiseEscalations;
import org.coursewatch.overdue.CourseFailure;
import org.coursewatch.overdue.CourseQueue;
import org.coursewatch.overdue.CourseQueue.Waiting;
import org.coursewatch.overdue.DueOn;
import org.coursewatch.overdue.OverdueFlags.Place;
import org.coursewatch.overdue.OverdueFlags.Raised;
import org.coursewatch.overdue.SweepRun;
import org.coursewatch.overdue.SweepRuns;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jboss.logging.Logger;

/**
 * Flags what has become overdue, settles every course that is due and notes what was escalated:
 * lapsed authorizations are reversed as of the first instant after their last day, derived rows
 * worked out anew. A sweep that runs late ends where one that ran in time would have. No answer
 * waits for it.
 */
@ApplicationScoped
public class SweepCourses {

  private static final Logger LOG = Logger.getLogger(SweepCourses.class);

  private final ServiceClock clock;
  private final Programs programs;
  private final CourseQueue queue;
  private final FlagOverdueChecks flags;
  private final RaiseEscalations escalations;
  private final SettleDueCourse settle;
  private final SweepRuns runs;
  private final WhoActs who;

  @Inject
  public SweepCourses(
      ServiceClock clock,
      Programs programs,
      CourseQueue queue,
      FlagOverdueChecks flags,
      RaiseEscalations escalations,
      SettleDueCourse settle,
      SweepRuns runs,
      WhoActs who) {
    this.clock = clock;
    this.programs = programs;
    this.queue = queue;
    this.flags = flags;
    this.escalations = escalations;
    this.settle = settle;
    this.runs = runs;
    this.who = who;
  }

  /** One sweep over all courses, written down when it is over. Each course is tried once. */
  public SweepRun sweep(String node) {
    Instant now = clock.now();
    SweepTally tally = new SweepTally();
    // Before a row is worked out anew, so that what it said is flagged; and after, for the new.
    flagAll(now, tally);
    for (String id : asService(queue::programs)) {
      programs
          .find(id)
          .ifPresentOrElse(program -> settleDue(program, now, tally), () -> failAll(id, tally));
    }
    flagAll(now, tally);
    // When every row says what holds now: a step of a check that was met meanwhile is not noted.
    escalateAll(now, tally);
    forgetClosed(now);
    SweepRun run = new SweepRun(node, now, clock.now(), tally.report());
    runs.write(run);
    return run;
  }

  /** How long the flag or the course that waits longest has been due; zero when none is. */
  public Duration lag() {
    Instant now = clock.now();
    return programs.all().stream()
        .flatMap(
            program ->
                Stream.of(
                        asService(() -> queue.oldest(DueOn.of(program, now))),
                        flags.oldest(program, now))
                    .flatMap(Optional::stream)
                    .map(day -> Duration.between(program.zone().startOf(day), now)))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private void flagAll(Instant now, SweepTally tally) {
    for (Program program : programs.all()) {
      Place after = null;
      do {
        Raised raised = flags.flag(program, now, after, Batches.MOST);
        tally.flagged(raised.flags());
        after = raised.last();
      } while (after != null);
    }
  }

  private void escalateAll(Instant now, SweepTally tally) {
    for (Program program : programs.all()) {
      Escalations.Raised raised;
      do {
        raised = escalations.raise(program, now, Batches.MOST);
        tally.escalated(raised.steps());
      } while (raised.more());
    }
  }

  private void forgetClosed(Instant now) {
    for (Program program : programs.all()) {
      int forgotten;
      do {
        forgotten = flags.forgetClosed(program, now, Batches.MOST);
      } while (forgotten == Batches.MOST);
    }
  }

  private void settleDue(Program program, Instant now, SweepTally tally) {
    DueOn due = DueOn.of(program, now);
    forEachDue(due, id -> guarded(id, tally, () -> tally.settled(settle.settle(id, due, now))));
    // Nodes pass over what another has in hand. When that was only being flagged, every node may
    // have passed over it; what is left waits its turn.
    forEachDue(
        due,
        id -> {
          if (!tally.hasFailed(id)) {
            guarded(id, tally, () -> tally.settledAgain(settle.settleWaiting(id, due, now)));
          }
        });
  }

  private void forEachDue(DueOn due, Consumer<CourseId> each) {
    Batches.<Waiting>forEach(
        (after, most) -> asService(() -> queue.late(due, after, most)),
        late -> each.accept(late.course()));
    // What is outdated as well was just tried, and is worked out anew unless that failed.
    Batches.<Waiting>forEach(
        (after, most) -> asService(() -> queue.outdated(due, after, most)),
        outdated -> {
          if (!due.isLate(outdated)) {
            each.accept(outdated.course());
          }
        });
  }

  /** Courses of a program this service has no rules for: nobody can say anything about them. */
  private void failAll(String program, SweepTally tally) {
    Batches.<CourseId>forEach(
        (after, most) -> asService(() -> queue.ofProgram(program, after, most)),
        id -> tally.failed(new CourseFailure(id, "UnknownProgram")));
  }

  private <T> T asService(Callable<T> reading) {
    return who.inNewTransaction(Actor.SYSTEM, reading);
  }

  private static void guarded(CourseId id, SweepTally tally, Runnable settling) {
    try {
      settling.run();
    } catch (RuntimeException e) {
      // Its message may quote the record of a patient; the kind never does.
      CourseFailure failure = CourseFailure.of(id, e);
      LOG.warnf("Course %s could not be settled: %s", failure.course(), failure.kind());
      tally.failed(failure);
    }
  }
}
