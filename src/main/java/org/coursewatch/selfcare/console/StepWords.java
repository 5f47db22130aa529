package org.coursewatch.selfcare.console;

import java.time.LocalDate;
import java.time.ZoneId;
import org.coursewatch.page.Dates;
import org.coursewatch.selfcare.Step;
import org.jspecify.annotations.Nullable;

/**
 * Says a {@link Step} in one plain sentence.
 *
 * @param program whose calendar the days are of
 * @param site the zone of the practice
 */
record StepWords(StepTexts texts, Dates dates, ZoneId program, ZoneId site) {

  String say(Step step) {
    return switch (step.kind()) {
      case CALL_NOW -> texts.stepCallNow();
      case ON_HOLD -> texts.stepOnHold();
      case START_ANEW -> texts.stepStartAnew();
      case PICK_UP -> pickUp(step.until());
      case PICK_UP_LATER -> pickUpLater(step);
      case CONSENT -> texts.stepConsent();
      case FIRST_TEST -> texts.stepFirstTest();
      case QUESTIONS -> questions(step);
      case METHODS -> methods(step);
      case METHODS_NOT_ACCEPTED -> texts.stepMethodsNotAccepted();
      case METHODS_DIFFER -> texts.stepMethodsDiffer();
      case TEST_AGAIN -> texts.stepTestAgain();
      case PREGNANCY_TEST -> test(step);
      case VISIT -> texts.stepVisit();
      case BLOOD_TEST, LAST_DOSE_TEST, LATER_TEST, STAY_SAFE, GIVE_NO_BLOOD -> later(step);
      case NOTHING_NOW -> texts.stepNothing();
      case OVER -> texts.stepOver();
      case OFFICE_COUNSELS -> texts.stepOfficeCounsels();
      case OFFICE_ENTERS_METHODS -> texts.stepOfficeEnters();
      case OFFICE_SIGNS -> texts.stepOfficeSigns();
      case OFFICE_RENEWS -> texts.stepOfficeRenews();
      case PHARMACY_HANDS_OVER -> texts.stepPharmacy();
    };
  }

  private String pickUp(@Nullable LocalDate until) {
    return until == null ? texts.stepPickUp() : texts.stepPickUpUntil(deadline(until));
  }

  private String pickUpLater(Step step) {
    LocalDate from = step.from();
    LocalDate until = step.until();
    if (from == null) {
      return pickUp(until);
    }
    return until == null
        ? texts.stepPickUpLater(dates.day(from))
        : texts.stepPickUpBetween(dates.day(from), deadline(until));
  }

  private String questions(Step step) {
    if (step.until() != null) {
      return texts.stepQuestionsUntil(deadline(step.until()));
    }
    return step.from() == null
        ? texts.stepQuestions()
        : texts.stepQuestionsFrom(dates.day(step.from()));
  }

  private String methods(Step step) {
    if (step.until() != null) {
      return texts.stepMethodsUntil(deadline(step.until()));
    }
    return step.from() == null
        ? texts.stepMethods()
        : texts.stepMethodsFrom(dates.day(step.from()));
  }

  private String test(Step step) {
    LocalDate from = step.from();
    LocalDate until = step.until();
    if (from == null) {
      return until == null ? texts.stepTest() : texts.stepTestUntil(dates.day(until));
    }
    return until == null
        ? texts.stepTestFrom(dates.day(from))
        : texts.stepTestBetween(dates.day(from), dates.day(until));
  }

  private String later(Step step) {
    String from = step.from() == null ? "" : dates.day(step.from());
    LocalDate until = step.until();
    String to = until == null ? "" : dates.day(until);
    return switch (step.kind()) {
      case BLOOD_TEST -> until == null ? texts.stepBlood() : texts.stepBloodUntil(to);
      case LAST_DOSE_TEST ->
          until == null ? texts.stepLastDoseTest() : texts.stepLastDoseTestUntil(to);
      case LATER_TEST -> texts.stepLaterTest(from);
      case STAY_SAFE -> texts.stepStaySafe(to);
      default -> texts.stepGiveNoBlood(to);
    };
  }

  private String deadline(LocalDate lastDay) {
    return dates.deadline(lastDay, program, site);
  }
}
