package org.coursewatch.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.dispense.app.ReverseAuthorization;
import org.coursewatch.fhir.FhirValidation;
import org.coursewatch.notice.NoticeCalls;
import org.coursewatch.notice.NoticeProfile;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Reach;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.TestClock;
import org.coursewatch.subscription.Subscriber.Got;
import org.coursewatch.subscription.app.PlanEvents;
import org.coursewatch.subscription.app.SendNotifications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subscriptions over HTTP, to real servers; everything that leaves is valid R4. */
@QuarkusTest
@TestProfile(NoticeProfile.class)
class SubscriptionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOW = TestPeople.noon(DAY);
  private static final String CASE = "urn:coursewatch:topic:case-state";
  private static final String ENDED = "urn:coursewatch:topic:authorization-ended";
  private static final String LAST_DAY = "urn:coursewatch:topic:authorization-last-day";

  @Inject TestPeople people;
  @Inject People book;
  @Inject WhoActs who;
  @Inject TestClock clock;
  @Inject NoticeCalls calls;
  @Inject IssueAuthorization issue;
  @Inject ReverseAuthorization reverse;
  @Inject PlanEvents plan;
  @Inject SendNotifications send;
  @Inject EventPlanning planning;
  @Inject NotificationQueue queue;

  private Subscriber subscriber;
  private Practice practice;
  private Actor pharmacist;

  @BeforeEach
  void prepare() {
    people.demoOffice();
    clock.set(NOW);
    practice = people.demoPractice();
    pharmacist = people.demoPharmacist();
    people.receiver();
    machine("ehr", Role.EHR);
    machine("pharmacy-system", Role.PHARMACY_SYSTEM);
    calls.execute("delete from subscription_event");
    calls.execute("delete from fhir_subscription");
    calls.execute("delete from subscription_day");
    plan.plan(NOW);
    subscriber = new Subscriber();
  }

  @AfterEach
  void close() {
    subscriber.close();
    clock.reset();
  }

  private void machine(String account, Role role) {
    Reach reach = book.actor("prescriber", NOW).orElseThrow().reach();
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          if (book.actor(account, NOW).isEmpty()) {
            book.add(
                role == Role.EHR
                    ? new Actor(
                        account,
                        role,
                        null,
                        null,
                        null,
                        null,
                        new Reach(reach.practice(), Set.of(), Set.of()),
                        null)
                    : new Actor(account, role, null, pharmacist.pharmacy(), null));
          }
          return true;
        });
  }

  private static RequestSpecification as(String account) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .contentType("application/fhir+json")
        .urlEncodingEnabled(false);
  }

  private String wanted(String topic, String content) {
    return """
        {"resourceType": "Subscription", "status": "requested", "reason": "Told at once", "criteria": "%s",
         "contact": [{"system": "phone", "value": "ext 4123"}],
         "channel": {
           "extension": [{"url": "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-heartbeat-period",
             "valueUnsignedInt": 3600}],
           "type": "rest-hook", "endpoint": "%s", "header": ["Authorization: Bearer of-theirs"],
           "payload": "application/fhir+json",
           "_payload": {"extension": [{"url": "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-payload-content",
             "valueCode": "%s"}]}}}
        """
        .formatted(topic, subscriber.address(), content);
  }

  /** Subscribes and answers the handshake. */
  private JsonPath subscribed(String account, String topic) {
    JsonPath made = made(account, wanted(topic, "id-only"));
    assertThat(send.sendDue(NOW)).isEqualTo(1);
    return made;
  }

  private static JsonPath made(String account, String wanted) {
    ValidatableResponse answer =
        as(account).body(wanted).post("/fhir/Subscription").then().statusCode(201);
    FhirValidation.assertValid(answer.extract().asString());
    return answer.extract().jsonPath();
  }

  private static String status(String account, String id) {
    ValidatableResponse answer =
        as(account).get("/fhir/Subscription/" + id + "/$status").then().statusCode(200);
    FhirValidation.assertValid(answer.extract().asString());
    return answer
        .body("type", equalTo("searchset"))
        .extract()
        .path("entry[0].resource.parameter.find { it.name == 'status' }.valueCode");
  }

  private Treated opened(Practice by) {
    return people.open(by, RiskCategory.CAN_BECOME_PREGNANT, null, NOW);
  }

  private static String caseNumber(Treated treated) {
    return new CaseNumber(treated.course()).toString();
  }

  @Test
  void aSubscriptionIsRequestedUntilItsEndpointAnsweredTheHandshake() {
    JsonPath made = made("ehr", wanted(CASE, "id-only"));
    String id = made.getString("id");
    assertThat(made.getString("status")).isEqualTo("requested");
    assertThat(made.getString("channel.extension.find { it.url.endsWith('secret') }.valueString"))
        .startsWith("whsec_");
    assertThat(status("ehr", id)).isEqualTo("requested");
    assertThat(send.sendDue(NOW)).isEqualTo(1);
    Got handshake = subscriber.got().getFirst();
    assertThat(handshake.kind()).isEqualTo("handshake");
    assertThat(handshake.told("status", "valueCode")).isEqualTo("requested");
    assertThat(handshake.told("events-since-subscription-start", "valueString")).isEqualTo("0");
    assertThat(handshake.header("Content-type")).isEqualTo("application/fhir+json");
    assertThat(handshake.header("Authorization")).isEqualTo("Bearer of-theirs");
    assertThat(status("ehr", id)).isEqualTo("active");
    ValidatableResponse read =
        as("prescriber").get("/fhir/Subscription/" + id).then().statusCode(200);
    FhirValidation.assertValid(read.extract().asString());
    read.body("status", equalTo("active"))
        .body("reason", equalTo("Told at once"))
        .body("channel.endpoint", equalTo(subscriber.address()))
        .body("channel.header", nullValue());
    assertThat(read.extract().asString()).doesNotContain("whsec_");
  }

  @Test
  void anEndpointThatFailsTheHandshakePutsTheSubscriptionInErrorUntilItIsAskedForAnew() {
    String id = made("ehr", wanted(CASE, "id-only")).getString("id");
    subscriber.answers(500);
    assertThat(send.sendDue(NOW)).isZero();
    assertThat(status("ehr", id)).isEqualTo("error");
    subscriber.answers(200);
    assertThat(send.sendDue(NOW.plus(Duration.ofHours(9)))).isZero();
    as("ehr")
        .body(wanted(CASE, "empty"))
        .put("/fhir/Subscription/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("requested"))
        .body("error", nullValue());
    assertThat(send.sendDue(NOW)).isEqualTo(1);
    assertThat(status("ehr", id)).isEqualTo("active");
    as("ehr").body(wanted(ENDED, "empty")).put("/fhir/Subscription/" + id).then().statusCode(400);
  }

  @Test
  void aPracticeIsToldInOrderWhenTheStateOfItsCaseChangesAndOfNothingElse()
      throws GeneralSecurityException {
    JsonPath made = subscribed("ehr", CASE);
    Treated ours = opened(practice);
    opened(people.receiver());
    assertThat(plan.plan(NOW)).isEqualTo(1);
    people.say(ours, new CourseEnded(DAY, "moved away"), NOW);
    assertThat(plan.plan(NOW)).isEqualTo(1);
    assertThat(plan.plan(NOW)).isZero();
    assertThat(send.sendDue(NOW)).isEqualTo(2);
    assertThat(subscriber.events()).extracting(Got::number).containsExactly("1", "2");
    assertThat(subscriber.events()).extracting(Got::focus).containsOnly(caseNumber(ours));
    Got first = subscriber.events().getFirst();
    assertThat(first.told("topic", "valueCanonical")).isEqualTo(CASE);
    assertThat(first.told("subscription", "valueReference.reference"))
        .endsWith("/fhir/Subscription/" + made.getString("id"));
    String secret =
        made.getString("channel.extension.find { it.url.endsWith('secret') }.valueString");
    assertThat(first.header("Coursewatch-signature")).isEqualTo(signature(first.body(), secret));
    assertThat(first.body())
        .as("nothing of the patient")
        .doesNotContain(
            ours.patient().id().toString(), ours.patient().number().toString(), "CLOSED", "ENDED");
  }

  private static String signature(String body, String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signed = NOW.getEpochSecond() + "." + body;
    byte[] hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    return "t=" + NOW.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(hash);
  }

  @Test
  void whatAPassingDayChangesIsToldOnceHoweverManyNodesPlan() {
    Treated ours = people.cleared(practice, DAY);
    plan.plan(NOW);
    subscribed("ehr", CASE);
    Instant later = NOW.plus(Duration.ofDays(60));
    int told = plan.plan(later);
    assertThat(told).isPositive();
    assertThat(plan.plan(later)).isZero();
    clock.set(later);
    send.sendDue(later);
    assertThat(subscriber.events()).extracting(Got::focus).contains(caseNumber(ours));
  }

  @Test
  void aPharmacyIsToldOfItsOwnReversedAuthorizationsAndOfTheirLastDay() {
    Treated ours = people.cleared(practice, DAY);
    Treated theirs = people.cleared(practice, DAY);
    AuthorizationNumber number = issued(ours, pharmacist);
    Actor other = people.pharmacist();
    AuthorizationNumber foreign = issued(theirs, other);
    plan.plan(NOW);
    subscribed("pharmacy-system", ENDED);
    made("pharmacy-system", wanted(LAST_DAY, "id-only"));
    send.sendDue(NOW);
    Instant last = TestPeople.noon(lastDay(number));
    plan.plan(last);
    send.sendDue(last);
    assertThat(subscriber.events())
        .filteredOn(got -> got.told("topic", "valueCanonical").equals(LAST_DAY))
        .extracting(Got::focus)
        .contains(number.value())
        .doesNotContain(foreign.value());
    subscriber.forget();
    reverse.reverse(number, "out of stock", pharmacist, last);
    reverse.reverse(foreign, "out of stock", other, last);
    assertThat(plan.plan(last)).isEqualTo(1);
    send.sendDue(last);
    assertThat(subscriber.events()).extracting(Got::focus).containsExactly(number.value());
    assertThat(subscriber.events().getFirst().told("topic", "valueCanonical")).isEqualTo(ENDED);
  }

  private AuthorizationNumber issued(Treated treated, Actor by) {
    issue.issue(
        treated.patient().number(),
        treated.patient().birthDate(),
        new RequestedSupply(30, List.of()),
        by,
        NOW);
    String of = "select number from dispensing_authorization where course_id = '%s'";
    return new AuthorizationNumber(calls.rows(of.formatted(treated.course())).getFirst());
  }

  private LocalDate lastDay(AuthorizationNumber number) {
    String of = "select last_day from dispensing_authorization where number = '%s'";
    return LocalDate.parse(calls.rows(of.formatted(number.value())).getFirst());
  }

  @Test
  void whatFailsIsSentAgainInOrderAndAfterTwoDaysTheSubscriptionIsInErrorAndLosesNothing() {
    String id = subscribed("ehr", CASE).getString("id");
    Treated ours = opened(practice);
    plan.plan(NOW);
    people.say(ours, new CourseEnded(DAY, "moved away"), NOW);
    plan.plan(NOW);
    subscriber.forget();
    subscriber.answers(503);
    Instant now = NOW;
    for (int attempt = 1; attempt <= 14; attempt++) {
      assertThat(status("ehr", id)).as("before attempt %d", attempt).isEqualTo("active");
      assertThat(send.sendDue(now)).isZero();
      assertThat(send.sendDue(now)).as("it rests").isZero();
      now = now.plus(Duration.ofHours(8));
    }
    assertThat(subscriber.got()).hasSize(14).extracting(Got::number).containsOnly("1");
    assertThat(subscriber.got())
        .extracting(got -> got.header("Coursewatch-delivery"))
        .containsOnly(subscriber.got().getFirst().header("Coursewatch-delivery"));
    clock.set(now);
    assertThat(status("ehr", id)).isEqualTo("error");
    as("administrator")
        .get("/fhir/Subscription/$status")
        .then()
        .statusCode(200)
        .body("entry.resource.parameter.flatten().valueCode", hasItem("error"));
    ValidatableResponse missed =
        as("ehr").get("/fhir/Subscription/" + id + "/$events?eventsSinceNumber=2").then();
    FhirValidation.assertValid(missed.extract().asString());
    missed.body(
        "entry[0].resource.parameter.findAll { it.name == 'notification-event' }", hasSize(1));
    subscriber.forget();
    subscriber.answers(200);
    as("ehr").body(wanted(CASE, "id-only")).put("/fhir/Subscription/" + id).then().statusCode(200);
    assertThat(send.sendDue(now)).isEqualTo(3);
    assertThat(subscriber.events()).extracting(Got::number).containsExactly("1", "2");
  }

  @Test
  void nothingIsLostWhenANodeDies() {
    String id = subscribed("ehr", CASE).getString("id");
    opened(practice);
    assertThatThrownBy(
            () ->
                who.inNewTransaction(
                    Actor.SYSTEM,
                    () -> {
                      assertThat(planning.isOurTurn()).isTrue();
                      assertThat(planning.takeChanged(10)).isNotEmpty();
                      throw new IllegalStateException("the node died while it planned");
                    }))
        .hasMessageContaining("died");
    assertThat(plan.plan(NOW)).isEqualTo(1);
    who.inNewTransaction(Actor.SYSTEM, () -> queue.take(UUID.fromString(id), NOW));
    assertThat(send.sendDue(NOW)).as("another node is busy with it").isZero();
    assertThat(send.sendDue(NOW.plus(Duration.ofMinutes(3)))).isEqualTo(1);
    assertThat(subscriber.events()).extracting(Got::number).containsExactly("1");
  }

  @Test
  void whoHearsNothingForLongHearsAHeartbeat() {
    subscribed("ehr", CASE);
    assertThat(send.sendDue(NOW.plus(Duration.ofMinutes(59)))).isZero();
    assertThat(send.sendDue(NOW.plus(Duration.ofMinutes(60)))).isEqualTo(1);
    assertThat(send.sendDue(NOW.plus(Duration.ofMinutes(61)))).isZero();
    assertThat(subscriber.got().getLast().kind()).isEqualTo("heartbeat");
    assertThat(subscriber.got().getLast().told("events-since-subscription-start", "valueString"))
        .isEqualTo("0");
  }

  @Test
  void anEmptyNotificationNamesNeitherTopicNorCase() {
    made("ehr", wanted(CASE, "empty"));
    send.sendDue(NOW);
    Treated ours = opened(practice);
    plan.plan(NOW);
    assertThat(send.sendDue(NOW)).isEqualTo(1);
    assertThat(subscriber.events().getFirst().number()).isEqualTo("1");
    assertThat(subscriber.events().getFirst().body()).doesNotContain(CASE, caseNumber(ours));
  }

  @Test
  void aSubscriptionEndsWhenItIsDeletedOrItsEndComesOrItsEndpointIsGone() {
    String id = subscribed("ehr", CASE).getString("id");
    String until = wanted(CASE, "id-only").replace("\"reason\"", "\"end\": \"%s\", \"reason\"");
    String ending = made("ehr", until.formatted(NOW.plus(Duration.ofDays(1)))).getString("id");
    as("ehr").body(until.formatted(NOW)).post("/fhir/Subscription").then().statusCode(400);
    send.sendDue(NOW);
    as("receiver").delete("/fhir/Subscription/" + id).then().statusCode(404);
    as("ehr").delete("/fhir/Subscription/" + id).then().statusCode(204);
    as("ehr").get("/fhir/Subscription/" + id).then().statusCode(404);
    opened(practice);
    Instant later = NOW.plus(Duration.ofDays(2));
    plan.plan(later);
    clock.set(later);
    assertThat(send.sendDue(later)).isZero();
    assertThat(status("ehr", ending)).isEqualTo("off");
    String gone = subscribed("ehr", CASE).getString("id");
    opened(practice);
    plan.plan(NOW);
    subscriber.answers(410);
    send.sendDue(NOW);
    as("ehr").get("/fhir/Subscription/" + gone).then().statusCode(404);
  }

  @Test
  void othersDoNotSeeASubscriptionAndTheOfficeNotWhereItLeads() {
    String id = subscribed("ehr", CASE).getString("id");
    for (String account : new String[] {"receiver", "pharmacy-system"}) {
      for (String what : new String[] {"", "/$status", "/$events"}) {
        as(account)
            .get("/fhir/Subscription/" + id + what)
            .then()
            .statusCode(404)
            .body("resourceType", equalTo("OperationOutcome"));
      }
      as(account)
          .body(wanted(CASE, "empty"))
          .put("/fhir/Subscription/" + id)
          .then()
          .statusCode(404);
      as(account).get("/fhir/Subscription").then().statusCode(200).body("total", equalTo(0));
    }
    ValidatableResponse all = as("administrator").get("/fhir/Subscription").then().statusCode(200);
    FhirValidation.assertValid(all.extract().asString());
    all.body("total", equalTo(1)).body("entry[0].resource.channel.endpoint", nullValue());
    for (String account : new String[] {"pharmacist", "designee", "auditor"}) {
      as(account).get("/fhir/Subscription").then().statusCode(403);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          topic:case-state       | topic:weather          | Subscription.criteria
          topic:case-state       | topic:authorization-ended | Subscription.criteria
          "type": "rest-hook"    | "type": "websocket"    | Subscription.channel.type
          id-only                | full-resource          | Subscription.channel.payload
          application/fhir+json" | application/fhir+xml"  | Subscription.channel.payload
          http://localhost       | ftp://localhost        | Subscription.channel.endpoint
          http://localhost       | http://user:pw@localhost | Subscription.channel.endpoint
          Authorization:         | Host:                  | Subscription.channel.header
          "requested"            | "off"                  | Subscription.status
          """)
  void whatCannotBeKeptIsRefusedWithItsPlace(String part, String other, String place) {
    String answer =
        as("ehr")
            .body(wanted(CASE, "id-only").replace(part, other))
            .post("/fhir/Subscription")
            .then()
            .statusCode(400)
            .body("issue[0].expression[0]", startsWith(place))
            .extract()
            .asString();
    FhirValidation.assertValid(answer);
  }

  @Test
  void oldEventsAreForgotten() {
    String id = subscribed("ehr", CASE).getString("id");
    opened(practice);
    plan.plan(NOW);
    assertThat(plan.forget(NOW.plus(Duration.ofDays(29)))).isZero();
    assertThat(plan.forget(NOW.plus(Duration.ofDays(31)))).isEqualTo(1);
    as("ehr")
        .get("/fhir/Subscription/" + id + "/$events")
        .then()
        .statusCode(200)
        .body("entry[0].resource.parameter.name", hasItem("events-since-subscription-start"))
        .body(
            "entry[0].resource.parameter.findAll { it.name == 'notification-event' }", hasSize(0));
  }
}
