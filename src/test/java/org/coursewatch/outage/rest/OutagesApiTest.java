package org.coursewatch.outage.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.coursewatch.TestPeople;
import org.coursewatch.metric.ServiceHours.Answers;
import org.coursewatch.metric.app.NoteService;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outage log and maintenance over HTTP. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OutagesApiTest {

  private static final Instant TEN = Instant.parse("2031-05-05T14:00:00Z");

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject NoteService note;

  @BeforeEach
  void prepare() {
    people.demoOffice();
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void tellsWhenNoNodeWasThereAndWhetherThatWasPlanned() {
    clock.set(TEN);
    plan("""
        {"kind": "UPGRADE", "startsAt": "2031-05-05T14:09:00Z", "endsAt": "2031-05-05T14:25:00Z", "readOnly": false}""")
        .statusCode(201);
    // From midnight on: other tests may have noted minutes of days before.
    for (int minute = -600; minute < 60; minute++) {
      boolean isAway =
          (minute >= 10 && minute < 20) || (minute >= 40 && minute < 43) || minute == 50;
      if (!isAway) {
        note.note(
            minute % 2 == 0 ? "a" : "b",
            new Answers(1, 0, 1, 1),
            TEN.plus(Duration.ofMinutes(minute)));
      }
    }
    clock.set(TEN.plus(Duration.ofMinutes(61)));
    as("auditor")
        .get("/api/outages?from=2031-05-05&until=2031-05-05")
        .then()
        .statusCode(200)
        .body("outages.from", contains("2031-05-05T14:10:00Z", "2031-05-05T14:40:00Z"))
        .body("outages.until", contains("2031-05-05T14:20:00Z", "2031-05-05T14:43:00Z"))
        .body("outages.planned", contains(true, false))
        .body("minutesDown", equalTo(13))
        .body("maintenance.kind", contains("UPGRADE"));
  }

  @Test
  void aMaintenanceIsEndedOnce() {
    clock.set(TEN.plus(Duration.ofDays(100)));
    String id =
        plan("""
            {"kind": "DATABASE", "endsAt": "2031-08-13T16:00:00Z", "readOnly": true}""")
            .statusCode(201)
            .body("startsAt", equalTo("2031-08-13T14:00:10Z"))
            .body("endedAt", nullValue())
            .extract()
            .path("maintenanceId");
    as("administrator")
        .post("/api/outages/maintenance/" + id + "/end")
        .then()
        .statusCode(200)
        .body("endedAt", equalTo("2031-08-13T14:00:00Z"));
    as("administrator").post("/api/outages/maintenance/" + id + "/end").then().statusCode(409);
    // It never began, so that it is not told.
    as("administrator")
        .get("/api/outages?from=2031-08-13&until=2031-08-14")
        .then()
        .body("maintenance", empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"NAP\",\"endsAt\":\"2031-05-05T15:00:00Z\",\"readOnly\":true}|kind",
        "{\"kind\":\"OTHER\",\"readOnly\":true}|endsAt",
        "{\"kind\":\"OTHER\",\"endsAt\":\"2031-05-05T15:00:00Z\"}|readOnly",
        "{\"kind\":\"OTHER\",\"endsAt\":\"2031-05-05T14:00:05Z\",\"readOnly\":true}|endsAt",
        "{\"kind\":\"OTHER\",\"endsAt\":\"2031-05-07T15:00:00Z\",\"readOnly\":true}|endsAt",
        "{\"kind\":\"OTHER\",\"startsAt\":\"2031-05-05T13:00:00Z\",\"endsAt\":\"2031-05-05T15:00:00Z\",\"readOnly\":true}|startsAt",
        "{\"kind\":\"OTHER\",\"endsAt\":\"2031-05-05T15:00:00Z\",\"readOnly\":true,\"why\":\"x\"}|why"
      })
  void whatIsNotPossibleIsToldByField(String body, String field) {
    clock.set(TEN);
    plan(body).statusCode(400).body("errors.field", contains(field));
  }

  @Test
  void otherRolesMayNeitherReadNorPlan() {
    people.demoPharmacist();
    as("pharmacist").get("/api/outages").then().statusCode(403);
    as("auditor").body("{}").post("/api/outages/maintenance").then().statusCode(403);
    assertThat(as("auditor").get("/api/outages?from=2030-01-01&until=2031-12-31").statusCode())
        .isEqualTo(400);
  }

  private static ValidatableResponse plan(String body) {
    return as("administrator").body(body).post("/api/outages/maintenance").then();
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }
}
