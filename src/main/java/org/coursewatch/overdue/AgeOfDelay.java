package org.coursewatch.overdue;

import java.util.Arrays;
import java.util.List;

/** How long a check has been overdue, in the steps in which it becomes more pressing. */
public enum AgeOfDelay {
  DAYS_0_TO_6(0, "0–6 days"),
  DAYS_7_TO_13(7, "7–13 days"),
  DAYS_14_TO_29(14, "14–29 days"),
  DAYS_30_TO_59(30, "30–59 days"),
  DAYS_60_AND_MORE(60, "60 days and more");

  private final int firstDay;
  private final String label;

  AgeOfDelay(int firstDay, String label) {
    this.firstDay = firstDay;
    this.label = label;
  }

  /** The least number of days overdue that belongs to it (inside). */
  public int firstDay() {
    return firstDay;
  }

  /** The greatest number of days overdue that belongs to it (inside). */
  public int lastDay() {
    int next = ordinal() + 1;
    return next == values().length ? Integer.MAX_VALUE : values()[next].firstDay - 1;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /**
   * Where a check belongs that is overdue for {@code days} days.
   *
   * @throws IllegalArgumentException when {@code days} is negative: then it is not overdue
   */
  public static AgeOfDelay of(long days) {
    if (days < 0) {
      throw new IllegalArgumentException("not overdue: " + days);
    }
    return Arrays.stream(values()).filter(age -> age.firstDay <= days).toList().getLast();
  }

  /** The first days of all but the first: where one ends and the next begins. */
  public static List<Integer> bounds() {
    return Arrays.stream(values()).skip(1).map(AgeOfDelay::firstDay).toList();
  }
}
