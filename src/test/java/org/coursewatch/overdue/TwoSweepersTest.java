package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Any number of nodes sweep the same database at once: every flag and every reversal is once. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class TwoSweepersTest {

  private static final int COURSES = 60;
  private static final int NODES = 4;
  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final Instant LATER = Instant.parse("2026-12-20T12:00:00Z");

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject SweepCourses sweep;
  @Inject TestClock clock;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void everyFlagAndEveryReversalIsOnce() throws Exception {
    clock.set(LATER);
    sweep.sweep("before");
    Practice practice = people.practice(TestPeople.NEW_YORK);
    for (int i = 0; i < COURSES; i++) {
      authorized(practice);
    }
    List<SweepRun> runs = sweepAtOnce();
    String own =
        "where course_id in (select course_id from course where prescriber_id = '%s')"
            .formatted(practice.prescriber().prescriber());
    assertThat(sum(runs, SweepReport::failed)).isZero();
    assertThat(sum(runs, SweepReport::changed)).isEqualTo(COURSES);
    assertThat(sum(runs, SweepReport::reversed)).isEqualTo(COURSES);
    assertThat(
            stories.rows(
                "select count(*), count(distinct course_id) from course_fact "
                    + own
                    + " and type = 'authorizationReversed'"))
        .containsExactly(COURSES + " " + COURSES);
    int flags = Integer.parseInt(stories.rows("select count(*) from overdue_flag " + own).get(0));
    assertThat(flags).isGreaterThanOrEqualTo(3 * COURSES);
    assertThat(sum(runs, SweepReport::flagged)).isEqualTo(flags);
    assertThat(stories.rows("select * from course_chain_break")).isEmpty();
  }

  private List<SweepRun> sweepAtOnce() throws Exception {
    CyclicBarrier start = new CyclicBarrier(NODES);
    List<Future<SweepRun>> nodes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(NODES)) {
      for (int i = 0; i < NODES; i++) {
        String node = "node-" + i;
        nodes.add(
            threads.submit(
                () -> {
                  start.await();
                  return sweep.sweep(node);
                }));
      }
    }
    List<SweepRun> runs = new ArrayList<>();
    for (Future<SweepRun> node : nodes) {
      runs.add(node.get());
    }
    return runs;
  }

  private void authorized(Practice practice) {
    Instant noon = TestPeople.noon(OPENED);
    Treated treated = people.open(practice, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", noon);
    ConsentSigned consent =
        new ConsentSigned(
            OPENED, Form.PATIENT, java.util.Set.of(Signer.PATIENT, Signer.PRESCRIBER));
    people.say(treated, consent, noon);
    people.say(treated, new CounselingConfirmed(OPENED), noon);
    stories.authorize(treated, "N-1", noon.plusSeconds(60));
  }

  private static int sum(List<SweepRun> runs, ToIntFunction<SweepReport> number) {
    return runs.stream().map(SweepRun::report).mapToInt(number).sum();
  }
}
