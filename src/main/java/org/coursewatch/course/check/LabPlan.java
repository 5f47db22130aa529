package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.LabReading;
import org.coursewatch.course.LabReadings;
import org.coursewatch.course.LabTemplate;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.Situation;
import org.coursewatch.program.LabSchedule;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * When one kind of lab is due: a baseline; after the first dispensing what the template asks for,
 * the program's or the one the prescriber chose; and a repeat of what is above a threshold.
 */
final class LabPlan {

  private final CheckCode code;
  private final Situation situation;
  private final RuleSet rules;
  private final LocalDate openedOn;
  private final @Nullable LocalDate firstDispensing;
  private final List<LabReading> measured;
  private final List<LabReading> newest;

  /**
   * @param scheduled what the template wants measured
   * @param watched what is repeated when it is above a threshold
   */
  LabPlan(
      CheckCode code,
      Situation situation,
      LabReadings readings,
      Analyte scheduled,
      List<Analyte> watched) {
    this.code = code;
    this.situation = situation;
    this.rules = situation.rules();
    this.openedOn = situation.question().course().openedOn();
    this.firstDispensing = situation.supply().firstDay();
    this.measured = readings.of(scheduled);
    this.newest =
        watched.stream()
            .map(readings::of)
            .filter(all -> !all.isEmpty())
            .map(List::getLast)
            .toList();
  }

  /** Met by a lab collected since the opening, or in the days before the first dispensing. */
  Check baseline() {
    LocalDate due = openedOn.plusDays(rules.number(RuleKey.LAB_BASELINE_DUE));
    LocalDate overdue = openedOn.plusDays(rules.number(RuleKey.LAB_BASELINE_OVERDUE));
    LocalDate earliest = openedOn;
    if (firstDispensing != null) {
      overdue = firstDispensing.isBefore(overdue) ? firstDispensing : overdue;
      LocalDate lookback = firstDispensing.minusDays(rules.number(RuleKey.LAB_BASELINE_LOOKBACK));
      earliest = lookback.isBefore(earliest) ? lookback : earliest;
    }
    return check(Occasion.BASELINE, due, overdue, RuleKey.LAB_SCHEDULE)
        .metIf(isCollectedFrom(earliest));
  }

  /** The lab at the peak dose, null where the template wants none or nothing was dispensed yet. */
  @Nullable Check peak() {
    if (firstDispensing == null || schedule() != LabSchedule.BASELINE_AND_PEAK) {
      return null;
    }
    LocalDate due = firstDispensing.plusDays(rules.number(RuleKey.LAB_PEAK_DUE));
    LocalDate overdue = firstDispensing.plusDays(rules.number(RuleKey.LAB_PEAK_OVERDUE));
    LocalDate earliest = firstDispensing.plusDays(rules.number(RuleKey.LAB_PEAK_EARLIEST));
    return check(Occasion.PEAK_DOSE, due, overdue, RuleKey.LAB_SCHEDULE)
        .metIf(isCollectedFrom(earliest));
  }

  /**
   * The next lab of a template that repeats them, or of a value above a threshold, whichever is due
   * first; null when nothing is repeated. Met when the template's values have become stable.
   */
  @Nullable Check repeat() {
    LocalDate routine = routine();
    LocalDate abnormal = afterAbnormal();
    if (abnormal != null && (routine == null || isStable() || abnormal.isBefore(routine))) {
      return repeat(abnormal, RuleKey.LAB_ABNORMAL_REPEAT);
    }
    return routine == null ? null : repeat(routine, RuleKey.LAB_SCHEDULE).metIf(isStable());
  }

  private Check repeat(LocalDate due, RuleKey rule) {
    LocalDate overdue = due.plusDays(rules.number(RuleKey.LAB_REPEAT_OVERDUE));
    return check(Occasion.REPEAT, due, overdue, rule);
  }

  /** When the template wants the next one, null for a template that does not repeat. */
  private @Nullable LocalDate routine() {
    LocalDate first = firstDispensing;
    if (first == null) {
      return null;
    }
    LocalDate collected = measured.isEmpty() ? first : measured.getLast().day();
    LocalDate last = collected.isBefore(first) ? first : collected;
    return switch (schedule()) {
      case BASELINE_AND_PEAK -> null;
      case MONTHLY -> last.plusDays(rules.number(RuleKey.LAB_MONTHLY_EVERY));
      case LABEL -> last.plusDays(rules.number(RuleKey.LAB_LABEL_EVERY));
    };
  }

  /** When the oldest of the newest values above a threshold is repeated, null when none is. */
  private @Nullable LocalDate afterAbnormal() {
    return newest.stream()
        .filter(reading -> reading.step(rules).isPresent())
        .map(LabReading::day)
        .min(LocalDate::compareTo)
        .map(day -> day.plusDays(rules.number(RuleKey.LAB_ABNORMAL_REPEAT)))
        .orElse(null);
  }

  private boolean isStable() {
    LocalDate first = firstDispensing;
    return first != null
        && schedule() == LabSchedule.LABEL
        && new StableLabs(measured, rules).since(first);
  }

  private LabSchedule schedule() {
    return LabTemplate.of(situation.history(), rules);
  }

  private Check check(Occasion occasion, LocalDate due, LocalDate overdue, RuleKey key) {
    Rule rule = rules.rule(key);
    return Check.open(code, occasion, due, overdue, rule, situation.today());
  }

  private boolean isCollectedFrom(LocalDate earliest) {
    return measured.stream().anyMatch(reading -> !reading.day().isBefore(earliest));
  }
}
