package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;

/**
 * The monthly limit: the next supply waits until the last one has nearly run down, unless the
 * program's office has lifted the limit for it.
 */
final class SupplyIsNotTooSoon {

  private SupplyIsNotTooSoon() {}

  static List<Refusal> refusals(Situation situation) {
    LocalDate end = situation.supply().end();
    boolean lifted = situation.exemptions().fromMonthlyLimit(situation.today()) != null;
    if (end == null || lifted) {
      return List.of();
    }
    LocalDate earliest = end.minusDays(situation.rules().number(RuleKey.SUPPLY_EARLIEST));
    if (!situation.today().isBefore(earliest)) {
      return List.of();
    }
    return List.of(
        Refusal.of(
                RefusalCode.TOO_SOON,
                situation.rules(),
                earliest + " or later",
                "supply lasts until " + end)
            .clearingOn(earliest));
  }
}
