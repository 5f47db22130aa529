package org.coursewatch.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleTimeline;
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

  /**
   * The window each visit opened, oldest first, so that each day is answered as {@link #newest}
   * does: a newer visit closes the window of the one before it, and so does the day from which on a
   * version in force knows no windows, or shorter ones.
   */
  static List<SupplyWindow> all(History history, Supply supply, RuleTimeline rules) {
    List<SupplyWindow> windows = new ArrayList<>();
    for (Event<CounselingConfirmed> visit : history.counselings) {
      Event<CounselingConfirmed> newer = history.counselings.firstFrom(visit.day().plusDays(1));
      windows.addAll(windowOf(visit.day(), newer == null ? null : newer.day(), supply, rules));
    }
    return windows;
  }

  private static List<SupplyWindow> windowOf(
      LocalDate visit, @Nullable LocalDate newer, Supply supply, RuleTimeline rules) {
    LocalDate last = lastDay(visit, rules.on(visit));
    LocalDate change = rules.nextChangeAfter(visit).orElse(null);
    LocalDate closed = newer;
    while (last != null && change != null && !change.isAfter(last)) {
      LocalDate then = lastDay(visit, rules.on(change));
      if (then == null || then.isBefore(change)) {
        closed = closed == null || change.isBefore(closed) ? change : closed;
        break;
      }
      last = then;
      change = rules.nextChangeAfter(change).orElse(null);
    }
    if (last == null) {
      return List.of();
    }
    DateWindow days = new DateWindow(visit, last);
    LocalDate cut = closed == null || days.isOverOn(closed) ? null : closed;
    LocalDate used = supply.firstDayIn(visit, cut == null ? last : cut.minusDays(1));
    return List.of(new SupplyWindow(days, used, used == null ? cut : null));
  }

  private static @Nullable LocalDate lastDay(LocalDate visit, RuleSet rules) {
    OptionalInt daysAfterVisit = rules.numberIfAny(RuleKey.COUNSELING_WINDOW);
    return daysAfterVisit.isEmpty() ? null : visit.plusDays(daysAfterVisit.getAsInt());
  }
}
