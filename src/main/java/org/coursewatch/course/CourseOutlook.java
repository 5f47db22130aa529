package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * The days a course turns on, for people who want to know what comes next. Days are program days;
 * each is null where it is not known or does not apply.
 *
 * @param canBecomePregnant the category that holds
 * @param firstDosePhase whether the first supply inside a window is still to come
 * @param supplyEnd the first day without capsules
 * @param nextSupplyFrom the first day on which the next supply is not too soon
 * @param leadInStart since when contraception runs in
 * @param leadInOver the first day on which a test is late enough after that
 * @param screeningOver the first day on which a test is late enough after the screening test
 * @param lockoutOver the first day on which a test is no longer locked out
 * @param lastDose the day of the last dose
 * @param heldSince when the earliest hold that stands was placed
 * @param holdReason why, in the words of whoever placed it
 */
public record CourseOutlook(
    boolean canBecomePregnant,
    boolean firstDosePhase,
    @Nullable LocalDate supplyEnd,
    @Nullable LocalDate nextSupplyFrom,
    @Nullable LocalDate leadInStart,
    @Nullable LocalDate leadInOver,
    @Nullable LocalDate screeningOver,
    @Nullable LocalDate lockoutOver,
    @Nullable LocalDate lastDose,
    @Nullable Instant heldSince,
    @Nullable String holdReason) {

  /** What lies ahead of the course asked about. */
  public static CourseOutlook of(Question question) {
    Situation situation = Situation.of(question);
    LocalDate end = situation.supply().end();
    int early = situation.rules().number(RuleKey.SUPPLY_EARLIEST);
    HoldPlaced hold = situation.history().holds.standing();
    return new CourseOutlook(
        situation.phase().canBecomePregnant(),
        situation.isFirstDosePhase(),
        end,
        end == null ? null : end.minusDays(early),
        situation.leadInStart(),
        situation.leadInOver(),
        situation.screeningOver(),
        situation.lockoutOver(),
        situation.lastDose(),
        hold == null ? null : hold.at(),
        hold == null ? null : hold.reason());
  }
}
