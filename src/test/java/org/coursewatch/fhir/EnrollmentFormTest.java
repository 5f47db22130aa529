package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.FormCalls.MRN;
import static org.coursewatch.fhir.FormCalls.NUMBER;
import static org.coursewatch.fhir.FormCalls.called;
import static org.coursewatch.fhir.FormCalls.caseOf;
import static org.coursewatch.fhir.FormCalls.code;
import static org.coursewatch.fhir.FormCalls.course;
import static org.coursewatch.fhir.FormCalls.day;
import static org.coursewatch.fhir.FormCalls.enrollment;
import static org.coursewatch.fhir.FormCalls.facts;
import static org.coursewatch.fhir.FormCalls.item;
import static org.coursewatch.fhir.FormCalls.number;
import static org.coursewatch.fhir.FormCalls.read;
import static org.coursewatch.fhir.FormCalls.response;
import static org.coursewatch.fhir.FormCalls.submit;
import static org.coursewatch.fhir.FormCalls.text;
import static org.coursewatch.fhir.FormCalls.yes;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patients enrolled by a form: found or new, and never somebody else. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EnrollmentFormTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private final String name = FormCalls.uniqueName();
  private final String mrn = UUID.randomUUID().toString();

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoEhr();
    people.demoPharmacist();
    people.laboratory();
    clock.set(TestPeople.noon(DAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void anEnrollmentOpensACourseThatIsNotCleared() {
    Response answer = submit("ehr", enrollment(name, called(MRN, mrn)));
    answer.then().statusCode(200);
    assertThat(caseOf(answer)).hasSize(32);
    read(course(answer)).then().statusCode(200).body("evaluation.dispense.allowed", equalTo(false));
    assertThat(number(answer)).isNotEmpty();
    assertThat(facts(course(answer))).isEmpty();
  }

  @Test
  void whatHappenedAlreadyIsRecordedWithIt() {
    Response answer =
        submit(
            "prescriber",
            enrollment(
                name,
                called(MRN, mrn),
                text("phone", "+1 555 0100"),
                day("signedOn", DAY),
                code("patientForm", "signer", "PATIENT"),
                code("riskForm", "signer", "PATIENT"),
                day("counseledOn", DAY),
                code("methods", "contraception-method", "IUD_COPPER"),
                day("methodsOn", DAY),
                day("testedOn", DAY),
                code("result", "test-result", "NEGATIVE"),
                code("specimen", "specimen", "URINE"),
                code("setting", "test-setting", "MEDICAL"),
                item("sensitivity", "\"valueDecimal\": 25")));
    answer.then().statusCode(200);
    assertThat(facts(course(answer)))
        .containsExactly(
            "consentSigned",
            "consentSigned",
            "counselingConfirmed",
            "contraceptionRecorded",
            "pregnancyTested");
    read(course(answer)).then().body("evaluation.dispense.allowed", equalTo(false));
  }

  @Test
  void aBareResponseParametersAndAMessageBundleAreTaken() {
    Set<String> numbers = new TreeSet<>();
    String patient =
        """
        {"resourceType": "Patient", "id": "p1", "identifier": [{"system": "%s", "value": "%s"},
          {"system": "http://hl7.org/fhir/sid/us-ssn", "value": "000-00-0000"}],
         "name": [{"family": "%s", "given": ["Ada"]}], "birthDate": "1998-04-12"}
        """;
    String subject = "\"subject\": {\"reference\": \"Patient/p1\"},";
    String[] forms = {
      enrollment(name, called(MRN, mrn + 0)),
      """
      {"resourceType": "Parameters", "parameter": [
        {"name": "questionnaire-response", "resource": %s}, {"name": "patient", "resource": %s}]}
      """
          .formatted(
              enrollment(name, subject, yes("otherPerson")), patient.formatted(MRN, mrn + 1, name)),
      """
      {"resourceType": "Bundle", "type": "message", "entry": [
        {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "MessageHeader",
          "eventUri": "http://example.org/submit", "source": {"endpoint": "http://example.org"}}},
        {"fullUrl": "http://ehr.example.org/fhir/Patient/p1", "resource": %s},
        {"fullUrl": "urn:uuid:2", "resource": %s}]}
      """
          .formatted(
              patient.formatted(MRN, mrn + 2, name), enrollment(name, subject, yes("otherPerson"))),
    };
    for (int i = 0; i < forms.length; i++) {
      Response answer = submit("ehr", forms[i]);
      answer.then().statusCode(200);
      numbers.add(number(answer));
      // Found again by what the other system calls the patient, and by nothing of anybody else.
      Response month =
          submit(
              "ehr",
              response(
                  "monthly-confirmation",
                  called(MRN, mrn + i),
                  day("visitOn", DAY),
                  code("methods", "contraception-method", "IUD_COPPER")));
      assertThat(number(month)).isEqualTo(number(answer));
    }
    assertThat(numbers).hasSize(3);
    submit(
            "ehr",
            response(
                "monthly-confirmation",
                called("http://hl7.org/fhir/sid/us-ssn", "000-00-0000"),
                day("visitOn", DAY)))
        .then()
        .statusCode(404);
  }

  @Test
  void twoPatientsOfEqualNameAndBirthDateAreNeverMixed() {
    Response first = submit("ehr", enrollment(name, called(MRN, mrn)));
    first.then().statusCode(200);
    // The second one, known to the record system by another number: is it the same person?
    submit("ehr", enrollment(name, called(MRN, "2" + mrn)))
        .then()
        .statusCode(409)
        .body("issue[0].details.text", containsString("otherPerson"));
    Response second = submit("ehr", enrollment(name, called(MRN, "2" + mrn), yes("otherPerson")));
    second.then().statusCode(200);
    assertThat(number(second)).isNotEqualTo(number(first));
    assertThat(caseOf(second)).isNotEqualTo(caseOf(first));
    String visit = day("visitOn", DAY);
    String method = code("methods", "contraception-method", "IUD_COPPER");
    Response month =
        submit("ehr", response("monthly-confirmation", called(MRN, "2" + mrn), visit, method));
    assertThat(caseOf(month)).isEqualTo(caseOf(second));
    assertThat(facts(course(first))).isEmpty();
    // Name and birth date alone are nobody.
    String named =
        """
        "contained": [{"resourceType": "Patient", "id": "p", "birthDate": "1998-04-12",
          "name": [{"family": "%s", "given": "Ada"}]}], "subject": {"reference": "#p"},
        """
            .formatted(name);
    submit("ehr", response("monthly-confirmation", named, visit, method))
        .then()
        .statusCode(409)
        .body("issue[0].details.text", containsString("alone find nobody"));
    // A case of one and the number of the other is nobody's.
    String both =
        """
        {"resourceType": "Parameters", "parameter": [
          {"name": "case_number", "valueString": "%s"}, {"name": "response", "resource": %s}]}
        """
            .formatted(
                caseOf(first),
                response("monthly-confirmation", called(NUMBER, number(second)), visit, method));
    submit("ehr", both).then().statusCode(409);
    assertThat(facts(course(first))).isEmpty();
  }

  @Test
  void anIdentifierOfSomebodyElseEnrollsNobody() {
    submit("ehr", enrollment(name, called(MRN, mrn))).then().statusCode(200);
    submit("ehr", enrollment(name, called(MRN, mrn)).replace(name, name + "x"))
        .then()
        .statusCode(409);
    submit("ehr", enrollment(name, called(MRN, mrn)).replace("1998-04-12", "1998-04-13"))
        .then()
        .statusCode(409);
    submit("ehr", enrollment(name, called(NUMBER, "DEM0P-AT1E6")).replace(name, name + "y"))
        .then()
        .statusCode(404);
  }

  @Test
  void aRecordSystemDoesNotSignForAnybody() {
    submit(
            "ehr",
            enrollment(
                name,
                called(MRN, mrn),
                day("signedOn", DAY),
                code("patientForm", "signer", "PATIENT")))
        .then()
        .statusCode(403)
        .body("issue[0].details.text", containsString("only the prescriber records"));
    submit("ehr", response("monthly-confirmation", called(MRN, mrn), day("visitOn", DAY)))
        .then()
        .statusCode(404);
  }
}
