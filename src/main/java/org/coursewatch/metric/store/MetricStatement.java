package org.coursewatch.metric.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coursewatch.metric.Dimension;
import org.coursewatch.metric.Measure.Kind;
import org.coursewatch.metric.Metric;
import org.coursewatch.metric.Metric.Scope;
import org.coursewatch.metric.MetricQuestion;
import org.coursewatch.metric.MetricQuestion.Version;
import org.coursewatch.people.PrescriberId;

/**
 * The statement around the query of a metric. The query says what is counted, one row each, with
 * the columns {@code on_day}, {@code measure}, {@code amount}, {@code course_id} for metrics of
 * courses, {@code subject} where different ones are counted, and one for each facet. The statement
 * keeps the days of the period, tells the rows apart and adds them up, so that only groups leave
 * the database.
 *
 * <p>Queries read from {@code asked}, the courses that are asked about, and {@code rule_version},
 * and may name the parameters {@code :from}, {@code :until}, {@code :today}, {@code :program} and
 * {@code :zone}.
 */
final class MetricStatement {

  /** A name after one colon; two colons are a cast. */
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)\\b");

  private static final String WITH =
      """
      with asked as not materialized (
        select * from metric_course where program = :program%s
      ), rule_version as (
        select * from unnest(:rules, :starts, :ends, :numbers) as v (rules, from_day, until_day, numbers)
      )
      """;
  private static final String PRESCRIBERS = " and prescriber_id = any(:prescribers)";
  private static final String RULES =
      " join rule_version v on o.on_day >= v.from_day and o.on_day < v.until_day\n";
  private static final String COURSES = " join asked a on a.course_id = o.course_id\n";
  private static final String CATEGORY =
      """
      coalesce((select f.body ->> 'category' from counted_fact f
                 where f.course_id = o.course_id and f.type = 'categoryAssigned' and f.happened_on <= o.on_day
                 order by f.happened_on desc, f.recorded_at desc, f.sequence desc limit 1), a.risk_category)""";

  private final MetricQuestion question;
  private final List<Object> values = new ArrayList<>();
  private final String sql;

  MetricStatement(MetricQuestion question, int most) {
    this.question = question;
    this.sql = withValues(text(question, most));
  }

  String sql() {
    return sql;
  }

  /** What stands in place of the question marks: texts, days, and arrays of them. */
  List<Object> values() {
    return values;
  }

  /** The statement with its parameters by name; {@code docs/metrics.md} shows it. */
  static String text(MetricQuestion question, int most) {
    Metric metric = question.metric();
    List<String> by = question.by();
    String columns =
        IntStream.rangeClosed(1, by.size() + 1)
            .mapToObj(Integer::toString)
            .toList()
            .toString()
            .replaceAll("[\\[\\]]", "");
    StringBuilder text = new StringBuilder();
    text.append(WITH.formatted(question.prescribers() == null ? "" : PRESCRIBERS));
    text.append("select ");
    by.forEach(name -> text.append(expression(name)).append("::text,\n       "));
    text.append("o.measure, sum(o.amount), count(*)");
    text.append(metric.hasAny(Kind.DISTINCT) ? ", count(distinct o.subject)" : ", 0");
    text.append(metric.hasAny(Kind.SPREAD) ? spread(0.5) + spread(0.9) : ", null, null");
    text.append("\n  from (\n").append(metric.query()).append("\n) o\n");
    text.append(by.contains(Dimension.RULES.label()) ? RULES : "");
    text.append(metric.scope() == Scope.COURSES ? COURSES : "");
    text.append(" where o.on_day >= :from and o.on_day < :until and o.on_day <= :today\n");
    text.append(" group by ").append(columns).append("\n order by ").append(columns);
    return text.append("\n limit ").append(most).toString();
  }

  private static String expression(String name) {
    for (Dimension dimension : Dimension.values()) {
      if (dimension.label().equals(name)) {
        return expression(dimension);
      }
    }
    return "o." + column(name);
  }

  private static String expression(Dimension dimension) {
    return switch (dimension) {
      case MONTH -> "to_char(o.on_day, 'YYYY-MM')";
      case RULES -> "v.rules";
      case CATEGORY -> CATEGORY;
      case PRACTICE -> "a.practice_id";
      case PRESCRIBER -> "a.prescriber_id";
      case STATE -> "a.state";
      case AGE_BAND -> "age_band(a.birth_year, o.on_day)";
      case LANGUAGE -> "a.language";
      case AREA -> "a.area";
    };
  }

  private static String spread(double fraction) {
    return ", percentile_cont(" + fraction + ") within group (order by o.amount)";
  }

  /** {@code dayOfWindow} is the column {@code day_of_window}. */
  static String column(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private String withValues(String text) {
    return PARAMETER
        .matcher(text)
        .replaceAll(named -> Matcher.quoteReplacement(place(named.group(1))));
  }

  private String place(String name) {
    List<Version> versions = question.versions();
    return switch (name) {
      case "from" -> put("?::date", question.from());
      case "until" -> put("?::date", question.until());
      case "today" -> put("?::date", question.today());
      case "program" -> put("?::text", question.program());
      case "zone" -> put("?::text", question.zone().getId());
      case "prescribers" ->
          put("?::uuid[]", texts(prescribers().stream().map(PrescriberId::toString).toList()));
      case "rules" -> put("?::text[]", texts(versions.stream().map(Version::rules).toList()));
      case "starts" -> put("?::date[]", texts(starts(versions)));
      case "ends" -> put("?::date[]", texts(ends(versions)));
      case "numbers" ->
          put(
              "?::jsonb[]",
              texts(versions.stream().map(version -> numbers(version.numbers())).toList()));
      default -> throw new IllegalStateException("no query may name :" + name);
    };
  }

  private Set<PrescriberId> prescribers() {
    Set<PrescriberId> prescribers = question.prescribers();
    return prescribers == null ? Set.of() : prescribers;
  }

  private String put(String place, Object value) {
    values.add(value);
    return place;
  }

  private static String[] texts(List<String> texts) {
    return texts.toArray(String[]::new);
  }

  /** Days before the first version are judged by it. */
  private static List<String> starts(List<Version> versions) {
    return versions.stream()
        .map(version -> version.from() instanceof LocalDate from ? from.toString() : "-infinity")
        .toList();
  }

  private static List<String> ends(List<Version> versions) {
    List<String> ends = new ArrayList<>(starts(versions).subList(1, versions.size()));
    ends.add("infinity");
    return ends;
  }

  /** A JSON object; the paths of rules are letters, dots and hyphens. */
  private static String numbers(Map<String, Integer> numbers) {
    return numbers.entrySet().stream()
        .map(number -> "\"" + number.getKey() + "\": " + number.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
