package org.coursewatch.course;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.time.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * Windows of patients who cannot become pregnant: opened by the newest counseling visit, where the
 * version has them.
 */
final class CounselingWindows {

  private CounselingWindows() {}

  /**
   * The window the newest visit up to {@code day} opened, over or not; null without a visit or
   * without windows.
   */
  static @Nullable SupplyWindow newest(
      History history, Supply supply, RuleSet rules, LocalDate day) {
    Event<CounselingConfirmed> visit = history.counselings.newestUpTo(day);
    OptionalInt daysAfterVisit = rules.numberIfAny(RuleKey.COUNSELING_WINDOW);
    if (visit == null || daysAfterVisit.isEmpty()) {
      return null;
    }
    DateWindow days = new DateWindow(visit.day(), visit.day().plusDays(daysAfterVisit.getAsInt()));
    return new SupplyWindow(days, supply.firstDayIn(days.firstDay(), days.lastDay()), null);
  }
}
