package org.coursewatch.overdue.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.overdue.SweepRuns;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The job writes down and counts what its sweep did; in tests it runs when it is told to. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SweepJobTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject SweepJob job;
  @Inject SweepRuns runs;
  @Inject MeterRegistry meters;
  @Inject Scheduler scheduler;
  @Inject TestClock clock;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void isSwitchedOffInTests() {
    assertThat(scheduler.getScheduledJob("sweep")).isNull();
  }

  @Test
  void writesDownAndCountsWhatTheSweepDid() {
    clock.set(TestPeople.noon(OPENED.plusDays(16)));
    job.run();
    Treated treated =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(OPENED));
    stories.force(
        "update course set upkeep_on = '2026-09-01' where course_id = '%s'"
            .formatted(treated.course()));
    double flagged = meters.counter("coursewatch.sweep.flagged").count();
    job.run();
    SweepRuns.Numbered last = runs.newest(null, 1).getFirst();
    assertThat(last.run().startedAt()).isEqualTo(clock.now());
    assertThat(last.run().report().changed()).isEqualTo(1);
    assertThat(last.run().report().flagged()).isEqualTo(2);
    assertThat(meters.counter("coursewatch.sweep.flagged").count() - flagged).isEqualTo(2);
  }

  @Test
  void tellsItsNumbersToWhoeverWatches() {
    job.run();
    String text = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertThat(text)
        .contains("coursewatch_sweep_duration_seconds_count")
        .contains("coursewatch_sweep_seen_total")
        .contains("coursewatch_sweep_changed_total")
        .contains("coursewatch_sweep_failed_total")
        .containsPattern("coursewatch_sweep_lag_seconds \\d");
  }
}
