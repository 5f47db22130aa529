package org.coursewatch.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursewatch.time.EffectiveTimeline;
import org.coursewatch.time.ProgramZone;

/**
 * A set of monitoring rules that changes on known days.
 *
 * @param id such as {@code us-ipledge}
 * @param name for people
 * @param zone the zone in which the program counts days
 * @param rules its versions
 */
public record Program(String id, String name, ProgramZone zone, RuleTimeline rules) {

  /** The version with {@code ruleSetId}, whether or not it is in force. */
  public Optional<RuleSet> version(String ruleSetId) {
    return rules.versions().spans().stream()
        .map(EffectiveTimeline.Span::value)
        .filter(version -> version.id().equals(ruleSetId))
        .findFirst();
  }

  /** Names all versions; derived rows worked out under another mark have to be worked out again. */
  public String mark() {
    return rules.versions().spans().stream()
        .map(span -> span.value().id() + "@" + span.from())
        .collect(java.util.stream.Collectors.joining(","));
  }

  /** The program with {@code draft} in force from {@code day} on (inside), whatever was to come. */
  public Program trying(RuleSet draft, LocalDate day) {
    List<EffectiveTimeline.Span<RuleSet>> spans = new ArrayList<>();
    rules.versions().spans().stream().filter(span -> span.from().isBefore(day)).forEach(spans::add);
    spans.add(new EffectiveTimeline.Span<>(day, draft));
    return new Program(id, name, zone, new RuleTimeline(new EffectiveTimeline<>(spans)));
  }
}
