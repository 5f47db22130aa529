package org.coursewatch.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How near its end an open, unused window is. Of a window of seven days, day 3, 5 and 6 raise the
 * mark and day 7 is the last day (issue "worklists"); windows of another length are marked as many
 * days before their end.
 */
public enum WindowMark {
  /** More than four days are left after today: day 1 and 2 of seven. */
  NONE(0),
  /** Four or three days are left after today: day 3 and 4 of seven. */
  AT_RISK_DAY_3(1),
  /** Two days are left after today: day 5 of seven. */
  AT_RISK_DAY_5(2),
  /** One day is left after today: day 6 of seven. */
  AT_RISK_DAY_6(3),
  /** Today is the last day. */
  LAST_DAY(4);

  /** From so many days left on, a window is at risk. */
  public static final int FIRST_MARK = 4;

  private static final int SECOND_MARK = 2;

  private final int level;

  WindowMark(int level) {
    this.level = level;
  }

  /** The mark on {@code today} of a window whose last day (inside) is {@code lastDay}. */
  public static WindowMark of(LocalDate lastDay, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, lastDay);
    if (left > FIRST_MARK) {
      return NONE;
    }
    if (left > SECOND_MARK) {
      return AT_RISK_DAY_3;
    }
    if (left == SECOND_MARK) {
      return AT_RISK_DAY_5;
    }
    return left == 1 ? AT_RISK_DAY_6 : LAST_DAY;
  }

  /** 0 without a mark, 4 on the last day. */
  public int level() {
    return level;
  }

  public boolean isAtRisk() {
    return this != NONE;
  }

  /**
   * The day on which the mark that holds on {@code today} was reached, null without a mark. Who put
   * something off before that day did not know of it.
   */
  public static @Nullable LocalDate reachedOn(LocalDate lastDay, LocalDate today) {
    return switch (of(lastDay, today)) {
      case NONE -> null;
      case AT_RISK_DAY_3 -> lastDay.minusDays(FIRST_MARK);
      case AT_RISK_DAY_5, AT_RISK_DAY_6, LAST_DAY -> today;
    };
  }
}
