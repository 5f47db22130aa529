package org.coursewatch.course;

import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.LEAD_IN;
import static org.coursewatch.course.CourseState.SCREENING;
import static org.coursewatch.course.ExemptionCode.SERIOUS_MEDICAL_REASON;
import static org.coursewatch.course.RefusalCode.CONSENT_MISSING;
import static org.coursewatch.course.RefusalCode.CONTRACEPTION_INTERRUPTED;
import static org.coursewatch.course.RefusalCode.LOCKED_OUT;
import static org.coursewatch.course.RefusalCode.PREGNANCY_STOP;
import static org.coursewatch.course.RefusalCode.PREGNANCY_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.SCREENING_TEST_MISSING;
import static org.coursewatch.course.RefusalCode.TESTS_TOO_CLOSE;
import static org.coursewatch.course.RefusalCode.TEST_SENSITIVITY_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.TEST_SETTING_NOT_ACCEPTED;
import static org.coursewatch.course.RefusalCode.TEST_TOO_EARLY;

import org.coursewatch.course.Check.Status;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue;
import org.junit.jupiter.api.Test;

/**
 * The exemption for serious medical reasons spares the screening test and the days after it, before
 * the first dose, and nothing else.
 */
class MedicalExemptionTest {

  /** Opened on 1 April 2026, with all but a test. */
  private final CourseStory story = unscreened("2026-04-01");

  private static CourseStory unscreened(String opened) {
    return CourseStory.opened(opened).consents().counseled().entered(PRESCRIBER);
  }

  @Test
  void oneTestOpensTheFirstWindow() {
    story.asOf(5).refusesOnly(SCREENING_TEST_MISSING).is(SCREENING).nothingLifted();
    story.on(5).exempted();
    story.asOf(4).refusesOnly(SCREENING_TEST_MISSING).is(SCREENING).nothingLifted();
    story.asOf(5).refusesOnly(PREGNANCY_TEST_MISSING).is(LEAD_IN);
    story.asOf(5).lifted(SERIOUS_MEDICAL_REASON, 5);
    story.on(30).tested().confirmed().asOf(30).isAllowed().is(CLEARED).window(30, 36);
    story.asOf(30).lifted(SERIOUS_MEDICAL_REASON, 5);
  }

  @Test
  void itHoldsUnderTheRulesOfNovemberAsWell() {
    CourseStory later = unscreened("2026-12-01").exempted().on(30).tested().confirmed();
    later.asOf(30).isAllowed().judgedBy("us-ipledge/2026-11-15").window(30, 36);
  }

  @Test
  void theThirtyDaysOfContraceptionStay() {
    story.exempted().on(29).tested().confirmed();
    story.asOf(29).refusesOnly(TEST_TOO_EARLY).clearing(TEST_TOO_EARLY, 30).is(LEAD_IN);
    story.asOf(30).refusesOnly(TEST_TOO_EARLY).is(CHECKS_DUE).noWindow();
    story.on(30).tested().confirmed().asOf(30).isAllowed();
  }

  @Test
  void theTestStaysAMedicalSensitiveAndNegativeOne() {
    story.exempted().homeTests(true).on(30).confirmed().testedAtHome();
    story.asOf(30).refusesOnly(TEST_SETTING_NOT_ACCEPTED);
    story.on(31).testedFrom("50").asOf(31).refusesOnly(TEST_SENSITIVITY_NOT_ACCEPTED);
    story.on(32).tested().asOf(32).isAllowed();
    story.on(33).tested(Result.POSITIVE).asOf(33).refusesOnly(PREGNANCY_STOP);
  }

  @Test
  void consentConfirmationsAndInterruptionsStay() {
    CourseStory bare = CourseStory.opened("2026-04-01").counseled().entered(PRESCRIBER).exempted();
    bare.on(30).tested().confirmed().asOf(30).refusesOnly(CONSENT_MISSING);
    story.exempted().on(30).tested().asOf(30).refuses(RefusalCode.COUNSELING_MISSING);
    story.on(31).interrupted().entered(PRESCRIBER).on(40).tested().confirmed();
    story.asOf(40).refusesOnly(CONTRACEPTION_INTERRUPTED).clearing(CONTRACEPTION_INTERRUPTED, 61);
  }

  @Test
  void itSparesTestsFromItsDayOn() {
    CourseStory late = unscreened("2026-04-01").on(20).tested().on(31).tested().confirmed();
    late.asOf(31).refusesOnly(TESTS_TOO_CLOSE).clearing(TESTS_TOO_CLOSE, 39);
    late.on(32).exempted().asOf(31).refusesOnly(TESTS_TOO_CLOSE).nothingLifted();
    late.asOf(32).refusesOnly(PREGNANCY_TEST_MISSING).noWindow();
    late.on(33).tested().asOf(33).isAllowed().window(33, 39);
    CourseStory sameDay = unscreened("2026-04-01").on(31).tested().confirmed().exempted();
    sameDay.asOf(31).isAllowed().window(31, 37);
  }

  @Test
  void aMissedFirstWindowStillLocksOut() {
    story.exempted().on(30).tested().asOf(37).refusesOnly(LOCKED_OUT).clearing(LOCKED_OUT, 49);
    story.on(48).tested().confirmed().asOf(48).refusesOnly(LOCKED_OUT);
    story.on(49).tested().asOf(49).isAllowed();
  }

  @Test
  void theScreeningCheckIsNobodysWorkAndTheTestIsDueAfterTheLeadIn() {
    story.asOf(10).check(CheckCode.SCREENING_TEST, Status.DUE, 0, 15);
    story.asOf(10).check(CheckCode.PREGNANCY_TEST, Status.UPCOMING, null, null);
    story.on(10).exempted();
    story.asOf(10).checkIs(CheckCode.SCREENING_TEST, Status.NOT_APPLICABLE);
    story.asOf(10).check(CheckCode.PREGNANCY_TEST, Status.UPCOMING, 30, 45);
    story.on(12).tested().asOf(12).checkIs(CheckCode.SCREENING_TEST, Status.MET);
  }

  @Test
  void everythingThatRestsOnItNamesIt() {
    story.exempted().on(30).tested().confirmed().dispensed();
    story.asOf(60).lifted(SERIOUS_MEDICAL_REASON, 0);
    CourseStory needless = unscreened("2026-04-01").tested().exempted();
    needless.on(30).tested().confirmed().asOf(30).lifted(SERIOUS_MEDICAL_REASON, 0);
    needless.dispensed().asOf(60).nothingLifted();
  }

  @Test
  void itEndsWhenItIsVoided() {
    story.exempted().named("x").on(30).tested().confirmed();
    story.on(31).voided("x").asOf(30).isAllowed();
    story.asOf(31).refusesOnly(PREGNANCY_TEST_MISSING).noWindow().nothingLifted();
    story.on(49).tested().confirmed().asOf(49).isAllowed();
  }

  @Test
  void itHoldsForThePhaseInWhichItWasGranted() {
    story.exempted().on(40).becomes(RiskCategory.CANNOT_BECOME_PREGNANT, "HYSTERECTOMY");
    story.asOf(40).nothingLifted();
    story.on(50).becomes(RiskCategory.CAN_BECOME_PREGNANT, null).asOf(50).nothingLifted();
    story.asOf(50).refusesOnly(SCREENING_TEST_MISSING);
    CourseStory early = unscreened("2026-04-01").on(-1).exempted();
    early.asOf(0).refusesOnly(SCREENING_TEST_MISSING).nothingLifted();
  }

  @Test
  void aProgramMayKnowNoExemption() {
    story.exempted().on(30).tested().confirmed();
    story.judgedBy(
        RuleSetFixture.with(
            RuleSetFixture.RULES_2021, RuleKey.SCREENING_EXEMPTION, new RuleValue.Switch(false)));
    story.asOf(30).refusesOnly(PREGNANCY_TEST_MISSING).noWindow().nothingLifted();
  }
}
