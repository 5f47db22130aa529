package org.coursewatch.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.TestPeople.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.app.ConfirmReturn;
import org.coursewatch.dispense.app.RecordHandOver;
import org.coursewatch.dispense.app.ReverseAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What pharmacies are asked about: for each detector a story that opens a case, and its nearest
 * neighbor that does not.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class HandOverDetectorsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate LAST_DAY = DAY.plusDays(6);
  private static final LocalDate FAR = LocalDate.of(2199, 1, 1);

  @Inject TestPeople people;
  @Inject CaseStories stories;
  @Inject RecordHandOver handOver;
  @Inject ReverseAuthorization reverse;
  @Inject ConfirmReturn confirm;
  @Inject TestClock clock;

  private Treated treated;
  private Actor pharmacist;

  @BeforeEach
  void treat() {
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    pharmacist = people.pharmacist(FAR, DAY.minusDays(100));
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void whatGoesItsWayOpensNothing() {
    AuthorizationNumber number =
        new AuthorizationNumber(stories.authorize(treated, pharmacist, noon(DAY)));
    handOver.record(number, null, pharmacist, noon(LAST_DAY));
    assertThat(stories.lookAt(noon(DAY.plusDays(40)))).extracting("failure").containsOnlyNulls();
    assertThat(stories.casesOf(pharmacist.pharmacy())).isEmpty();
  }

  @Test
  void neitherHandedOverNorReversedSevenDaysAfterTheLastDay() {
    stories.authorize(treated, pharmacist, noon(DAY));
    stories.lookAt(noon(LAST_DAY.plusDays(6)));
    assertThat(stories.casesOf(pharmacist.pharmacy())).as("the sixth day").isEmpty();
    stories.lookAgainAt(noon(LAST_DAY.plusDays(7)));
    assertThat(stories.casesOf(pharmacist.pharmacy())).containsExactly("AUTHORIZATION_NOT_SETTLED");
  }

  @Test
  void reversedAndNeverConfirmedAsReturned() {
    AuthorizationNumber number =
        new AuthorizationNumber(stories.authorize(treated, pharmacist, noon(DAY)));
    reverse.reverse(number, "not picked up", pharmacist, noon(DAY.plusDays(2)));
    stories.lookAt(noon(LAST_DAY.plusDays(6)));
    assertThat(stories.casesOf(pharmacist.pharmacy())).isEmpty();
    stories.lookAgainAt(noon(LAST_DAY.plusDays(7)));
    assertThat(stories.casesOf(pharmacist.pharmacy())).containsExactly("RETURN_NOT_CONFIRMED");
  }

  @Test
  void reversedAndConfirmedOnTheLastMoment() {
    AuthorizationNumber number =
        new AuthorizationNumber(stories.authorize(treated, pharmacist, noon(DAY)));
    reverse.reverse(number, "not picked up", pharmacist, noon(DAY.plusDays(2)));
    confirm.confirm(number, pharmacist, noon(LAST_DAY.plusDays(6)));
    stories.lookAt(noon(LAST_DAY.plusDays(8)));
    assertThat(stories.casesOf(pharmacist.pharmacy())).isEmpty();
  }

  @Test
  void handedOverAfterTheLastDay() {
    String number = stories.authorize(treated, pharmacist, noon(DAY));
    dispense(number, 30, LAST_DAY.plusDays(1));
    stories.lookAt(noon(LAST_DAY.plusDays(2)));
    assertThat(stories.casesOf(pharmacist.pharmacy()))
        .as("told as that, and not as one without authorization or window besides")
        .containsExactly("HAND_OVER_AFTER_LAST_DAY");
  }

  @Test
  void handedOverLateIsSevereFromAWeekOn() {
    String number = stories.authorize(treated, pharmacist, noon(DAY));
    dispense(number, 30, LAST_DAY.plusDays(7));
    stories.lookAt(noon(LAST_DAY.plusDays(8)));
    assertThat(severity(DetectorCode.HAND_OVER_AFTER_LAST_DAY)).isEqualTo("SUSPENSION");
  }

  @Test
  void handedOverOnTheLastDay() {
    String number = stories.authorize(treated, pharmacist, noon(DAY));
    dispense(number, 30, LAST_DAY);
    stories.lookAt(noon(LAST_DAY.plusDays(2)));
    assertThat(stories.casesOf(pharmacist.pharmacy())).isEmpty();
  }

  @Test
  void handedOverWithoutAuthorizationInsideTheWindow() {
    dispense(null, 30, DAY);
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(stories.casesOf(pharmacist.pharmacy()))
        .containsExactly("HAND_OVER_WITHOUT_AUTHORIZATION");
  }

  @Test
  void handedOverWithoutAuthorizationOutsideTheWindow() {
    dispense(null, 30, LAST_DAY.plusDays(1));
    stories.lookAt(noon(LAST_DAY.plusDays(2)));
    assertThat(stories.casesOf(pharmacist.pharmacy()))
        .containsExactly("HAND_OVER_OUTSIDE_WINDOW", "HAND_OVER_WITHOUT_AUTHORIZATION");
  }

  @Test
  void handedOverAfterItsReversal() {
    String number = stories.authorize(treated, pharmacist, noon(DAY));
    reverse.reverse(
        new AuthorizationNumber(number), "not picked up", pharmacist, noon(DAY.plusDays(2)));
    dispense(number, 30, DAY.plusDays(3));
    stories.lookAt(noon(DAY.plusDays(4)));
    assertThat(stories.casesOf(pharmacist.pharmacy()))
        .containsExactly("HAND_OVER_WITHOUT_AUTHORIZATION");
  }

  @Test
  void moreHandedOverThanAuthorized() {
    String number = stories.authorize(treated, pharmacist, noon(DAY));
    dispense(number, 31, DAY);
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(stories.casesOf(pharmacist.pharmacy()))
        .containsExactly("MORE_DISPENSED_THAN_AUTHORIZED");
  }

  @Test
  void asMuchHandedOverAsAuthorized() {
    String number = stories.authorize(treated, pharmacist, noon(DAY));
    dispense(number, 30, DAY);
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(stories.casesOf(pharmacist.pharmacy())).isEmpty();
  }

  @Test
  void handedOverTheDayAfterTheTrainingExpired() {
    Actor untrained = people.pharmacist(FAR, DAY.minusDays(366));
    stories.append(treated, new Dispensed(noon(DAY), null, 30), untrained, noon(DAY));
    Actor trained = people.pharmacist(FAR, DAY.minusDays(365));
    Treated other = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    stories.append(other, new Dispensed(noon(DAY), null, 30), trained, noon(DAY));
    stories.lookAt(noon(DAY.plusDays(1)));
    assertThat(stories.casesOf(untrained.pharmacy())).contains("HAND_OVER_UNTRAINED");
    assertThat(stories.casesOf(trained.pharmacy())).doesNotContain("HAND_OVER_UNTRAINED");
  }

  @Test
  void beforeTheVersionThatWantsTrainingEveryYear() {
    LocalDate before = LocalDate.of(2026, 11, 14);
    Actor untrained = people.pharmacist(FAR, before.minusDays(900));
    Treated earlier = people.cleared(people.practice(TestPeople.NEW_YORK), before);
    stories.append(earlier, new Dispensed(noon(before), null, 30), untrained, noon(before));
    stories.lookAt(noon(DAY));
    assertThat(stories.casesOf(untrained.pharmacy())).doesNotContain("HAND_OVER_UNTRAINED");
  }

  @Test
  void whatIsVoidedBeforeOpensNothingAndVoidedLaterIsShown() {
    String fact = dispense(null, 30, DAY);
    stories.lookAt(noon(DAY.plusDays(1)));
    CaseId found =
        stories.caseOf(pharmacist.pharmacy(), DetectorCode.HAND_OVER_WITHOUT_AUTHORIZATION);
    assertThat(isVoid(found)).isEqualTo("false");
    stories.voidFact(treated, fact, noon(DAY.plusDays(2)));
    assertThat(isVoid(found)).isEqualTo("true");

    Actor other = people.pharmacist(FAR, DAY.minusDays(100));
    String mistake =
        stories.append(treated, new Dispensed(noon(DAY), null, 30), other, noon(DAY.plusDays(2)));
    stories.voidFact(treated, mistake, noon(DAY.plusDays(2)));
    stories.lookAgainAt(noon(DAY.plusDays(3)));
    assertThat(stories.casesOf(other.pharmacy())).isEmpty();
  }

  private String dispense(@Nullable String number, int days, LocalDate on) {
    return stories.append(treated, new Dispensed(noon(on), number, days), pharmacist, noon(on));
  }

  private String isVoid(CaseId id) {
    return stories.rows("select case_is_void('%s')".formatted(id)).getFirst();
  }

  private String severity(DetectorCode code) {
    CaseId id = stories.caseOf(pharmacist.pharmacy(), code);
    return stories
        .rows("select severity from noncompliance_case where case_id = '%s'".formatted(id))
        .getFirst();
  }
}
