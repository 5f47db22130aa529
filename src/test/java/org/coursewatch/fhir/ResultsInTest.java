package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.dispense.rest.FewLookups;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.app.ReencryptValues;
import org.coursewatch.privacy.app.RotateKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Results by FHIR: what is understood and matched becomes a fact, what is not is kept for a person,
 * and nothing is dropped. Each story happens on a day of its own, so that misses of others are
 * forgotten.
 */
@QuarkusTest
@TestProfile(FewLookups.class)
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class ResultsInTest {

  private static final String BORN = "1998-04-12";
  private static final String URINE = "2106-3";

  private static int days;

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject RotateKeys rotate;
  @Inject ReencryptValues reencrypt;
  @Inject @Owner DataSource owner;

  private LocalDate day;
  private Treated treated;
  private String number;

  @BeforeEach
  void treatAPatient() throws SQLException {
    forgetMisses();
    people.demoOffice();
    people.laboratory();
    day = LocalDate.of(2027, 2, 1).plusDays(days++);
    treated =
        people.open(
            people.demoPractice(),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(day.minusDays(40)));
    number = treated.patient().number().value();
    clock.set(TestPeople.noon(day));
  }

  /** Those of other tests, which may lie in what is the future here. */
  private void forgetMisses() throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate result_miss");
    }
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void pregnancyTestsByLoincBecomeFacts() {
    Response told = observe("laboratory", test(URINE, number, BORN, day, "260385009"));
    told.then()
        .statusCode(201)
        .contentType("application/fhir+json")
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].severity", equalTo("information"));
    String fact = told.header("Location").replace("/fhir/Observation/", "");
    ledger()
        .body("entries[-1].factId", equalTo(fact))
        .body("entries[-1].account", equalTo("laboratory"))
        .body("entries[-1].fact.type", equalTo("pregnancyTested"))
        .body("entries[-1].fact.result", equalTo("NEGATIVE"))
        .body("entries[-1].fact.specimen", equalTo("URINE"))
        .body("entries[-1].fact.specimenOn", equalTo(day.toString()));
  }

  @Test
  void labsByLoincAndUcumBecomeFactsToldByThePracticesSystem() {
    String observation =
        lab(
            "\"identifier\": {\"system\": \"urn:coursewatch:patient-number\", \"value\": \"%s\"}"
                .formatted(number));
    String location =
        observe("designee", observation).then().statusCode(201).extract().header("Location");
    Response read = fhir("designee").get(location);
    read.then().statusCode(200).body("valueQuantity.value", equalTo(44));
    ledger()
        .body("entries[-1].account", equalTo("designee"))
        .body("entries[-1].fact.loinc", equalTo("1742-6"))
        .body("entries[-1].fact.value", equalTo(44))
        .body("entries[-1].fact.upperLimit", equalTo(33));
    observe("designee", observation).then().statusCode(200).header("Location", containsString("/"));
    observe("designee", lab("\"reference\": \"Patient/" + treated.patient().id() + "\""))
        .then()
        .statusCode(200);
  }

  @Test
  void aPositiveTestStopsTheTreatmentWhoeverTellsIt() {
    observe("laboratory", test(URINE, number, BORN, day, "10828004")).then().statusCode(201);
    as("prescriber")
        .get("/api/courses/{id}", treated.course().toString())
        .then()
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
  }

  @Test
  void anythingNotUnderstoodSaysWhatAndWhereAndIsKeptForAPerson() throws SQLException {
    String unknown =
        test("9999-9", number, BORN, day, "10828004").replace(day.toString(), "2026-11");
    Response kept = observe("laboratory", unknown);
    kept.then()
        .statusCode(202)
        .header("Location", nullValue())
        .body("issue[0].severity", equalTo("error"))
        .body("issue.expression.flatten()", hasItem("Observation.code"))
        .body("issue.expression.flatten()", hasItem("Observation.effective"))
        .body("issue[-1].severity", equalTo("warning"))
        .body("issue[-1].diagnostics", containsString("receipt "));
    String receipt = receipt(kept);
    assertThat(stored(receipt)).doesNotContain(number, BORN, "10828004");
    as("administrator")
        .get("/api/kept-messages/{id}", receipt)
        .then()
        .statusCode(200)
        .body("channel", equalTo("FHIR"))
        .body("account", equalTo("laboratory"))
        .body("patient.birthDate", equalTo(BORN))
        .body("results[0].reason", equalTo("NOT_UNDERSTOOD"))
        .body("results[0].facts", hasSize(0))
        .body("results[0].remarks", hasSize(2))
        .body("document", containsString("9999-9"));
    settle(receipt, "attachment", course("found")).then().statusCode(409);
    settle(receipt, "dismissal", "{\"reason\": \"the laboratory was called\"}")
        .then()
        .statusCode(200)
        .body("resolution.reason", equalTo("the laboratory was called"))
        .body("resolution.courseId", nullValue())
        .body("patient", nullValue());
    settle(receipt, "dismissal", "{\"reason\": \"again\"}").then().statusCode(409);
  }

  @Test
  void whatFitsNobodyIsKeptUntilAPersonFindsThePatient() {
    Response kept = observe("laboratory", test(URINE, somebody(), BORN, day, "10828004"));
    kept.then().statusCode(202).body("issue[0].severity", equalTo("warning"));
    String receipt = receipt(kept);
    kept("administrator").body("items.keptId", hasItem(receipt));
    for (String account : new String[] {"prescriber", "auditor", "laboratory", "designee"}) {
      as(account).get("/api/kept-messages").then().statusCode(403);
      as(account).get("/api/kept-messages/{id}", receipt).then().statusCode(403);
    }
    settle(receipt, "attachment", course("two digits swapped"))
        .then()
        .statusCode(200)
        .body("resolution.courseId", equalTo(treated.course().toString()));
    ledger()
        .body("entries[-1].account", equalTo("laboratory"))
        .body("entries[-1].secondAccount", equalTo("administrator"))
        .body("entries[-1].fact.result", equalTo("POSITIVE"));
    as("administrator").get("/api/kept-messages/{id}", somebody()).then().statusCode(404);
  }

  @Test
  void keptMessagesAreSealedAnewWithANewKeyAndNeverOtherwise() throws SQLException {
    String receipt = receipt(observe("laboratory", test(URINE, somebody(), BORN, day, "10828004")));
    String settled = receipt(observe("laboratory", test(URINE, somebody(), BORN, day, "10828004")));
    settle(settled, "dismissal", "{\"reason\": \"nobody of ours\"}").then().statusCode(200);
    rotate.rotate(EnumSet.of(KeyKind.SEALING), TestPeople.noon(day));
    assertThat(resealed()).isGreaterThanOrEqualTo(2);
    assertThat(resealed()).isZero();
    as("administrator")
        .get("/api/kept-messages/{id}", receipt)
        .then()
        .body("results[0].facts[0].result", equalTo("POSITIVE"));
    as("administrator")
        .get("/api/kept-messages/{id}", settled)
        .then()
        .body("resolution.reason", equalTo("nobody of ours"));
    for (String change :
        new String[] {
          "update kept_message set account = 'other'",
          "update kept_message set body = overlay(body placing '\\x00' from 20) where body is not null",
          "update kept_message set resolution = 'DISMISSED', resolved_by = 'other' where body is null",
          "delete from kept_message"
        }) {
      assertThatThrownBy(() -> execute(change)).as(change).isInstanceOf(SQLException.class);
    }
  }

  private long resealed() {
    return reencrypt.reencrypt(Actor.SYSTEM, each -> {}).stream()
        .filter(each -> each.table().equals("kept messages"))
        .mapToLong(each -> each.resealed())
        .sum();
  }

  private void execute(String change) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }

  @Test
  void theOfficeSettlesItOnAPage() {
    String receipt = receipt(observe("laboratory", test(URINE, somebody(), BORN, day, "10828004")));
    String other = receipt(observe("laboratory", test("9999-9", number, BORN, day, "10828004")));
    String page = page();
    assertThat(page)
        .contains("m-" + receipt, "Pregnancy test, positive", "Fits nobody", "m-" + other)
        .contains("Not understood");
    as("designee").get("/program/kept-messages").then().statusCode(403);
    settleOnPage(receipt, "course", "").then().statusCode(400).body(containsString("no id"));
    settleOnPage(receipt, "course", treated.course().toString()).then().statusCode(303);
    settleOnPage(other, "nobody", "").then().statusCode(303);
    ledger().body("entries[-1].fact.result", equalTo("POSITIVE"));
    assertThat(page())
        .contains("added to a course, administrator: the laboratory was called")
        .contains("put aside, administrator: the laboratory was called");
  }

  @Test
  void namesAndBirthDateAloneFindNobody() {
    String named =
        test(URINE, number, BORN, day, "260385009")
            .replaceFirst(
                "\"identifier\": \\[[^]]*]",
                "\"name\": [{\"family\": \"Patient\", \"given\": [\"Test\"]}]");
    observe("designee", named)
        .then()
        .statusCode(202)
        .body("issue[0].details.text", containsString("Names and birth date alone"));
    observe("laboratory", named).then().statusCode(202);
    ledger().body("entries.fact.type", not(hasItem("pregnancyTested")));
  }

  @Test
  void aResultAboutSomebodyElsesPatientIsKeptAndTellsNothing() {
    people.receiver();
    Response foreign = observe("receiver", test(URINE, number, BORN, day, "260385009"));
    Response nobody = observe("receiver", test(URINE, somebody(), BORN, day, "260385009"));
    foreign.then().statusCode(202);
    assertThat(foreign.asString().replace(receipt(foreign), ""))
        .isEqualTo(nobody.asString().replace(receipt(nobody), ""));
    ledger().body("entries.fact.type", not(hasItem("pregnancyTested")));
  }

  @Test
  void aTransactionBundleIsRecordedEntryByEntry() {
    String bundle =
        bundle(
            patient(number, BORN),
            lab("\"reference\": \"urn:uuid:1\""),
            test(URINE, number, BORN, day, "260385009"),
            test("9999-9", number, BORN, day, "260385009"),
            "{\"resourceType\": \"Condition\", \"subject\": {\"reference\": \"urn:uuid:1\"}}");
    Response answer = post("laboratory", "/fhir", bundle);
    answer
        .then()
        .statusCode(200)
        .body("type", equalTo("transaction-response"))
        .body("entry", hasSize(5))
        .body("entry[0].response.status", equalTo("200 OK"))
        .body("entry[1].response.status", equalTo("201 Created"))
        .body("entry[1].response.location", containsString("Observation/"))
        .body("entry[2].response.status", equalTo("201 Created"))
        .body("entry[3].response.status", equalTo("202 Accepted"))
        .body(
            "entry[3].response.outcome.issue[0].expression",
            hasItem("Bundle.entry[3].resource.code"))
        .body("entry[4].response.outcome.issue[0].expression", hasItem("Bundle.entry[4].resource"));
    ledger().body("entries.fact.type", hasItem("labResulted"));
  }

  @Test
  void aBundleThatIsNoneIsRefusedWhole() {
    post("laboratory", "/fhir", "{\"resourceType\": \"Bundle\", \"type\": \"message\"}")
        .then()
        .statusCode(400)
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue.expression.flatten()", hasItem("Bundle.type"))
        .body("issue.expression.flatten()", hasItem("Bundle.entry"));
    String deleting =
        bundle(test(URINE, number, BORN, day, "260385009")).replace("\"POST\"", "\"DELETE\"");
    post("laboratory", "/fhir", deleting)
        .then()
        .statusCode(400)
        .body("issue[0].expression", hasItem("Bundle.entry[0].request.method"));
    ledger().body("entries.fact.type", not(hasItem("pregnancyTested")));
  }

  @Test
  void brokenJsonIsAnOperationOutcomeWithThePlace() {
    post("laboratory", "/fhir/Observation", "{\"resourceType\": \"Observation\",")
        .then()
        .statusCode(400)
        .contentType("application/fhir+json")
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue[0].details.text", containsString("line 1"));
    post("laboratory", "/fhir/Observation", "{\"resourceType\": \"Patient\"}")
        .then()
        .statusCode(400)
        .body("issue[0].expression", hasItem("resourceType"));
  }

  @Test
  void onlyLaboratoriesAndPracticesTellResults() {
    String observation = test(URINE, number, BORN, day, "260385009");
    for (String account : new String[] {"administrator", "auditor", "pharmacist", "patient"}) {
      observe(account, observation).then().statusCode(403);
      post(account, "/fhir", bundle(observation)).then().statusCode(403);
    }
    given()
        .contentType("application/fhir+json")
        .body(bundle(observation))
        .post("/fhir")
        .then()
        .statusCode(401);
  }

  @Test
  void aRepeatedKeyIsAnsweredTheSame() {
    String positive = test(URINE, number, BORN, day, "10828004");
    Response first =
        fhir("laboratory").header("Idempotency-Key", day).body(positive).post("/fhir/Observation");
    Response second =
        fhir("laboratory").header("Idempotency-Key", day).body(positive).post("/fhir/Observation");
    first.then().statusCode(201);
    second.then().statusCode(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void aGuessingLaboratoryWaitsAndNoPositiveTestIsKeptOut() {
    for (int i = 0; i < 5; i++) {
      observe("laboratory", test(URINE, somebody(), BORN, day, "260385009")).then().statusCode(202);
    }
    observe("laboratory", test(URINE, number, BORN, day, "260385009"))
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("30"))
        .body("issue[0].code", equalTo("throttled"));
    Response fits = observe("laboratory", test(URINE, number, BORN, day, "10828004"));
    Response fitsNobody = observe("laboratory", test(URINE, somebody(), BORN, day, "10828004"));
    assertThat(fits.statusCode()).isEqualTo(202).isEqualTo(fitsNobody.statusCode());
    assertThat(fits.asString().replace(receipt(fits), ""))
        .isEqualTo(fitsNobody.asString().replace(receipt(fitsNobody), ""));
    as("prescriber")
        .get("/api/courses/{id}", treated.course().toString())
        .then()
        .body("evaluation.state", equalTo("PREGNANCY_STOP"));
    String mixed =
        bundle(
            test(URINE, somebody(), BORN, day, "10828004"),
            test("2118-8", number, BORN, day, "260385009"));
    Response both = post("laboratory", "/fhir", mixed);
    both.then()
        .statusCode(200)
        .body("entry[0].response.status", equalTo("202 Accepted"))
        .body("entry[1].response.status", equalTo("202 Accepted"));
  }

  @Test
  void aCorrectedResultIsRecordedAndAPersonIsTold() {
    observe("laboratory", test(URINE, number, BORN, day, "82334004")).then().statusCode(201);
    String corrected =
        test(URINE, number, BORN, day, "260385009").replace("\"final\"", "\"corrected\"");
    Response kept = observe("laboratory", corrected);
    kept.then().statusCode(202).header("Location", containsString("/fhir/Observation/"));
    as("administrator")
        .get("/api/kept-messages/{id}", receipt(kept))
        .then()
        .body("results[0].reason", equalTo("CORRECTION"));
    ledger().body("entries[-1].fact.result", equalTo("NEGATIVE"));
  }

  @Test
  void anInstantInUtcIsTheProgramsDayAndAnyOtherTheSendersDay() {
    String utc = day + "T03:30:00Z";
    observe("laboratory", dated(utc)).then().statusCode(201);
    ledger().body("entries[-1].fact.specimenOn", equalTo(day.minusDays(1).toString()));
    observe("laboratory", dated(day + "T00:30:00+09:00")).then().statusCode(201);
    ledger().body("entries[-1].fact.specimenOn", equalTo(day.toString()));
    observe("laboratory", dated(day.plusDays(2).toString()))
        .then()
        .statusCode(202)
        .body("issue[0].code", equalTo("incomplete"));
  }

  private String dated(String instant) {
    return test(URINE, number, BORN, day, "260385009").replace(day.toString(), instant);
  }

  private static String somebody() {
    return PatientNumber.random(ThreadLocalRandom.current()::nextInt).value();
  }

  private static String patient(String number, String born) {
    return """
        {"resourceType": "Patient", "id": "p1", "birthDate": "%s",
         "identifier": [{"system": "urn:coursewatch:patient-number", "value": "%s"}]}"""
        .formatted(born, number);
  }

  private static String test(String loinc, String number, String born, LocalDate on, String said) {
    return """
        {"resourceType": "Observation", "status": "final", "contained": [%s],
         "extension": [{"url": "urn:any", "valueString": "passed over"}],
         "code": {"coding": [{"system": "urn:local", "code": "HCG"},
           {"system": "http://loinc.org", "code": "%s"}]},
         "subject": {"reference": "#p1"}, "effectiveDateTime": "%s",
         "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]}}"""
        .formatted(patient(number, born), loinc, on, said);
  }

  private String lab(String subject) {
    return """
        {"resourceType": "Observation", "status": "final", "subject": {%s},
         "code": {"coding": [{"system": "http://loinc.org", "code": "1742-6"}]},
         "effectiveDateTime": "%s",
         "valueQuantity": {"value": 44, "unit": "U/L", "system": "http://unitsofmeasure.org", "code": "U/L"},
         "referenceRange": [{"low": {"value": 7}, "high": {"value": 33}}]}"""
        .formatted(subject, day);
  }

  private static String bundle(String... resources) {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < resources.length; i++) {
      entries
          .append(i == 0 ? "" : ", ")
          .append("{\"fullUrl\": \"urn:uuid:")
          .append(i + 1)
          .append(
              "\", \"request\": {\"method\": \"POST\", \"url\": \"Observation\"}, \"resource\": ")
          .append(resources[i])
          .append('}');
    }
    return "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": ["
        + entries
        + "]}";
  }

  private static Response observe(String account, String observation) {
    return post(account, "/fhir/Observation", observation);
  }

  /** Whatever is answered is valid FHIR. */
  private static Response post(String account, String path, String body) {
    Response answer = fhir(account).body(body).post(path);
    FhirValidation.assertValid(answer.asString());
    return answer;
  }

  private static RequestSpecification fhir(String account) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .contentType("application/fhir+json")
        .accept("application/fhir+json");
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType("application/json");
  }

  private ValidatableResponse ledger() {
    return as("prescriber").get("/api/courses/{id}/facts", treated.course().toString()).then();
  }

  private static ValidatableResponse kept(String account) {
    return as(account).queryParam("limit", 200).get("/api/kept-messages").then().statusCode(200);
  }

  private static Response settle(String receipt, String how, String body) {
    return as("administrator").body(body).post("/api/kept-messages/" + receipt + "/" + how);
  }

  private static String page() {
    return given()
        .auth()
        .preemptive()
        .basic("administrator", "demo")
        .accept("text/html")
        .get("/program/kept-messages")
        .asString();
  }

  private static Response settleOnPage(String receipt, String to, String course) {
    return given()
        .auth()
        .preemptive()
        .basic("administrator", "demo")
        .header("Sec-Fetch-Site", "same-origin")
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded")
        .redirects()
        .follow(false)
        .formParam("once", UUID.randomUUID().toString())
        .formParam("to", to)
        .formParam("course", course)
        .formParam("reason", "the laboratory was called")
        .post("/program/kept-messages/" + receipt);
  }

  private String course(String reason) {
    return "{\"courseId\": \"%s\", \"reason\": \"%s\"}".formatted(treated.course(), reason);
  }

  private static String receipt(Response kept) {
    return kept.<String>path("issue[-1].diagnostics").replace("receipt ", "");
  }

  private String stored(String receipt) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select encode(body, 'escape') from kept_message where kept_id = '"
                    + receipt
                    + "'")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
