package org.coursewatch.overdue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.overdue.OverdueSummary;
import org.coursewatch.overdue.json.GroupingText;

/**
 * How many checks are overdue, by groups. {@code groups} and {@code otherOverdue} add up to {@code
 * total}; {@code otherGroups} is how many groups are not shown.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SummaryJson(
    String by,
    List<DayJson> programs,
    long total,
    List<GroupJson> groups,
    int otherGroups,
    long otherOverdue) {

  /** A program that is counted, the day, and whose calendar the day belongs to. */
  public record DayJson(String program, String on, String zone) {}

  /** A group: {@code key} is what the filter of the report takes, {@code label} is for people. */
  public record GroupJson(String key, String label, long overdue) {}

  static SummaryJson of(OverdueSummary summary) {
    return new SummaryJson(
        GroupingText.write(summary.by()),
        summary.days().stream()
            .map(day -> new DayJson(day.program(), day.on().toString(), day.zone().getId()))
            .toList(),
        summary.total(),
        summary.groups().stream()
            .map(group -> new GroupJson(group.key(), group.label(), group.overdue()))
            .toList(),
        summary.otherGroups(),
        summary.otherOverdue());
  }
}
