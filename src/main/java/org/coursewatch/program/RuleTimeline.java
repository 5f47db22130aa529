package org.coursewatch.program;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.time.EffectiveTimeline;

/**
 * Which version of a program is in force on which day. Days before the first version are judged by
 * the first.
 */
public record RuleTimeline(EffectiveTimeline<RuleSet> versions) {

  /** The version in force on {@code day}. */
  public RuleSet on(LocalDate day) {
    return versions.on(day);
  }

  /** The same version on every day. */
  public static RuleTimeline forced(RuleSet rules) {
    return new RuleTimeline(EffectiveTimeline.always(rules));
  }

  /** The first day after {@code day} on which another version takes over. */
  public Optional<LocalDate> nextChangeAfter(LocalDate day) {
    return versions.nextAfter(day).map(EffectiveTimeline.Span::from);
  }

  /**
   * The first day that is at least the number of {@code key} after {@code anchor}, the number being
   * that of the version in force on the day found. A change of rules in between can bring the day
   * nearer.
   */
  public LocalDate firstDayAtLeast(RuleKey key, LocalDate anchor) {
    List<EffectiveTimeline.Span<RuleSet>> spans = versions.spans();
    LocalDate last = anchor;
    for (int i = 0; i < spans.size(); i++) {
      LocalDate day = anchor.plusDays(spans.get(i).value().number(key));
      LocalDate from = i == 0 ? day : spans.get(i).from();
      last = day.isBefore(from) ? from : day;
      if (i == spans.size() - 1 || last.isBefore(spans.get(i + 1).from())) {
        return last;
      }
    }
    return last;
  }
}
