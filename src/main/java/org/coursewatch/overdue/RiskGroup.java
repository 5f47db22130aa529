package org.coursewatch.overdue;

import java.time.LocalDate;
import org.coursewatch.course.RiskCategory;
import org.jspecify.annotations.Nullable;

/**
 * What may happen while a check is overdue, the worst first: whether the patient can become
 * pregnant, and whether there are capsules left of what was handed over. A patient who takes the
 * medicine unchecked is called before one who cannot take any.
 */
public enum RiskGroup {
  CAN_BECOME_PREGNANT_WITH_SUPPLY("can become pregnant, supply running"),
  CAN_BECOME_PREGNANT_WITHOUT_SUPPLY("can become pregnant, no supply"),
  CANNOT_BECOME_PREGNANT_WITH_SUPPLY("cannot become pregnant, supply running"),
  CANNOT_BECOME_PREGNANT_WITHOUT_SUPPLY("cannot become pregnant, no supply");

  private final String label;

  RiskGroup(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /**
   * Where a course belongs on a day.
   *
   * @param category by all facts
   * @param supplyEnd first program day without capsules, null when none were handed over
   * @param on the program day
   */
  public static RiskGroup of(RiskCategory category, @Nullable LocalDate supplyEnd, LocalDate on) {
    boolean supplied = supplyEnd != null && supplyEnd.isAfter(on);
    return switch (category) {
      case CAN_BECOME_PREGNANT ->
          supplied ? CAN_BECOME_PREGNANT_WITH_SUPPLY : CAN_BECOME_PREGNANT_WITHOUT_SUPPLY;
      case CANNOT_BECOME_PREGNANT ->
          supplied ? CANNOT_BECOME_PREGNANT_WITH_SUPPLY : CANNOT_BECOME_PREGNANT_WITHOUT_SUPPLY;
    };
  }
}
