package org.coursewatch.course.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.course.rest.CourseCalls.as;
import static org.coursewatch.course.rest.CourseCalls.counseling;
import static org.coursewatch.course.rest.CourseCalls.newCourse;
import static org.coursewatch.course.rest.CourseCalls.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program's office decides about a course: only the office, and nothing else. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OfficeDecisionApiTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final String EXEMPTION = decision("medicalExemptionGranted", "2026-08-17");

  @Inject TestPeople people;
  @Inject TestClock clock;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    clock.set(TestPeople.noon(OPENED));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void theOfficeExemptsFromTheScreeningTestAndTakesItBack() {
    String course = newCourse();
    as("prescriber")
        .get("/api/courses/{id}", course)
        .then()
        .body("evaluation.exemptions", empty())
        .body("evaluation.dispense.refusals.code", hasItem("SCREENING_TEST_MISSING"));
    record("administrator", course, EXEMPTION)
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("evaluation.exemptions.code", contains("SERIOUS_MEDICAL_REASON"))
        .body("evaluation.exemptions[0].on", equalTo("2026-08-17"))
        .body("evaluation.exemptions[0].citation", containsString("exemption"))
        .body("evaluation.dispense.refusals.code", not(hasItem("SCREENING_TEST_MISSING")));
    record("administrator", course, EXEMPTION).then().statusCode(409);
    String fact = factOf(course, 0);
    as("prescriber")
        .get("/api/courses/{id}", course)
        .then()
        .body("evaluation.exemptions[0].fact", equalTo(fact));
    for (String account : new String[] {"prescriber", "designee"}) {
      record(account, course, voiding(fact)).then().statusCode(403);
    }
    record("administrator", course, voiding(fact))
        .then()
        .statusCode(200)
        .body("evaluation.exemptions", empty())
        .body("evaluation.dispense.refusals.code", hasItem("SCREENING_TEST_MISSING"));
    as("auditor")
        .get("/api/courses/{id}/facts", course)
        .then()
        .body("entries[0].role", equalTo("ADMINISTRATOR"))
        .body("entries[0].voided", equalTo(true))
        .body("entries[0].fact.reason", equalTo("form 11 of 17 August"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"medicalExemptionGranted", "monthlyLimitLifted"})
  void nobodyElseDecides(String kind) {
    String course = newCourse();
    String fact = decision(kind, "2026-08-17");
    for (String account : new String[] {"prescriber", "designee", "pharmacist", "auditor"}) {
      record(account, course, fact).then().statusCode(403);
    }
    as("auditor").get("/api/courses/{id}/facts", course).then().body("entries", hasSize(0));
    record("administrator", course, fact).then().statusCode(200);
  }

  @Test
  void thePatientDoesNotDecideEither() {
    Treated treated =
        people.open(people.demoPractice(), RiskCategory.CAN_BECOME_PREGNANT, null, clock.now());
    assertNotPermitted(
        () ->
            people.say(
                treated, new MedicalExemptionGranted(OPENED, "x"), clock.now(), treated.self()));
    assertNotPermitted(
        () ->
            people.say(treated, new MonthlyLimitLifted(OPENED, "x"), clock.now(), treated.self()));
  }

  @Test
  void theOfficeChangesNothingElse() {
    String course = newCourse();
    record("administrator", course, counseling(OPENED)).then().statusCode(403);
    record("designee", course, counseling(OPENED)).then().statusCode(200);
    record("administrator", course, voiding(factOf(course, 0))).then().statusCode(403);
    record("administrator", course, voiding("x")).then().statusCode(409);
    as("auditor").get("/api/courses/{id}/facts", course).then().body("entries", hasSize(1));
  }

  @Test
  void aDecisionHasADayAndAReason() {
    String course = newCourse();
    record("administrator", course, decision("monthlyLimitLifted", "2026-08-18"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("on"));
    record("administrator", course, "{\"type\": \"monthlyLimitLifted\", \"on\": \"2026-08-17\"}")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("reason"));
    record("administrator", "00000000-0000-4000-8000-000000000000", EXEMPTION)
        .then()
        .statusCode(404);
  }

  private static void assertNotPermitted(Runnable recording) {
    assertThatThrownBy(recording::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.NOT_PERMITTED));
  }

  private static String factOf(String course, int place) {
    return as("administrator")
        .get("/api/courses/{id}/facts", course)
        .then()
        .statusCode(200)
        .extract()
        .path("entries[%d].factId".formatted(place));
  }

  private static String decision(String kind, String on) {
    return "{\"type\": \"%s\", \"on\": \"%s\", \"reason\": \"form 11 of 17 August\"}"
        .formatted(kind, on);
  }

  private static String voiding(String fact) {
    return "{\"type\": \"factVoided\", \"fact\": \"%s\", \"reason\": \"granted in error\"}"
        .formatted(fact);
  }
}
