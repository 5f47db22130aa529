package org.coursewatch.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.coursewatch.metric.Measure.Kind;
import org.coursewatch.metric.Metric.Scope;
import org.coursewatch.metric.MetricRow.Statistic;
import org.coursewatch.metric.app.ReadMetric;
import org.coursewatch.metric.app.ReadMetric.Request;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reports of a generated year agree with each other, and with a second count of the same things
 * in plain SQL over the ledger alone, written differently ({@code src/test/resources/reconcile}).
 *
 * <p>The second count walks windows test by test for courses without a positive test, an
 * interruption, an exemption or a change of category; {@link WindowsReconcileTest} compares the
 * windows of all courses with the engine.
 */
@QuarkusTest
@TestProfile(ReportsReconcileTest.Alone.class)
class ReportsReconcileTest {

  private static final Actor OFFICE =
      new Actor("administrator", Role.ADMINISTRATOR, null, null, null);

  /** The query of a metric around the courses whose windows the second count can walk. */
  private static final String PLAIN_COURSES =
      """
      with asked as (
        select * from metric_course
         where course_id not in (
           select course_id from counted_fact
            where type in ('contraceptionInterrupted', 'medicalExemptionGranted', 'categoryAssigned')
               or body ->> 'result' = 'POSITIVE')
      ), rule_version as (
        select * from (values
          (date '-infinity', date '2026-11-15',
            '{"pregnancy-test.lockout-days": 19, "confirmation.lookback-days": 7}'::jsonb),
          (date '2026-11-15', date 'infinity',
            '{"pregnancy-test.lockout-days": 0, "confirmation.lookback-days": 7}'::jsonb)) v (from_day, until_day, numbers)
      )
      select left(on_day::text, 7) || %s, measure, amount from (%s) o order by amount
      """;

  /** A database of its own. */
  public static class Alone implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(FreshDatabase.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  @Inject GeneratedYear year;
  @Inject ReadMetric read;
  @Inject Metrics metrics;
  @Inject Programs programs;

  @BeforeEach
  void makeTheYear() throws SQLException {
    year.make();
  }

  @Test
  void theYearHasEnoughOfEverything() {
    assertThat(year.courses()).hasSizeGreaterThan(200);
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (String id : List.of("MT-6", "MT-8", "MT-9", "MT-11", "MT-12", "MT-13", "MT-17", "MT-21")) {
      rows(id, List.of(), null).stream()
          .filter(row -> row.statistic() == Statistic.SUM)
          .forEach(row -> sums.put(id + " " + row.measure(), row.value()));
    }
    assertThat(sums)
        .containsKeys(
            "MT-6 changes",
            "MT-8 cut",
            "MT-8 missed",
            "MT-9 lockouts",
            "MT-11 refusedForCode",
            "MT-12 reversals",
            "MT-13 withoutAuthorization",
            "MT-17 invalidHomeTests",
            "MT-21 exposedPregnancies");
    assertThat(values("MT-8", List.of("rules"), "opened")).hasSize(2);
    assertThat(values("MT-5", List.of("practice"), "new")).hasSize(2);
  }

  /** Practices, prescribers, months, rules, categories, states and ages add up to the whole. */
  @Test
  void thePartsOfEverySumAddUpToTheWhole() {
    List<String> wrong = new ArrayList<>();
    for (Metric metric : ofCourses()) {
      for (Measure measure : metric.measures()) {
        if (measure.kind() == Kind.SUM) {
          BigDecimal whole = sum(values(metric.id(), List.of(), measure.name()));
          for (Dimension dimension : Dimension.values()) {
            BigDecimal parts = sum(values(metric.id(), List.of(dimension.label()), measure.name()));
            if (parts.compareTo(whole) != 0) {
              wrong.add(
                  "%s %s by %s: %s instead of %s"
                      .formatted(metric.id(), measure.name(), dimension, parts, whole));
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyCourseIsInExactlyOneState() {
    Map<String, BigDecimal> states = values("MT-5", List.of("state"), "new");
    assertThat(states.keySet()).containsExactlyInAnyOrder("NY", "CA", "TX", "WA", "NOT_TOLD");
    String opened =
        year.rows("select count(*) from course where opened_on >= '2026-03-01'")
            .getFirst()
            .getFirst();
    assertThat(sum(states)).isEqualByComparingTo(opened);
  }

  /** What prescribers read for themselves adds up to what the office reads. */
  @Test
  void prescribersTogetherReadWhatTheOfficeReads() {
    List<PrescriberId> prescribers =
        year.rows("select prescriber_id::text from prescriber").stream()
            .map(row -> new PrescriberId(java.util.UUID.fromString(row.getFirst())))
            .toList();
    for (Metric metric : ofCourses()) {
      Map<String, BigDecimal> together = new TreeMap<>();
      for (PrescriberId prescriber : prescribers) {
        Actor actor = new Actor("p-" + prescriber, Role.PRESCRIBER, prescriber, null, null);
        sums(read(metric.id(), List.of(), prescriber, actor))
            .forEach((measure, value) -> together.merge(measure, value, BigDecimal::add));
      }
      Map<String, BigDecimal> office = sums(rows(metric.id(), List.of(), null));
      assertThat(together).as(metric.id()).hasSameSizeAs(office);
      office.forEach(
          (measure, value) ->
              assertThat(together.get(measure))
                  .as(metric.id() + " " + measure)
                  .isCloseTo(value, org.assertj.core.data.Offset.offset(new BigDecimal("0.01"))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MT-5, month",
    "MT-6, 'month,toCategory'",
    "MT-7, month",
    "MT-11, 'month,code'",
    "MT-12, 'month,reason'",
    "MT-13, month",
    "MT-15, 'month,phase,setting,result'",
    "MT-16, month",
    "MT-18, 'month,methods'",
    "MT-21, 'month,timing'",
    "MT-23, month",
    "MT-24, 'month,cause'"
  })
  void agreesWithASecondCountOverTheLedger(String metric, String by) {
    agree(metric, by, counted(text(fileOf(metric))), rows(metric, List.of(by.split(",")), null));
  }

  @ParameterizedTest
  @CsvSource({"MT-8, opened_by", "MT-9, ", "MT-10, day", "MT-20, "})
  void agreesWithASecondCountOfTheWindowsOfPlainCourses(String metric, @Nullable String facet) {
    String query = metrics.find(metric).orElseThrow().query();
    String first =
        PLAIN_COURSES.formatted(
            facet == null ? "''" : "'|' || " + facet, query.replace(":today", "date '2027-03-01'"));
    assertThat(counted(first))
        .as(metric)
        .isNotEmpty()
        .isEqualTo(counted(text("windows.sql") + text(fileOf(metric))));
  }

  private void agree(
      String metric, String by, Map<String, List<BigDecimal>> second, List<MetricRow> first) {
    Map<String, String> expected = new TreeMap<>();
    Set<String> measures =
        second.keySet().stream()
            .map(key -> key.substring(key.lastIndexOf(' ') + 1))
            .collect(Collectors.toSet());
    Metric definition = metrics.find(metric).orElseThrow();
    second.forEach(
        (key, amounts) -> {
          String measure = key.substring(key.lastIndexOf(' ') + 1);
          boolean spread = definition.measure(measure).orElseThrow().kind() == Kind.SPREAD;
          if (spread) {
            expected.put(key + " MEDIAN", plain(median(amounts)));
            expected.put(key + " COUNT", String.valueOf(amounts.size()));
          } else {
            expected.put(key, plain(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
          }
        });
    Map<String, String> found = new TreeMap<>();
    for (MetricRow row : first) {
      if (measures.contains(row.measure()) && row.statistic() != Statistic.P90) {
        String key =
            row.group().stream()
                    .map(part -> part == null ? "" : part)
                    .collect(Collectors.joining("|"))
                + " "
                + row.measure();
        boolean spread = row.statistic() == Statistic.MEDIAN || row.statistic() == Statistic.COUNT;
        found.put(
            spread ? key + " " + row.statistic() : key, plain(Objects.requireNonNull(row.value())));
      }
    }
    assertThat(expected).as("the second count finds something").isNotEmpty();
    assertThat(found).as(metric + " by " + by).isEqualTo(expected);
  }

  /** All amounts of a group and measure of the second count, within the year. */
  private Map<String, List<BigDecimal>> counted(String sql) {
    Map<String, List<BigDecimal>> amounts = new TreeMap<>();
    for (List<String> row : year.rows(sql)) {
      if (row.get(1) != null && isInTheYear(row.get(0))) {
        amounts
            .computeIfAbsent(row.get(0) + " " + row.get(1), key -> new ArrayList<>())
            .add(new BigDecimal(row.get(2)));
      }
    }
    amounts.values().forEach(list -> list.sort(null));
    return amounts;
  }

  private static boolean isInTheYear(String key) {
    return key.compareTo("2026-03") >= 0 && key.compareTo("2027-03") < 0;
  }

  private List<Metric> ofCourses() {
    return metrics.all().stream()
        .filter(metric -> metric.isAvailable() && metric.scope() == Scope.COURSES)
        .toList();
  }

  private List<MetricRow> rows(String metric, List<String> by, @Nullable PrescriberId prescriber) {
    return read(metric, by, prescriber, OFFICE);
  }

  private List<MetricRow> read(
      String metric, List<String> by, @Nullable PrescriberId prescriber, Actor actor) {
    return read.read(
            new Request(
                metrics.find(metric).orElseThrow(),
                programs.all().getFirst(),
                GeneratedYear.FROM,
                GeneratedYear.UNTIL,
                by,
                prescriber,
                0),
            actor,
            GeneratedYear.NOW)
        .rows();
  }

  private Map<String, BigDecimal> values(String metric, List<String> by, String measure) {
    return rows(metric, by, null).stream()
        .filter(row -> row.measure().equals(measure))
        .collect(
            Collectors.toMap(
                row -> String.join("|", row.group().stream().map(String::valueOf).toList()),
                row -> Objects.requireNonNull(row.value())));
  }

  private static Map<String, BigDecimal> sums(List<MetricRow> rows) {
    return rows.stream()
        .filter(row -> row.statistic() == Statistic.SUM)
        .collect(Collectors.toMap(MetricRow::measure, row -> Objects.requireNonNull(row.value())));
  }

  private static BigDecimal sum(Map<String, BigDecimal> values) {
    return values.values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(1, RoundingMode.HALF_UP);
  }

  private static BigDecimal median(List<BigDecimal> amounts) {
    List<BigDecimal> sorted = amounts.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO);
  }

  private static String plain(BigDecimal number) {
    return number
        .setScale(4, RoundingMode.HALF_UP)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String fileOf(String metric) {
    return "MT-%02d.sql".formatted(Integer.parseInt(metric.substring(3)));
  }

  private static String text(String file) {
    ClassLoader loader = ReportsReconcileTest.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream("reconcile/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
