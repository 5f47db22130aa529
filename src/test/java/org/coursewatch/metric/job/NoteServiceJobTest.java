package org.coursewatch.metric.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.coursewatch.TestPeople;
import org.coursewatch.metric.MetricRow;
import org.coursewatch.metric.Metrics;
import org.coursewatch.metric.ServiceHours.Answers;
import org.coursewatch.metric.app.NoteService;
import org.coursewatch.metric.app.ReadMetric;
import org.coursewatch.metric.app.ReadMetric.Request;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.program.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Nodes note each minute that they are there; MT-27 tells what was answered, and when nobody was.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class NoteServiceJobTest {

  private static final Actor OFFICE =
      new Actor("administrator", Role.ADMINISTRATOR, null, null, null);
  private static final Instant TEN = Instant.parse("2029-06-01T14:00:00Z");

  @Inject NoteServiceJob job;
  @Inject NoteService note;
  @Inject MeterRegistry registry;
  @Inject ReadMetric read;
  @Inject Metrics metrics;
  @Inject Programs programs;
  @Inject TestClock clock;
  @Inject TestPeople people;

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void tellsRequestsFailuresAndTheMinutesInWhichSomeNodeWasThere() {
    // Two nodes share the first hour, one minute together; nobody is there in the second; one in
    // the third.
    for (int minute = 0; minute < 30; minute++) {
      note.note("a", new Answers(10, 1, 500, 90), TEN.plus(Duration.ofMinutes(minute)));
      note.note("b", new Answers(5, 0, 100, 20), TEN.plus(Duration.ofMinutes(29 + minute)));
    }
    note.note("a", new Answers(0, 0, 0, 0), TEN.plus(Duration.ofHours(2)));
    Map<String, BigDecimal> told = told(LocalDate.of(2029, 6, 1));
    assertThat(told)
        .containsEntry("minutes SUM", new BigDecimal(180))
        .containsEntry("minutesAvailable SUM", new BigDecimal(60))
        .containsEntry("requests SUM", new BigDecimal(450))
        .containsEntry("serverErrors SUM", new BigDecimal(30))
        .containsEntry("meanMilliseconds SHARE", new BigDecimal(40));
    assertThat(told.get("availability SHARE")).isEqualByComparingTo("33.3333");
  }

  @Test
  void theJobNotesWhatTheNodeAnsweredSinceItNotedLast() throws InterruptedException {
    people.demoOffice();
    LocalDate day = LocalDate.of(2029, 8, 1);
    clock.set(TestPeople.noon(day));
    job.run();
    BigDecimal before = told(day).get("requests SUM");
    long answered = answered();
    askWhoIAm();
    askWhoIAm();
    waitUntilAnswered(answered + 2);
    clock.advance(Duration.ofMinutes(1));
    job.run();
    Map<String, BigDecimal> after = told(day);
    assertThat(after.get("requests SUM").subtract(before)).isEqualByComparingTo("2");
    assertThat(after.get("minutesAvailable SUM")).isEqualByComparingTo("2");
  }

  @Test
  void countersThatBeginAnewAreTakenAsTheyAre() {
    Answers before = new Answers(100, 2, 5_000, 70);
    assertThat(new Answers(130, 3, 6_000, 80).since(before))
        .isEqualTo(new Answers(30, 1, 1_000, 80));
    assertThat(new Answers(4, 0, 90, 30).since(before)).isEqualTo(new Answers(4, 0, 90, 30));
  }

  private static void askWhoIAm() {
    given()
        .auth()
        .preemptive()
        .basic("administrator", "demo")
        .get("/api/me")
        .then()
        .statusCode(200);
  }

  private long answered() {
    return NoteServiceJob.answered(registry.find(NoteServiceJob.REQUESTS).timers()).requests();
  }

  /** The meter counts an answer after it was sent, so the asker may be told first. */
  private void waitUntilAnswered(long requests) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (answered() < requests && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }

  /** Of one day that no other test notes anything on, by measure and statistic. */
  private Map<String, BigDecimal> told(LocalDate day) {
    Request request =
        new Request(
            metrics.find("MT-27").orElseThrow(),
            programs.all().getFirst(),
            day,
            day.plusDays(1),
            List.of(),
            null,
            0);
    return read.read(request, OFFICE, TestPeople.noon(LocalDate.of(2030, 1, 1))).rows().stream()
        .filter(row -> row.value() != null)
        .collect(
            Collectors.toMap(
                row -> row.measure() + " " + row.statistic(),
                (MetricRow row) -> Objects.requireNonNull(row.value())));
  }
}
