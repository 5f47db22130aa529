package org.coursewatch.cds;

import java.time.LocalDate;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.Refusal;

/** What has to be done about a reason or a check, as the end of a sentence with "must". */
final class Deeds {

  private Deeds() {}

  /** What clears {@code refusal}. */
  static String of(Refusal refusal) {
    LocalDate clears = refusal.clearsOn();
    String until = clears == null ? "" : " until " + Summary.day(clears);
    return switch (refusal.code()) {
      case PRESCRIBER_NOT_ACTIVE -> "renew the activation in the program";
      case PHARMACY_NOT_ACTIVE -> "renew its activation in the program";
      case PHARMACY_TRAINING_EXPIRED -> "repeat the yearly training";
      case COURSE_ENDED -> "open a new course: the last one has ended";
      case PREGNANCY_STOP -> "stop isotretinoin: a positive pregnancy test stands";
      case COURSE_HELD -> "release the hold on the course or withdraw the order";
      case CATEGORY_BASIS_MISSING -> "record why the patient cannot become pregnant";
      case CONSENT_MISSING -> "have the consent forms signed";
      case TEST_UNRESOLVED -> "repeat the unclear pregnancy test";
      case ALREADY_DISPENSED -> "wait for the next window: this one's supply was handed over";
      case CONTRACEPTION_INTERRUPTED -> "wait for the new lead-in of contraception" + until;
      case RESTART_REQUIRED -> "open a new course: treatment stopped for too long";
      case LOCKED_OUT -> "wait with the next pregnancy test" + until;
      case SCREENING_TEST_MISSING -> "record the screening pregnancy test";
      case TEST_SETTING_NOT_ACCEPTED -> "repeat the pregnancy test in an accepted setting";
      case TEST_SENSITIVITY_NOT_ACCEPTED -> "repeat the pregnancy test with a sensitive one";
      case TESTS_TOO_CLOSE -> "repeat the pregnancy test: two were too close";
      case TEST_TOO_EARLY -> "repeat the pregnancy test: it was within the lead-in";
      case WINDOW_CLOSED -> "open a new window: the last one is over";
      case PREGNANCY_TEST_MISSING -> "record this month's pregnancy test";
      case COUNSELING_MISSING -> "confirm counseling";
      case CONTRACEPTION_MISSING -> "enter contraception";
      case CONTRACEPTION_NOT_ACCEPTED -> "enter an accepted combination of contraception";
      case CONTRACEPTION_MISMATCH -> "enter the same contraception";
      case COMPREHENSION_MISSING -> "answer this month's questions";
      case TOO_SOON -> "wait with the next supply" + until;
      case SUPPLY_TOO_LONG -> "order fewer days of supply";
      case AUTHORIZATION_ELSEWHERE -> "leave the supply to the pharmacy that is authorized";
    };
  }

  /** What meets a check. */
  static String of(CheckCode check) {
    return switch (check) {
      case CONSENT -> "have the consent forms signed";
      case SCREENING_TEST -> "record the screening pregnancy test";
      case PREGNANCY_TEST -> "record the pregnancy test";
      case COUNSELING -> "confirm counseling";
      case CONTRACEPTION -> "enter contraception";
      case COMPREHENSION -> "answer the month's questions";
      case LIVER_LAB -> "record the liver values";
      case LIPID_LAB -> "record the lipid values";
      case MOOD -> "ask about mood";
      case LAST_DOSE_TEST -> "record the pregnancy test after the last dose";
      case POST_TREATMENT_TEST -> "record the pregnancy test after treatment";
      case PRESCRIBER_ACTIVATION -> "renew the activation in the program";
      case PHARMACY_ACTIVATION -> "renew its activation in the program";
      case PHARMACY_TRAINING -> "repeat the yearly training";
    };
  }
}
