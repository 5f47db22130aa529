package org.coursewatch.overdue.rest;

import static io.restassured.RestAssured.given;
import static org.coursewatch.overdue.rest.OverdueCalls.field;
import static org.coursewatch.overdue.rest.OverdueCalls.prescriberOf;
import static org.coursewatch.overdue.rest.OverdueCalls.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The overdue report over HTTP: what it tells, who sees what, and on which day. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OverdueReportApiTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Practice own;

  @BeforeEach
  void prepare() {
    own = people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    clock.set(TestPeople.noon(OPENED.plusDays(20)));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void tellsEverythingAboutACheckAndNoName() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Treated treated = open(practice, OPENED);
    report("administrator", "prescriber", prescriberOf(practice))
        .then()
        .statusCode(200)
        .body("on", equalTo("2026-09-06"))
        .body("zone", equalTo("America/New_York"))
        .body("next", nullValue())
        .body("items.check", contains("CONSENT", "SCREENING_TEST"))
        .body("items[0].courseId", equalTo(treated.course().toString()))
        .body("items[0].patientNumber", equalTo(treated.patient().number().toString()))
        .body("items[0].occasion", equalTo("ONCE"))
        .body("items[0].dueOn", equalTo("2026-08-17"))
        .body("items[0].overdueOn", equalTo("2026-09-01"))
        .body("items[0].daysOverdue", equalTo(5))
        .body("items[0].actor", equalTo("PRESCRIBER"))
        .body("items[0].prescriberId", equalTo(prescriberOf(practice)))
        .body("items[0].citation", containsString("R001-008"))
        .body("items[0].keySet().findAll { it =~ /(?i)name|birth/ }", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"prescriber", "designee"})
  void aPracticeSeesItsOwnAndNothingElse(String account) {
    Treated ownCourse = open(own, OPENED);
    Treated other = open(people.practice(TestPeople.NEW_YORK), OPENED);
    report(account, "limit", "200")
        .then()
        .statusCode(200)
        .body("items.prescriberId", everyItem(equalTo(prescriberOf(own))))
        .body("items.courseId", hasItem(ownCourse.course().toString()))
        .body("items.courseId", not(hasItem(other.course().toString())));
    report(account, "prescriber", prescriberOf(own)).then().statusCode(200);
    report(account, "prescriber", prescriberOf(other.practice()))
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"administrator, 200", "auditor, 200", "pharmacist, 403", "patient, 403"})
  void theOfficeSeesAllAndOthersNothing(String account, int status) {
    report(account).then().statusCode(status);
  }

  @Test
  void whoIsNotSignedInSeesNothing() {
    given().get(OverdueCalls.ADDRESS).then().statusCode(401);
  }

  @Test
  void theDayBeginsAtMidnightOfTheProgramAndALaterOneCanBeAskedAbout() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    open(practice, OPENED);
    String id = prescriberOf(practice);
    clock.set(Instant.parse("2026-09-01T03:59:59.999Z"));
    report("auditor", "prescriber", id)
        .then()
        .body("on", equalTo("2026-08-31"))
        .body("items", empty());
    report("auditor", "prescriber", id, "on", "2026-09-01")
        .then()
        .body("on", equalTo("2026-09-01"))
        .body("items.daysOverdue", contains(0, 0));
    clock.set(Instant.parse("2026-09-01T04:00:00Z"));
    report("auditor", "prescriber", id)
        .then()
        .body("on", equalTo("2026-09-01"))
        .body("items", hasSize(2));
    report("auditor", "on", "2026-08-31").then().statusCode(400).body(field(), equalTo("on"));
  }

  private Treated open(Practice practice, LocalDate day) {
    return people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(day));
  }
}
