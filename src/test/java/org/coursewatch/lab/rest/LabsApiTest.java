package org.coursewatch.lab.rest;

import static org.coursewatch.lab.rest.LabCalls.alt;
import static org.coursewatch.lab.rest.LabCalls.as;
import static org.coursewatch.lab.rest.LabCalls.lab;
import static org.coursewatch.lab.rest.LabCalls.labs;
import static org.coursewatch.lab.rest.LabCalls.mood;
import static org.coursewatch.lab.rest.LabCalls.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lab results are told in whatever unit, and read as series; answers about mood as alerts. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class LabsApiTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final String TODAY = DAY.toString();

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.demoOffice();
    people.demoPharmacist();
    people.receiver();
    clock.set(TestPeople.noon(DAY));
    treated =
        people.open(
            people.demoPractice(),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(DAY.minusDays(40)));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void resultsInAnyUnitAreOneSeries() {
    String before = DAY.minusDays(30).toString();
    tell(lab(before, "2571-8", "150", "mg/dL", ", \"upperLimit\": 150, \"fasting\": true"));
    tell(lab(TODAY, "14927-8", "6", "mmol/L", ", \"upperLimit\": 1.7, \"fasting\": false"));
    tell(lab(TODAY, "2571-8", "1000", "mg/dL", ", \"comparator\": \">\""));
    labs("designee", treated.course())
        .then()
        .statusCode(200)
        .body("rules", equalTo("us-ipledge/2026-11-15"))
        .body("schedule", equalTo("baseline-and-peak"))
        .body("series.analyte", contains("TRIGLYCERIDES"))
        .body("series[0].unit", equalTo("mg/dL"))
        .body("series[0].trend", equalTo("RISING"))
        .body("series[0].thresholds.over", contains(300, 500, 800))
        .body("series[0].thresholds.action", contains("repeat", "reduce", "hold"))
        .body("series[0].thresholds[0].citation", containsString("Delphi"))
        .body("series[0].points.value", contains(150, 531.42f, 1000))
        .body("series[0].points[1].upperLimit", equalTo(150.569f))
        .body("series[0].points[1].timesUpperLimit", equalTo(3.529412f))
        .body("series[0].points.fasting", contains(true, false, null))
        .body("series[0].points.step", contains(null, "reduce", "hold"))
        .body("series[0].points.repeatFasting", contains(false, true, false))
        .body("series[0].points[2].repeatBy", equalTo(DAY.plusDays(14).toString()))
        .body("series[0].points[1].reported.value", equalTo(6))
        .body("series[0].points[1].reported.unit", equalTo("mmol/L"))
        .body("series[0].points[2].reported.comparator", equalTo(">"))
        .body("checks.find { it.occasion == 'REPEAT' }.check", equalTo("LIPID_LAB"))
        .body(
            "checks.find { it.occasion == 'REPEAT' }.dueOn", equalTo(DAY.plusDays(14).toString()));
  }

  @Test
  void anUnknownUnitIsRefusedWithThoseThatAreKnown() {
    record("designee", treated.course(), lab(TODAY, "14927-8", "1.7", "mg/dL", ""))
        .then()
        .statusCode(400)
        .body("errors.field", contains("unit"))
        .body("errors[0].remedy", containsString("mmol/L"));
    record(
            "designee",
            treated.course(),
            lab(TODAY, "2571-8", "1", "mg/dL", ", \"fasting\": \"yes\", \"comparator\": \"=\""))
        .then()
        .statusCode(400)
        .body("errors.field", contains("fasting", "comparator"));
  }

  @Test
  void whatIsVoidedIsNotDrawn() {
    tell(alt(TODAY, "39"));
    String fact =
        as("designee")
            .get("/api/courses/{id}/facts", treated.course().toString())
            .path("entries[-1].factId");
    tell("{\"type\": \"factVoided\", \"fact\": \"%s\", \"reason\": \"mistyped\"}".formatted(fact));
    labs("designee", treated.course()).then().statusCode(200).body("series", empty());
  }

  @Test
  void theHormoneOfPregnancyIsToldToThoseWhoTreatOnly() {
    tell(lab(TODAY, "21198-7", "9000", "m[IU]/mL", ""));
    labs("prescriber", treated.course()).then().body("series.analyte", contains("HCG"));
    labs("auditor", treated.course()).then().statusCode(200).body("series", empty());
    as("auditor")
        .body("{\"reason\": \"complaint 7\"}")
        .post("/api/courses/{id}/break-glass", treated.course().toString())
        .then()
        .statusCode(200);
    labs("auditor", treated.course()).then().body("series.analyte", contains("HCG"));
    labs("administrator", treated.course()).then().statusCode(403);
  }

  @Test
  void aPrescriberChoosesAnotherTemplateAndSaysWhy() {
    String chosen = "{\"type\": \"labScheduleChosen\", \"on\": \"%s\", \"schedule\": \"%s\"%s}";
    record("prescriber", treated.course(), chosen.formatted(TODAY, "weekly", ""))
        .then()
        .statusCode(400)
        .body("errors.field", contains("schedule", "reason"))
        .body("errors[0].remedy", containsString("monthly"));
    String monthly = chosen.formatted(TODAY, "monthly", ", \"reason\": \"familial lipids\"");
    record("designee", treated.course(), monthly).then().statusCode(403);
    record("prescriber", treated.course(), monthly).then().statusCode(200);
    labs("prescriber", treated.course()).then().body("schedule", equalTo("monthly"));
    as("prescriber")
        .get("/api/courses/{id}/facts", treated.course().toString())
        .then()
        .body("entries[-1].fact.schedule", equalTo("monthly"))
        .body("entries[-1].fact.reason", equalTo("familial lipids"));
  }

  @Test
  void answersAboutMoodAreThePracticesAlone() {
    record("designee", treated.course(), mood(TODAY, "PHQ-9", 28, false))
        .then()
        .statusCode(400)
        .body("errors.field", contains("score"));
    record("designee", treated.course(), mood(TODAY, "HAM-D", 3, false))
        .then()
        .statusCode(400)
        .body("errors[0].remedy", containsString("PHQ-9"));
    tell(mood(TODAY, "PHQ-9", 12, true));
    as("designee")
        .get("/api/courses/{id}/mood", treated.course().toString())
        .then()
        .statusCode(200)
        .body("alerts.kind", contains("URGENT", "MODERATE"))
        .body("alerts[0].actBy", equalTo(TODAY))
        .body("answers[0].most", equalTo(27));
    as("prescriber")
        .queryParam("limit", 200)
        .get("/api/mood-alerts")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.courseId == '%s' }.alerts.kind".formatted(treated.course()),
            contains("URGENT", "MODERATE"));
    as("receiver").get("/api/mood-alerts").then().statusCode(200).body("items", empty());
    as("pharmacist").get("/api/mood-alerts").then().statusCode(403);
    as("prescriber")
        .get("/api/courses/{id}", treated.course().toString())
        .then()
        .body("evaluation.dispense.warnings.code", not(hasItem("MOOD_URGENT")))
        .body("evaluation.checks.check", not(hasItem("MOOD")));
    for (String account : new String[] {"pharmacist", "auditor", "administrator"}) {
      as(account).get("/api/courses/{id}/mood", treated.course().toString()).then().statusCode(403);
    }
    as("receiver")
        .get("/api/courses/{id}/mood", treated.course().toString())
        .then()
        .statusCode(404);
    as("pharmacist")
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"1998-04-12\"}"
                .formatted(treated.patient().number()))
        .post("/api/eligibility")
        .then()
        .statusCode(200)
        .body("warnings", empty())
        .body("closesAt", nullValue());
  }

  private void tell(String fact) {
    record("designee", treated.course(), fact).then().statusCode(200);
  }
}
