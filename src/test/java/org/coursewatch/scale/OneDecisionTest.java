package org.coursewatch.scale;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.TestPeople;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseId;
import org.coursewatch.fhir.EhrOfPractice;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FewRecords;
import org.coursewatch.platform.TestClock;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One decision behind every face: 200 generated courses are asked about through REST, FHIR (by the
 * practice and by the pharmacy), CDS Hooks and NCPDP SCRIPT.
 */
@QuarkusTest
@TestProfile(FewRecords.class)
class OneDecisionTest {

  private static final int COURSES = 200;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static final String ETASU =
      """
      {"resourceType": "Parameters", "parameter": [
        {"name": "patient", "resource": {"resourceType": "Patient", "birthDate": "%2$s",
          "identifier": [{"system": "urn:coursewatch:patient-number", "value": "%1$s"}]}},
        {"name": "medication", "resource": {"resourceType": "Medication", "code": {"coding": [
          {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "6064"}]}}}]}""";

  private static final String ORDER_SIGN =
      """
      {"hookInstance": "%3$s", "hook": "order-sign",
       "context": {"userId": "Practitioner/1", "patientId": "1", "draftOrders": {"resourceType": "Bundle", "entry": [
         {"resource": {"resourceType": "MedicationRequest", "id": "order", "status": "draft", "intent": "order",
           "subject": {"reference": "Patient/1"}, "medicationCodeableConcept": {"coding": [
             {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "197844"}]},
           "dispenseRequest": {"quantity": {"value": 30}, "numberOfRepeatsAllowed": 0,
             "expectedSupplyDuration": {"value": 30, "unit": "d", "system": "http://unitsofmeasure.org", "code": "d"}}}}]}},
       "prefetch": {"patient": {"resourceType": "Patient", "id": "1", "birthDate": "%2$s",
         "identifier": [{"system": "urn:coursewatch:patient-number", "value": "%1$s"}]}}}""";

  private static final String REMS_REQUEST =
      """
      <Message DatatypesVersion="2024011" TransportVersion="2024011" TransactionDomain="SCRIPT"
        TransactionVersion="2024011" StructuresVersion="2024011" ECLVersion="2024011">
        <Header><To Qualifier="REMS">Program</To><From Qualifier="P">Pharmacy</From><MessageID>%3$s</MessageID>
          <SentTime>2026-11-20T17:00:00Z</SentTime></Header>
        <Body><REMSRequest><REMSReferenceID>r</REMSReferenceID>
          <Patient><HumanPatient><DateOfBirth><Date>%2$s</Date></DateOfBirth></HumanPatient></Patient>
          <MedicationPrescribed><DrugDescription>Isotretinoin 20 MG Oral Capsule</DrugDescription>
            <DrugCoded><ProductCode><Code>0591-2434-15</Code><Qualifier>ND</Qualifier></ProductCode></DrugCoded>
            <Quantity><Value>30</Value></Quantity><DaysSupply><Value>30</Value></DaysSupply>
            <NumberOfRefills>0</NumberOfRefills></MedicationPrescribed>
          <Request><SolicitedModel><REMSCaseID>%1$s</REMSCaseID></SolicitedModel></Request>
        </REMSRequest></Body></Message>""";

  private static final String ELIGIBILITY =
      """
      {"patientNumber": "%s", "birthDate": "%s",
       "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}""";

  @Inject TestPeople people;
  @Inject People directory;
  @Inject Prototypes prototypes;
  @Inject EhrOfPractice ehr;
  @Inject PatientBook patients;
  @Inject Rows rows;
  @Inject WhoActs who;
  @Inject TestClock clock;

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void everyFaceGivesTheSameDecisionOnTheSame200Courses() {
    clock.set(TestPeople.noon(TODAY));
    Actor pharmacist = people.pharmacist();
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          directory.add(
              new Actor(
                  "pharmacy-system", Role.PHARMACY_SYSTEM, null, pharmacist.pharmacy(), null));
          return true;
        });
    ehr.signedUp();
    List<CourseId> courses = prototypes.tell(COURSES, TODAY, people.demoPractice(), pharmacist);
    SoftAssertions softly = new SoftAssertions();
    int yes = 0;
    for (CourseId course : courses) {
      yes += asked(course, softly) ? 1 : 0;
    }
    softly.assertAll();
    assertThat(yes).as("answered with yes").isBetween(COURSES / 10, COURSES * 9 / 10);
  }

  /** Asks every face about {@code course}; the answer of REST. */
  private boolean asked(CourseId course, SoftAssertions softly) {
    PatientRecord patient = patient(course);
    String number = patient.number().toString();
    String born = String.valueOf(patient.identity().birthDate());
    JsonNode rest =
        json(post("pharmacy-system", "/api/eligibility", ELIGIBILITY.formatted(number, born)));
    boolean allowed = rest.path("allowed").booleanValue();
    String lastDay = rest.path("lastDay").asText();
    String question = ETASU.formatted(number, born);
    String path = "/fhir/GuidanceResponse/$rems-etasu";
    for (String asker : List.of("ehr", "pharmacy-system")) {
      softly
          .assertThat(json(post(asker, path, question)).at("/parameter/0/resource/status").asText())
          .as("$rems-etasu of %s about %s", asker, course)
          .isEqualTo(allowed ? "success" : "data-required");
    }
    JsonNode hook =
        json(
            post(
                "ehr",
                "/cds-services/rems-order-sign",
                ORDER_SIGN.formatted(number, born, UUID.randomUUID())));
    softly
        .assertThat(hook.at("/extension/org.coursewatch.case/allowed").booleanValue())
        .as("order-sign about %s", course)
        .isEqualTo(allowed);
    softly
        .assertThat(hook.path("cards").findValuesAsText("indicator").contains("warning"))
        .as("warnings of order-sign about %s: %s", course, hook)
        .isEqualTo(!allowed && !hook.toString().contains("critical"));
    script(course, born, allowed, lastDay, softly);
    return allowed;
  }

  /** Asked last: its yes is an authorization. */
  private void script(
      CourseId course, String born, boolean allowed, String lastDay, SoftAssertions softly) {
    Response answer =
        given()
            .auth()
            .preemptive()
            .basic("pharmacy-system", "demo")
            .contentType("application/xml")
            .body(REMS_REQUEST.formatted(new CaseNumber(course), born, UUID.randomUUID()))
            .post("/ncpdp/script");
    XmlPath said = answer.xmlPath();
    String status = "Message.Body.REMSResponse.Response.ResponseStatus.";
    softly
        .assertThat(said.getString(status + "Approved.REMSAuthorizationNumber").isEmpty())
        .as("REMSRequest about %s: %s", course, answer.asString())
        .isEqualTo(!allowed);
    softly
        .assertThat(said.getString(status + "Denied.DeniedReasonCode").isEmpty())
        .as("REMSRequest about %s: %s", course, answer.asString())
        .isEqualTo(allowed);
    if (allowed) {
      softly.assertThat(answer.asString()).contains("<Date>" + lastDay + "</Date>");
    }
  }

  private PatientRecord patient(CourseId course) {
    String id =
        rows.read("select patient_id from course where course_id = '%s'".formatted(course))
            .getFirst()
            .getFirst();
    return who.inNewTransaction(
            Actor.SYSTEM, () -> patients.find(new PatientId(UUID.fromString(id))))
        .orElseThrow();
  }

  private static Response post(String account, String path, String body) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  private static JsonNode json(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return JsonText.parse(answer.asString());
  }
}
