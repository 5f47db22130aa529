package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PATIENT;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.program.ContraceptionMethod.COMBINED_PILL;
import static org.coursewatch.program.ContraceptionMethod.MALE_LATEX_CONDOM;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSetFixture;

/**
 * Tells a course day by day and asks where it stands. Days are counted from the opening, which is
 * day 0; timed facts happen at nine in the program's zone and answers are given for noon, if
 * nothing else is said.
 *
 * <pre>{@code
 * CourseStory.opened("2026-04-01").ready().on(30).tested().confirmed().asOf(30).isAllowed();
 * }</pre>
 */
final class CourseStory {

  static final Set<ContraceptionMethod> PILL_AND_CONDOM = Set.of(COMBINED_PILL, MALE_LATEX_CONDOM);

  private final LocalDate openedOn;
  private final RiskCategory category;
  private final String basis;
  private final List<RecordedFact> facts = new ArrayList<>();
  private StoryQuestion question = StoryQuestion.plain();
  private LocalDate birthDate = LocalDate.of(1998, 4, 12);
  private LocalDate day;
  private LocalTime time = LocalTime.of(9, 0);

  private CourseStory(String openedOn, RiskCategory category, String basis) {
    this.openedOn = LocalDate.parse(openedOn);
    this.category = category;
    this.basis = basis;
    this.day = this.openedOn;
  }

  /** A course of an adult who can become pregnant. */
  static CourseStory opened(String openedOn) {
    return new CourseStory(openedOn, RiskCategory.CAN_BECOME_PREGNANT, null);
  }

  /** A course of an adult who cannot become pregnant. */
  static CourseStory openedForMale(String openedOn) {
    return openedWithBasis(openedOn, "MALE");
  }

  static CourseStory openedWithBasis(String openedOn, String basis) {
    return new CourseStory(openedOn, RiskCategory.CANNOT_BECOME_PREGNANT, basis);
  }

  CourseStory born(String date) {
    birthDate = LocalDate.parse(date);
    return this;
  }

  /** What is told from here on happens on {@code dayOfCourse}. */
  CourseStory on(int dayOfCourse) {
    day = dayOf(dayOfCourse);
    return this;
  }

  /** Timed facts from here on happen at {@code timeOfDay} in the program's zone. */
  CourseStory at(String timeOfDay) {
    time = LocalTime.parse(timeOfDay);
    return this;
  }

  // What happens

  CourseStory fact(CourseFact fact) {
    facts.add(new RecordedFact(null, null, fact));
    return this;
  }

  /** Consent, counseling, the prescriber's entry and the screening test, all on one day. */
  CourseStory ready() {
    return consents().counseled().entered(PRESCRIBER).tested();
  }

  /** Everything the month asks for besides the test. */
  CourseStory confirmed() {
    return counseled().entered(PRESCRIBER).entered(PATIENT).questionsAnswered();
  }

  /** Ready on the first day, tested and confirmed on day 30, the first supply handed over then. */
  CourseStory treatedFromDay30() {
    return on(0).ready().on(30).tested().confirmed().dispensed();
  }

  CourseStory consents() {
    for (Form form : Form.values()) {
      consent(form, Signer.PATIENT, Signer.PRESCRIBER);
    }
    return this;
  }

  CourseStory consent(Form form, Signer... signedBy) {
    return fact(new CourseFact.ConsentSigned(day, form, Set.of(signedBy)));
  }

  CourseStory counseled() {
    return fact(new CourseFact.CounselingConfirmed(day));
  }

  CourseStory entered(ContraceptionRecorded.Party by) {
    return fact(new ContraceptionRecorded(day, by, PILL_AND_CONDOM));
  }

  CourseStory entered(ContraceptionRecorded.Party by, ContraceptionMethod... methods) {
    return fact(new ContraceptionRecorded(day, by, Set.of(methods)));
  }

  CourseStory interrupted() {
    return fact(new CourseFact.ContraceptionInterrupted(day));
  }

  CourseStory tested() {
    return tested(Result.NEGATIVE);
  }

  CourseStory tested(Result result) {
    return fact(new PregnancyTested(day, result, Specimen.SERUM, Setting.MEDICAL, null));
  }

  CourseStory testedAtHome() {
    return fact(new PregnancyTested(day, Result.NEGATIVE, Specimen.URINE, Setting.HOME, null));
  }

  /** A negative test in a clinic that detects from {@code sensitivity} mIU/mL on. */
  CourseStory testedFrom(String sensitivity) {
    BigDecimal from = new BigDecimal(sensitivity);
    return fact(new PregnancyTested(day, Result.NEGATIVE, Specimen.URINE, Setting.MEDICAL, from));
  }

  CourseStory homeTests(boolean permitted) {
    return fact(new CourseFact.HomeTestingPermitted(day, permitted));
  }

  CourseStory questionsAnswered() {
    return fact(new CourseFact.ComprehensionPassed(day));
  }

  CourseStory ruledOut() {
    return fact(new CourseFact.PregnancyRuledOut(day));
  }

  CourseStory lab(String loinc, String value, String unit, String upperLimit) {
    BigDecimal limit = upperLimit == null ? null : new BigDecimal(upperLimit);
    return fact(new CourseFact.LabResulted(day, loinc, new BigDecimal(value), unit, limit));
  }

  /** An ALT value in U/L of a laboratory whose upper limit is 40. */
  CourseStory alt(String value) {
    return lab("1742-6", value, "U/L", "40");
  }

  CourseStory triglycerides(String value) {
    return lab("2571-8", value, "mg/dL", null);
  }

  /** An authorization of pharmacy P1. */
  CourseStory authorized(String number) {
    return authorized(number, "P1");
  }

  CourseStory authorized(String number, String pharmacy) {
    return fact(new CourseFact.AuthorizationIssued(now(), number, pharmacy, 30));
  }

  CourseStory reversed(String number) {
    return fact(new CourseFact.AuthorizationReversed(now(), number, "NOT_PICKED_UP"));
  }

  CourseStory dispensed() {
    return dispensed(30);
  }

  CourseStory dispensed(int daysSupply) {
    return fact(new CourseFact.Dispensed(now(), null, daysSupply));
  }

  CourseStory dispensed(String number) {
    return fact(new CourseFact.Dispensed(now(), number, 30));
  }

  CourseStory held() {
    return fact(new CourseFact.HoldPlaced(now(), "MOOD"));
  }

  CourseStory released() {
    return released(null);
  }

  CourseStory released(String hold) {
    return fact(new CourseFact.HoldReleased(now(), "REVIEWED", hold));
  }

  CourseStory becomes(RiskCategory other, String otherBasis) {
    return fact(new CourseFact.CategoryAssigned(day, other, otherBasis));
  }

  CourseStory lastDose() {
    return fact(new CourseFact.LastDoseTaken(day));
  }

  CourseStory ended() {
    return fact(new CourseFact.CourseEnded(day, "COMPLETED"));
  }

  CourseStory followUpClosed() {
    return fact(new CourseFact.FollowUpClosed(day, "NOT_REACHED"));
  }

  /** Gives the fact told last an id. */
  CourseStory named(String id) {
    RecordedFact last = facts.removeLast();
    facts.add(new RecordedFact(id, last.recordedAt(), last.fact()));
    return this;
  }

  /** The fact told last was learnt at noon of {@code dayOfCourse}. */
  CourseStory learntOn(int dayOfCourse) {
    RecordedFact last = facts.removeLast();
    facts.add(new RecordedFact(last.id(), instant(dayOfCourse, "12:00"), last.fact()));
    return this;
  }

  CourseStory voided(String id) {
    return fact(new CourseFact.FactVoided(now(), id, "MISTAKE"));
  }

  // Who asks, and by which rules

  /** One version judges every day. */
  CourseStory judgedBy(RuleSet rules) {
    question = question.forced(rules);
    return this;
  }

  CourseStory in(Program program) {
    question = question.in(program);
    return this;
  }

  /** The prescriber is active through {@code lastDay}; null for one who is not active. */
  CourseStory prescriberThrough(Integer lastDay) {
    question = question.by(lastDay == null ? null : dayOf(lastDay));
    return this;
  }

  /** A pharmacy asks whose activation and training are beyond doubt. */
  CourseStory pharmacy(String id) {
    return pharmacy(id, 3_650, 0);
  }

  CourseStory pharmacy(String id, Integer activeThrough, Integer trainedOn) {
    LocalDate through = activeThrough == null ? null : dayOf(activeThrough);
    question = question.at(id, through, trainedOn == null ? null : dayOf(trainedOn));
    return this;
  }

  CourseStory requesting(Integer daysSupply, Integer... quantities) {
    question = question.requesting(daysSupply, quantities);
    return this;
  }

  // What is answered

  StoryAnswer asOf(int dayOfCourse) {
    return asOf(dayOfCourse, "12:00");
  }

  StoryAnswer asOf(int dayOfCourse, String timeOfDay) {
    return answer(course(), dayOfCourse, timeOfDay);
  }

  /** As of one day with what was known at noon of another. */
  StoryAnswer asOfKnownAt(int dayOfCourse, int knownAt) {
    return answer(course().knownAt(instant(knownAt, "12:00")), dayOfCourse, "12:00");
  }

  Course course() {
    return new Course(openedOn, birthDate, category, basis, facts);
  }

  LocalDate dayOf(int dayOfCourse) {
    return openedOn.plusDays(dayOfCourse);
  }

  private StoryAnswer answer(Course course, int dayOfCourse, String timeOfDay) {
    Instant asOf = instant(dayOfCourse, timeOfDay);
    return new StoryAnswer(openedOn, Evaluator.evaluate(question.about(course, asOf)));
  }

  private Instant now() {
    return instantOf(day, time);
  }

  private Instant instant(int dayOfCourse, String timeOfDay) {
    return instantOf(dayOf(dayOfCourse), LocalTime.parse(timeOfDay));
  }

  private static Instant instantOf(LocalDate date, LocalTime timeOfDay) {
    return date.atTime(timeOfDay).atZone(RuleSetFixture.US_IPLEDGE.zone().zone()).toInstant();
  }
}
