package org.coursewatch.program.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.program.RuleKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every signed-in user can read which rules are in force on a day, and what comes next. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestSecurity(user = "anybody", roles = "patient")
class ProgramResourceTest {

  private static final Instant LAST_MOMENT_OF_THE_OLD_RULES = Instant.parse("2026-11-15T04:59:59Z");
  private static final Instant FIRST_MOMENT_OF_THE_NEW_RULES =
      Instant.parse("2026-11-15T05:00:00Z");

  @Inject TestClock clock;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void listsProgramsWithWhatIsInForceAndWhatComesNext() {
    clock.set(LAST_MOMENT_OF_THE_OLD_RULES);
    get("/api/programs")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo("us-ipledge"))
        .body("items[0].name", equalTo("iPLEDGE (United States)"))
        .body("items[0].zone", equalTo("America/New_York"))
        .body("items[0].today", equalTo("2026-11-14"))
        .body("items[0].inForce", equalTo("us-ipledge/2021-12-13"))
        .body("items[0].next", equalTo("us-ipledge/2026-11-15"))
        .body("items[0].versions.id", contains("us-ipledge/2021-12-13", "us-ipledge/2026-11-15"))
        .body("items[0].versions[1].validFrom", equalTo("2026-11-15"))
        .body("items[0].versions[1].validFromInstant", equalTo("2026-11-15T05:00:00Z"))
        .body("items[0].versions[1].announcedOn", equalTo("2026-06-16"))
        .body("items[0].versions[1].replaces", equalTo("us-ipledge/2021-12-13"));

    clock.set(FIRST_MOMENT_OF_THE_NEW_RULES);
    get("/api/programs")
        .body("items[0].today", equalTo("2026-11-15"))
        .body("items[0].inForce", equalTo("us-ipledge/2026-11-15"))
        .body("items[0].next", nullValue());
  }

  @Test
  void tellsEveryRuleOfTheVersionInForceToday() {
    clock.set(FIRST_MOMENT_OF_THE_NEW_RULES);
    get("/api/programs/us-ipledge/rules")
        .statusCode(200)
        .body("on", equalTo("2026-11-15"))
        .body("version.id", equalTo("us-ipledge/2026-11-15"))
        .body("rules", hasSize(RuleKey.values().length))
        .body("previous.id", equalTo("us-ipledge/2021-12-13"))
        .body("previous.rules", equalTo("/api/programs/us-ipledge/rules?on=2021-12-13"))
        .body("next", nullValue());
  }

  @Test
  void aRuleTellsItsValueItsSourceAndWhatItDoes() {
    JsonPath answer = get("/api/programs/us-ipledge/rules?on=2026-11-14").extract().jsonPath();
    assertThat(rule(answer, "pregnancy-test.window-days"))
        .containsEntry("group", "pregnancy-test")
        .containsEntry("value", 7)
        .containsEntry("unit", "days")
        .containsEntry("text", "7 days")
        .containsEntry("strength", "license-condition")
        .containsEntry("effect", "block")
        .containsEntry(
            "citation",
            Map.of(
                "document", "iPLEDGE REMS document (structured product label)",
                "section", "R001-015, R002-010",
                "date", "2023-03-24"));
    assertThat(rule(answer, "contraception.alone")).containsEntry("value", List.of("ABSTINENCE"));
    assertThat(rule(answer, "pregnancy-test.positive-stops")).containsEntry("value", true);
    assertThat(rule(answer, "labs.hold-placed-by-system")).containsEntry("value", false);
    assertThat(rule(answer, "labs.schedule")).containsEntry("value", "baseline-and-peak");
    assertThat(rule(answer, "activation.pharmacy-training-valid-days"))
        .containsEntry("value", null);
    assertThat(rule(answer, "labs.triglycerides-ladder").get("value"))
        .asString()
        .contains("over=300", "action=repeat");
  }

  @Test
  void theDayBeforeTheChangeTellsWhatWillChange() {
    get("/api/programs/us-ipledge/rules?on=2026-11-14")
        .body("version.id", equalTo("us-ipledge/2021-12-13"))
        .body("previous", nullValue())
        .body("next.version.id", equalTo("us-ipledge/2026-11-15"))
        .body("next.version.validFrom", equalTo("2026-11-15"))
        .body(
            "next.changes.path",
            contains(
                "pregnancy-test.lockout-days",
                "cannot-become-pregnant.days-after-visit",
                "activation.pharmacy-training-valid-days"))
        .body("next.changes[0].meaning", containsString("After a missed first window"))
        .body("next.changes[0].from.value", equalTo(19))
        .body("next.changes[0].to.value", equalTo(0))
        .body("next.changes[1].from.text", equalTo("29 days"))
        .body("next.changes[1].to.text", equalTo("does not apply"))
        .body("next.changes[1].to", hasKey("value"));
  }

  @Test
  void daysBeforeTheFirstVersionAreToldByTheFirst() {
    get("/api/programs/us-ipledge/rules?on=2019-01-01")
        .statusCode(200)
        .body("version.id", equalTo("us-ipledge/2021-12-13"))
        .body("next.version.id", equalTo("us-ipledge/2026-11-15"));
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    get("/api/programs/us-ipledge/rules?on=2026-02-30")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", hasItem("on"));
    get("/api/programs/us-ipledge/rules?on=today").statusCode(400);
  }

  @Test
  void anUnknownProgramIsNotFound() {
    get("/api/programs/uk-none/rules").statusCode(404).contentType("application/problem+json");
  }

  @Test
  @TestSecurity
  void whoIsNotSignedInReadsNothing() {
    get("/api/programs").statusCode(401);
    get("/api/programs/us-ipledge/rules").statusCode(401);
  }

  private static ValidatableResponse get(String address) {
    return given().accept("application/json").get(address).then();
  }

  private static Map<String, Object> rule(JsonPath answer, String path) {
    return answer.getMap("rules.find { it.path == '" + path + "' }");
  }
}
