package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.identity;
import static org.coursewatch.people.rest.PatientCalls.merge;
import static org.coursewatch.people.rest.PatientCalls.uniqueName;
import static org.coursewatch.people.rest.PatientCalls.unmerge;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.people.Actor;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientMatch;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.app.MatchPatient;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.app.ReencryptValues;
import org.coursewatch.privacy.app.RotateKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other systems call patients: told over HTTP, and then found by it or by nothing less. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class PatientIdentifiersTest {

  private static final String MRN = "urn:test:mrn";
  private static final String BORN = "1998-04-12";

  @Inject TestPeople people;
  @Inject MatchPatient match;
  @Inject RotateKeys rotate;
  @Inject ReencryptValues reencrypt;

  private final String name = uniqueName();
  private final String value = uniqueName();
  private final String email = uniqueName() + "@example.org";
  private Actor ehr = Actor.SYSTEM;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoOffice();
    people.receiver();
    ehr = people.demoEhr();
  }

  private record Known(String id, String number) {}

  private Known registered(String givenName, String mail) {
    Response answer =
        as("designee")
            .body(
                identity(
                    givenName,
                    name,
                    BORN,
                    ", \"email\": \"%s\", \"duplicate\": \"CONFIRMED_OTHER_PERSON\""
                        .formatted(mail)))
            .post("/api/patients");
    answer.then().statusCode(201);
    return new Known(answer.path("patientId"), answer.path("patientNumber"));
  }

  private static String body(String system, String value) {
    return "{\"system\": \"%s\", \"value\": \"%s\"}".formatted(system, value);
  }

  private static Response add(String account, String patient, String body) {
    return as(account).body(body).post("/api/patients/{id}/identifiers", patient);
  }

  private static Response remove(String account, String patient, String body) {
    return as(account).body(body).post("/api/patients/{id}/identifiers/removal", patient);
  }

  /** What a system tells of somebody called {@code givenName}, by {@code identifiers} and mail. */
  private DescribedPatient told(
      String givenName, Set<ExternalIdentifier> identifiers, Set<String> emails) {
    return new DescribedPatient(
        Set.of(), identifiers, name, List.of(givenName), LocalDate.parse(BORN), Set.of(), emails);
  }

  private ExternalIdentifier mrn(String of) {
    return new ExternalIdentifier(MRN, of);
  }

  private void assertFound(String patient, DescribedPatient told) {
    assertThat(match.match(told, ehr))
        .isInstanceOfSatisfying(
            PatientMatch.One.class,
            one -> assertThat(one.patient().id().toString()).isEqualTo(patient));
  }

  private void assertNobody(Doubt doubt, DescribedPatient told) {
    assertThat(match.match(told, ehr)).isEqualTo(new PatientMatch.Nobody(doubt));
  }

  @Test
  void isToldOnceListedAndTakenAway() {
    String patient = registered("Ada", email).id();
    add("ehr", patient, body(MRN, value))
        .then()
        .statusCode(200)
        .body("items.value", contains(value));
    add("designee", patient, body(MRN, value))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    as("prescriber")
        .get("/api/patients/{id}/identifiers", patient)
        .then()
        .statusCode(200)
        .body("items[0].system", equalTo(MRN))
        .body("items[0].value", equalTo(value));
    assertThat(
            as("prescriber").get("/api/patients/{id}/export", patient).then().extract().asString())
        .contains(value);
    remove("ehr", patient, body(MRN, value))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    remove("ehr", patient, body(MRN, value))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    assertNobody(Doubt.UNKNOWN, told("Ada", Set.of(mrn(value)), Set.of()));
  }

  @Test
  void whatIsNoneIsRefusedWithItsField() {
    String patient = registered("Ada", email).id();
    add("ehr", patient, body("mrn", value))
        .then()
        .statusCode(400)
        .body("errors.field", contains("system"));
    add("ehr", patient, body("urn:coursewatch:patient-number", value))
        .then()
        .statusCode(400)
        .body("errors.field", contains("system"));
    add("ehr", patient, body(MRN, "   "))
        .then()
        .statusCode(400)
        .body("errors.field", contains("value"));
    add("ehr", patient, "{}")
        .then()
        .statusCode(400)
        .body("errors.field", contains("system", "value"));
  }

  @Test
  void othersNeitherReadNorWriteIt() {
    String patient = registered("Ada", email).id();
    add("receiver", patient, body(MRN, value)).then().statusCode(404);
    as("receiver").get("/api/patients/{id}/identifiers", patient).then().statusCode(404);
    remove("receiver", patient, body(MRN, value)).then().statusCode(404);
    add("administrator", patient, body(MRN, value)).then().statusCode(403);
    as("auditor").get("/api/patients/{id}/identifiers", patient).then().statusCode(403);
  }

  @Test
  void whatAnotherPatientOfThePracticeHasIsAConflict() {
    Known first = registered("Ada", email);
    Known second = registered("Ada", uniqueName() + "@example.org");
    add("ehr", first.id(), body(MRN, value)).then().statusCode(200);
    add("ehr", second.id(), body(MRN, value)).then().statusCode(409);
    // The same value of another system is another identifier.
    add("ehr", second.id(), body("urn:test:other", value)).then().statusCode(200);
    assertFound(first.id(), told("Ada", Set.of(mrn(value)), Set.of()));
  }

  @Test
  void twentyAreEnough() {
    String patient = registered("Ada", email).id();
    for (int i = 0; i < 20; i++) {
      add("ehr", patient, body(MRN, value + i)).then().statusCode(200);
    }
    add("ehr", patient, body(MRN, value + 20)).then().statusCode(409);
    add("ehr", patient, body(MRN, value + 19)).then().statusCode(200);
  }

  @Test
  void twoPatientsWithEqualNameAndBirthDateAreToldApart() {
    Known first = registered("Ada", email);
    Known second = registered("Ada", uniqueName() + "@example.org");
    add("ehr", first.id(), body(MRN, value)).then().statusCode(200);
    assertFound(first.id(), told("Ada", Set.of(mrn(value)), Set.of()));
    assertFound(first.id(), told("Ada", Set.of(), Set.of(email)));
    assertFound(
        second.id(),
        DescribedPatient.of(
            PatientNumber.parse(second.number()).orElseThrow(), LocalDate.parse(BORN)));
    assertNobody(Doubt.TOO_LITTLE, told("Ada", Set.of(), Set.of()));
    assertNobody(Doubt.UNKNOWN, told("Ada", Set.of(), Set.of("else@example.org")));
    // Two people may share an address; then it is nobody's.
    Known third = registered("Ada", email);
    assertNobody(Doubt.AMBIGUOUS, told("Ada", Set.of(), Set.of(email)));
    add("ehr", third.id(), body(MRN, "3" + value)).then().statusCode(200);
    assertNobody(Doubt.AMBIGUOUS, told("Ada", Set.of(mrn(value), mrn("3" + value)), Set.of()));
  }

  @Test
  void whomTheSystemCallsOtherwiseIsAnotherPerson() {
    Known known = registered("Ada", email);
    assertFound(known.id(), told("Ada", Set.of(mrn(value)), Set.of(email)));
    add("ehr", known.id(), body(MRN, value)).then().statusCode(200);
    assertNobody(Doubt.AMBIGUOUS, told("Ada", Set.of(mrn("other")), Set.of(email)));
    assertFound(
        known.id(),
        told("Ada", Set.of(new ExternalIdentifier("urn:test:insurance", "1")), Set.of(email)));
  }

  @Test
  void anIdentifierWithAnotherBirthDateIsNobody() {
    Known known = registered("Ada", email);
    add("ehr", known.id(), body(MRN, value)).then().statusCode(200);
    DescribedPatient other =
        new DescribedPatient(
            Set.of(),
            Set.of(mrn(value)),
            null,
            List.of(),
            LocalDate.parse(BORN).plusDays(1),
            Set.of(),
            Set.of());
    assertNobody(Doubt.CONTRADICTORY, other);
  }

  @Test
  void anotherPracticeFindsNobodyByIt() {
    Known known = registered("Ada", email);
    add("ehr", known.id(), body(MRN, value)).then().statusCode(200);
    Actor receiver = people.receiver().prescriber();
    assertThat(match.match(told("Ada", Set.of(mrn(value)), Set.of(email)), receiver))
        .isEqualTo(new PatientMatch.Nobody(Doubt.UNKNOWN));
  }

  @Test
  void aMergedRecordIsFoundByBothAndApartAgainAfterwards() {
    Known duplicate = registered("Ada", email);
    Known survivor = registered("Ada", email);
    add("ehr", duplicate.id(), body(MRN, value)).then().statusCode(200);
    merge(duplicate.id(), survivor.id()).then().statusCode(200);
    assertFound(survivor.id(), told("Ada", Set.of(mrn(value)), Set.of()));
    assertFound(survivor.id(), told("Ada", Set.of(), Set.of(email)));
    as("ehr")
        .get("/api/patients/{id}/identifiers", survivor.id())
        .then()
        .body("items.value", contains(value));
    add("ehr", survivor.id(), body(MRN, value)).then().statusCode(200);
    unmerge(duplicate.id()).then().statusCode(200);
    assertFound(duplicate.id(), told("Ada", Set.of(mrn(value)), Set.of()));
  }

  @Test
  void isFoundAfterTheKeysOfTheRingWereRotated() {
    Known known = registered("Ada", email);
    add("ehr", known.id(), body(MRN, value)).then().statusCode(200);
    rotate.rotate(EnumSet.of(KeyKind.LOOKUP), TestPeople.noon(LocalDate.of(2026, 10, 1)));
    assertFound(known.id(), told("Ada", Set.of(mrn(value)), Set.of()));
    add("ehr", known.id(), body(MRN, value))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    assertThat(rekeyed()).isPositive();
    assertFound(known.id(), told("Ada", Set.of(mrn(value)), Set.of()));
    assertThat(rekeyed()).isZero();
    remove("ehr", known.id(), body(MRN, value)).then().body("items.size()", equalTo(0));
  }

  private long rekeyed() {
    return reencrypt.reencrypt(Actor.SYSTEM, each -> {}).stream()
        .filter(each -> each.table().equals("look-up keys of identifiers"))
        .mapToLong(each -> each.resealed())
        .sum();
  }

  @Test
  void aRepeatedKeyIsAnsweredAlike() {
    String patient = registered("Ada", email).id();
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      as("ehr")
          .header("Idempotency-Key", key)
          .body(body(MRN, value))
          .post("/api/patients/{id}/identifiers", patient)
          .then()
          .statusCode(200)
          .body("items.size()", equalTo(1));
    }
  }
}
