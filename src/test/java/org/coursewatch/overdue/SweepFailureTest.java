package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course that cannot be worked out is named, once in each sweep, and stops no other. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SweepFailureTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final Instant LATER = Instant.parse("2026-09-15T12:00:00Z");
  private static final CourseId UNKNOWN = new CourseId(UUID.randomUUID());

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject SweepCourses sweep;
  @Inject SweepRuns runs;
  @Inject TestClock clock;

  private Treated good;
  private Treated damaged;
  private Treated another;

  @BeforeEach
  void damageTheDatabase() {
    clock.set(LATER);
    sweep.sweep("before");
    good = open();
    damaged = open();
    another = open();
    people.start(damaged, OPENED.plusDays(1));
    stories.force(
        "update course set upkeep_on = '2026-09-01' where course_id in ('%s', '%s', '%s')"
            .formatted(good.course(), damaged.course(), another.course()),
        """
        update course_fact set body = '{"type": "consentSigned", "on": "Ada Sample", "form": "PATIENT"}'
         where course_id = '%s' and sequence = 1
        """
            .formatted(damaged.course()),
        """
        insert into course (course_id, program, patient_id, prescriber_id, opened_on, opened_at, opened_by,
            birth_year, birth_sealed, risk_category, head_hash)
        select '%s', 'xx-unknown', patient_id, prescriber_id, opened_on, opened_at, opened_by, birth_year, birth_sealed,
            risk_category, ''
          from course where course_id = '%s'
        """
            .formatted(UNKNOWN, good.course()));
  }

  @AfterEach
  void repairIt() {
    stories.remove(UNKNOWN);
    stories.remove(damaged.course());
    clock.reset();
  }

  @Test
  void oneBadCourseNeverStopsTheRest() {
    SweepReport report = sweep.sweep("failing").report();
    assertThat(report.seen()).isEqualTo(4);
    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.failed()).isEqualTo(2);
    assertThat(report.failures())
        .contains(new CourseFailure(UNKNOWN, "UnknownProgram"))
        .extracting(CourseFailure::course)
        .containsExactlyInAnyOrder(UNKNOWN, damaged.course());
    assertThat(upkeepOn(good)).isEqualTo("null");
    assertThat(upkeepOn(another)).isEqualTo("null");
    assertThat(runs.newest(null, 1).getFirst().run().report()).isEqualTo(report);
  }

  @Test
  void theReportSaysNothingAboutAPerson() {
    sweep.sweep("failing");
    String failures =
        stories.rows("select failures from sweep_run order by 1 desc limit 1").toString();
    assertThat(runs.newest(null, 1).getFirst().run().report().failures())
        .allSatisfy(failure -> assertThat(failure.kind()).matches("[A-Za-z]+(/[A-Za-z]+)?"));
    assertThat(failures).doesNotContain("Ada");
  }

  @Test
  void aBadCourseIsTriedOnceInASweepAndAgainInTheNext() {
    assertThat(sweep.sweep("failing").report().failed()).isEqualTo(2);
    SweepReport next = sweep.sweep("failing").report();
    assertThat(next.seen()).isEqualTo(2);
    assertThat(next.failed()).isEqualTo(2);
    assertThat(next.changed()).isZero();
  }

  @Test
  void whatCouldNotBeWorkedOutWaitsAndShowsInTheLag() {
    sweep.sweep("failing");
    assertThat(sweep.lag()).isPositive();
  }

  private Treated open() {
    return people.open(
        people.practice(TestPeople.NEW_YORK),
        RiskCategory.CAN_BECOME_PREGNANT,
        null,
        TestPeople.noon(OPENED));
  }

  private String upkeepOn(Treated treated) {
    List<String> days =
        stories.rows(
            "select upkeep_on from course where course_id = '%s'".formatted(treated.course()));
    return days.getFirst();
  }
}
