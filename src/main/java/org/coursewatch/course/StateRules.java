package org.coursewatch.course;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a course stands: the first state whose condition holds (domain contract, section 9). */
final class StateRules {

  /** Refusals that concern the pharmacy and its request, not the course. */
  private static final Set<RefusalCode> NOT_OF_THE_COURSE =
      EnumSet.of(
          RefusalCode.PHARMACY_NOT_ACTIVE,
          RefusalCode.PHARMACY_TRAINING_EXPIRED,
          RefusalCode.SUPPLY_TOO_LONG,
          RefusalCode.AUTHORIZATION_ELSEWHERE);

  private StateRules() {}

  static CourseState stateOf(Situation situation, List<Refusal> refusals, List<Check> checks) {
    if (situation.isStopped()) {
      return CourseState.PREGNANCY_STOP;
    }
    if (situation.isEnded()) {
      return followUpIsOpen(checks) ? CourseState.FOLLOW_UP : CourseState.CLOSED;
    }
    if (situation.history().holds.standing() != null) {
      return CourseState.HELD;
    }
    if (situation.isAuthorized()) {
      return CourseState.AUTHORIZED;
    }
    if (refusals.stream().allMatch(refusal -> NOT_OF_THE_COURSE.contains(refusal.code()))) {
      return CourseState.CLEARED;
    }
    LocalDate supplyEnd = situation.supply().end();
    if (supplyEnd != null && situation.today().isBefore(supplyEnd)) {
      return CourseState.ON_THERAPY;
    }
    if (refuses(refusals, RefusalCode.LOCKED_OUT)) {
      return CourseState.LOCKED_OUT;
    }
    return beforeClearance(situation, refusals);
  }

  private static CourseState beforeClearance(Situation situation, List<Refusal> refusals) {
    boolean consentMissing = refuses(refusals, RefusalCode.CONSENT_MISSING);
    if (!situation.phase().canBecomePregnant()) {
      boolean starting = !situation.supply().anythingDispensed();
      boolean neverCounseled = situation.history().counselings.isEmpty();
      return starting && (consentMissing || neverCounseled)
          ? CourseState.SCREENING
          : CourseState.CHECKS_DUE;
    }
    if (!situation.isFirstDosePhase()) {
      return CourseState.CHECKS_DUE;
    }
    LocalDate leadInOver = situation.leadInOver();
    boolean screeningMissing =
        situation.tests().screening() == null && !situation.isExemptFromScreening();
    if (consentMissing || screeningMissing || leadInOver == null) {
      return CourseState.SCREENING;
    }
    return situation.today().isBefore(leadInOver) ? CourseState.LEAD_IN : CourseState.CHECKS_DUE;
  }

  private static boolean followUpIsOpen(List<Check> checks) {
    return checks.stream().anyMatch(check -> check.isOpen() && isFollowUp(check.code()));
  }

  private static boolean isFollowUp(CheckCode code) {
    return code == CheckCode.LAST_DOSE_TEST || code == CheckCode.POST_TREATMENT_TEST;
  }

  private static boolean refuses(List<Refusal> refusals, RefusalCode code) {
    return refusals.stream().anyMatch(refusal -> refusal.code() == code);
  }
}
