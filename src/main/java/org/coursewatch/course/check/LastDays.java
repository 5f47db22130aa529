package org.coursewatch.course.check;

import java.time.LocalDate;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * Things that are good through a last day, that day inside; without one they are not good at all.
 */
final class LastDays {

  private LastDays() {}

  static boolean cover(@Nullable LocalDate lastDay, LocalDate today) {
    return lastDay != null && !today.isAfter(lastDay);
  }

  static String found(String what, @Nullable LocalDate lastDay) {
    return lastDay == null ? "never " + what : what + " through " + lastDay;
  }

  /** Renewal is due on the last day; something that never was good is overdue. */
  static Check check(
      CheckCode code, @Nullable LocalDate lastDay, RuleKey key, Situation situation) {
    int days = situation.rules().number(RuleKey.ACTIVATION_OVERDUE);
    LocalDate overdue = lastDay == null ? null : lastDay.plusDays(days);
    Check check =
        Check.open(
            code,
            Check.Occasion.ONCE,
            lastDay,
            overdue,
            situation.rules().rule(key),
            situation.today());
    return lastDay == null ? check.as(Check.Status.OVERDUE) : check;
  }
}
