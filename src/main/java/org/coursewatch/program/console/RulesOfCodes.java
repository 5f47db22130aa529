package org.coursewatch.program.console;

import static org.coursewatch.program.RuleKey.ACTIVATION_OVERDUE;
import static org.coursewatch.program.RuleKey.CONFIRMATION_LOOKBACK;
import static org.coursewatch.program.RuleKey.CONSENT_LOOKBACK;
import static org.coursewatch.program.RuleKey.CONSENT_SIGNED;
import static org.coursewatch.program.RuleKey.CONTRACEPTION_AGREES;
import static org.coursewatch.program.RuleKey.COUNSELING_WINDOW;
import static org.coursewatch.program.RuleKey.FIRST_DOSE_OVERDUE;
import static org.coursewatch.program.RuleKey.GAP_MEDICAL;
import static org.coursewatch.program.RuleKey.GAP_RESTART;
import static org.coursewatch.program.RuleKey.GUARDIAN_AGE;
import static org.coursewatch.program.RuleKey.HOME_TESTS;
import static org.coursewatch.program.RuleKey.HORMONAL_METHODS;
import static org.coursewatch.program.RuleKey.INTERRUPTION;
import static org.coursewatch.program.RuleKey.LAB_BASELINE_DUE;
import static org.coursewatch.program.RuleKey.LAB_BASELINE_OVERDUE;
import static org.coursewatch.program.RuleKey.LAB_PEAK_DUE;
import static org.coursewatch.program.RuleKey.LAB_PEAK_OVERDUE;
import static org.coursewatch.program.RuleKey.LAB_SCHEDULE;
import static org.coursewatch.program.RuleKey.LAST_DOSE_OVERDUE;
import static org.coursewatch.program.RuleKey.LAST_DOSE_WITHIN;
import static org.coursewatch.program.RuleKey.LEAD_IN;
import static org.coursewatch.program.RuleKey.LIMIT_LIFTED;
import static org.coursewatch.program.RuleKey.LONE_METHODS;
import static org.coursewatch.program.RuleKey.MONTHLY_OVERDUE;
import static org.coursewatch.program.RuleKey.MOOD_CHECK;
import static org.coursewatch.program.RuleKey.MOOD_EVERY;
import static org.coursewatch.program.RuleKey.MOOD_OVERDUE;
import static org.coursewatch.program.RuleKey.OPENING_OVERDUE;
import static org.coursewatch.program.RuleKey.PHARMACY_ACTIVE;
import static org.coursewatch.program.RuleKey.POST_TREATMENT_DUE;
import static org.coursewatch.program.RuleKey.POST_TREATMENT_EARLIEST;
import static org.coursewatch.program.RuleKey.POST_TREATMENT_OVERDUE;
import static org.coursewatch.program.RuleKey.PRESCRIBER_ACTIVE;
import static org.coursewatch.program.RuleKey.PRIMARY_METHODS;
import static org.coursewatch.program.RuleKey.PRIMARY_WITH_SECONDARY;
import static org.coursewatch.program.RuleKey.SCREENING_APART;
import static org.coursewatch.program.RuleKey.SCREENING_EXEMPTION;
import static org.coursewatch.program.RuleKey.SCREENING_LOOKBACK;
import static org.coursewatch.program.RuleKey.SECONDARY_METHODS;
import static org.coursewatch.program.RuleKey.SUPPLY_EARLIEST;
import static org.coursewatch.program.RuleKey.TEST_SENSITIVITY;
import static org.coursewatch.program.RuleKey.TEST_SETTING_FIRST_DOSE;
import static org.coursewatch.program.RuleKey.TRAINING_VALID;
import static org.coursewatch.program.RuleKey.TRANSAMINASES;
import static org.coursewatch.program.RuleKey.TRIGLYCERIDES;
import static org.coursewatch.program.RuleKey.TWO_PRIMARIES;
import static org.coursewatch.program.RuleKey.WINDOW;

import java.util.List;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.program.RuleKey;

/** Which rules stand behind a code, the one it stands for first. */
final class RulesOfCodes {

  private RulesOfCodes() {}

  static List<RuleKey> of(RefusalCode code) {
    return switch (code) {
      case PHARMACY_TRAINING_EXPIRED -> List.of(TRAINING_VALID, ACTIVATION_OVERDUE);
      case CONSENT_MISSING -> List.of(CONSENT_SIGNED, CONSENT_LOOKBACK, GUARDIAN_AGE);
      case CONTRACEPTION_INTERRUPTED -> List.of(INTERRUPTION, LEAD_IN);
      case RESTART_REQUIRED -> List.of(GAP_RESTART, GAP_MEDICAL);
      case SCREENING_TEST_MISSING ->
          List.of(SCREENING_LOOKBACK, TEST_SETTING_FIRST_DOSE, SCREENING_EXEMPTION);
      case TEST_SETTING_NOT_ACCEPTED -> List.of(HOME_TESTS, TEST_SETTING_FIRST_DOSE, GAP_MEDICAL);
      case TESTS_TOO_CLOSE -> List.of(SCREENING_APART, SCREENING_EXEMPTION);
      case WINDOW_CLOSED -> List.of(WINDOW, COUNSELING_WINDOW);
      case COUNSELING_MISSING -> List.of(RuleKey.COUNSELING, CONFIRMATION_LOOKBACK);
      case CONTRACEPTION_MISSING, CONTRACEPTION_MISMATCH ->
          List.of(CONTRACEPTION_AGREES, CONFIRMATION_LOOKBACK);
      case CONTRACEPTION_NOT_ACCEPTED ->
          List.of(
              PRIMARY_METHODS,
              SECONDARY_METHODS,
              HORMONAL_METHODS,
              LONE_METHODS,
              PRIMARY_WITH_SECONDARY,
              TWO_PRIMARIES);
      case COMPREHENSION_MISSING -> List.of(RuleKey.COMPREHENSION, CONFIRMATION_LOOKBACK);
      case TOO_SOON -> List.of(SUPPLY_EARLIEST, LIMIT_LIFTED);
      case PRESCRIBER_NOT_ACTIVE,
          PHARMACY_NOT_ACTIVE,
          COURSE_ENDED,
          PREGNANCY_STOP,
          COURSE_HELD,
          CATEGORY_BASIS_MISSING,
          TEST_UNRESOLVED,
          ALREADY_DISPENSED,
          LOCKED_OUT,
          TEST_SENSITIVITY_NOT_ACCEPTED,
          TEST_TOO_EARLY,
          PREGNANCY_TEST_MISSING,
          SUPPLY_TOO_LONG,
          AUTHORIZATION_ELSEWHERE ->
          List.of(code.rule());
    };
  }

  static List<RuleKey> of(CheckCode code) {
    return switch (code) {
      case CONSENT -> List.of(CONSENT_SIGNED, CONSENT_LOOKBACK, GUARDIAN_AGE, OPENING_OVERDUE);
      case SCREENING_TEST -> List.of(SCREENING_LOOKBACK, TEST_SETTING_FIRST_DOSE, OPENING_OVERDUE);
      case PREGNANCY_TEST ->
          List.of(
              WINDOW,
              SCREENING_APART,
              LEAD_IN,
              HOME_TESTS,
              TEST_SENSITIVITY,
              FIRST_DOSE_OVERDUE,
              MONTHLY_OVERDUE);
      case COUNSELING ->
          List.of(RuleKey.COUNSELING, CONFIRMATION_LOOKBACK, COUNSELING_WINDOW, MONTHLY_OVERDUE);
      case CONTRACEPTION ->
          List.of(CONTRACEPTION_AGREES, PRIMARY_WITH_SECONDARY, TWO_PRIMARIES, MONTHLY_OVERDUE);
      case COMPREHENSION -> List.of(RuleKey.COMPREHENSION, CONFIRMATION_LOOKBACK, MONTHLY_OVERDUE);
      case LIVER_LAB, LIPID_LAB ->
          List.of(
              LAB_SCHEDULE,
              code == CheckCode.LIVER_LAB ? TRANSAMINASES : TRIGLYCERIDES,
              LAB_BASELINE_DUE,
              LAB_BASELINE_OVERDUE,
              LAB_PEAK_DUE,
              LAB_PEAK_OVERDUE);
      case MOOD -> List.of(MOOD_CHECK, MOOD_EVERY, MOOD_OVERDUE);
      case LAST_DOSE_TEST -> List.of(LAST_DOSE_WITHIN, LAST_DOSE_OVERDUE);
      case POST_TREATMENT_TEST ->
          List.of(POST_TREATMENT_DUE, POST_TREATMENT_EARLIEST, POST_TREATMENT_OVERDUE);
      case PRESCRIBER_ACTIVATION -> List.of(PRESCRIBER_ACTIVE, ACTIVATION_OVERDUE);
      case PHARMACY_ACTIVATION -> List.of(PHARMACY_ACTIVE, ACTIVATION_OVERDUE);
      case PHARMACY_TRAINING -> List.of(TRAINING_VALID, ACTIVATION_OVERDUE);
    };
  }
}
