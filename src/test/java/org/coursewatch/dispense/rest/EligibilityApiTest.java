package org.coursewatch.dispense.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.dispense.rest.PharmacyCalls.as;
import static org.coursewatch.dispense.rest.PharmacyCalls.ask;
import static org.coursewatch.dispense.rest.PharmacyCalls.document;
import static org.coursewatch.dispense.rest.PharmacyCalls.issue;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.DispenseDecision.Refused;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.dispense.PublicRefusal;
import org.coursewatch.dispense.app.AskEligibility;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a pharmacy can ask, and what it is told. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class EligibilityApiTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate BY_NEW_RULES = LocalDate.of(2026, 11, 20);
  private static final String OURS = "rx-1";
  private static final String NOT_CLEARED = "not cleared: the prescriber's office must act";

  @Inject TestPeople people;
  @Inject RegisterPatient register;
  @Inject AskEligibility eligibility;
  @Inject TestClock clock;

  private Practice practice;
  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.pharmacist(OURS);
    people.demoOffice();
    practice = people.demoPractice();
    treated = people.cleared(practice, DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aRequestIsNotNeededToAsk() {
    as(OURS)
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"1998-04-12\"}"
                .formatted(treated.patient().number()))
        .post("/api/eligibility")
        .then()
        .statusCode(200)
        .body("allowed", equalTo(true));
  }

  @Test
  void whoHasTheNumberButNotTheBirthDateLearnsNothing() {
    String number = treated.patient().number().toString();
    String random = PatientNumber.random(ThreadLocalRandom.current()::nextInt).toString();
    for (String address : new String[] {"/api/eligibility", "/api/authorizations"}) {
      String wrongBirthDate = notFound(address, number, "1998-04-13");
      assertThat(notFound(address, random, "1998-04-12")).isEqualTo(wrongBirthDate);
      assertThat(notFound(address, random, "1998-04-13")).isEqualTo(wrongBirthDate);
      assertThat(wrongBirthDate).doesNotContain(number, random, "1998");
    }
  }

  @Test
  void aPatientWithoutACourseIsNotCleared() {
    Patient patient =
        register.register(
            "Test", "Patient", LocalDate.of(1998, 4, 12), practice.designee(), clock.now());
    Treated nobody = new Treated(patient, null, null, practice);
    ask(OURS, nobody)
        .then()
        .statusCode(200)
        .body("allowed", equalTo(false))
        .body("zone", equalTo("America/New_York"))
        .body("refusals.code", contains("NOT_CLEARED"))
        .body("refusals.message", contains(NOT_CLEARED));
    issue(OURS, nobody).then().statusCode(409).body("refusals.code", contains("NOT_CLEARED"));
  }

  @Test
  void anEndedCourseIsNotCleared() {
    people.say(treated, new CourseEnded(DAY, "moved away"), clock.now());
    ask(OURS, treated).then().body("refusals.code", contains("NOT_CLEARED"));
    issue(OURS, treated).then().statusCode(409).body("refusals.message", contains(NOT_CLEARED));
  }

  @Test
  void aPharmacyReadsWhatItMustDoItself() {
    Treated later = people.cleared(practice, BY_NEW_RULES);
    Actor expired = people.pharmacist(BY_NEW_RULES.minusDays(1), BY_NEW_RULES.minusDays(366));
    Patient patient = later.patient();
    DispenseDecision decision =
        eligibility
            .ask(
                patient.number(), patient.birthDate(), null, expired, TestPeople.noon(BY_NEW_RULES))
            .decision();
    assertThat(((Refused) decision).refusals())
        .extracting(PublicRefusal::message)
        .containsExactly(
            "Your pharmacy is not active in the program.",
            "Your pharmacy's yearly training has expired.");
  }

  @Test
  void aLongSupplyIsRefusedAndABrokenBlisterIsNot() {
    as(OURS)
        .body(document(treated, 31))
        .post("/api/authorizations")
        .then()
        .statusCode(409)
        .body("refusals.code", contains("SUPPLY_TOO_LONG"));
    String broken = "{\"daysSupply\": 30, \"lines\": [{\"quantity\": 25}]}";
    as(OURS)
        .body(document(treated.patient().number().toString(), "1998-04-12", broken))
        .post("/api/eligibility")
        .then()
        .body("allowed", equalTo(true))
        .body("warnings.code", contains("BLISTER_BREAK"));
  }

  @Test
  void notClearedTellsTheDayOnWhichWaitingIsEnough() {
    Treated early =
        people.open(
            practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(DAY.minusDays(20)));
    people.start(early, DAY.minusDays(20));
    people.month(early, DAY);
    ask(OURS, early)
        .then()
        .body("refusals.code", contains("NOT_CLEARED"))
        .body("refusals.clearsOn", contains("2026-10-11"));
  }

  @Test
  void withoutAWindowTheLastDayIsThatOfAnAuthorizationIssuedNow() {
    Treated man =
        people.open(
            practice,
            RiskCategory.CANNOT_BECOME_PREGNANT,
            "MALE",
            TestPeople.noon(BY_NEW_RULES.minusDays(3)));
    LocalDate started = BY_NEW_RULES.minusDays(3);
    people.say(
        man,
        new ConsentSigned(started, ConsentSigned.Form.PATIENT, TestPeople.SIGNERS),
        TestPeople.noon(started));
    people.say(man, new CounselingConfirmed(started), TestPeople.noon(started));
    clock.set(TestPeople.noon(BY_NEW_RULES));
    ask(OURS, man)
        .then()
        .body("allowed", equalTo(true))
        .body("refusals", empty())
        .body("lastDay", equalTo("2026-12-04"))
        .body("lastDayClosesAt", equalTo("2026-12-05T05:00:00Z"));
    issue(OURS, man).then().statusCode(201).body("lastDay", equalTo("2026-12-04"));
    clock.set(TestPeople.noon(BY_NEW_RULES.plusDays(1)));
    ask(OURS, man).then().body("lastDay", equalTo("2026-12-04"));
  }

  private static String notFound(String address, String number, String birthDate) {
    return as(OURS)
        .body(document(number, birthDate, "{\"daysSupply\": 30}"))
        .post(address)
        .then()
        .statusCode(404)
        .extract()
        .asString()
        .replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
