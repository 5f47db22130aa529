package org.coursewatch.metric.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.Metric.Scope;
import org.coursewatch.metric.MetricCounts;
import org.coursewatch.metric.MetricQuestion;
import org.coursewatch.metric.Metrics;
import org.coursewatch.metric.app.ReadMetric;
import org.coursewatch.metric.app.ReadMetric.Answer;
import org.coursewatch.metric.app.ReadMetric.Request;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.program.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The query of every metric is understood by the database, told apart by everything it names. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class MetricQueriesTest {

  private static final Actor OFFICE =
      new Actor("administrator", Role.ADMINISTRATOR, null, null, null);
  private static final Metrics METRICS = MetricFiles.read();
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOW = TestPeople.noon(LocalDate.of(2026, 12, 1));

  @Inject ReadMetric read;
  @Inject Programs programs;
  @Inject TestPeople people;
  @Inject MetricCounts counts;
  @Inject WhoActs who;

  static Stream<Metric> available() {
    return METRICS.all().stream().filter(Metric::isAvailable);
  }

  static Stream<Metric> ofCourses() {
    return available().filter(metric -> metric.scope() == Scope.COURSES);
  }

  @ParameterizedTest
  @MethodSource("available")
  void answersTheOfficeWithMeasuresItDefines(Metric metric) {
    people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    Answer answer = read.read(asked(metric), OFFICE, NOW);
    assertThat(answer.rows()).allMatch(row -> metric.measure(row.measure()).isPresent());
    assertThat(answer.rows()).allMatch(row -> row.group().size() == metric.apart().size());
  }

  @ParameterizedTest
  @MethodSource("ofCourses")
  void answersAPracticeForItsOwnCourses(Metric metric) {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    people.cleared(practice, DAY);
    Answer answer = read.read(asked(metric), practice.prescriber(), NOW);
    assertThat(answer.question().prescribers()).isEqualTo(practice.prescriber().reach().sees());
    int prescriber = metric.apart().indexOf("prescriber");
    assertThat(answer.rows())
        .allMatch(
            row ->
                Set.of(practice.prescriber().prescriber().toString())
                    .contains(row.group().get(prescriber)));
  }

  @Test
  void whatTakesTooLongIsStopped() {
    Metric slow =
        new Metric(
            "MT-8",
            "Slow",
            "Sleeps.",
            Scope.PROGRAM,
            List.of(),
            METRICS.find("MT-8").orElseThrow().measures(),
            List.of(),
            List.of(),
            null,
            "select null as subject, date '2026-10-01' as on_day, 'opened' as measure, 1 as amount from pg_sleep(5)");
    Answer asked = read.read(asked(METRICS.find("MT-1").orElseThrow()), OFFICE, NOW);
    MetricQuestion whole = asked.question();
    MetricQuestion question =
        new MetricQuestion(
            slow,
            whole.program(),
            whole.zone(),
            whole.versions(),
            whole.from(),
            whole.until(),
            whole.today(),
            List.of(),
            null);
    assertThatThrownBy(
            () ->
                who.inNewTransaction(
                    OFFICE, () -> counts.count(question, Duration.ofMillis(50), 10)))
        .hasStackTraceContaining("TookTooLong");
  }

  private Request asked(Metric metric) {
    return new Request(
        metric,
        programs.all().getFirst(),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2027, 1, 1),
        metric.apart(),
        null,
        0);
  }
}
