package org.coursewatch.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.coursewatch.metric.Measure.Kind;
import org.coursewatch.metric.Metric.Scope;
import org.coursewatch.metric.MetricGroup.Counts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the numbers of an answer are made of what was counted, and which are kept back. */
class MetricGroupTest {

  private static final Metric METRIC =
      new Metric(
          "MT-99",
          "Things",
          "All things.",
          Scope.COURSES,
          List.of(),
          List.of(
              new Measure("all", Kind.SUM, "things", "all", null, null, 1),
              new Measure("red", Kind.SUM, "things", "red ones", null, null, 1),
              new Measure("redShare", Kind.SHARE, "%", "red among all", "red", "all", 100),
              new Measure("days", Kind.SPREAD, "days", "how long", null, null, 1),
              new Measure("owners", Kind.DISTINCT, "people", "who", null, null, 1)),
          List.of("month"),
          List.of(),
          null,
          "select 1");

  @Test
  void aShareDividesTheSumsOfItsGroup() {
    assertThat(texts(0, Map.of("all", counts("30", 30), "red", counts("20", 20))))
        .containsExactly("all SUM 30", "red SUM 20", "redShare SHARE 66.6667");
  }

  @Test
  void nothingRedIsAShareOfNothing() {
    assertThat(texts(0, Map.of("all", counts("30", 30)))).contains("redShare SHARE 0");
    assertThat(texts(0, Map.of("red", counts("2", 2)))).containsExactly("red SUM 2");
  }

  @Test
  void whatIsCountedLessOftenThanAskedForIsKeptBackWithItsShares() {
    Map<String, Counts> counted = Map.of("all", counts("30", 30), "red", counts("10", 10));
    assertThat(texts(11, counted))
        .containsExactly("all SUM 30", "red SUM hidden", "redShare SHARE hidden");
    assertThat(texts(10, counted)).doesNotContain("red SUM hidden");
  }

  @Test
  void aSpreadTellsHowManyAmountsItIsOf() {
    Counts days =
        new Counts(new BigDecimal("90"), 3, 2, new BigDecimal("31.50"), new BigDecimal(40));
    assertThat(texts(0, Map.of("days", days, "owners", days)))
        .containsExactly("days MEDIAN 31.5", "days P90 40", "days COUNT 3", "owners DISTINCT 2");
  }

  @Test
  void aMetricIsToldApartOnlyByWhatItKnows() {
    assertThatThrownBy(
            () ->
                new Metric(
                    "MT-98",
                    "x",
                    "x",
                    Scope.PROGRAM,
                    List.of(),
                    List.of(),
                    List.of("state"),
                    List.of(),
                    null,
                    ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> texts(int smallest, Map<String, Counts> counts) {
    List<@Nullable String> group = Arrays.asList("2026-10", null);
    return new MetricGroup(group, counts)
        .rows(METRIC, smallest).stream()
            .map(
                row ->
                    row.measure()
                        + " "
                        + row.statistic()
                        + " "
                        + (row.value() instanceof BigDecimal value && !row.hidden()
                            ? value.toPlainString()
                            : "hidden"))
            .toList();
  }

  private static Counts counts(String sum, long rows) {
    return new Counts(new BigDecimal(sum), rows, rows, null, null);
  }
}
