package org.coursewatch.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.signature.SignatureCalls.as;
import static org.coursewatch.signature.SignatureCalls.ledger;
import static org.coursewatch.signature.SignatureCalls.record;
import static org.coursewatch.signature.SignatureCalls.sign;
import static org.coursewatch.signature.SignatureCalls.signatures;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing over HTTP: by recording, and what others entered. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(SignatureApiTest.Alone.class)
class SignatureApiTest {

  /** A database of its own: it reads lists whole, and has the account {@code patient} to itself. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOON = TestPeople.noon(DAY);
  private static final String COUNSELING =
      "{\"type\": \"counselingConfirmed\", \"on\": \"2026-10-01\"}";
  private static final String CONSENT =
      """
      {"type": "consentSigned", "on": "2026-10-01", "form": "PATIENT", "signedBy": ["PATIENT", "PRESCRIBER"]}
      """;

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject People register;
  @Inject WhoActs who;

  private Practice practice;
  private CourseId course;

  @BeforeEach
  void openACourse() {
    practice = people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    clock.set(NOON);
    course = opened(practice).course();
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void whatThePrescriberRecordsIsSignedByRecordingIt() {
    String fact = record("prescriber", course, COUNSELING);
    signatures("prescriber", course)
        .then()
        .statusCode(200)
        .body("signatures", hasSize(1))
        .body("signatures[0].record", equalTo(fact))
        .body("signatures[0].name", equalTo("Dr. Test"))
        .body("signatures[0].account", equalTo("prescriber"))
        .body("signatures[0].role", equalTo("PRESCRIBER"))
        .body("signatures[0].signedAt", equalTo("2026-10-01T16:00:00Z"))
        .body("signatures[0].meaning", equalTo("CONFIRMATION"))
        .body("signatures[0].statement", equalTo(Meaning.CONFIRMATION.statement()))
        .body("signatures[0].method", equalTo("PASSWORD"))
        .body("signatures[0].valid", equalTo(true))
        .body("signatures[0].faults", hasSize(0))
        .body("next", nullValue());
    ledger(course)
        .then()
        .body("entries[-1].signatures", hasSize(1))
        .body("entries[-1].signatures[0].name", equalTo("Dr. Test"))
        .body("entries[-1].signatures[0].signedAt", equalTo("2026-10-01T16:00:00Z"))
        .body("entries[-1].signatures[0].statement", equalTo(Meaning.CONFIRMATION.statement()));
  }

  @Test
  void whatTheDesigneeEntersWaitsForThePrescriber() {
    String fact = record("designee", course, COUNSELING);
    signatures("prescriber", course).then().body("signatures", hasSize(0));
    ledger(course).then().body("entries[-1].signatures", hasSize(0));
    assertThat(pending()).contains(fact);

    clock.set(NOON.plusSeconds(3600));
    sign("prescriber", course, fact, "CONFIRMATION")
        .then()
        .statusCode(201)
        .body("record", equalTo(fact))
        .body("signedAt", equalTo("2026-10-01T17:00:00Z"))
        .body("valid", equalTo(true));
    assertThat(pending()).doesNotContain(fact);
    signatures("designee", course).then().body("signatures.valid", hasItem(true));
    sign("prescriber", course, fact, "CONFIRMATION")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:coursewatch:problem:conflict"));
  }

  @Test
  void whatIsVoidedIsNotSignedAndWaitsNoMore() {
    String fact = record("designee", course, COUNSELING);
    record(
        "designee",
        course,
        "{\"type\": \"factVoided\", \"fact\": \"%s\", \"reason\": \"wrong patient\"}"
            .formatted(fact));
    assertThat(pending()).doesNotContain(fact);
    sign("prescriber", course, fact, "CONFIRMATION").then().statusCode(409);
  }

  @ParameterizedTest
  @CsvSource({
    "designee, 403",
    "pharmacist, 403",
    "administrator, 403",
    "auditor, 403",
  })
  void nobodySignsForThePrescriber(String account, int status) {
    String fact = record("designee", course, COUNSELING);
    sign(account, course, fact, "CONFIRMATION").then().statusCode(status);
    signatures("prescriber", course).then().body("signatures", hasSize(0));
  }

  @Test
  void aColleagueSignsOnlyWhileCovering() {
    Treated others = opened(addColleague());
    String fact = entered(others);
    sign("prescriber", others.course(), fact, "CONFIRMATION").then().statusCode(403);
    signatures("prescriber", others.course()).then().statusCode(200);
    assertThat(pending()).doesNotContain(fact);
  }

  @Test
  void forAnotherPracticeTheCourseDoesNotExist() {
    Treated others = opened(people.practice(TestPeople.NEW_YORK));
    String fact = entered(others);
    sign("prescriber", others.course(), fact, "CONFIRMATION").then().statusCode(404);
    signatures("prescriber", others.course()).then().statusCode(404);
    assertThat(pending()).doesNotContain(fact);
  }

  @Test
  void theMeaningIsTheOneOfTheFact() {
    String fact = record("designee", course, COUNSELING);
    sign("prescriber", course, fact, "APPROVAL")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("meaning"));
    as("prescriber")
        .body("{}")
        .post("/api/courses/{id}/facts/{fact}/signature", course.toString(), fact)
        .then()
        .statusCode(400);
    sign("prescriber", course, UUID.randomUUID().toString(), "CONFIRMATION").then().statusCode(404);
    sign("prescriber", course, "x", "CONFIRMATION").then().statusCode(404);
    String hold =
        record("designee", course, "{\"type\": \"holdPlaced\", \"reason\": \"see notes\"}");
    sign("prescriber", course, hold, "APPROVAL").then().statusCode(403);
  }

  @Test
  void aConsentSaysWhoSignedOnPaperAndThePatientMaySignItToo() {
    Treated own = ownPatient();
    String fact = record("prescriber", own.course(), CONSENT);
    signatures("prescriber", own.course())
        .then()
        .body("signatures[0].meaning", equalTo("RESPONSIBILITY"))
        .body("signatures[0].transcribed", equalTo("PATIENT"));
    sign("patient", own.course(), fact, "CONSENT")
        .then()
        .statusCode(201)
        .body("role", equalTo("PATIENT"))
        .body("transcribed", nullValue());
    signatures("patient", own.course())
        .then()
        .body("signatures.meaning", containsInAnyOrder("RESPONSIBILITY", "CONSENT"))
        .body("signatures.valid", not(hasItem(false)));

    String entry =
        record(
            "patient",
            own.course(),
            "{\"type\": \"contraceptionRecorded\", \"on\": \"2026-10-01\", \"by\": \"PATIENT\", \"methods\": [\"IUD_COPPER\"]}");
    signatures("patient", own.course())
        .then()
        .body("signatures[-1].record", equalTo(entry))
        .body("signatures[-1].meaning", equalTo("AUTHORSHIP"));
    String counseling = record("designee", own.course(), COUNSELING);
    sign("patient", own.course(), counseling, "CONFIRMATION").then().statusCode(403);
    sign("patient", course, counseling, "CONFIRMATION").then().statusCode(404);
  }

  @Test
  void theSecondPersonSignsAndThePrescriberAfterwards() {
    record(
        "prescriber",
        course,
        """
        {"type": "pregnancyTested", "specimenOn": "2026-10-01", "result": "POSITIVE", "specimen": "SERUM",
         "setting": "MEDICAL"}
        """);
    String proposal =
        as("prescriber")
            .body("{\"type\": \"pregnancyRuledOut\", \"on\": \"2026-10-01\"}")
            .post("/api/courses/{id}/facts", course.toString())
            .then()
            .statusCode(202)
            .extract()
            .path("proposalId");
    as("designee")
        .post("/api/courses/{id}/proposals/{proposal}/confirmation", course.toString(), proposal)
        .then()
        .statusCode(200);
    signatures("prescriber", course)
        .then()
        .body("signatures", hasSize(1))
        .body("signatures[0].meaning", equalTo("AGREEMENT"))
        .body("signatures[0].account", equalTo("designee"));
    String fact = ledger(course).path("entries[-1].factId");
    assertThat(pending()).contains(fact);
    sign("prescriber", course, fact, "APPROVAL").then().statusCode(201);
    assertThat(pending()).doesNotContain(fact);
  }

  @Test
  void listsComeInPages() {
    for (String entry : List.of("2026-09-30 true", "2026-09-30 false", "2026-10-01 true")) {
      String[] words = entry.split(" ");
      record(
          "prescriber",
          course,
          "{\"type\": \"homeTestingPermitted\", \"on\": \"%s\", \"permitted\": %s}"
              .formatted(words[0], words[1]));
    }
    List<String> seen = new ArrayList<>();
    Object next = 0;
    while (next != null) {
      var page =
          as("prescriber")
              .get("/api/courses/{id}/signatures?limit=2&cursor={next}", course.toString(), next)
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.path("signatures.record"));
      next = page.path("next");
    }
    List<String> facts = ledger(course).path("entries.factId");
    assertThat(seen).containsExactlyElementsOf(facts);
    for (String cursor : List.of("x", "-1", "1.5")) {
      as("prescriber")
          .get("/api/courses/{id}/signatures?cursor={c}", course.toString(), cursor)
          .then()
          .statusCode(400);
      as("prescriber").get("/api/signatures/pending?cursor={c}", cursor).then().statusCode(400);
    }
    as("prescriber").get("/api/signatures/pending?limit=0").then().statusCode(400);
    as("designee").get("/api/signatures/pending").then().statusCode(403);
  }

  private List<String> pending() {
    List<String> facts = new ArrayList<>();
    String next = null;
    do {
      var page =
          as("prescriber")
              .queryParam("limit", 2)
              .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
              .get("/api/signatures/pending")
              .then()
              .statusCode(200)
              .extract();
      facts.addAll(page.path("pending.factId"));
      next = page.path("next");
    } while (next != null);
    return facts;
  }

  private Treated opened(Practice by) {
    return people.open(by, RiskCategory.CAN_BECOME_PREGNANT, null, NOON.minusSeconds(86_400));
  }

  /** Counseling that a designee entered, within the service. */
  private String entered(Treated treated) {
    people.say(
        treated,
        new org.coursewatch.course.CourseFact.CounselingConfirmed(DAY),
        NOON,
        treated.practice().designee());
    return ledger(treated.course()).path("entries[-1].factId");
  }

  /** The patient behind the account {@code patient}, made at the first call. */
  private Treated ownPatient() {
    Treated treated = opened(practice);
    String self = "patient";
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          if (register.actor(self, NOON).isEmpty()) {
            register.add(new Actor(self, Role.PATIENT, null, null, treated.patient().id()));
          }
          return true;
        });
    return treated;
  }

  /** Another prescriber of the demo practice. */
  private Practice addColleague() {
    String name = "c-" + UUID.randomUUID();
    PrescriberId id = new PrescriberId(UUID.randomUUID());
    Actor prescriber = new Actor(name, Role.PRESCRIBER, id, null, null);
    Actor designee = new Actor("d-" + name, Role.DESIGNEE, id, null, null);
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          Prescriber own = register.prescriber(practice.prescriber().prescriber()).orElseThrow();
          register.add(
              new Prescriber(
                  id,
                  TestPeople.npi(),
                  "Dr. Colleague",
                  own.practice(),
                  own.zone(),
                  own.activeThrough()));
          register.add(prescriber);
          register.add(designee);
          return true;
        });
    return new Practice(prescriber, designee);
  }
}
