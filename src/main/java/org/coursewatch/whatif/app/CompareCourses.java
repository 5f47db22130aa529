package org.coursewatch.whatif.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Question;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Drafts;
import org.coursewatch.program.Drafts.UsableDraft;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.whatif.Comparison;
import org.coursewatch.whatif.WhatIfChange;
import org.coursewatch.whatif.WhatIfFailure;
import org.coursewatch.whatif.WhatIfOrder;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfRuns;
import org.coursewatch.whatif.WhatIfRuns.Batch;
import org.coursewatch.whatif.WhatIfRuns.Move;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries runs out, a batch of courses in one transaction. What was found is written with how far
 * it came: a node that dies leaves nothing half, and another one goes on after its last batch.
 * Nothing of a course is changed.
 */
@ApplicationScoped
public class CompareCourses {

  private static final Logger LOG = Logger.getLogger(CompareCourses.class);

  private final WhatIfRuns runs;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final Programs programs;
  private final Drafts drafts;
  private final WhatIfSettings settings;
  private final WhoActs who;
  private final ServiceClock clock;

  @Inject
  CompareCourses(
      WhatIfRuns runs,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      Programs programs,
      Drafts drafts,
      WhatIfSettings settings,
      WhoActs who,
      ServiceClock clock) {
    this.runs = runs;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.programs = programs;
    this.drafts = drafts;
    this.settings = settings;
    this.who = who;
    this.clock = clock;
  }

  /**
   * Carries out the run that waits longest, to its end.
   *
   * @return whether there was one
   */
  public boolean compareNext(String node) {
    Optional<WhatIfRun> claimed = asService(() -> runs.claim(node, settings.lease));
    claimed.ifPresent(this::compare);
    return claimed.isPresent();
  }

  /** Removes runs that were finished long ago. */
  public int forgetOld() {
    return asService(() -> runs.forget(clock.now().minus(settings.kept)));
  }

  private void compare(WhatIfRun run) {
    Optional<WhatIfFailure> failure;
    try {
      failure = tried(run);
    } catch (RuntimeException e) {
      LOG.errorf("Comparison %s failed: %s", run.id(), e.getClass());
      failure = Optional.of(WhatIfFailure.INTERNAL);
    }
    WhatIfFailure why = failure.orElse(null);
    if (!asService(() -> runs.finish(run, why, clock.now()))) {
      LOG.infof("Comparison %s was taken over in attempt %d", run.id(), run.attempt());
    }
  }

  /** Why it could not be carried out; empty when it was, or is another node's by now. */
  private Optional<WhatIfFailure> tried(WhatIfRun run) {
    if (run.attempt() > settings.mostAttempts) {
      return Optional.of(WhatIfFailure.GIVEN_UP);
    }
    WhatIfOrder order = run.order();
    Optional<Program> tried =
        programs
            .find(order.program())
            .filter(present -> present.mark().equals(order.mark()))
            .flatMap(present -> tried(present, order));
    if (tried.isEmpty()) {
      return Optional.of(WhatIfFailure.RULES_CHANGED);
    }
    long courses = asService(() -> runs.courses(order.program()));
    if (asService(() -> runs.begin(run, courses, settings.lease))) {
      compareAll(run, tried.get());
    }
    return Optional.empty();
  }

  private Optional<Program> tried(Program present, WhatIfOrder order) {
    return drafts.read(present, order.draft()) instanceof UsableDraft draft
        ? Optional.of(present.trying(draft.rules(), order.draftFrom()))
        : Optional.empty();
  }

  private void compareAll(WhatIfRun run, Program tried) {
    Optional<CourseId> last = Optional.ofNullable(run.last());
    Optional<CourseId> next = last;
    do {
      CourseId after = next.orElse(null);
      next = asService(() -> compareBatch(run, tried, after));
    } while (next.isPresent());
  }

  /** The last course of the next batch; empty at the end, and when the run is another node's. */
  private Optional<CourseId> compareBatch(WhatIfRun run, Program tried, @Nullable CourseId after) {
    List<CourseId> courses = runs.courses(run.order().program(), after, settings.batch);
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    Map<Move, Integer> moves = new HashMap<>();
    List<WhatIfChange> changes = new ArrayList<>();
    int unreadable = 0;
    for (CourseId course : courses) {
      Optional<Comparison> comparison = comparison(run.order(), tried, course);
      unreadable += comparison.isPresent() ? 0 : 1;
      comparison.ifPresent(
          each -> {
            moves.merge(new Move(each.present().state(), each.draft().state()), 1, Integer::sum);
            each.change(course).ifPresent(changes::add);
          });
    }
    Batch batch = new Batch(courses.getLast(), courses.size(), unreadable, moves, changes);
    return runs.add(run, batch, settings.lease) ? Optional.of(batch.last()) : Optional.empty();
  }

  /** One course that cannot be read stops no other. */
  private Optional<Comparison> comparison(WhatIfOrder order, Program tried, CourseId course) {
    try {
      Question question =
          upkeep.question(ledger.find(course).orElseThrow(), order.asOf()).knownAt(order.knownAt());
      return Optional.of(Comparison.of(question, tried));
    } catch (RuntimeException e) {
      LOG.warnf("Course %s could not be compared: %s", course, e.getClass());
      return Optional.empty();
    }
  }

  private <T> T asService(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
