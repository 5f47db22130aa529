package org.coursewatch.course;

import java.time.LocalDate;

/**
 * A window of a course with where it came from: what the row of a list says of it. It depends on
 * facts and rules only, not on the day it was worked out.
 *
 * @param window its days, the day it was used and the day it was cut
 * @param openedBy what opened it
 * @param firstDose whether it was opened before any supply was handed over inside a window; always
 *     false where a visit opened it
 * @param unresolved whether an unclear test up to its last day (inside) hides it
 * @param rules the id of the rule version in force on its first day
 * @param category the patient's category while it was open
 */
public record CourseWindow(
    SupplyWindow window,
    Opener openedBy,
    boolean firstDose,
    boolean unresolved,
    String rules,
    RiskCategory category) {

  /** What opens a window. */
  public enum Opener {
    TEST,
    COUNSELING
  }

  /** Whether a supply may be handed over in it on {@code day} as far as windows are concerned. */
  public boolean isOpenOn(LocalDate day) {
    return !unresolved && window.isOpenAndUnused(day);
  }
}
