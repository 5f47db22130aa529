package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.LabReading;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;

/**
 * Whether the values of one analyte have become stable: so many results in a row are below every
 * threshold and have not risen by more than the rule bears above the one before, the baseline
 * included. Of results of one day the newest counts.
 */
final class StableLabs {

  private final List<LabReading> byDay = new ArrayList<>(4);
  private final RuleSet rules;

  /**
   * @param readings oldest first
   */
  StableLabs(List<LabReading> readings, RuleSet rules) {
    this.rules = rules;
    for (LabReading reading : readings) {
      if (!byDay.isEmpty() && byDay.getLast().day().equals(reading.day())) {
        byDay.removeLast();
      }
      byDay.add(reading);
    }
  }

  /** Whether the last results, all collected after {@code first} (outside), are stable. */
  boolean since(LocalDate first) {
    int wanted = rules.number(RuleKey.LAB_STABLE_RESULTS);
    if (byDay.size() < wanted || !byDay.get(byDay.size() - wanted).day().isAfter(first)) {
      return false;
    }
    for (int i = byDay.size() - wanted; i < byDay.size(); i++) {
      if (byDay.get(i).step(rules).isPresent() || hasRisen(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasRisen(int place) {
    return place > 0
        && byDay
            .get(place)
            .hasRisenAbove(byDay.get(place - 1), rules.number(RuleKey.LAB_STABLE_RISE));
  }
}
