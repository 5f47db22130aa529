package org.coursewatch.metric.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office uploads a survey, mistypes it, corrects it, and reads the metric. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class UploadApiTest {

  private static final String ADDRESS = "/api/reports/metrics/uploads";
  private static final String SURVEY =
      "askedOf,question,answers,right\nPATIENT,Q1,400,372\nPATIENT,Q2,100,28\nPHARMACY,Q1,10,10\n";

  @Inject TestPeople people;
  @Inject TestClock clock;

  @BeforeEach
  void isNovember() {
    clock.set(java.time.Instant.parse("2026-11-20T15:00:00Z"));
    people.demoOffice();
    people.demoPractice();
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void theNewestUploadOfAMonthCountsAndTheSameOneOnlyOnce() {
    String first = json("2026-03", SURVEY).then().statusCode(201).extract().path("uploadId");
    json("2026-03", SURVEY).then().statusCode(200).body("uploadId", equalTo(first));
    assertThat(right("PATIENT", "2026-03-01", "2026-04-01")).isEqualTo(80f);

    String corrected = SURVEY.replace("100,28", "100,78");
    csv("KNOWLEDGE_SURVEY", "2026-03", corrected).then().statusCode(201);
    assertThat(right("PATIENT", "2026-03-01", "2026-04-01")).isEqualTo(90f);

    // What was replaced can come back: then it is the newest again.
    json("2026-03", SURVEY).then().statusCode(201);
    assertThat(right("PATIENT", "2026-03-01", "2026-04-01")).isEqualTo(80f);
    given()
        .auth()
        .preemptive()
        .basic("auditor", "demo")
        .queryParam("limit", 2)
        .get(ADDRESS)
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].lines", equalTo(3));
  }

  @Test
  void externalPrescriptionsStandBesideAuthorizations() {
    csv("EXTERNAL_PRESCRIPTIONS", "2026-04", "state,prescriptions\nNY,120\n,30\n")
        .then()
        .statusCode(201);
    metric("MT-32", "locatedIn", "2026-04-01", "2026-05-01")
        .then()
        .body("rows.findAll { it.measure == 'externalPrescriptions' }.value", hasItems(120, 30));
  }

  @Test
  void everyFaultyLineIsToldAndNothingIsKept() {
    json("2026-05", "askedOf,question,answers,right\nNURSE,Q1,5,6\nPATIENT,,x,0\nPATIENT,Q1,1\n")
        .then()
        .statusCode(400)
        .body(
            "errors.field",
            hasItems(
                "csv line 2 askedOf",
                "csv line 2 right",
                "csv line 3 question",
                "csv line 3 answers",
                "csv line 4"));
    json("2026-12", "a,b\n")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("month", "csv line 1"));
    metric("MT-30", "question", "2026-05-01", "2026-06-01").then().body("rows", hasSize(0));
  }

  @Test
  void onlyTheOfficeUploads() {
    given()
        .auth()
        .preemptive()
        .basic("prescriber", "demo")
        .contentType("application/json")
        .body(Map.of("kind", "KNOWLEDGE_SURVEY", "month", "2026-06", "csv", SURVEY))
        .post(ADDRESS)
        .then()
        .statusCode(403);
  }

  private static float right(String asked, String from, String until) {
    Number share =
        metric("MT-30", "askedOf", from, until)
            .then()
            .statusCode(200)
            .extract()
            .path(
                "rows.find { it.measure == 'rightShare' && it.group.askedOf == '%s' }.value"
                    .formatted(asked));
    return share.floatValue();
  }

  private static Response metric(String metric, String by, String from, String until) {
    return given()
        .auth()
        .preemptive()
        .basic("administrator", "demo")
        .queryParams(Map.of("metric", metric, "by", by, "from", from, "until", until))
        .get("/api/reports/metrics");
  }

  private static Response json(String month, String csv) {
    return given()
        .auth()
        .preemptive()
        .basic("administrator", "demo")
        .contentType("application/json")
        .body(Map.of("kind", "KNOWLEDGE_SURVEY", "month", month, "csv", csv))
        .post(ADDRESS);
  }

  private static Response csv(String kind, String month, String csv) {
    return given()
        .auth()
        .preemptive()
        .basic("administrator", "demo")
        .contentType("text/csv")
        .queryParams(Map.of("kind", kind, "month", month))
        .body(csv)
        .post(ADDRESS);
  }
}
