package org.coursewatch.overdue.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.RiskGroup;
import org.coursewatch.overdue.json.GroupingText;
import org.coursewatch.overdue.json.OverdueColumns;

/** The fields of the filter as they were sent, faulty ones included. */
record FilterView(
    String program,
    String on,
    List<Option> checks,
    List<Option> risks,
    List<Option> groupings,
    String practice,
    String prescriber,
    String minDaysOverdue,
    String maxDaysOverdue) {

  /** One of a list to choose from. */
  record Option(String value, String label, boolean chosen) {}

  static FilterView of(Map<String, List<String>> sent) {
    return new FilterView(
        one(sent, "program"),
        one(sent, "on"),
        options(sent, "check", CheckCode.values(), each -> OverdueColumns.words(each.name())),
        options(sent, "risk", RiskGroup.values(), RiskGroup::label),
        groupings(one(sent, "by")),
        one(sent, "practice"),
        one(sent, "prescriber"),
        one(sent, "minDaysOverdue"),
        one(sent, "maxDaysOverdue"));
  }

  private static String one(Map<String, List<String>> sent, String name) {
    return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  private static <E extends Enum<E>> List<Option> options(
      Map<String, List<String>> sent, String name, E[] values, Function<E, String> label) {
    List<String> chosen = sent.getOrDefault(name, List.of());
    return Arrays.stream(values)
        .map(each -> new Option(each.name(), label.apply(each), chosen.contains(each.name())))
        .toList();
  }

  private static List<Option> groupings(String chosen) {
    String by = chosen.isEmpty() ? GroupingText.write(OverdueGrouping.CHECK) : chosen;
    return Arrays.stream(OverdueGrouping.values())
        .map(
            each ->
                new Option(
                    GroupingText.write(each), each.label(), GroupingText.write(each).equals(by)))
        .toList();
  }
}
