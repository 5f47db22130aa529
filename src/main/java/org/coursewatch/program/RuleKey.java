package org.coursewatch.program;

import static org.coursewatch.program.RuleForm.always;
import static org.coursewatch.program.RuleForm.amount;
import static org.coursewatch.program.RuleForm.codes;
import static org.coursewatch.program.RuleForm.days;
import static org.coursewatch.program.RuleForm.daysOrAbsent;
import static org.coursewatch.program.RuleForm.ladder;
import static org.coursewatch.program.RuleForm.onOrOff;
import static org.coursewatch.program.RuleForm.word;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every rule a program file has to state, with the place it stands in the file, the shape of its
 * value, its unit and one sentence that says what it means. A file that leaves one out is not
 * loaded.
 */
public enum RuleKey {
  TEST_SENSITIVITY(
      amount("pregnancy-test.max-sensitivity", "mIU/mL"),
      "The least sensitive pregnancy test that counts detects hCG at this concentration."),
  TEST_SETTING_FIRST_DOSE(
      always("pregnancy-test.medical-setting-before-first-dose"),
      "Before the first dose a pregnancy test is done in a medical setting."),
  HOME_TESTS(
      onOrOff("pregnancy-test.home-tests-after-first-dose"),
      "After the first dose a home test counts if the prescriber permits it."),
  SCREENING_LOOKBACK(
      days("pregnancy-test.screening-lookback-days"),
      "A screening test counts from this many days before the course or the category began."),
  SCREENING_APART(
      days("pregnancy-test.screening-apart-days"),
      "Screening and confirmation test are at least this far apart."),
  SCREENING_EXEMPTION(
      onOrOff("pregnancy-test.exemption-for-serious-medical-reasons"),
      "The program's office may exempt a patient from the screening test and the days after it."),
  LEAD_IN(
      days("pregnancy-test.lead-in-days"),
      "Counseled contraception runs at least this long before the test that opens the first window."),
  WINDOW(
      days("pregnancy-test.window-days"),
      "A supply is handed over within this many days, the specimen's day being day 1."),
  LOCKOUT(
      days("pregnancy-test.lockout-days"),
      "After a missed first window the next test is at least this many days after the one that opened it."),
  GAP_MEDICAL(
      days("pregnancy-test.gap-medical-after-days"),
      "More days than this without supply call for a test in a medical setting."),
  GAP_RESTART(
      days("pregnancy-test.gap-restart-after-days"),
      "More days than this without supply call for a new course."),
  TEST_UNRESOLVED(
      always("pregnancy-test.unresolved"),
      "An unclear test is settled by a newer accepted negative one before anything is handed over."),
  POSITIVE_STOPS(
      always("pregnancy-test.positive-stops"),
      "A positive pregnancy test stops the course until two people have ruled it out."),
  PRIMARY_METHODS(codes("contraception.primary"), "Methods that count as primary."),
  SECONDARY_METHODS(codes("contraception.secondary"), "Methods that count as secondary."),
  HORMONAL_METHODS(codes("contraception.hormonal"), "Primary methods that are hormonal."),
  LONE_METHODS(codes("contraception.alone"), "Methods that are accepted alone and with no other."),
  PRIMARY_WITH_SECONDARY(
      onOrOff("contraception.primary-with-secondary"),
      "A primary with a secondary method is accepted."),
  TWO_PRIMARIES(
      onOrOff("contraception.two-primaries-not-both-hormonal"),
      "Two primary methods that are not both hormonal are accepted."),
  CONTRACEPTION_AGREES(
      always("contraception.both-parties-agree"),
      "Prescriber and patient each record the same accepted methods every month."),
  INTERRUPTION(
      always("contraception.interruption-restarts-lead-in"),
      "An interruption of contraception closes the window and starts the lead-in again."),
  CONFIRMATION_LOOKBACK(
      days("confirmation.lookback-days"),
      "Monthly confirmations count from this many days before the specimen's day."),
  COMPREHENSION(
      onOrOff("confirmation.comprehension"),
      "The patient answers the month's questions before each supply."),
  COUNSELING(
      always("confirmation.counseling"), "The prescriber counsels the patient and confirms it."),
  COUNSELING_WINDOW(
      daysOrAbsent("cannot-become-pregnant.days-after-visit"),
      "Without pregnancy potential a supply is handed over until this many days after the counseling visit."),
  CATEGORY_BASES(
      codes("cannot-become-pregnant.accepted-bases"),
      "What makes a patient one who cannot become pregnant."),
  CONSENT_LOOKBACK(
      days("consent.earliest-before-opening-days"),
      "A consent counts from this many days before the course was opened."),
  GUARDIAN_AGE(
      amount("consent.guardian-under-age", "years"), "Under this age a guardian signs too."),
  SUPPLY_DAYS(days("supply.max-days"), "One supply lasts at most this long and is never refilled."),
  SUPPLY_EARLIEST(
      days("supply.earliest-before-end-days"),
      "The next supply is handed over at the earliest this many days before the last one ends."),
  LIMIT_LIFTED(
      onOrOff("supply.limit-lifted-by-administrator"),
      "The program's office may lift the monthly limit for one supply."),
  BLISTER(
      amount("supply.blister-size", "capsules"),
      "Capsules come in blisters of this size, which are not broken."),
  ONE_PER_WINDOW(always("authorization.one-per-window"), "One supply is handed over per window."),
  ONE_LIVE(always("authorization.one-live"), "A course has at most one live authorization."),
  AUTHORIZATION_DAYS(
      days("authorization.days-after-issue-without-window"),
      "Where no window exists an authorization lasts until this many days after its issue."),
  REVERSED_BY_SYSTEM(
      onOrOff("authorization.lapsed-reversed-by-system"),
      "A lapsed authorization is reversed by the system; the pharmacy confirms the return to stock."),
  PRESCRIBER_ACTIVE(
      always("activation.prescriber"), "The prescriber's yearly activation covers the day."),
  PHARMACY_ACTIVE(
      always("activation.pharmacy"), "The pharmacy's yearly activation covers the day."),
  ACTIVATION_OVERDUE(
      days("activation.overdue-after-days"),
      "An activation or a training is overdue this many days after its last day."),
  TRAINING_VALID(
      daysOrAbsent("activation.pharmacy-training-valid-days"),
      "A pharmacy's training is good until this many days after its day."),
  CONSENT_SIGNED(
      always("consent.signed"),
      "Patient and prescriber have signed the consent forms of the patient's category."),
  NOT_ENDED(always("course.not-ended"), "Nothing is handed over after the end of a course."),
  NOT_HELD(always("course.not-held"), "Nothing is handed over while a hold stands."),
  OPENING_OVERDUE(
      days("check.opening-overdue-after-days"),
      "Consent, screening test and first counseling are due at the opening and overdue this many days later."),
  FIRST_DOSE_OVERDUE(
      days("check.first-dose-overdue-after-days"),
      "The checks of the first window are overdue this many days after they are due."),
  MONTHLY_OVERDUE(
      days("check.monthly-overdue-after-days"),
      "Monthly checks are due when the supply ends and overdue this many days later."),
  LAST_DOSE_WITHIN(
      days("follow-up.last-dose-test-within-days"),
      "The last-dose test is done by this many days after the last dose."),
  LAST_DOSE_OVERDUE(
      days("follow-up.last-dose-test-overdue-after-days"),
      "The last-dose test is overdue this many days after the last dose."),
  POST_TREATMENT_DUE(
      days("follow-up.post-treatment-test-due-days"),
      "The post-treatment test is due this many days after the last dose."),
  POST_TREATMENT_EARLIEST(
      days("follow-up.post-treatment-test-earliest-days"),
      "The post-treatment test counts from this many days after the last dose."),
  POST_TREATMENT_OVERDUE(
      days("follow-up.post-treatment-test-overdue-after-days"),
      "The post-treatment test is overdue this many days after the last dose."),
  LAB_SCHEDULE(
      word("labs.schedule"),
      "The template liver and lipid labs follow: baseline-and-peak, monthly or label."),
  LAB_BASELINE_LOOKBACK(
      days("labs.baseline-lookback-days"),
      "A baseline lab counts from this many days before the first dispensing."),
  LAB_BASELINE_DUE(
      days("labs.baseline-due-days"), "Baseline labs are due this many days after the opening."),
  LAB_BASELINE_OVERDUE(
      days("labs.baseline-overdue-days"),
      "Baseline labs are overdue this many days after the opening, or at the first dispensing."),
  LAB_PEAK_EARLIEST(
      days("labs.peak-earliest-days"),
      "A peak-dose lab counts from this many days after the first dispensing."),
  LAB_PEAK_DUE(
      days("labs.peak-due-days"),
      "Peak-dose labs are due this many days after the first dispensing."),
  LAB_PEAK_OVERDUE(
      days("labs.peak-overdue-days"),
      "Peak-dose labs are overdue this many days after the first dispensing."),
  LAB_REPEAT_OVERDUE(
      days("labs.repeat-overdue-after-days"),
      "Repeated labs are overdue this many days after they are due."),
  LAB_MONTHLY_EVERY(
      days("labs.monthly-every-days"),
      "With the template monthly, labs are repeated after this many days."),
  LAB_LABEL_EVERY(
      days("labs.label-every-days"),
      "With the template label, labs are repeated after this many days."),
  LAB_ABNORMAL_REPEAT(
      days("labs.repeat-after-abnormal-days"),
      "A lab above a threshold is repeated after this many days."),
  LAB_STABLE_RESULTS(
      amount("labs.stable-results", "results"),
      "With the template label, labs are stable after this many results in a row without a threshold or a rise."),
  LAB_STABLE_RISE(
      amount("labs.stable-rise-percent", "percent"),
      "A value that is more than this above the one before it is a rise, and below it a fall."),
  TRIGLYCERIDES(
      ladder("labs.triglycerides-ladder", "mg/dL"),
      "What a triglyceride value above each threshold proposes."),
  TRANSAMINASES(
      ladder("labs.transaminases-ladder", "times the laboratory's upper limit"),
      "What an ALT or AST value above each multiple of the upper limit proposes."),
  LAB_HOLD_PLACED(
      onOrOff("labs.hold-placed-by-system"),
      "A lab value at the hold threshold places the hold itself instead of proposing it."),
  MOOD_CHECK(
      onOrOff("mood.check"), "The patient's mood is asked about with a short questionnaire."),
  MOOD_EVERY(days("mood.every-days"), "Mood is asked about again after this many days."),
  MOOD_OVERDUE(days("mood.overdue-after-days"), "That is overdue this many days after it is due."),
  MOOD_FULL_FROM(
      amount("mood.phq2-full-from-points", "points"),
      "A PHQ-2 with at least this many points is followed by a PHQ-9."),
  MOOD_FULL_OVERDUE(
      days("mood.full-overdue-after-days"),
      "That PHQ-9 is due on the same day and overdue this many days later."),
  MOOD_MODERATE_FROM(
      amount("mood.phq9-moderate-from-points", "points"),
      "A PHQ-9 with at least this many points is told to the prescriber.");

  private final RuleForm form;
  private final String meaning;

  RuleKey(RuleForm form, String meaning) {
    this.form = form;
    this.meaning = meaning;
  }

  /** The rule's place in a program file: group and name, joined by a dot. */
  public String path() {
    return form.path();
  }

  /** The first part of the path. */
  public String group() {
    return form.path().substring(0, form.path().indexOf('.'));
  }

  public RuleShape shape() {
    return form.shape();
  }

  /** The unit of the value, empty where it has none. */
  public String unit() {
    return form.unit();
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }

  /** The rule at {@code path}, if the service knows one. */
  public static Optional<RuleKey> at(String path) {
    return Arrays.stream(values()).filter(key -> key.path().equals(path)).findFirst();
  }
}
