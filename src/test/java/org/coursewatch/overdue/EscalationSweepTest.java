package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.escalation.EscalationPlans;
import org.coursewatch.escalation.Escalations;
import org.coursewatch.overdue.app.ForgetSweeps;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.program.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The sweep notes each step of a check that stays overdue once, on its day, however many sweep. Two
 * checks of a course opened on 17 August are overdue from 1 September; the third and the fourteenth
 * day after that are steps.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EscalationSweepTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final int COURSES = 120;
  private static final int NODES = 4;

  private static final String[] TO_PRESCRIBER = {
    "CONSENT 2026-09-01 PRESCRIBER", "SCREENING_TEST 2026-09-01 PRESCRIBER"
  };
  private static final String[] TO_BOTH = {
    "CONSENT 2026-09-01 ADMINISTRATOR", "CONSENT 2026-09-01 PRESCRIBER",
    "SCREENING_TEST 2026-09-01 ADMINISTRATOR", "SCREENING_TEST 2026-09-01 PRESCRIBER"
  };

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject SweepCourses sweep;
  @Inject Escalations escalations;
  @Inject EscalationPlans plans;
  @Inject Programs programs;
  @Inject ForgetSweeps forget;
  @Inject SweepRuns runs;
  @Inject TestClock clock;

  @BeforeEach
  void takeUpWhatOthersLeft() {
    sweepAt("2026-09-01T03:00:00Z");
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void eachStepIsNotedOnceFromTheFirstMomentOfItsDayInTheZoneOfTheProgram() {
    Treated treated = open();
    sweepAt("2026-09-04T03:59:59.999999Z");
    assertThat(steps(treated)).isEmpty();
    assertThat(sweepAt("2026-09-04T04:00:00Z").report().escalated()).isGreaterThanOrEqualTo(2);
    assertThat(steps(treated)).containsExactly(TO_PRESCRIBER);
    List<String> first = noted(treated);
    sweepAt("2026-09-04T04:01:00Z");
    sweepAt("2026-09-15T03:59:59Z");
    assertThat(noted(treated)).isEqualTo(first);
    sweepAt("2026-09-15T04:00:00Z");
    assertThat(steps(treated)).containsExactly(TO_BOTH);
    assertThat(noted(treated)).containsAll(first);
    assertThat(sweepAt("2026-09-15T04:01:00Z").report().escalated()).isZero();
  }

  @Test
  void aSweepThatWasOffForWeeksNotesWhatStillHoldsAndNothingElse() {
    Treated neglected = open();
    Treated caredFor = open();
    people.start(caredFor, LocalDate.of(2026, 9, 8));
    sweepAt("2026-10-20T12:00:00Z");
    assertThat(steps(neglected)).contains(TO_BOTH);
    assertThat(steps(caredFor)).noneMatch(step -> step.contains("2026-09-01"));
    assertThat(noted(neglected)).allMatch(step -> step.contains("2026-10-20 12:00:00"));
  }

  @Test
  void aStepStaysWhenTheCheckIsMet() {
    Treated treated = open();
    sweepAt("2026-09-05T12:00:00Z");
    List<String> noted = noted(treated);
    people.start(treated, LocalDate.of(2026, 9, 6));
    sweepAt("2026-09-16T12:00:00Z");
    assertThat(noted(treated)).isEqualTo(noted).hasSize(2);
  }

  @Test
  void whatTakesItsNextStepTomorrowIsNotLookedAtOverAndOverToday() {
    open();
    sweepAt("2026-09-14T12:00:00Z");
    LocalDate today = LocalDate.of(2026, 9, 14);
    Instant noon = Instant.parse("2026-09-14T16:00:00Z");
    assertThat(stories.rows("select count(*) from course_check where step_on = '2026-09-15'"))
        .doesNotContain("0");
    Escalations.Raised again =
        stories.inTransaction(
            () -> escalations.raise(plans.of(programs.all().getFirst()), today, noon, 1));
    assertThat(again.steps()).isZero();
    assertThat(again.more()).isFalse();
  }

  @Test
  void howeverManySweepAtOnceEachStepIsThereOnce() throws Exception {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    for (int i = 0; i < COURSES; i++) {
      people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(OPENED));
    }
    clock.set(Instant.parse("2026-09-15T12:00:00Z"));
    int before = Integer.parseInt(stories.rows("select count(*) from escalation").getFirst());
    int told = 0;
    for (SweepRun run : atOnce(() -> sweep.sweep("one of many"))) {
      assertThat(run.report().failed()).isZero();
      told += run.report().escalated();
    }
    String own = "where prescriber_id = '%s'".formatted(practice.prescriber().prescriber());
    assertThat(
            stories.rows(
                "select count(*), count(distinct (course_id, check_code, level)) from escalation "
                    + own))
        .containsExactly(4 * COURSES + " " + 4 * COURSES);
    assertThat(stories.rows("select count(*) from escalation"))
        .containsExactly(String.valueOf(before + told));
  }

  @Test
  void aSweepIsForgottenAfterThirtyDaysAndWhatItDidIsNot() {
    Treated treated = open();
    SweepRun old = sweepAt("2026-09-05T12:00:00Z");
    SweepRun kept = sweepAt("2026-09-05T12:00:01Z");
    forget.forget(Instant.parse("2026-10-05T12:00:00Z"));
    assertThat(remembered()).contains(old, kept);
    assertThat(forget.forget(Instant.parse("2026-10-05T12:00:00.000001Z"))).isPositive();
    assertThat(remembered()).contains(kept).doesNotContain(old);
    assertThat(steps(treated)).containsExactly(TO_PRESCRIBER);
    assertThat(stories.flags(treated.course())).hasSize(2);
  }

  private List<SweepRun> remembered() {
    return runs.newest(null, 1000).stream().map(SweepRuns.Numbered::run).toList();
  }

  private Treated open() {
    return people.open(
        people.practice(TestPeople.NEW_YORK),
        RiskCategory.CAN_BECOME_PREGNANT,
        null,
        TestPeople.noon(OPENED));
  }

  private SweepRun sweepAt(String instant) {
    clock.set(Instant.parse(instant));
    return sweep.sweep("test");
  }

  private List<String> steps(Treated treated) {
    return stories.rows(
        "select check_code, overdue_from, level from escalation where course_id = '%s' order by 1, 2, 3"
            .formatted(treated.course()));
  }

  private List<String> noted(Treated treated) {
    return stories.rows(
        "select check_code, overdue_from, level, number, escalated_at at time zone 'UTC' from escalation where course_id = '%s' order by 1, 2, 3"
            .formatted(treated.course()));
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(NODES);
    List<T> answers = new ArrayList<>();
    try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        running.add(
            nodes.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      for (Future<T> each : running) {
        answers.add(each.get());
      }
    }
    return answers;
  }
}
