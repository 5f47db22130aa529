package org.coursewatch.metric.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coursewatch.metric.Measure;
import org.coursewatch.metric.Measure.Kind;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.Metric.Scope;
import org.coursewatch.metric.Metrics;
import org.junit.jupiter.api.Test;

/** {@code docs/metrics.md} shows every metric as it is counted, with the very query. */
class MetricsDocTest {

  private static final Path DOCUMENT = Path.of("docs/metrics.md");
  private static final String MARK = "<!-- from here on written from metrics/index.yaml -->\n";
  private static final String REFRESH =
      "To write them anew: ./mvnw test -Dtest=MetricsDocTest -Dcoursewatch.golden=write";

  private static final Metrics METRICS = MetricFiles.read();

  @Test
  void thereAreThirtyTwo() {
    assertThat(METRICS.all())
        .extracting(Metric::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 32).mapToObj(number -> "MT-" + number).toList());
  }

  @Test
  void theDocumentShowsEveryMetricWithItsQuery() throws IOException {
    String text = Files.readString(DOCUMENT);
    assertThat(text).contains(MARK);
    String intro = text.substring(0, text.indexOf(MARK) + MARK.length());
    String right =
        intro + METRICS.all().stream().map(MetricsDocTest::section).collect(Collectors.joining());
    if ("write".equals(System.getProperty("coursewatch.golden"))) {
      Files.writeString(DOCUMENT, right);
    }
    assertThat(Files.readString(DOCUMENT)).as(REFRESH).isEqualTo(right);
  }

  /** A share divides sums that the metric has, and every measure is one its query names. */
  @Test
  void everyMeasureComesFromTheQuery() {
    for (Metric metric : METRICS.all()) {
      for (Measure measure : metric.measures()) {
        if (measure.kind() == Kind.SHARE) {
          assertThat(metric.measure(String.valueOf(measure.part())).orElseThrow().kind())
              .isEqualTo(Kind.SUM);
          assertThat(metric.measure(String.valueOf(measure.whole())).orElseThrow().kind())
              .isEqualTo(Kind.SUM);
        } else {
          assertThat(metric.query()).as(metric.id()).contains("'" + measure.name() + "'");
        }
      }
    }
  }

  private static String section(Metric metric) {
    StringBuilder text = new StringBuilder("\n## " + metric.id() + " " + metric.title() + "\n\n");
    text.append(metric.definition()).append('\n');
    if (!metric.isAvailable()) {
      return text.append("\n**Not available.** ")
          .append(metric.unavailable())
          .append('\n')
          .toString();
    }
    text.append(
        metric.scope() == Scope.COURSES
            ? "\nOf courses; a practice reads its own."
            : "\nOf the program; its office reads it.");
    text.append(" Usually told apart by ")
        .append(metric.usualBy().isEmpty() ? "nothing" : String.join(", ", metric.usualBy()))
        .append(".\n\n| measure | kind | unit | what |\n|---|---|---|---|\n");
    metric.measures().forEach(measure -> text.append(row(measure)));
    if (!metric.facets().isEmpty()) {
      text.append("\n| facet | values |\n|---|---|\n");
      metric
          .facets()
          .forEach(
              facet -> text.append("| `%s` | %s |\n".formatted(facet.name(), facet.meaning())));
    }
    if (!metric.decisions().isEmpty()) {
      text.append("\nDecided here:\n\n");
      metric.decisions().forEach(decision -> text.append("- ").append(decision).append('\n'));
    }
    return text.append("\n`")
        .append(MetricFiles.fileOf(metric.id()))
        .append("`:\n\n```sql\n")
        .append(metric.query())
        .append("\n```\n")
        .toString();
  }

  private static String row(Measure measure) {
    String kind = measure.kind().name().toLowerCase(Locale.ROOT);
    String what =
        measure.kind() == Kind.SHARE
            ? "%s (`%s` / `%s`%s)"
                .formatted(
                    measure.meaning(),
                    measure.part(),
                    measure.whole(),
                    measure.per() == 1 ? "" : " × " + measure.per())
            : measure.meaning();
    return "| `%s` | %s | %s | %s |\n".formatted(measure.name(), kind, measure.unit(), what);
  }
}
