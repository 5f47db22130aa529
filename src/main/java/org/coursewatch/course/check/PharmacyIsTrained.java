package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.Situation;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * Where the version wants yearly training, the pharmacy's was not too long ago (R004-004; FDA 9 Feb
 * 2026).
 */
final class PharmacyIsTrained {

  private PharmacyIsTrained() {}

  static List<Refusal> refusals(Situation situation) {
    PharmacyStanding pharmacy = situation.question().pharmacy();
    OptionalInt valid = situation.rules().numberIfAny(RuleKey.TRAINING_VALID);
    if (pharmacy == null || valid.isEmpty()) {
      return List.of();
    }
    LocalDate lastDay = lastDay(pharmacy, valid.getAsInt());
    if (LastDays.cover(lastDay, situation.today())) {
      return List.of();
    }
    return List.of(
        Refusal.of(
            RefusalCode.PHARMACY_TRAINING_EXPIRED,
            situation.rules(),
            "a training at most " + valid.getAsInt() + " days ago",
            LastDays.found("trained", lastDay)));
  }

  static List<Check> checks(Situation situation) {
    PharmacyStanding pharmacy = situation.question().pharmacy();
    OptionalInt valid = situation.rules().numberIfAny(RuleKey.TRAINING_VALID);
    if (pharmacy == null || valid.isEmpty()) {
      return List.of();
    }
    LocalDate lastDay = lastDay(pharmacy, valid.getAsInt());
    return List.of(
        LastDays.check(CheckCode.PHARMACY_TRAINING, lastDay, RuleKey.TRAINING_VALID, situation));
  }

  private static @Nullable LocalDate lastDay(PharmacyStanding pharmacy, int validDays) {
    LocalDate trained = pharmacy.trainedOn();
    return trained == null ? null : trained.plusDays(validDays);
  }
}
