package org.coursewatch.dispense.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.dispense.rest.PharmacyCalls.ask;
import static org.coursewatch.dispense.rest.PharmacyCalls.confirmReturn;
import static org.coursewatch.dispense.rest.PharmacyCalls.handOver;
import static org.coursewatch.dispense.rest.PharmacyCalls.issue;
import static org.coursewatch.dispense.rest.PharmacyCalls.issued;
import static org.coursewatch.dispense.rest.PharmacyCalls.read;
import static org.coursewatch.dispense.rest.PharmacyCalls.reverse;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFile;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an authorization ends that is not handed over: it lapses, or something comes up. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class AuthorizationEndTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 7);
  private static final String CLOSES_AT = "2026-10-08T04:00:00Z";
  private static final String OURS = "rx-1";
  private static final PregnancyTested UNCLEAR =
      new PregnancyTested(
          DAY,
          PregnancyTested.Result.INDETERMINATE,
          PregnancyTested.Specimen.SERUM,
          PregnancyTested.Setting.MEDICAL,
          null);
  private static final String OTHER = "rx-2";

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.pharmacist(OURS);
    people.pharmacist(OTHER);
    people.demoOffice();
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void itIsHandedOverUntilTheLastMomentOfTheLastDay() {
    clock.set(closing().minusNanos(1000));
    String number = issue(OURS, treated).then().statusCode(201).extract().path("number");
    read(OURS, number).then().body("lastDay", equalTo("2026-10-07"));
    handOver(OURS, number).then().statusCode(200);
  }

  @Test
  void itLapsesInTheFirstMomentAfterTheLastDay() {
    String number = issued(OURS, treated);
    clock.set(closing().minusNanos(1000));
    read(OURS, number).then().body("status", equalTo("LIVE"));
    clock.set(closing());
    read(OURS, number).then().body("status", equalTo("LAPSED"));
    handOver(OURS, number).then().statusCode(409).body("authorizationStatus", equalTo("LAPSED"));
    issue(OURS, treated).then().statusCode(409).body("refusals.code", contains("NOT_CLEARED"));
    ask(OURS, treated)
        .then()
        .body("authorizationNumber", nullValue())
        .body("refusals.message", contains("not cleared: the prescriber's office must act"));
    reverse(OURS, number)
        .then()
        .statusCode(200)
        .body("status", equalTo("REVERSED"))
        .body("reason", equalTo("not picked up"));
  }

  @Test
  void theServiceReversesALapsedOneWhenItsReturnIsConfirmed() {
    String number = issued(OURS, treated);
    clock.set(closing().plusSeconds(7200));
    confirmReturn(OURS, number)
        .then()
        .statusCode(200)
        .body("status", equalTo("REVERSED"))
        .body("settledAt", equalTo(CLOSES_AT))
        .body("reason", equalTo("lapsed: not handed over by its last day"))
        .body("returnConfirmedAt", equalTo("2026-10-08T06:00:00Z"));
  }

  @Test
  void aHoldEndsItForGood() {
    String number = issued(OURS, treated);
    clock.advance(Duration.ofMinutes(1));
    CourseFile held = people.say(treated, new HoldPlaced(clock.now(), "mood"), clock.now());
    String hold = factId(held, HoldPlaced.class);
    read(OURS, number)
        .then()
        .body("status", equalTo("REVERSED"))
        .body("reason", equalTo("no longer cleared"));
    handOver(OURS, number).then().statusCode(409).body("reason", equalTo("no longer cleared"));
    issue(OURS, treated).then().statusCode(409).body("refusals.code", contains("NOT_CLEARED"));
    clock.advance(Duration.ofMinutes(1));
    people.say(treated, new HoldReleased(clock.now(), "reviewed", hold), clock.now());
    handOver(OURS, number).then().statusCode(409).body("authorizationStatus", equalTo("REVERSED"));
    reverse(OURS, number).then().statusCode(409).body("reason", equalTo("no longer cleared"));
    clock.advance(Duration.ofMinutes(1));
    assertThat(issued(OURS, treated)).isNotEqualTo(number);
  }

  @Test
  void whatEndedInTheSameInstantEndsTheNewOneToo() {
    CourseFile held = people.say(treated, new HoldPlaced(clock.now(), "mood"), clock.now());
    String hold = factId(held, HoldPlaced.class);
    people.say(treated, new HoldReleased(clock.now(), "reviewed", hold), clock.now());
    issue(OURS, treated).then().statusCode(409).body("refusals.code", contains("NOT_CLEARED"));
    clock.advance(Duration.ofSeconds(1));
    issue(OURS, treated).then().statusCode(201);
  }

  @Test
  void aPositiveTestEndsItForGoodAndThePharmacyLearnsNothingOfIt() {
    String number = issued(OURS, treated);
    clock.advance(Duration.ofMinutes(1));
    people.say(treated, TestPeople.positive(DAY), clock.now());
    String told =
        read(OURS, number).then().body("status", equalTo("REVERSED")).extract().asString();
    String refused = handOver(OURS, number).then().statusCode(409).extract().asString();
    String asked = ask(OURS, treated).then().body("allowed", equalTo(false)).extract().asString();
    assertThat(told + refused + asked)
        .doesNotContainIgnoringCase("pregnan")
        .doesNotContain("POSITIVE");
  }

  @Test
  void whatComesUpAfterTheIssueStopsTheHandOver() {
    String number = issued(OURS, treated);
    clock.advance(Duration.ofMinutes(1));
    people.say(treated, UNCLEAR, clock.now());
    read(OURS, number).then().body("status", equalTo("LIVE"));
    handOver(OURS, number)
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:coursewatch:problem:refused"))
        .body("refusals.code", contains("NOT_CLEARED"));
    reverse(OURS, number).then().statusCode(200);
  }

  private static java.time.Instant closing() {
    return LAST_DAY.plusDays(1).atStartOfDay(TestPeople.NEW_YORK).toInstant();
  }

  private static String factId(CourseFile file, Class<?> kind) {
    return file.course().facts().stream()
        .filter(fact -> kind.isInstance(fact.fact()))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
