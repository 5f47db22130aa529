package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PATIENT;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.program.ContraceptionMethod.COMBINED_PILL;
import static org.coursewatch.program.ContraceptionMethod.MALE_LATEX_CONDOM;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.program.ContraceptionMethod;

/** What can happen in a {@link CourseStory}, each in a word. */
interface Happenings {

  Set<ContraceptionMethod> PILL_AND_CONDOM = Set.of(COMBINED_PILL, MALE_LATEX_CONDOM);

  /** Tells {@code fact}. */
  CourseStory fact(CourseFact fact);

  /** What is told from here on happens on {@code dayOfCourse}. */
  CourseStory on(int dayOfCourse);

  /** The day on which things happen now. */
  LocalDate day();

  /** The instant at which things happen now. */
  Instant instant();

  /** Consent, counseling, the prescriber's entry and the screening test, all on one day. */
  default CourseStory ready() {
    return consents().counseled().entered(PRESCRIBER).tested();
  }

  /** Everything the month asks for besides the test. */
  default CourseStory confirmed() {
    return counseled().entered(PRESCRIBER).entered(PATIENT).questionsAnswered();
  }

  /** Ready on the first day, tested and confirmed on day 30, the first supply handed over then. */
  default CourseStory treatedFromDay30() {
    return on(0).ready().on(30).tested().confirmed().dispensed();
  }

  default CourseStory consents() {
    return consent(Form.PATIENT, Signer.PATIENT, Signer.PRESCRIBER)
        .consent(Form.PREGNANCY_RISK, Signer.PATIENT, Signer.PRESCRIBER);
  }

  default CourseStory consent(Form form, Signer... signedBy) {
    return fact(new CourseFact.ConsentSigned(day(), form, Set.of(signedBy)));
  }

  default CourseStory counseled() {
    return fact(new CourseFact.CounselingConfirmed(day()));
  }

  default CourseStory entered(ContraceptionRecorded.Party by) {
    return fact(new ContraceptionRecorded(day(), by, PILL_AND_CONDOM));
  }

  default CourseStory entered(ContraceptionRecorded.Party by, ContraceptionMethod... methods) {
    return fact(new ContraceptionRecorded(day(), by, Set.of(methods)));
  }

  default CourseStory interrupted() {
    return fact(new CourseFact.ContraceptionInterrupted(day()));
  }

  default CourseStory tested() {
    return tested(Result.NEGATIVE);
  }

  default CourseStory tested(Result result) {
    return fact(new PregnancyTested(day(), result, Specimen.SERUM, Setting.MEDICAL, null));
  }

  default CourseStory testedAtHome() {
    return fact(new PregnancyTested(day(), Result.NEGATIVE, Specimen.URINE, Setting.HOME, null));
  }

  default CourseStory positiveAtHome() {
    return fact(new PregnancyTested(day(), Result.POSITIVE, Specimen.URINE, Setting.HOME, null));
  }

  /** A negative test in a clinic that detects from {@code sensitivity} mIU/mL on. */
  default CourseStory testedFrom(String sensitivity) {
    BigDecimal from = new BigDecimal(sensitivity);
    return fact(new PregnancyTested(day(), Result.NEGATIVE, Specimen.URINE, Setting.MEDICAL, from));
  }

  default CourseStory homeTests(boolean permitted) {
    return fact(new CourseFact.HomeTestingPermitted(day(), permitted));
  }

  default CourseStory questionsAnswered() {
    return fact(new CourseFact.ComprehensionPassed(day()));
  }

  default CourseStory ruledOut() {
    return fact(new CourseFact.PregnancyRuledOut(day()));
  }

  default CourseStory lab(String loinc, String value, String unit, String upperLimit) {
    BigDecimal limit = upperLimit == null ? null : new BigDecimal(upperLimit);
    return fact(new CourseFact.LabResulted(day(), loinc, new BigDecimal(value), unit, limit));
  }

  /** An ALT value in U/L of a laboratory whose upper limit is 40. */
  default CourseStory alt(String value) {
    return lab("1742-6", value, "U/L", "40");
  }

  default CourseStory triglycerides(String value) {
    return lab("2571-8", value, "mg/dL", null);
  }

  /** An authorization of pharmacy P1. */
  default CourseStory authorized(String number) {
    return authorized(number, "P1");
  }

  default CourseStory authorized(String number, String pharmacy) {
    return fact(new CourseFact.AuthorizationIssued(instant(), number, pharmacy, 30));
  }

  default CourseStory reversed(String number) {
    return fact(new CourseFact.AuthorizationReversed(instant(), number, "NOT_PICKED_UP"));
  }

  default CourseStory dispensed() {
    return dispensed(30);
  }

  default CourseStory dispensed(int daysSupply) {
    return fact(new CourseFact.Dispensed(instant(), null, daysSupply));
  }

  default CourseStory dispensed(String number) {
    return fact(new CourseFact.Dispensed(instant(), number, 30));
  }

  default CourseStory held() {
    return fact(new CourseFact.HoldPlaced(instant(), "MOOD"));
  }

  default CourseStory released() {
    return released(null);
  }

  default CourseStory released(String hold) {
    return fact(new CourseFact.HoldReleased(instant(), "REVIEWED", hold));
  }

  default CourseStory becomes(RiskCategory other, String otherBasis) {
    return fact(new CourseFact.CategoryAssigned(day(), other, otherBasis));
  }

  default CourseStory lastDose() {
    return fact(new CourseFact.LastDoseTaken(day()));
  }

  default CourseStory ended() {
    return fact(new CourseFact.CourseEnded(day(), "COMPLETED"));
  }

  default CourseStory followUpClosed() {
    return fact(new CourseFact.FollowUpClosed(day(), "NOT_REACHED"));
  }

  /** The program's office exempts the patient from the screening test. */
  default CourseStory exempted() {
    return fact(new CourseFact.MedicalExemptionGranted(day(), "FORM 11"));
  }

  /** The program's office lifts the monthly limit for the next supply. */
  default CourseStory limitLifted() {
    return fact(new CourseFact.MonthlyLimitLifted(day(), "CAPSULES LOST"));
  }

  default CourseStory voided(String id) {
    return fact(new CourseFact.FactVoided(instant(), id, "MISTAKE"));
  }
}
