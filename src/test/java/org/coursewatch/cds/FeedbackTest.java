package org.coursewatch.cds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a card goes into the audit trail, with the case the card was about. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class FeedbackTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final String ENTRY =
      """
      {"feedback": [{"card": "%s", "outcome": "%s", "outcomeTimestamp": "2026-12-10T17:01:00Z"%s}]}""";

  @Inject TestPeople people;
  @Inject TestClock clock;

  private TestPeople.Practice practice;

  @BeforeEach
  void prepare() {
    practice = people.demoPractice();
    people.demoOffice();
    clock.set(TestPeople.noon(TODAY));
  }

  @AfterEach
  void release() {
    clock.reset();
  }

  @Test
  void feedbackGoesIntoTheTrailOfTheCaseTheCardWasAbout() {
    Treated treated =
        people.open(
            practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(TODAY.minusDays(20)));
    Response shown =
        HookCalls.call(
            "prescriber",
            "order-sign",
            HookCalls.withOrders(
                "order-sign",
                HookCalls.patient(treated.patient().number().toString()),
                HookCalls.order("order-1", HookCalls.days(30, 0))));
    String card = shown.jsonPath().getString("cards[0].uuid");
    String suggestion = shown.jsonPath().getString("cards[0].suggestions[0].uuid");
    String reason = shown.jsonPath().getString("cards[0].overrideReasons[0].code");
    String system = shown.jsonPath().getString("cards[0].overrideReasons[0].system");
    clock.set(TestPeople.noon(TODAY).plusSeconds(300));
    assertThat(
            send(ENTRY.formatted(
                    card,
                    "accepted",
                    ", \"acceptedSuggestions\": [{\"id\": \"" + suggestion + "\"}]"))
                .statusCode())
        .isEqualTo(200);
    String why =
        """
        , "overrideReason": {"reason": {"system": "%s", "code": "%s"}, "userComment": "Ann Lee called"}"""
            .formatted(system, reason);
    assertThat(send(ENTRY.formatted("urn:uuid:" + card, "overridden", why)).statusCode())
        .isEqualTo(200);

    List<Map<String, Object>> noted = noted(card);
    assertThat(noted)
        .extracting(each -> each.get("codes"))
        .containsExactlyInAnyOrder(List.of("ACCEPTED"), List.of("OVERRIDDEN", reason));
    assertThat(noted)
        .allSatisfy(
            each -> {
              assertThat(each.get("courseId")).isEqualTo(treated.course().toString());
              assertThat(each.get("patientId")).isEqualTo(treated.patient().id().toString());
              assertThat(each.get("account")).isEqualTo("prescriber");
              assertThat(each.toString()).doesNotContain("Ann Lee");
            });
  }

  @Test
  void aCardThatWasNeverShownIsNotedWithoutACase() {
    String card = UUID.randomUUID().toString();
    assertThat(send(ENTRY.formatted(card, "overridden", "")).statusCode()).isEqualTo(200);
    assertThat(noted(card))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.get("codes")).isEqualTo(List.of("OVERRIDDEN", "CARD_UNKNOWN"));
              assertThat(each.get("patientId")).isNull();
            });
  }

  @Test
  void reasonsOfTheRecordSystemAreOthers() {
    String card = UUID.randomUUID().toString();
    String why =
        ", \"overrideReason\": {\"reason\": {\"system\": \"urn:x\", \"code\": \"Ann Lee 1998\"}}";
    send(ENTRY.formatted(card, "overridden", why));
    assertThat(noted(card))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.get("codes"))
                    .isEqualTo(List.of("OVERRIDDEN", "OTHER", "CARD_UNKNOWN")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"feedback\": []}",
        "{\"feedback\": [{}]}",
        "{\"feedback\": [{\"card\": \"7\", \"outcome\": \"overridden\", \"outcomeTimestamp\": \"2026-12-10T17:01:00Z\"}]}",
        "{\"feedback\": [{\"card\": \"4e0a3a1e-3283-4575-ab82-028d55fe2719\", \"outcome\": \"ignored\", \"outcomeTimestamp\": \"2026-12-10T17:01:00Z\"}]}",
        "{\"feedback\": [{\"card\": \"4e0a3a1e-3283-4575-ab82-028d55fe2719\", \"outcome\": \"accepted\", \"outcomeTimestamp\": \"2026-12-10T17:01:00Z\"}]}",
        "{\"feedback\": [{\"card\": \"4e0a3a1e-3283-4575-ab82-028d55fe2719\", \"outcome\": \"overridden\", \"outcomeTimestamp\": \"yesterday\"}]}"
      })
  void refusesFeedbackThatLacksSomething(String body) {
    assertThat(HooksSchema.FEEDBACK.faults(body).isEmpty() && !body.contains("\"7\"")).isFalse();
    Response answer = send(body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("errors")).isNotEmpty();
  }

  @Test
  void noServiceNoFeedback() {
    Response answer =
        given()
            .auth()
            .preemptive()
            .basic("prescriber", "demo")
            .contentType(ContentType.JSON)
            .body(ENTRY.formatted(UUID.randomUUID(), "overridden", ""))
            .post("/cds-services/rems-unknown/feedback");
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  private static Response send(String body) {
    return given()
        .auth()
        .preemptive()
        .basic("prescriber", "demo")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/cds-services/rems-order-sign/feedback");
  }

  /** What the trail tells of {@code card}. */
  private static List<Map<String, Object>> noted(String card) {
    return given()
        .auth()
        .preemptive()
        .basic("auditor", "demo")
        .get("/api/audit?action=CARD_ANSWERED&limit=100")
        .jsonPath()
        .param("card", card)
        .getList("entries.findAll { it.record == card }");
  }
}
