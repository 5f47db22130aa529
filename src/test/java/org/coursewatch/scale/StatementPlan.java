package org.coursewatch.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What PostgreSQL's plan of a statement says of how the rows of courses in it hang together. Two
 * rows do when the plan demands that their {@code course_id} be equal; they are named when it
 * demands that it equal a value of the statement.
 */
final class StatementPlan {

  /** How many servers have to be asked when rows are spread by course. */
  enum Reach {
    /** No row of a course is in it. */
    NO_COURSE,
    /** Rows of the courses it names. */
    NAMED,
    /** Rows of any course, each only with rows of the same course: every server, all at once. */
    EACH,
    /** Rows of one course beside rows of another. */
    ACROSS
  }

  private static final int WORDS = 4;
  private static final Set<String> GIVEN = Set.of("Values Scan", "Function Scan", "ProjectSet");
  private static final Pattern CONDITION = Pattern.compile(".*(Cond|Filter)");
  private static final Pattern FOUND_IN =
      Pattern.compile("(\\w+|\"[^\"]+\")\\.course_id = \\(hashed (SubPlan \\d+)\\)\\.col(\\d+)");

  private final String text;
  private final Map<String, String> places;
  private final Map<String, List<String>> columns;
  private final Map<String, String> ofCourses = new HashMap<>();
  private final SameCourse same = new SameCourse();
  private final Map<String, JsonNode> subqueries = new HashMap<>();
  private final SortedSet<String> tables = new TreeSet<>();

  /**
   * @param told its {@code Plan} and, if known, its {@code Query Text}
   * @param places where each table lies
   * @param columns the columns of each table, in order
   */
  StatementPlan(JsonNode told, Map<String, String> places, Map<String, List<String>> columns) {
    JsonNode plan = told.path("Plan");
    this.text = told.path("Query Text").asText().replaceAll("\\s+", " ").strip();
    this.places = places;
    this.columns = columns;
    rememberSubqueries(plan);
    read(plan);
    joinArms(plan);
  }

  /** As it was asked, in one line. */
  String text() {
    return text;
  }

  /** Its first words and its tables. */
  String name() {
    String words = Stream.of(text.split(" ")).limit(WORDS).collect(Collectors.joining(" "));
    return words + ": " + String.join(" ", tables);
  }

  /** Those of its tables whose rows are spread by course and that it does not name a course of. */
  SortedSet<String> unnamed() {
    SortedSet<String> unnamed = new TreeSet<>();
    ofCourses.forEach(
        (alias, table) -> {
          if (!same.isNamed(alias)) {
            unnamed.add(table);
          }
        });
    return unnamed;
  }

  Reach reach() {
    if (ofCourses.isEmpty()) {
      return Reach.NO_COURSE;
    }
    long kinds = ofCourses.keySet().stream().map(same::one).distinct().count();
    if (unnamed().isEmpty()) {
      return Reach.NAMED;
    }
    return kinds == 1 ? Reach.EACH : Reach.ACROSS;
  }

  private void rememberSubqueries(JsonNode node) {
    String name = node.path("Subplan Name").asText();
    if (!name.isEmpty()) {
      subqueries.put(name, node);
    }
    node.path("Plans").forEach(this::rememberSubqueries);
  }

  private void read(JsonNode node) {
    String alias = node.path("Alias").asText();
    String table = node.path("Relation Name").asText();
    if (!table.isEmpty()) {
      tables.add(table);
      if ("course".equals(places.get(table))) {
        ofCourses.put(alias, table);
      }
    }
    switch (node.path("Node Type").asText()) {
      case "CTE Scan", "WorkTable Scan" -> {
        JsonNode from = subqueries.get("CTE " + node.path("CTE Name").asText());
        if (from != null) {
          takeOutput(alias, from);
        }
      }
      case "Subquery Scan" -> node.path("Plans").forEach(child -> takeOutput(alias, child));
      case "ModifyTable" -> readInsert(node, alias, table);
      default -> {}
    }
    readConditions(node);
    node.path("Plans").forEach(this::read);
  }

  private void readConditions(JsonNode node) {
    String join = node.path("Join Type").asText("Inner");
    node.properties()
        .forEach(
            field -> {
              String condition = field.getValue().asText();
              if (CONDITION.matcher(field.getKey()).matches()) {
                same.read(condition, !join.equals("Inner"));
              }
              readFoundIn(condition);
            });
    node.path("Output").forEach(column -> readFoundIn(column.asText()));
  }

  /** A row that is inserted lies with the rows its course's id comes from, or names the course. */
  private void readInsert(JsonNode node, String alias, String table) {
    if (!node.path("Operation").asText().equals("Insert")) {
      return;
    }
    int place = columns.getOrDefault(table, List.of()).indexOf("course_id");
    JsonNode from = rowsOf(node);
    String column = place < 0 ? "" : from.path("Output").path(place).asText();
    same.take(alias, column);
    if (GIVEN.contains(from.path("Node Type").asText())) {
      same.name(alias);
    }
  }

  private void takeOutput(String alias, JsonNode from) {
    for (JsonNode column : from.path("Output")) {
      SameCourse.of(column.asText()).ifPresent(other -> same.join(alias, other));
    }
  }

  /**
   * What a union puts together is of the same kind when every part names its course, or none does:
   * one list after the other, and never two rows beside each other.
   */
  private void joinArms(JsonNode node) {
    node.path("Plans").forEach(this::joinArms);
    if (!Set.of("Append", "Merge Append").contains(node.path("Node Type").asText())) {
      return;
    }
    List<String> arms = new ArrayList<>();
    for (JsonNode arm : node.path("Plans")) {
      arm.path("Output")
          .valueStream()
          .flatMap(column -> SameCourse.of(column.asText()).stream())
          .findFirst()
          .ifPresent(arms::add);
    }
    if (arms.stream().noneMatch(same::isNamed)) {
      arms.forEach(arm -> same.join(arm, arms.getFirst()));
    }
  }

  /** The child its rows come from; the others are subqueries of conditions. */
  private static JsonNode rowsOf(JsonNode node) {
    for (JsonNode child : node.path("Plans")) {
      if (child.path("Parent Relationship").asText().equals("Outer")) {
        return child;
      }
    }
    return MissingNode.getInstance();
  }

  /** The rows of such a subquery count by their course only, wherever the condition stands. */
  private void readFoundIn(String condition) {
    Matcher matcher = FOUND_IN.matcher(condition);
    while (matcher.find()) {
      JsonNode from = subqueries.get(matcher.group(2));
      if (from != null) {
        int column = Integer.parseInt(matcher.group(3)) - 1;
        String alias = matcher.group(1);
        SameCourse.of(from.path("Output").path(column).asText())
            .ifPresent(other -> same.join(alias, other));
      }
    }
  }
}
