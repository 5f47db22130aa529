package org.coursewatch.overdue.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The overdue report over HTTP: who sees what, in which order, and page by page. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OverdueReportApiTest {

  private static final String ADDRESS = "/api/reports/overdue";
  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject OverdueStories stories;
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
    given().get(ADDRESS).then().statusCode(401);
  }

  @Test
  void whatIsMetBetweenTwoPagesMovesNothing() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Map<String, Treated> courses = new HashMap<>();
    for (int i = 0; i < 9; i++) {
      Treated treated = open(practice, OPENED.minusDays(i % 4));
      courses.put(treated.course().toString(), treated);
    }
    List<String> whole = places(report("auditor", "prescriber", prescriberOf(practice)));
    assertThat(whole).hasSize(18).isSorted();
    List<String> paged = new ArrayList<>();
    String next = null;
    do {
      Response page = page(practice, next);
      paged.addAll(places(page));
      next = page.jsonPath().getString("next");
      List<String> shown = page.jsonPath().getList("items.courseId");
      shown.forEach(course -> meet(courses.remove(course)));
    } while (next != null);
    assertThat(paged).isEqualTo(whole);
    assertThat(places(page(practice, null))).isEmpty();
  }

  @Test
  void everyPageTogetherIsTheWholeReport() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    for (int i = 0; i < 7; i++) {
      open(practice, OPENED.minusDays(i % 3));
    }
    List<Map<String, Object>> whole =
        items(report("auditor", "prescriber", prescriberOf(practice)));
    List<Map<String, Object>> paged = new ArrayList<>();
    String next = null;
    do {
      Response page = page(practice, next);
      assertThat(items(page)).hasSizeBetween(1, 4);
      paged.addAll(items(page));
      next = page.jsonPath().getString("next");
    } while (next != null);
    assertThat(paged).isEqualTo(whole).hasSize(14).doesNotHaveDuplicates();
  }

  @Test
  void isNarrowedByCheckAndByDays() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    open(practice, OPENED);
    open(practice, OPENED.minusDays(3));
    String id = prescriberOf(practice);
    report("auditor", "prescriber", id, "check", "CONSENT")
        .then()
        .body("items.check", contains("CONSENT", "CONSENT"))
        .body("items.daysOverdue", contains(8, 5));
    report("auditor", "prescriber", id, "check", "CONSENT", "check", "SCREENING_TEST")
        .then()
        .body("items", hasSize(4));
    report("auditor", "prescriber", id, "minDaysOverdue", "6")
        .then()
        .body("items.daysOverdue", contains(8, 8));
    report("auditor", "prescriber", id, "minDaysOverdue", "5", "maxDaysOverdue", "5")
        .then()
        .body("items.daysOverdue", contains(5, 5));
    report("auditor", "prescriber", id, "maxDaysOverdue", "4").then().body("items", empty());
    report("auditor", "prescriber", id, "check", "LIVER_LAB").then().body("items", empty());
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

  @ParameterizedTest
  @CsvSource({
    "check, CONSENTS, check",
    "check, consent, check",
    "prescriber, 7, prescriber",
    "minDaysOverdue, -1, minDaysOverdue",
    "minDaysOverdue, many, minDaysOverdue",
    "maxDaysOverdue, 1.5, maxDaysOverdue",
    "on, 2026-02-30, on",
    "on, +10000-01-01, on",
    "cursor, Zm9v, cursor",
    "cursor, 2026-09-01, cursor",
    "limit, 0, limit",
    "limit, 201, limit",
    "program, uk-none, program"
  })
  void aBadParameterIsNamed(String name, String value, String field) {
    report("auditor", name, value)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(field(), equalTo(field));
  }

  @Test
  void allBadParametersAreToldAtOnce() {
    report("auditor", "limit", "x", "on", "y", "minDaysOverdue", "8", "maxDaysOverdue", "7")
        .then()
        .statusCode(400)
        .body("errors.field", contains("maxDaysOverdue", "on", "limit"));
  }

  private Treated open(Practice practice, LocalDate day) {
    return people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(day));
  }

  private static Response page(Practice practice, String cursor) {
    return cursor == null
        ? report("auditor", "prescriber", prescriberOf(practice), "limit", "4")
        : report("auditor", "prescriber", prescriberOf(practice), "limit", "4", "cursor", cursor);
  }

  private static Response report(String account, String... parameters) {
    var request = given().auth().preemptive().basic(account, "demo");
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(ADDRESS);
  }

  private static List<Map<String, Object>> items(Response page) {
    JsonPath json = page.then().statusCode(200).extract().jsonPath();
    return json.getList("items");
  }

  private void meet(Treated treated) {
    if (treated != null) {
      people.start(treated, OPENED.plusDays(19));
    }
  }

  private static List<String> places(Response page) {
    return items(page).stream().map(OverdueReportApiTest::place).toList();
  }

  private static String place(Map<String, Object> item) {
    return item.get("overdueOn") + " " + item.get("courseId") + " " + item.get("check");
  }

  private static String prescriberOf(Practice practice) {
    return String.valueOf(practice.prescriber().prescriber());
  }

  private static String field() {
    return "errors[0].field";
  }
}
