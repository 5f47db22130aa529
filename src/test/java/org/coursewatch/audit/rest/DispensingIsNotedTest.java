package org.coursewatch.audit.rest;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.audit.Noted;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call about a supply leaves exactly the entries it should, refused ones too. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class DispensingIsNotedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject Noted noted;

  @BeforeEach
  void standStill() {
    people.demoOffice();
    people.demoPharmacist();
    people.demoPractice();
    clock.set(TestPeople.noon(TODAY).plusSeconds(60));
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void dispensing() {
    Treated treated = people.cleared(people.demoPractice(), TODAY);
    String of = ids(treated);
    noted.mark();
    post("/api/eligibility", treated).then().statusCode(200);
    noted.are(
        "pharmacist PHARMACIST ELIGIBILITY_ASKED ANSWERED_YES %s - us-ipledge/2021-12-13"
            .formatted(of));
    String number =
        post("/api/authorizations", treated).then().statusCode(201).extract().path("number");
    noted.are(
        "pharmacist PHARMACIST AUTHORIZATION_ISSUED DONE %s %s us-ipledge/2021-12-13"
            .formatted(of, stored(number)));
    post("/api/authorizations", treated).then().statusCode(200);
    noted.are(
        "pharmacist PHARMACIST AUTHORIZATION_REPEATED DONE %s %s us-ipledge/2021-12-13"
            .formatted(of, stored(number)));
    as("pharmacist").get("/api/authorizations/" + number).then().statusCode(200);
    noted.are("pharmacist PHARMACIST AUTHORIZATION_READ DONE %s %s".formatted(of, stored(number)));
    as("pharmacist").post("/api/authorizations/" + number + "/return").then().statusCode(409);
    noted.are("pharmacist PHARMACIST RETURN_CONFIRMED REFUSED %s %s".formatted(of, stored(number)));
    String reason = "{\"reason\": \"not picked up\"}";
    as("pharmacist")
        .body(reason)
        .post("/api/authorizations/" + number + "/reversal")
        .then()
        .statusCode(200);
    noted.are(
        "pharmacist PHARMACIST AUTHORIZATION_REVERSED DONE %s %s".formatted(of, stored(number)));
    as("pharmacist").post("/api/authorizations/" + number + "/return").then().statusCode(200);
    noted.are("pharmacist PHARMACIST RETURN_CONFIRMED DONE %s %s".formatted(of, stored(number)));
    String second =
        post("/api/authorizations", treated).then().statusCode(201).extract().path("number");
    as("pharmacist").post("/api/authorizations/" + second + "/dispensing").then().statusCode(200);
    noted.are(
        "pharmacist PHARMACIST AUTHORIZATION_ISSUED DONE %s %s us-ipledge/2021-12-13"
            .formatted(of, stored(second)),
        "pharmacist PHARMACIST SUPPLY_HANDED_OVER DONE %s %s us-ipledge/2021-12-13"
            .formatted(of, stored(second)));
    post("/api/authorizations", treated).then().statusCode(409);
    noted.are(
        "pharmacist PHARMACIST AUTHORIZATION_ISSUED REFUSED %s - us-ipledge/2021-12-13 ALREADY_DISPENSED TOO_SOON"
            .formatted(of));
  }

  @Test
  void lookupsReleased() {
    noted.mark();
    UUID pharmacy = UUID.randomUUID();
    as("administrator")
        .body("{\"reason\": \"it was training\"}")
        .post("/api/security/lookup-locks/{id}/release", pharmacy.toString())
        .then()
        .statusCode(409);
    noted.are("administrator ADMINISTRATOR LOOKUPS_RELEASED REFUSED - - " + pharmacy);
    as("auditor").get("/api/security/lookup-misses").then().statusCode(200);
    noted.are("auditor AUDITOR REPORT_READ DONE - - lookup-misses");
  }

  @Test
  void whatTheServiceDoesItself() {
    Treated treated = people.cleared(people.demoPractice(), TODAY);
    String number =
        post("/api/authorizations", treated).then().statusCode(201).extract().path("number");
    noted.mark();
    String positive =
        "{\"type\": \"pregnancyTested\", \"specimenOn\": \"2026-10-01\", \"result\": \"POSITIVE\", \"specimen\": \"SERUM\", \"setting\": \"MEDICAL\"}";
    fact("prescriber", treated, positive).then().statusCode(200);
    noted.are(
        "prescriber PRESCRIBER FACT_RECORDED DONE %s 12".formatted(ids(treated)),
        "system SYSTEM AUTHORIZATION_REVERSED DONE %s %s NO_LONGER_CLEARED"
            .formatted(ids(treated), stored(number)));
  }

  private static io.restassured.specification.RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  private static Response fact(String account, Treated treated, String body) {
    return as(account).body(body).post("/api/courses/{id}/facts", treated.course().toString());
  }

  private static Response post(String path, Treated treated) {
    return as("pharmacist")
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\", \"request\": {\"daysSupply\": 30, \"lines\": [{\"ndc\": \"0591-2434-15\", \"quantity\": 30}]}}"
                .formatted(treated.patient().number(), treated.patient().birthDate()))
        .post(path);
  }

  private static String ids(Treated treated) {
    return treated.patient().id() + " " + treated.course();
  }

  /** A number as it is stored, without its hyphens. */
  private static String stored(String number) {
    return number.replace("-", "");
  }
}
