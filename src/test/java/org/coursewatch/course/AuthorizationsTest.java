package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.AuthorizationStanding.Status.HANDED_OVER;
import static org.coursewatch.course.AuthorizationStanding.Status.LAPSED;
import static org.coursewatch.course.AuthorizationStanding.Status.LIVE;
import static org.coursewatch.course.AuthorizationStanding.Status.NO_LONGER_CLEARED;
import static org.coursewatch.course.AuthorizationStanding.Status.REVERSED;
import static org.coursewatch.course.CourseFact.ContraceptionRecorded.Party.PRESCRIBER;
import static org.coursewatch.course.CourseState.AUTHORIZED;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.ON_THERAPY;
import static org.coursewatch.course.RefusalCode.AUTHORIZATION_ELSEWHERE;
import static org.coursewatch.program.ContraceptionMethod.WITHDRAWAL;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an authorization live and everything that ends it. */
class AuthorizationsTest {

  /** The first window is day 30 to day 36; pharmacy P1 is authorized on day 31. */
  private final CourseStory story =
      CourseStory.opened("2026-12-01").ready().on(30).tested().confirmed().on(31).authorized("A1");

  @Test
  void isLiveFromItsInstantToTheLastDayOfTheWindow() {
    story.asOf(31, "08:59:59").noneLive().is(CLEARED);
    story.asOf(31, "09:00").live("A1", 36).is(AUTHORIZED).isAllowed().lastDay(36);
    story.asOf(36, "23:59:59.999").live("A1", 36).is(AUTHORIZED);
    story.asOf(37, "00:00").noneLive();
  }

  @Test
  void tellsWhomItWasIssuedTo() {
    AuthorizationStanding standing = story.asOf(32).live("A1", 36).evaluation().live();
    assertThat(standing.pharmacy()).isEqualTo("P1");
    assertThat(standing.daysSupply()).isEqualTo(30);
    assertThat(standing.issuedAt()).isEqualTo("2027-01-01T14:00:00Z");
    assertThat(standing.settledAt()).isNull();
    assertThat(standing.awaitsReversal()).isFalse();
  }

  @Test
  void barsOtherPharmaciesOnly() {
    story.pharmacy("P1").asOf(32).isAllowed().is(AUTHORIZED);
    story.pharmacy("P2").asOf(32).refusesOnly(AUTHORIZATION_ELSEWHERE).is(AUTHORIZED);
    story.asOf(32).actedOnBy(AUTHORIZATION_ELSEWHERE, ResponsibleParty.PHARMACY);
    story.pharmacy(null).asOf(32).refusesOnly(AUTHORIZATION_ELSEWHERE);
  }

  @Test
  void afterADeviationTheNewestIsToldAndEachBarsTheOther() {
    story.on(32).authorized("A2", "P2").asOf(32).live("A2", 36);
    story.pharmacy("P1").asOf(32).refusesOnly(AUTHORIZATION_ELSEWHERE);
    story.pharmacy("P2").asOf(32).refusesOnly(AUTHORIZATION_ELSEWHERE);
    story.reversed("A1").asOf(32).isAllowed();
  }

  @Test
  void reversedItFreesTheWindow() {
    story.on(32).reversed("A1").pharmacy("P2");
    story.asOf(32, "08:59").refusesOnly(AUTHORIZATION_ELSEWHERE);
    story.asOf(32, "09:00").isAllowed().noneLive().is(CLEARED);
    assertThat(statusOn(32)).isEqualTo(REVERSED);
    story.on(32).authorized("A2", "P2").asOf(32).live("A2", 36).isAllowed();
  }

  @Test
  void aReversalOfAnotherNumberChangesNothing() {
    story.on(32).reversed("A2").dispensed("A3").asOf(32).live("A1", 36);
  }

  @Test
  void handedOverItIsSettled() {
    story.on(33).dispensed("A1");
    story.asOf(33).noneLive().is(ON_THERAPY);
    AuthorizationStanding standing = story.asOf(33).evaluation().authorizations().getFirst();
    assertThat(standing.status()).isEqualTo(HANDED_OVER);
    assertThat(standing.settledAt()).isEqualTo("2027-01-03T14:00:00Z");
  }

  @Test
  void onceHandedOverNoReversalChangesThat() {
    story.on(33).dispensed("A1").on(34).reversed("A1");
    assertThat(statusOn(34)).isEqualTo(HANDED_OVER);
  }

  @Test
  void afterItsLastDayItHasLapsed() {
    assertThat(statusOn(36)).isEqualTo(LIVE);
    assertThat(statusOn(37)).isEqualTo(LAPSED);
    assertThat(story.asOf(37).evaluation().authorizations().getFirst().awaitsReversal()).isTrue();
    story.on(38).reversed("A1");
    assertThat(statusOn(38)).isEqualTo(REVERSED);
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 36})
  void aPositiveTestInTheWindowEndsItHoweverLate(int day) {
    story.on(day).tested(Result.POSITIVE);
    assertThat(statusOn(36)).isEqualTo(NO_LONGER_CLEARED);
    story.on(36).ruledOut();
    assertThat(statusOn(36)).isEqualTo(NO_LONGER_CLEARED);
  }

  /** The test that opened the window no longer qualifies, so there is no window any more. */
  @Test
  void whatTakesItsWindowLeavesItTheDayOfIssueAtMost() {
    story.on(30).interrupted();
    story.asOf(32).noneLive();
    assertThat(statusOn(32)).isEqualTo(LAPSED);
  }

  @Test
  void aPositiveTestRuledOutBeforeTheIssueDoesNotEndIt() {
    CourseStory other = CourseStory.opened("2026-12-01").ready().on(30).tested();
    other.on(31).tested(Result.POSITIVE).ruledOut().on(32).tested().confirmed();
    other.authorized("A1").asOf(32).live("A1", 38).is(AUTHORIZED);
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 36})
  void anInterruptionInTheWindowEndsItHoweverLate(int day) {
    story.on(day).interrupted();
    assertThat(statusOn(36)).isEqualTo(NO_LONGER_CLEARED);
  }

  @Test
  void thePrescribersEntryOfUnacceptedMethodsEndsIt() {
    story.on(32).entered(PRESCRIBER, WITHDRAWAL);
    assertThat(statusOn(32)).isEqualTo(NO_LONGER_CLEARED);
  }

  @Test
  void aHoldEndsItEvenWhenReleased() {
    story.on(32).held().on(33).released();
    assertThat(statusOn(31)).isEqualTo(LIVE);
    story.asOf(33).noneLive().is(CLEARED);
    assertThat(statusOn(33)).isEqualTo(NO_LONGER_CLEARED);
  }

  @Test
  void aHoldAtTheInstantOfTheIssueEndsItAndAnEarlierOneDoesNot() {
    story.on(31).at("08:59:59").held().at("09:00").released();
    assertThat(statusOn(31)).isEqualTo(LIVE);
    story.at("09:00").held().at("09:01").released();
    assertThat(statusOn(31)).isEqualTo(NO_LONGER_CLEARED);
  }

  @Test
  void theEndOfTheCourseEndsIt() {
    story.on(31).ended();
    assertThat(statusOn(31)).isEqualTo(NO_LONGER_CLEARED);
  }

  @Test
  void theLastDoseEndsIt() {
    story.on(32).lastDose();
    assertThat(statusOn(31)).isEqualTo(LIVE);
    assertThat(statusOn(32)).isEqualTo(NO_LONGER_CLEARED);
  }

  @Test
  void anEndBeforeTheIssueDoesNotEndIt() {
    story.on(30).lastDose().ended();
    assertThat(statusOn(31)).isEqualTo(LIVE);
  }

  @Test
  void aChangeOfCategoryEndsItAndTheSameCategoryAgainDoesNot() {
    story.on(32).becomes(RiskCategory.CAN_BECOME_PREGNANT, null);
    assertThat(statusOn(32)).isEqualTo(LIVE);
    story.on(33).becomes(RiskCategory.CANNOT_BECOME_PREGNANT, "HYSTERECTOMY");
    assertThat(statusOn(33)).isEqualTo(NO_LONGER_CLEARED);
  }

  @Test
  void issuedOutsideEveryWindowItLastsThatDayOnly() {
    CourseStory deviation = CourseStory.opened("2026-12-01").ready().on(10).authorized("A1");
    deviation.asOf(10).live("A1", 10).is(AUTHORIZED);
    deviation.asOf(11).noneLive();
  }

  @Test
  void issuedAfterTheCutItLastsThatDayOnlyAndEndsWithTheCut() {
    CourseStory cut = CourseStory.opened("2026-12-01").ready().on(30).tested().confirmed();
    cut.on(32).interrupted().on(33).authorized("A1");
    AuthorizationStanding standing = cut.asOf(33).evaluation().authorizations().getFirst();
    assertThat(standing.lastDay()).isEqualTo(cut.dayOf(33));
    assertThat(standing.status()).isEqualTo(NO_LONGER_CLEARED);
  }

  @Test
  void withoutWindowsItLastsFourteenDaysMore() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.on(50).authorized("A1");
    male.asOf(50).live("A1", 64).is(AUTHORIZED).lastDay(64);
    male.asOf(64).live("A1", 64);
    male.asOf(65).noneLive().is(CLEARED).lastDay(null);
  }

  @Test
  void underTheOldRulesItLastsAsLongAsTheWindowOfTheVisit() {
    CourseStory male = CourseStory.openedForMale("2026-04-01").consents().counseled();
    male.on(10).authorized("A1");
    male.asOf(29).live("A1", 29).is(AUTHORIZED);
    male.asOf(30).noneLive();
  }

  @Test
  void itsLastDayIsThatOfTheRulesOfItsIssue() {
    CourseStory male = CourseStory.openedForMale("2026-11-01").consents().counseled();
    male.on(10).authorized("A1");
    male.asOf(20).live("A1", 29);
    male.asOf(30).noneLive();
  }

  @Test
  void issuedWithoutAnOpenVisitItLastsThatDayOnly() {
    CourseStory male = CourseStory.openedForMale("2026-04-01").consents().authorized("A1");
    male.asOf(0).live("A1", 0);
    male.asOf(1).noneLive();
    male.on(2).counseled().on(32).authorized("A2").asOf(32).live("A2", 32);
    male.on(33).counseled().asOf(33).noneLive();
  }

  @Test
  void onOneDayTheOrderOfRecordingTellsWhetherItWasRuledOutBefore() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.on(10).tested(Result.POSITIVE).authorized("A1").ruledOut();
    male.asOf(10).noneLive();
    male.authorized("A2").asOf(10).live("A2", 24);
  }

  @Test
  void aRulingOutFromBeforeThePositiveTestIsNone() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.on(9).ruledOut().on(10).authorized("A1").tested(Result.POSITIVE).on(11).ruledOut();
    male.asOf(11).noneLive();
  }

  @Test
  void onOneDayTheOrderOfRecordingTellsWhichCategoryItWasIssuedIn() {
    CourseStory able = CourseStory.opened("2026-12-01").consents().counseled().on(10);
    able.authorized("A1").becomes(RiskCategory.CANNOT_BECOME_PREGNANT, "HYSTERECTOMY");
    able.asOf(10).noneLive();
    able.authorized("A2").asOf(10).live("A2", 24);
  }

  @Test
  void aPositiveTestEndsItWhateverTheCategory() {
    CourseStory male = CourseStory.openedForMale("2026-12-01").consents().counseled();
    male.on(10).authorized("A1").interrupted().asOf(10).live("A1", 24);
    male.on(10).tested(Result.POSITIVE).asOf(10).noneLive();
  }

  private AuthorizationStanding.Status statusOn(int day) {
    return story.asOf(day).evaluation().authorizations().getFirst().status();
  }
}
