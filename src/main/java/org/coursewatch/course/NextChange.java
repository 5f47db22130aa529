package org.coursewatch.course;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * The first program day after today on which an answer may change although nothing new is learnt.
 */
final class NextChange {

  /**
   * Good through the day they are due, refused from the day after, whenever that is called overdue.
   */
  private static final Set<CheckCode> THROUGH_A_LAST_DAY =
      EnumSet.of(
          CheckCode.PRESCRIBER_ACTIVATION,
          CheckCode.PHARMACY_ACTIVATION,
          CheckCode.PHARMACY_TRAINING);

  private final LocalDate today;
  private @Nullable LocalDate next;

  private NextChange(LocalDate today) {
    this.today = today;
  }

  static @Nullable LocalDate after(Situation situation, List<Check> checks) {
    NextChange change = new NextChange(situation.today());
    for (Check check : checks) {
      change.on(check.dueOn());
      change.on(check.overdueOn());
      change.onLastDay(check);
    }
    change.onSupply(situation);
    change.onWindows(situation);
    change.on(situation.timeline().nextChangeAfter(situation.today()).orElse(null));
    change.on(situation.history().nextFactOn());
    change.on(situation.leadInOver());
    change.on(situation.screeningOver());
    change.on(situation.lockoutOver());
    return change.next;
  }

  private void onLastDay(Check check) {
    LocalDate lastDay = check.dueOn();
    if (lastDay != null && THROUGH_A_LAST_DAY.contains(check.code())) {
      on(lastDay.plusDays(1));
    }
  }

  private void onSupply(Situation situation) {
    LocalDate end = situation.supply().end();
    if (end != null) {
      on(end);
      on(end.minusDays(situation.rules().number(RuleKey.SUPPLY_EARLIEST)));
      on(end.plusDays(situation.rules().number(RuleKey.GAP_RESTART) + 1L));
    }
  }

  private void onWindows(Situation situation) {
    SupplyWindow last = situation.lastWindow();
    if (last != null) {
      on(last.days().dayAfter());
    }
    for (AuthorizationStanding standing : situation.authorizations()) {
      on(standing.lastDay().plusDays(1));
    }
  }

  private void on(@Nullable LocalDate day) {
    if (day != null && day.isAfter(today) && (next == null || day.isBefore(next))) {
      next = day;
    }
  }
}
