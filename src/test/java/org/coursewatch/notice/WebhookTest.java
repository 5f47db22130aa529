package org.coursewatch.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.notice.NoticeCalls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.notice.Endpoint.Got;
import org.coursewatch.notice.app.CallEndpoints;
import org.coursewatch.notice.app.PlanNotices;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls to systems of others: real HTTP servers that fail, are slow, and are gone. */
@QuarkusTest
@TestProfile(NoticeProfile.class)
class WebhookTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOW = TestPeople.noon(DAY);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject NoticeCalls calls;
  @Inject PlanNotices plan;
  @Inject CallEndpoints call;

  private Endpoint ours;
  private Endpoint theirs;
  private Treated treated;

  @BeforeEach
  void treatInTwoPractices() {
    people.demoOffice();
    clock.set(NOW);
    calls.execute("delete from notice");
    calls.execute("delete from webhook");
    ours = new Endpoint();
    theirs = new Endpoint();
    treated = open(people.demoPractice());
    open(people.receiver());
  }

  private Treated open(Practice practice) {
    calls.execute(
        "update course set running = false where prescriber_id = '%s'"
            .formatted(practice.prescriber().prescriber()));
    return people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, NOW);
  }

  @AfterEach
  void closeBoth() {
    ours.close();
    theirs.close();
    clock.reset();
  }

  private static JsonPath register(String account, Endpoint endpoint) {
    return as(account)
        .body("{\"address\": \"%s\"}".formatted(endpoint.address()))
        .post("/api/notices/webhooks")
        .then()
        .statusCode(201)
        .body("host", equalTo("localhost"))
        .body("secret", notNullValue())
        .extract()
        .jsonPath();
  }

  @Test
  void aCallSaysOnlyThatSomethingChangedAndIsSigned() throws GeneralSecurityException {
    String secret = register("prescriber", ours).getString("secret");
    plan.plan(NOW);
    plan.plan(NOW);
    assertThat(call.callDue(NOW)).isPositive();
    assertThat(call.callDue(NOW)).isZero();
    Got got =
        ours.got().stream()
            .filter(one -> one.body().contains(treated.course().toString()))
            .findFirst()
            .orElseThrow();
    JsonPath body = JsonPath.from(got.body());
    assertThat(body.getMap("").keySet()).isEqualTo(Set.of("delivery", "event", "record", "day"));
    assertThat(body.getString("event")).isEqualTo("changed");
    assertThat(body.getString("delivery")).isEqualTo(got.delivery());
    assertThat(ours.got()).extracting(Got::delivery).doesNotHaveDuplicates();
    assertThat(Verifier.verifies(got.signature(), got.body(), secret, NOW)).isTrue();
    assertThat(Verifier.verifies(got.signature(), got.body() + " ", secret, NOW)).isFalse();
    assertThat(Verifier.verifies(got.signature(), got.body(), secret + "x", NOW)).isFalse();
    assertThat(Verifier.verifies(got.signature(), got.body(), secret, NOW.plusSeconds(600)))
        .as("an old call sent anew")
        .isFalse();
    as("prescriber")
        .get("/api/notices/webhooks")
        .then()
        .body("items", hasSize(1))
        .body("items[0].secret", nullValue());
    as("receiver").get("/api/notices/webhooks").then().body("items", hasSize(0));
  }

  @Test
  void whileASecretIsReplacedBothSign() throws GeneralSecurityException {
    JsonPath registered = register("prescriber", ours);
    String before = registered.getString("secret");
    String after =
        as("prescriber")
            .post("/api/notices/webhooks/{id}/secret", registered.getString("webhookId"))
            .then()
            .statusCode(200)
            .extract()
            .path("secret");
    assertThat(after).isNotEqualTo(before);
    plan.plan(NOW);
    call.callDue(NOW);
    Got got = ours.got().getFirst();
    assertThat(Verifier.verifies(got.signature(), got.body(), before, NOW)).isTrue();
    assertThat(Verifier.verifies(got.signature(), got.body(), after, NOW)).isTrue();
    calls.execute("update webhook set previous_until = '2026-10-01T00:00Z'");
    calls.execute(
        "update notice set sent_at = null, due_at = planned_at where channel = 'WEBHOOK'");
    call.callDue(NOW);
    Got later = ours.got().getLast();
    assertThat(Verifier.verifies(later.signature(), later.body(), before, NOW)).isFalse();
    assertThat(Verifier.verifies(later.signature(), later.body(), after, NOW)).isTrue();
    as("receiver")
        .post("/api/notices/webhooks/{id}/secret", registered.getString("webhookId"))
        .then()
        .statusCode(404);
  }

  @Test
  void aDeadOrSlowEndpointHoldsUpNobodyElseAndIsTriedAgainWithTheSameDelivery() {
    register("prescriber", ours);
    register("receiver", theirs);
    plan.plan(NOW);
    ours.takes(3_000);
    long began = System.nanoTime();
    call.callDue(NOW);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2_900));
    assertThat(theirs.got()).isNotEmpty();
    assertThat(waiting()).isPositive();
    ours.takes(0);
    ours.answers(500);
    int before = ours.got().size();
    call.callDue(NOW.plusSeconds(10));
    assertThat(ours.got()).as("paused").hasSize(before);
    call.callDue(NOW.plus(Duration.ofMinutes(3)));
    assertThat(ours.got().size()).as("one try, however many wait").isEqualTo(before + 1);
    String failed = ours.got().getLast().delivery();
    ours.answers(204);
    call.callDue(NOW.plus(Duration.ofHours(1)));
    assertThat(waiting()).isZero();
    assertThat(ours.got().subList(before + 1, ours.got().size()))
        .extracting(Got::delivery)
        .contains(failed);
  }

  private int waiting() {
    return Integer.parseInt(
        calls
            .rows("select count(*) from notice where channel = 'WEBHOOK' and due_at is not null")
            .getFirst());
  }

  @Test
  void whatFailsForTwoDaysIsADeadLetterAndTheOfficeMayTryAgain() {
    register("prescriber", ours);
    plan.plan(NOW);
    calls.execute(
        "update notice set due_at = null, withdrawn_at = planned_at where channel = 'WEBHOOK' and course_id <> '%s'"
            .formatted(treated.course()));
    ours.answers(500);
    Instant now = NOW;
    for (int attempt = 1; attempt <= 14; attempt++) {
      assertThat(waiting()).as("before attempt %d", attempt).isEqualTo(1);
      call.callDue(now);
      now = now.plus(Duration.ofHours(8));
    }
    assertThat(waiting()).isZero();
    assertThat(ours.got())
        .hasSize(14)
        .extracting(Got::delivery)
        .containsOnly(ours.got().getFirst().delivery());
    clock.set(now);
    String id =
        as("administrator")
            .get("/api/notices/dead-letters")
            .then()
            .body("items", hasSize(1))
            .body("items[0].fault", equalTo("status 500"))
            .body("items[0].attempts", equalTo(14))
            .body("items[0].channel", equalTo("WEBHOOK"))
            .extract()
            .path("items[0].noticeId");
    as("administrator").post("/api/notices/dead-letters/{id}/requeue", id).then().statusCode(204);
    ours.answers(200);
    assertThat(call.callDue(now)).isEqualTo(1);
    assertThat(ours.got().getLast().delivery()).isEqualTo(id);
  }

  @Test
  void anEndpointThatIsGoneIsClosed() {
    String id = register("prescriber", ours).getString("webhookId");
    plan.plan(NOW);
    ours.answers(410);
    call.callDue(NOW);
    assertThat(ours.got()).hasSize(1);
    assertThat(waiting()).isZero();
    as("prescriber").get("/api/notices/webhooks").then().body("items[0].closedAt", notNullValue());
    as("prescriber").post("/api/notices/webhooks/{id}/secret", id).then().statusCode(409);
    plan.plan(NOW.plus(Duration.ofDays(1)));
    assertThat(waiting()).isZero();
  }

  @Test
  void aRedirectIsAFailureAndNotFollowed() {
    register("prescriber", ours);
    ours.leadsTo(theirs.address());
    plan.plan(NOW);
    assertThat(call.callDue(NOW)).isZero();
    assertThat(ours.got()).hasSize(1);
    assertThat(theirs.got()).isEmpty();
  }

  @Test
  void aClosedEndpointIsNotCalled() {
    String id = register("prescriber", ours).getString("webhookId");
    plan.plan(NOW);
    as("prescriber").post("/api/notices/webhooks/{id}/closure", id).then().statusCode(200);
    assertThat(call.callDue(NOW)).isZero();
    assertThat(ours.got()).isEmpty();
  }

  /** As a receiver would write it, from docs/notices.md and RFC 2104; without javax.crypto. */
  static final class Verifier {

    private static final int BLOCK = 64;

    private Verifier() {}

    static boolean verifies(String header, String body, String secret, Instant now)
        throws GeneralSecurityException {
      List<String> parts = Arrays.asList(header.split(","));
      long seconds = Long.parseLong(parts.getFirst().substring("t=".length()));
      if (Math.abs(now.getEpochSecond() - seconds) > 300) {
        return false;
      }
      String expected = "v1=" + hmac(secret, seconds + "." + body);
      return parts.contains(expected);
    }

    private static String hmac(String secret, String text) throws GeneralSecurityException {
      byte[] key = secret.getBytes(StandardCharsets.UTF_8);
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      byte[] padded = Arrays.copyOf(key.length > BLOCK ? hash.digest(key) : key, BLOCK);
      hash.update(with(padded, 0x36));
      byte[] inner = hash.digest(text.getBytes(StandardCharsets.UTF_8));
      hash.update(with(padded, 0x5c));
      return HexFormat.of().formatHex(hash.digest(inner));
    }

    private static byte[] with(byte[] key, int pad) {
      byte[] mixed = new byte[key.length];
      for (int i = 0; i < key.length; i++) {
        mixed[i] = (byte) (key[i] ^ pad);
      }
      return mixed;
    }
  }
}
