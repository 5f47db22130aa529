package org.coursewatch.course;

import java.math.BigDecimal;
import java.util.Set;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.JudgedTest.Failure;
import org.coursewatch.program.RuleKey;

/**
 * Whether a pregnancy test that the patient does at home can count, and if not why: asked of the
 * same rules that judge a test once it is recorded.
 */
public enum HomeTesting {
  /** A negative home test of the day can count. */
  PERMITTED,
  /** The course is closed. */
  COURSE_CLOSED,
  /** A positive test stands that nobody has ruled out. */
  STOPPED,
  /** Nobody asks this patient for pregnancy tests. */
  NOT_NEEDED,
  /** The rules of the program take no home test. */
  NOT_IN_PROGRAM,
  /** The prescriber has not permitted it, or not any more. */
  NOT_PERMITTED,
  /** Before the first dose tests are done in a medical setting. */
  BEFORE_FIRST_DOSE,
  /** A method stopped or there was a gap: the next test is done in a medical setting. */
  INTERRUPTED,
  /** After a long break, or after a false positive, the next test is done in a medical setting. */
  MEDICAL_NEEDED;

  private static final BigDecimal SENSITIVE = BigDecimal.ONE;

  /** What holds on the program day of {@code question}. */
  public static HomeTesting of(Question question) {
    Situation situation = Situation.of(question);
    if (Evaluator.evaluate(question).state() == CourseState.CLOSED) {
      return COURSE_CLOSED;
    }
    if (situation.isStopped()) {
      return STOPPED;
    }
    if (!situation.phase().canBecomePregnant()) {
      return NOT_NEEDED;
    }
    PregnancyTested test =
        new PregnancyTested(
            situation.today(), Result.NEGATIVE, Specimen.URINE, Setting.HOME, SENSITIVE);
    Event<PregnancyTested> today = new Event<>(test, situation.today(), Integer.MAX_VALUE);
    return of(TestRules.judge(today, situation.tests(), situation.rules()).failures(), situation);
  }

  private static HomeTesting of(Set<Failure> failures, Situation situation) {
    if (failures.contains(Failure.SETTING)) {
      return setting(situation);
    }
    return failures.contains(Failure.MEDICAL_SETTING_NEEDED)
            || failures.contains(Failure.GAP_TOO_LONG)
            || failures.contains(Failure.POSITIVE_STANDS)
        ? MEDICAL_NEEDED
        : PERMITTED;
  }

  /** The reason that lasts longest comes first. */
  private static HomeTesting setting(Situation situation) {
    if (!situation.rules().allows(RuleKey.HOME_TESTS)) {
      return NOT_IN_PROGRAM;
    }
    Event<HomeTestingPermitted> newest =
        situation.history().homePermissions.newestUpTo(situation.today());
    if (newest == null || !newest.fact().permitted()) {
      return NOT_PERMITTED;
    }
    return situation.isFirstDosePhase() ? BEFORE_FIRST_DOSE : INTERRUPTED;
  }
}
