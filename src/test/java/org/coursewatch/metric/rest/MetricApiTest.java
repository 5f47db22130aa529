package org.coursewatch.metric.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A practice and the program's office look at what became of a window nobody used, in a month that
 * no other test looks at.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class MetricApiTest {

  private static final String ADDRESS = "/api/reports/metrics";
  private static final LocalDate TESTED = LocalDate.of(2031, 5, 6);

  @Inject TestPeople people;
  @Inject TestClock clock;

  @BeforeEach
  void oneWindowGoesByInEachOfTwoPractices() {
    clock.set(TestPeople.noon(TESTED));
    people.demoOffice();
    people.cleared(people.demoPractice(), TESTED);
    people.cleared(people.practice(TestPeople.NEW_YORK), TESTED);
    clock.set(TestPeople.noon(TESTED.plusDays(20)));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void theOfficeSeesEveryMissedWindowAndAPracticeItsOwn() {
    int office = windows("administrator", "opened");
    int own = windows("prescriber", "opened");
    assertThat(own).isPositive().isLessThan(office);
    assertThat(windows("administrator", "missed")).isEqualTo(office);
    assertThat(windows("auditor", "firstMissed")).isEqualTo(office);
  }

  @Test
  void tellsMonthRulesAndCategoryWhenNobodySaysOtherwise() {
    Response answer =
        ask("administrator", "metric", "MT-8").then().statusCode(200).extract().response();
    assertThat(answer.<List<String>>path("by")).containsExactly("month", "rules", "category");
    assertThat(answer.<Map<String, String>>path("rows.find { it.measure == 'missed' }.group"))
        .containsEntry("month", "2031-05")
        .containsEntry("rules", "us-ipledge/2026-11-15")
        .containsEntry("category", "CAN_BECOME_PREGNANT");
  }

  @Test
  void isATableForWhoeverAcceptsOne() {
    String table =
        given()
            .auth()
            .preemptive()
            .basic("auditor", "demo")
            .accept("text/csv")
            .queryParam("metric", "MT-8")
            .queryParam("from", "2031-05-01")
            .queryParam("until", "2031-06-01")
            .queryParam("by", "month,openedBy")
            .get(ADDRESS)
            .then()
            .statusCode(200)
            .contentType(containsString("text/csv"))
            .extract()
            .asString();
    assertThat(table.lines().findFirst())
        .hasValue("month,openedBy,measure,statistic,value,unit,suppressed");
    assertThat(table).containsPattern("2031-05,TEST,missedShare,SHARE,100,%,false\r\n");
  }

  @Test
  void keepsSmallCountsBackOnRequest() {
    ask("administrator", "metric", "MT-8", "by", "", "suppressBelow", "1000")
        .then()
        .statusCode(200)
        .body("rows.findAll { !it.suppressed }", hasSize(0))
        .body("rows.findAll { it.value != null }", hasSize(0));
  }

  @Test
  void whatIsAboutTheWholeProgramIsNotAPracticesToRead() {
    ask("prescriber", "metric", "MT-27").then().statusCode(403);
    ask("prescriber", "metric", "MT-8", "prescriber", "00000000-0000-4000-8000-000000000001")
        .then()
        .statusCode(403);
    ask("designee", "metric", "MT-8").then().statusCode(403);
  }

  @Test
  void attemptsAtQuestionsAreCounted() {
    ask("administrator", "metric", "MT-19").then().statusCode(200).body("available", equalTo(true));
  }

  @Test
  void tellsEveryFaultyParameterAtOnce() {
    ask(
            "administrator",
            "metric",
            "MT-33",
            "from",
            "2031-02-30",
            "by",
            "weekday",
            "prescriber",
            "Dr. Finch",
            "program",
            "other",
            "suppressBelow",
            "-1")
        .then()
        .statusCode(400)
        .body("errors", hasSize(6));
    ask("administrator", "metric", "MT-8", "until", "2031-05-01")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("until"));
  }

  @Test
  void definesEveryMetric() {
    given()
        .auth()
        .preemptive()
        .basic("prescriber", "demo")
        .get(ADDRESS + "/definitions")
        .then()
        .statusCode(200)
        .body("items", hasSize(32))
        .body("items[7].metric", equalTo("MT-8"))
        .body("items[7].facets.openedBy", equalTo("TEST or COUNSELING"));
  }

  private static int windows(String account, String measure) {
    Number value =
        ask(account, "metric", "MT-8", "by", "")
            .then()
            .statusCode(200)
            .extract()
            .path("rows.find { it.measure == '%s' }.value".formatted(measure));
    return value.intValue();
  }

  /** Of May 2031, unless {@code parameters} say otherwise. */
  private static Response ask(String account, String... parameters) {
    var request = given().auth().preemptive().basic(account, "demo");
    Map<String, String> all = new java.util.LinkedHashMap<>();
    all.put("from", "2031-05-01");
    all.put("until", "2031-06-01");
    for (int i = 0; i < parameters.length; i += 2) {
      all.put(parameters[i], parameters[i + 1]);
    }
    return request.queryParams(all).get(ADDRESS);
  }
}
