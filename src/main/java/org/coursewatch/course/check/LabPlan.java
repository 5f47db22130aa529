package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * When one kind of lab is due: a baseline, and after the first dispensing what the program's
 * template asks for.
 */
final class LabPlan {

  private final CheckCode code;
  private final Situation situation;
  private final RuleSet rules;
  private final LocalDate openedOn;
  private final @Nullable LocalDate firstDispensing;

  LabPlan(CheckCode code, Situation situation) {
    this.code = code;
    this.situation = situation;
    this.rules = situation.rules();
    this.openedOn = situation.question().course().openedOn();
    this.firstDispensing = situation.supply().firstDay();
  }

  /** Met by a lab collected since the opening, or in the days before the first dispensing. */
  Check baseline(List<LocalDate> collected) {
    LocalDate due = openedOn.plusDays(rules.number(RuleKey.LAB_BASELINE_DUE));
    LocalDate overdue = openedOn.plusDays(rules.number(RuleKey.LAB_BASELINE_OVERDUE));
    LocalDate earliest = openedOn;
    if (firstDispensing != null) {
      overdue = firstDispensing.isBefore(overdue) ? firstDispensing : overdue;
      LocalDate lookback = firstDispensing.minusDays(rules.number(RuleKey.LAB_BASELINE_LOOKBACK));
      earliest = lookback.isBefore(earliest) ? lookback : earliest;
    }
    return check(Occasion.BASELINE, due, overdue).metIf(isCollectedFrom(earliest, collected));
  }

  /** What comes after the first dispensing, null before it. */
  @Nullable Check next(List<LocalDate> collected) {
    if (firstDispensing == null) {
      return null;
    }
    return switch (rules.word(RuleKey.LAB_SCHEDULE)) {
      case "monthly" -> repeat(collected, firstDispensing, rules.number(RuleKey.LAB_MONTHLY_EVERY));
      case "label" -> repeat(collected, firstDispensing, rules.number(RuleKey.LAB_LABEL_EVERY));
      default -> peak(collected, firstDispensing);
    };
  }

  private Check peak(List<LocalDate> collected, LocalDate first) {
    LocalDate due = first.plusDays(rules.number(RuleKey.LAB_PEAK_DUE));
    LocalDate overdue = first.plusDays(rules.number(RuleKey.LAB_PEAK_OVERDUE));
    LocalDate earliest = first.plusDays(rules.number(RuleKey.LAB_PEAK_EARLIEST));
    return check(Occasion.PEAK_DOSE, due, overdue).metIf(isCollectedFrom(earliest, collected));
  }

  private Check repeat(List<LocalDate> collected, LocalDate first, int everyDays) {
    LocalDate last =
        collected.isEmpty() || collected.getLast().isBefore(first) ? first : collected.getLast();
    LocalDate due = last.plusDays(everyDays);
    return check(Occasion.REPEAT, due, due.plusDays(rules.number(RuleKey.LAB_REPEAT_OVERDUE)));
  }

  private Check check(Occasion occasion, LocalDate due, LocalDate overdue) {
    return Check.open(
        code, occasion, due, overdue, rules.rule(RuleKey.LAB_SCHEDULE), situation.today());
  }

  private static boolean isCollectedFrom(LocalDate earliest, List<LocalDate> collected) {
    return collected.stream().anyMatch(day -> !day.isBefore(earliest));
  }
}
