package org.coursewatch.overdue.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps and repairs over HTTP, for those who keep the service. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class MaintenanceApiTest {

  private static final String SWEEPS = "/api/reports/sweeps";
  private static final String REBUILD = "/api/maintenance/rebuild-derived";
  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject SweepCourses sweep;
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
  void theLastSweepsAreToldNewestFirstPageByPage() {
    for (int i = 0; i < 5; i++) {
      sweep.sweep("node-" + i);
    }
    as("auditor")
        .get(SWEEPS)
        .then()
        .statusCode(200)
        .body("items.size()", greaterThanOrEqualTo(5))
        .body("items[0].node", equalTo("node-4"))
        .body("items[0].startedAt", equalTo("2026-08-17T16:00:00Z"))
        .body("items[0].failed", equalTo(0))
        .body("items[0].failures", hasSize(0));
    List<String> nodes = new ArrayList<>();
    String cursor = Long.toString(Long.MAX_VALUE);
    for (int page = 0; page < 3; page++) {
      var answer = as("auditor").queryParam("limit", 2).queryParam("cursor", cursor).get(SWEEPS);
      nodes.addAll(answer.jsonPath().getList("items.node"));
      cursor = answer.jsonPath().getString("next");
    }
    assertThat(nodes).startsWith("node-4", "node-3", "node-2", "node-1", "node-0");
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, 200",
    "auditor, 200",
    "prescriber, 403",
    "designee, 403",
    "pharmacist, 403",
    "patient, 403"
  })
  void sweepsAreShownToTheOffice(String account, int status) {
    as(account).get(SWEEPS).then().statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({"limit, 0", "limit, 1000", "cursor, last", "cursor, -1"})
  void aBadParameterIsNamed(String name, String value) {
    as("auditor")
        .queryParam(name, value)
        .get(SWEEPS)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(name));
  }

  @Test
  void anAdministratorRebuildsWhatIsDerived() {
    Treated treated =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(OPENED));
    as("administrator").post(REBUILD).then().statusCode(200);
    stories.force(
        "update course_state set state = 'CLEARED' where course_id = '%s' and state_until is null"
            .formatted(treated.course()));
    rebuild("true").body("dryRun", equalTo(true)).body("wrongRows", equalTo(1));
    rebuild("false")
        .body("dryRun", equalTo(false))
        .body("wrongCourses", equalTo(1))
        .body("wrongRows", equalTo(1))
        .body("differences[0].courseId", equalTo(treated.course().toString()))
        .body("differences[0].table", equalTo("course_state"))
        .body("failures", hasSize(0))
        .body("chainBreaks", hasSize(0));
    rebuild("true").body("wrongRows", equalTo(0)).body("differences", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({
    "auditor, 403",
    "prescriber, 403",
    "designee, 403",
    "pharmacist, 403",
    "patient, 403"
  })
  void nobodyElseRebuilds(String account, int status) {
    as(account).post(REBUILD).then().statusCode(status);
  }

  @Test
  void whetherItIsADryRunIsSaidClearly() {
    as("administrator")
        .queryParam("dryRun", "yes")
        .post(REBUILD)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("dryRun"));
  }

  private static ValidatableResponse rebuild(String dryRun) {
    return as("administrator").queryParam("dryRun", dryRun).post(REBUILD).then().statusCode(200);
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo");
  }
}
