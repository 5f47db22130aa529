package org.coursewatch.noncompliance.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.TestPeople.noon;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.CaseStories;
import org.coursewatch.noncompliance.DetectorCode;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.WholesalerId;
import org.coursewatch.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what a detector found to the end of a case, as office and party meet it. */
@QuarkusTest
@TestProfile(TwoAdministrators.class)
class CasesApiTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate FAR = LocalDate.of(2199, 1, 1);
  private static final String CASES = "/api/noncompliance/cases";

  @Inject TestPeople people;
  @Inject People register;
  @Inject CaseStories stories;
  @Inject TestClock clock;

  private Practice practice;
  private PharmacyId pharmacy;

  @BeforeEach
  void begin() {
    clock.set(noon(DAY));
    people.demoOffice();
    practice = people.demoPractice();
    account("administrator-2", Role.ADMINISTRATOR, null, null);
    Actor representative =
        stories.inTransaction(() -> register.actor("representative", clock.now())).orElse(null);
    pharmacy =
        representative == null ? employer() : Objects.requireNonNull(representative.pharmacy());
  }

  /** The pharmacy of the accounts {@code pharmacist} and {@code representative}. */
  private PharmacyId employer() {
    PharmacyId made = Objects.requireNonNull(people.pharmacist(FAR, DAY.minusDays(100)).pharmacy());
    account("representative", Role.REPRESENTATIVE, made, null);
    account("pharmacist", Role.PHARMACIST, made, null);
    stories.execute(
        "insert into training (training_id, pharmacy_id, account, trained_on, recorded_by, recorded_at) values"
            + " (gen_random_uuid(), '%s', 'pharmacist', '%s', 'test', now())"
                .formatted(made, DAY.minusDays(100)));
    return made;
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
    stories.execute(
        "update pharmacy set active_through = '2199-01-01' where pharmacy_id = '%s'"
            .formatted(pharmacy));
  }

  @Test
  void fromTheFindingToTheSuspensionToTheAppealThatUndoesIt() {
    Treated patient = people.cleared(practice, DAY);
    CaseId id = found();
    ask(patient).then().statusCode(200).body("allowed", equalTo(true));
    as("representative").get(CASES + "/" + id).then().statusCode(404);

    step("administrator", id, "action", "{\"tier\": \"SUSPENSION\", \"reason\": \"Repeated.\"}")
        .then()
        .statusCode(409)
        .body("remedy", equalTo("Begin the review first."));
    step("administrator", id, "review", "").then().statusCode(200);
    step("administrator", id, "action", "{\"tier\": \"SUSPENSION\", \"reason\": \"Repeated.\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("summary.state", equalTo("ACTION_TAKEN"))
        .body("history.standing", hasItem("SUSPENDED"))
        .body("told.findAll { it.relation == 'PARTY' }.account", hasItem("representative"))
        .body("told.findAll { it.relation == 'RELATED' }.account", hasItem("pharmacist"));
    ask(patient)
        .then()
        .statusCode(200)
        .body("allowed", equalTo(false))
        .body("refusals.code", hasItem("PHARMACY_NOT_ACTIVE"));

    step("administrator", id, "closure", "").then().statusCode(409);
    step("representative", id, "appeal", "{\"reason\": \"The number was on the label.\"}")
        .then()
        .statusCode(200)
        .body("summary.state", equalTo("APPEALED"));
    step("representative", id, "appeal", "{\"reason\": \"Once more.\"}").then().statusCode(409);
    String undone = "{\"upheld\": false, \"reason\": \"So it was.\"}";
    step("administrator", id, "appeal-decision", undone).then().statusCode(403);
    step("administrator-2", id, "appeal-decision", undone)
        .then()
        .statusCode(200)
        .body("summary.state", equalTo("CLOSED"))
        .body("summary.overturned", equalTo(true));
    ask(patient).then().body("allowed", equalTo(true));
    as("administrator")
        .get("/api/standings/{id}", pharmacy.toString())
        .then()
        .body("status", equalTo("ACTIVE"));
  }

  @Test
  void thePartySeesItsOwnCaseAndNothingOfTheCourse() {
    CaseId id = found();
    String notes = "{\"reason\": \"Seen by the inspector, keep to ourselves.\"}";
    step("administrator", id, "review", notes).then().statusCode(200);
    step("administrator", id, "action", "{\"tier\": \"WARNING\", \"reason\": \"Write it down.\"}")
        .then()
        .statusCode(200)
        .body("summary.courseId", notNullValue())
        .body("evidence.kind", hasItem("FACT"));
    Response seen = as("representative").get(CASES + "/" + id);
    seen.then()
        .statusCode(200)
        .body("summary.courseId", nullValue())
        .body("summary.openedBy", nullValue())
        .body("proposedTier", nullValue())
        .body("evidence.kind", contains("AUTHORIZATION", "FIGURE"))
        .body("evidence.courseId", contains(nullValue(), nullValue()))
        .body("history.account", contains(nullValue(), nullValue(), nullValue()))
        .body("history.reason", contains(nullValue(), nullValue(), equalTo("Write it down.")))
        .body("told", empty());
    assertThat(seen.asString().toLowerCase(Locale.ROOT)).doesNotContain("pregnan", "inspector");
    as("representative")
        .get(CASES)
        .then()
        .statusCode(200)
        .body("items.partyId.unique()", contains(pharmacy.toString()))
        .body("items.courseId.unique()", contains(nullValue()))
        .body("items.state", not(hasItem("OPEN")));
    as("prescriber").get(CASES + "/" + id).then().statusCode(404);
    as("prescriber").get(CASES).then().statusCode(200).body("items.caseId", not(hasItem(id + "")));
    as("pharmacist").get(CASES + "/" + id).then().statusCode(403);
    as("auditor").get(CASES + "/" + id).then().statusCode(200);
    step("auditor", id, "closure", "").then().statusCode(403);
  }

  @Test
  void repetitionRaisesWhatIsProposed() {
    String party = Objects.requireNonNull(people.pharmacist().pharmacy()).toString();
    CaseId first = byHand(party, "NOTICE");
    tier(first).body("proposedTier", equalTo("NOTICE"));
    CaseId meanwhile = byHand(party, "NOTICE");
    step("administrator", first, "review", "").then().statusCode(200);
    step("administrator", first, "action", "{\"tier\": \"NOTICE\", \"reason\": \"Told.\"}")
        .then()
        .statusCode(200);
    tier(meanwhile)
        .body("proposedTier", equalTo("WARNING"))
        .body("summary.tier", equalTo("NOTICE"));
    tier(byHand(party, "WARNING")).body("summary.tier", equalTo("SUSPENSION"));
    clock.set(noon(DAY.plusYears(1).plusDays(1)));
    tier(byHand(party, "WARNING")).body("summary.tier", equalTo("WARNING"));
  }

  @Test
  void whoeverIsGoneForGoodIsNotReinstated() {
    String party = Objects.requireNonNull(people.pharmacist().pharmacy()).toString();
    CaseId id = byHand(party, "WARNING");
    step("administrator", id, "review", "").then().statusCode(200);
    step(
            "administrator",
            id,
            "action",
            "{\"tier\": \"PERMANENT_DEACTIVATION\", \"reason\": \"Sold product.\", \"reportable\": true}")
        .then()
        .statusCode(200)
        .body("summary.reportable", equalTo(true));
    as("administrator")
        .body("{\"reason\": \"second thought\"}")
        .post("/api/standings/{id}/reinstatement", party)
        .then()
        .statusCode(409);
    clock.set(noon(DAY.plusDays(31)));
    step("administrator", id, "closure", "").then().statusCode(200);
    as("administrator")
        .body("{\"reason\": \"third thought\"}")
        .post("/api/standings/{id}/reinstatement", party)
        .then()
        .statusCode(409);
  }

  @Test
  void onlyWhoReadTheNewestVersionDecides() {
    CaseId id = byHand(pharmacy.toString(), "NOTICE");
    as("administrator")
        .header("If-Match", "\"7\"")
        .post(CASES + "/" + id + "/review")
        .then()
        .statusCode(412);
    as("administrator")
        .header("If-Match", "\"1\"")
        .header("Idempotency-Key", "review-" + id)
        .post(CASES + "/" + id + "/review")
        .then()
        .statusCode(200);
    as("administrator")
        .header("If-Match", "\"1\"")
        .header("Idempotency-Key", "review-" + id)
        .post(CASES + "/" + id + "/review")
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true");
    step("administrator", id, "dismissal", "{\"reason\": \"A mistake of ours.\"}")
        .then()
        .statusCode(200)
        .body("summary.closedAt", notNullValue());
    step("representative", id, "appeal", "{\"reason\": \"?\"}").then().statusCode(404);
  }

  @Test
  void casesAreFoundByWhatTheyAre() {
    String party = Objects.requireNonNull(people.pharmacist().pharmacy()).toString();
    for (int i = 0; i < 3; i++) {
      byHand(party, "SUSPENSION");
    }
    Map<String, ?> filter =
        Map.of("party", party, "state", "OPEN", "tier", "SUSPENSION", "detector", "BY_HAND");
    Response first = as("auditor").queryParams(filter).queryParam("limit", 2).get(CASES);
    first.then().statusCode(200).body("items", hasSize(2));
    String next = first.path("next");
    Response second =
        as("auditor")
            .queryParams(filter)
            .queryParam("limit", 2)
            .queryParam("cursor", next)
            .get(CASES);
    second.then().body("items", hasSize(1)).body("next", nullValue());
    List<String> ids = first.path("items.caseId");
    assertThat(ids).doesNotContain(second.<String>path("items[0].caseId"));
    as("auditor")
        .queryParams(
            Map.of("state", "GONE", "tier", "DEATH", "party", "x", "cursor", "!", "limit", "0"))
        .get(CASES)
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("state", "tier", "party", "cursor", "limit"));
    as("administrator")
        .body("{\"partyId\": \"x\", \"tier\": \"NOTICE\", \"who\": 1}")
        .post(CASES)
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("partyId", "reason", "who"));
  }

  @Test
  void everyDetectorIsToldWithItsLastLook() {
    stories.lookAt(noon(DAY));
    as("auditor")
        .get("/api/noncompliance/detectors")
        .then()
        .statusCode(200)
        .body("items", hasSize(DetectorCode.values().length - 1))
        .body(
            "items.findAll { it.lastRun != null }.lastRun.failure.unique()", contains(nullValue()))
        .body("items.find { it.code == 'HOME_TEST_REUSED' }.waitsFor", nullValue())
        .body("items.find { it.code == 'CONFIRMATIONS_IN_BULK' }.thresholds.seconds", equalTo(10))
        .body("ladder.appealDays", equalTo(30));
  }

  @Test
  void aWholesalerTellsWhatItShippedAndAnswersForWhatItShouldNotHave() {
    WholesalerId wholesaler = wholesaler();
    String number = ncpdp(pharmacy);
    PharmacyId stopped =
        Objects.requireNonNull(people.pharmacist((LocalDate) null, null).pharmacy());
    ship(number, false).then().statusCode(201).body("deviation", equalTo(false));
    ship(ncpdp(stopped), true).then().statusCode(201).body("deviation", equalTo(false));
    stories.lookAt(noon(DAY).plusSeconds(1));
    assertThat(stories.casesOf(wholesaler)).isEmpty();
    clock.set(noon(DAY).plusSeconds(2));
    ship(ncpdp(stopped), false).then().statusCode(201).body("deviation", equalTo(true));
    ship("9999999", false).then().statusCode(201).body("deviation", equalTo(true));
    stories.lookAgainAt(noon(DAY).plusSeconds(3));
    assertThat(stories.casesOf(wholesaler))
        .containsExactly("SHIPMENT_TO_INACTIVE_PHARMACY", "SHIPMENT_TO_INACTIVE_PHARMACY");
    as("wholesaler")
        .body("{\"pharmacy\": \"12\", \"ndc\": \"1\", \"units\": 0, \"shippedOn\": \"2026-13-01\"}")
        .post("/api/shipments")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("pharmacy", "ndc", "units", "shippedOn"));
    as("wholesaler").get("/api/shipments").then().statusCode(200).body("items", hasSize(4));
    as("auditor").get("/api/shipments").then().body("items", hasSize(4));
    as("prescriber").get("/api/shipments").then().statusCode(403);
  }

  @Test
  void anAuditOfAPartyIsPlannedDoneAndFollowedUp() {
    String id =
        as("administrator")
            .body("{\"partyId\": \"%s\", \"plannedOn\": \"2026-12-10\"}".formatted(pharmacy))
            .post("/api/program-audits")
            .then()
            .statusCode(201)
            .body("doneOn", nullValue())
            .extract()
            .path("auditId");
    audit(id, "actions", "{\"closed\": 1}").then().statusCode(409);
    audit(id, "completion", "{\"doneOn\": \"2026-12-02\", \"findings\": 3, \"actions\": 2}")
        .then()
        .statusCode(400);
    audit(id, "completion", "{\"doneOn\": \"2026-12-01\", \"findings\": 3, \"actions\": 2}")
        .then()
        .statusCode(200)
        .body("actionsOpen", equalTo(2));
    audit(id, "cancellation", "{\"reason\": \"too late\"}").then().statusCode(409);
    audit(id, "actions", "{\"closed\": 3}").then().statusCode(400);
    audit(id, "actions", "{\"closed\": 2, \"reason\": \"handed in\"}")
        .then()
        .statusCode(200)
        .body("actionsOpen", equalTo(0));
    as("auditor")
        .get("/api/program-audits/" + id)
        .then()
        .statusCode(200)
        .body("history.kind", contains("PLANNED", "DONE", "ACTIONS_CLOSED"))
        .body("findings", equalTo(3));
    as("auditor").get("/api/program-audits").then().body("items.auditId", hasItem(id));
    as("representative").get("/api/program-audits").then().statusCode(403);
  }

  /** A hand-over at our pharmacy that nobody authorized, found. */
  private CaseId found() {
    Treated treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY.minusDays(1));
    Actor by = new Actor("pharmacist", Role.PHARMACIST, null, pharmacy, null);
    String fact =
        stories.append(
            treated,
            new Dispensed(noon(DAY).minusSeconds(60), null, 30),
            by,
            noon(DAY).minusSeconds(60));
    stories.lookAt(noon(DAY));
    return new CaseId(
        UUID.fromString(
            stories
                .rows(
                    "select case_id from noncompliance_case where evidence_key = 'HAND_OVER_WITHOUT_AUTHORIZATION:%s'"
                        .formatted(fact))
                .getFirst()));
  }

  private static CaseId byHand(String party, String tier) {
    String id =
        as("administrator")
            .body(
                "{\"partyId\": \"%s\", \"tier\": \"%s\", \"reason\": \"Seen.\"}"
                    .formatted(party, tier))
            .post(CASES)
            .then()
            .statusCode(201)
            .extract()
            .path("summary.caseId");
    return new CaseId(UUID.fromString(id));
  }

  private static ValidatableResponse tier(CaseId id) {
    return as("auditor").get(CASES + "/" + id).then().statusCode(200);
  }

  private static Response step(String account, CaseId id, String step, String body) {
    RequestSpecification request = as(account);
    return (body.isEmpty() ? request : request.body(body)).post(CASES + "/" + id + "/" + step);
  }

  private static Response audit(String id, String step, String body) {
    return as("administrator").body(body).post("/api/program-audits/" + id + "/" + step);
  }

  private static Response ask(Treated treated) {
    return as("pharmacist")
        .body(
            "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\"}"
                .formatted(treated.patient().number(), treated.patient().birthDate()))
        .post("/api/eligibility");
  }

  private static Response ship(String pharmacy, boolean refused) {
    return as("wholesaler")
        .body(
            "{\"pharmacy\": \"%s\", \"ndc\": \"0591-2434-15\", \"units\": 90, \"shippedOn\": \"2026-12-01\", \"refused\": %s}"
                .formatted(pharmacy, refused))
        .post("/api/shipments");
  }

  private WholesalerId wholesaler() {
    WholesalerId id = new WholesalerId(UUID.randomUUID());
    stories.execute(
        "insert into wholesaler (wholesaler_id, name, time_zone) values ('%s', 'Supply', 'America/New_York')"
            .formatted(id));
    account("wholesaler", Role.WHOLESALER, null, id);
    return id;
  }

  private String ncpdp(PharmacyId id) {
    return stories
        .rows("select ncpdp_id from pharmacy where pharmacy_id = '%s'".formatted(id))
        .getFirst();
  }

  private void account(
      String name, Role role, @Nullable PharmacyId worksAt, @Nullable WholesalerId worksFor) {
    stories.execute(
        "insert into account (account, role, pharmacy_id, wholesaler_id) values ('%s', '%s', %s, %s) on conflict do nothing"
            .formatted(name, role, quoted(worksAt), quoted(worksFor)));
  }

  private static String quoted(@Nullable Object id) {
    return id == null ? "null" : "'" + id + "'";
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType("application/json");
  }
}
