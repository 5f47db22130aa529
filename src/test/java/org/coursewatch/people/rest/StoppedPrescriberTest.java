package org.coursewatch.people.rest;

import static org.coursewatch.people.rest.PeopleCalls.as;
import static org.coursewatch.people.rest.PeopleCalls.decide;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a suspended prescriber stops, what a delegate may do meanwhile, and when that ends. */
@QuarkusTest
@TestProfile(OrganizationProfile.class)
class StoppedPrescriberTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String POSITIVE =
      """
      {"type": "pregnancyTested", "specimenOn": "%s", "result": "POSITIVE", "specimen": "SERUM", "setting": "MEDICAL"}
      """
          .formatted(DAY);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Practice practice;
  private Practice delegates;
  private Treated treated;
  private int told;

  @BeforeEach
  void treatAPatient() {
    clock.set(TestPeople.noon(DAY));
    people.demoOffice();
    people.demoPharmacist();
    practice = people.demoPractice();
    delegates = people.practice("delegate", "delegates-designee");
    treated = people.cleared(practice, DAY);
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void nothingIsHandedOutAndOnlyBadNewsIsRecorded() {
    ask().then().statusCode(200).body("allowed", equalTo(true));
    decide("administrator", id(practice), "suspension").then().statusCode(200);
    try {
      ask().then().statusCode(200).body("allowed", equalTo(false));
      as("prescriber")
          .get("/api/courses/{id}", treated.course().toString())
          .then()
          .statusCode(200)
          .body("evaluation.dispense.refusals.code", hasItem("PRESCRIBER_NOT_ACTIVE"));
      overdueActivations().then().body("items.courseId", hasItem(treated.course().toString()));
      record("prescriber", counseling())
          .then()
          .statusCode(403)
          .body("detail", containsString("suspended"));
      record("designee", counseling()).then().statusCode(403);
      record("prescriber", POSITIVE).then().statusCode(200);
    } finally {
      decide("administrator", id(practice), "reinstatement").then().statusCode(200);
    }
    record("prescriber", counseling()).then().statusCode(200);
    overdueActivations().then().body("items.courseId", not(hasItem(treated.course().toString())));
  }

  @Test
  void aDelegateRecordsUntilExactlyTheEnd() {
    // Later than every cover of the other stories.
    clock.set(clock.now().plusSeconds(7200));
    record("delegate", counseling()).then().statusCode(404);
    Instant until = clock.now().plusSeconds(3600);
    cover("prescriber", npiOf("delegate"), until).then().statusCode(201);
    clock.set(until.minusMillis(1));
    record("delegate", counseling()).then().statusCode(200);
    clock.set(until);
    record("delegate", counseling()).then().statusCode(404);
  }

  @Test
  void eitherSideEndsACoverAndNobodyElse() {
    String cover =
        cover("prescriber", npiOf("delegate"), null)
            .then()
            .statusCode(201)
            .extract()
            .path("coverId");
    String end = "/api/prescribers/{id}/covers/{cover}/end";
    as("designee").post(end, id(practice), cover).then().statusCode(403);
    record("delegate", counseling()).then().statusCode(200);
    clock.set(clock.now().plusSeconds(60));
    as("delegate").post(end, id(practice), cover).then().statusCode(200);
    record("delegate", counseling()).then().statusCode(404);
    as("prescriber").post(end, id(practice), cover).then().statusCode(409);
    as("prescriber")
        .get("/api/prescribers/{id}/covers", id(practice))
        .then()
        .statusCode(200)
        .body("items.coverId", hasItem(cover));
  }

  @Test
  void onlyAnotherActivePrescriberCovers() {
    cover("prescriber", npiOf("prescriber"), null)
        .then()
        .statusCode(409)
        .body("errors[0].reason", equalTo("is the same person"));
    cover("prescriber", TestPeople.npi().value(), null).then().statusCode(409);
    cover("delegate", npiOf("delegate"), null).then().statusCode(404);
    decide("administrator", id(delegates), "suspension").then().statusCode(200);
    try {
      cover("prescriber", npiOf("delegate"), null)
          .then()
          .statusCode(409)
          .body("errors[0].field", equalTo("delegateNpi"));
    } finally {
      decide("administrator", id(delegates), "reinstatement").then().statusCode(200);
    }
  }

  /** Names who covers for the prescriber of the demo practice. */
  private Response cover(String by, String npi, @org.jspecify.annotations.Nullable Instant until) {
    String end = until == null ? "" : ", \"until\": \"%s\"".formatted(until);
    return as(by)
        .body("{\"delegateNpi\": \"%s\"%s}".formatted(npi, end))
        .post("/api/prescribers/{id}/covers", id(practice));
  }

  private Response ask() {
    return as("pharmacist")
        .body(
            """
            {"patientNumber": "%s", "birthDate": "%s", "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}
            """
                .formatted(treated.patient().number(), treated.patient().birthDate()))
        .post("/api/eligibility");
  }

  private Response overdueActivations() {
    return as("administrator")
        .queryParam("check", "PRESCRIBER_ACTIVATION")
        .queryParam("prescriber", id(practice))
        .queryParam("on", DAY.plusDays(60).toString())
        .get("/api/reports/overdue");
  }

  private Response record(String by, String fact) {
    return as(by).body(fact).post("/api/courses/{id}/facts", treated.course().toString());
  }

  /** Another day each time: nothing is recorded twice. */
  private String counseling() {
    told++;
    return "{\"type\": \"counselingConfirmed\", \"on\": \"%s\"}".formatted(DAY.minusDays(told));
  }

  private String npiOf(String account) {
    String id = id(account.equals("delegate") ? delegates : practice);
    return as("administrator").get("/api/prescribers/{id}", id).path("npi");
  }

  private static String id(Practice practice) {
    return String.valueOf(practice.prescriber().prescriber());
  }
}
