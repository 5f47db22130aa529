package org.coursewatch.selfcare.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.selfcare.OwnPatient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The month's questions over HTTP, from the first to the last right answer. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class QuestionAttemptsApiTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject OwnPatient own;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.demoOffice();
    clock.set(TestPeople.noon(DAY));
    treated = own.waiting(people.demoPractice(), "patient", DAY);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void whenAllAreRightThePatientHasPassed() {
    JsonPath began = start().then().statusCode(201).extract().jsonPath();
    assertThat(began.getList("attempt.questions")).hasSize(5);
    assertThat(began.getList("next.choices")).hasSizeBetween(3, 4);
    String attempt = began.getString("attempt.attemptId");
    assertThat(start().jsonPath().getString("attempt.attemptId")).isEqualTo(attempt);

    answer(attempt, 1, 1)
        .then()
        .statusCode(200)
        .body("told.right", equalTo(false))
        .body("told.why.es", notNullValue())
        .body("next.turn", equalTo(2));
    answer(attempt, 1, 0).then().statusCode(409);
    answer(attempt, 2, 7).then().statusCode(400);
    for (int turn = 2; turn <= 5; turn++) {
      answer(attempt, turn, 0).then().statusCode(200).body("attempt.passed", equalTo(false));
    }
    answer(attempt, 6, 0)
        .then()
        .statusCode(200)
        .body("attempt.passed", equalTo(true))
        .body("attempt.wrong", equalTo(1))
        .body("attempt.finishedAt", notNullValue())
        .body("next", nullValue());
    assertThat(as("patient").get("/api/courses/{id}/facts", treated.course().toString()).asString())
        .contains("comprehensionPassed");
    start().then().statusCode(409);
  }

  @Test
  void nothingOfTheLastAttemptIsAskedAgain() {
    JsonPath first = start().jsonPath();
    clock.advance(Duration.ofDays(1));
    JsonPath second = start().jsonPath();
    assertThat(second.getString("attempt.attemptId"))
        .isNotEqualTo(first.getString("attempt.attemptId"));
    assertThat(second.getList("attempt.questions", String.class))
        .doesNotContainAnyElementsOf(first.getList("attempt.questions", String.class));
    answer(first.getString("attempt.attemptId"), 1, 0).then().statusCode(409);
  }

  @Test
  void thePatientAnswersAndNobodyElse() {
    String attempt = start().jsonPath().getString("attempt.attemptId");
    for (String staff : new String[] {"prescriber", "designee", "administrator", "auditor"}) {
      as(staff).post(address()).then().statusCode(403);
      as(staff).get(address()).then().statusCode(200).body("items", hasSize(1));
    }
    as("prescriber")
        .body("{\"turn\": 1, \"choice\": 0}")
        .post(address() + "/" + attempt + "/answers")
        .then()
        .statusCode(403);
    Treated other = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    as("patient").get(address(other)).then().statusCode(404);
    as("patient").post(address(other)).then().statusCode(404);
    as("prescriber").get(address(other)).then().statusCode(404);
    answer(UUID.randomUUID().toString(), 1, 0).then().statusCode(404);
  }

  @Test
  void whoCannotBecomePregnantIsAskedNothing() {
    Treated he =
        people.open(
            people.demoPractice(),
            RiskCategory.CANNOT_BECOME_PREGNANT,
            "MALE",
            TestPeople.noon(DAY));
    own.bind("patient", he);
    as("patient").post(address(he)).then().statusCode(409);
  }

  /** MT-19, against what was just answered. */
  @Test
  void attemptsAndAnswersAreCounted() {
    long attempts = counted("attempts", null);
    long atFirst = counted("atFirstTry", null);
    long wrong = counted("wrongAnswers", null);
    JsonPath began = start().jsonPath();
    String attempt = began.getString("attempt.attemptId");
    String question = began.getString("next.question");
    long wrongOfIt = counted("wrongAnswers", question);
    answer(attempt, 1, 2);
    for (int turn = 2; turn <= 6; turn++) {
      answer(attempt, turn, 0).then().statusCode(200);
    }
    assertThat(counted("attempts", null)).isEqualTo(attempts + 1);
    assertThat(counted("atFirstTry", null)).isEqualTo(atFirst);
    assertThat(counted("wrongAnswers", null)).isEqualTo(wrong + 1);
    assertThat(counted("wrongAnswers", question)).isEqualTo(wrongOfIt + 1);
  }

  private static long counted(String measure, String question) {
    JsonPath report =
        as("prescriber")
            .get(
                "/api/reports/metrics?metric=MT-19&from=2026-10-01&until=2026-11-01&by="
                    + (question == null ? "month" : "question"))
            .jsonPath();
    return report
        .getList(
            "rows.findAll { it.measure == '%s' %s }.value"
                .formatted(
                    measure, question == null ? "" : "&& it.group.question == '" + question + "'"))
        .stream()
        .mapToLong(value -> Long.parseLong(value.toString()))
        .sum();
  }

  private Response start() {
    return as("patient").post(address());
  }

  private Response answer(String attempt, int turn, int choice) {
    return as("patient")
        .body("{\"turn\": %d, \"choice\": %d}".formatted(turn, choice))
        .post(address() + "/" + attempt + "/answers");
  }

  private String address() {
    return address(treated);
  }

  private static String address(Treated of) {
    return "/api/courses/" + of.course() + "/question-attempts";
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }
}
