package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.EtasuCalls.NDC;
import static org.coursewatch.fhir.EtasuCalls.RXNORM;
import static org.coursewatch.fhir.EtasuCalls.asked;
import static org.coursewatch.fhir.EtasuCalls.assertFailure;
import static org.coursewatch.fhir.EtasuCalls.caseQuestion;
import static org.coursewatch.fhir.EtasuCalls.guidance;
import static org.coursewatch.fhir.EtasuCalls.medication;
import static org.coursewatch.fhir.EtasuCalls.names;
import static org.coursewatch.fhir.EtasuCalls.notes;
import static org.coursewatch.fhir.EtasuCalls.ofCodings;
import static org.coursewatch.fhir.EtasuCalls.output;
import static org.coursewatch.fhir.EtasuCalls.parameters;
import static org.coursewatch.fhir.EtasuCalls.patientNumbered;
import static org.coursewatch.fhir.EtasuCalls.patientOf;
import static org.coursewatch.fhir.EtasuCalls.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked and answered, line by line of the checklist. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EtasuAnswerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject EhrOfPractice ehr;
  @Inject TestClock clock;

  private Practice practice;
  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    practice = people.demoPractice();
    ehr.signedUp();
    treated = people.cleared(practice, DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void theAnswerIsAGuidanceResponseThatContainsOneForEachRequirement() {
    JsonNode answer = asked("ehr", parameters(patient(), medication(RXNORM, "6064")));
    assertThat(answer.path("parameter")).hasSize(1);
    assertThat(answer.path("parameter").path(0).path("name").asText()).isEqualTo("rems-etasu");
    JsonNode whole = guidance(answer);
    assertThat(whole.path("resourceType").asText()).isEqualTo("GuidanceResponse");
    assertThat(whole.path("status").asText()).isEqualTo("success");
    assertThat(whole.path("moduleUri").asText()).isEqualTo("urn:coursewatch:program:us-ipledge");
    assertThat(whole.path("subject").path("reference").asText()).isEqualTo("Patient/pat017");
    assertThat(whole.path("outputParameters").path("reference").asText())
        .isEqualTo("#" + whole.path("contained").path(0).path("id").asText());
    assertThat(names(whole))
        .containsExactly(
            "Patient Enrollment",
            "Prescriber Enrollment",
            "Consent",
            "Counseling",
            "Pregnancy Test",
            "Contraception",
            "Monthly Questions",
            "Dispensing",
            "case_number");
    assertThat(requirement(whole, "Consent").path("status").asText()).isEqualTo("success");
    assertThat(output(whole).path(8).path("valueString").asText()).isEqualTo(caseNumber());
  }

  @Test
  void whatIsOpenSaysWhoMustActAndByWhen() {
    Treated started =
        people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(DAY));
    JsonNode whole =
        guidance(asked("ehr", parameters(patientNumbered(started), medication(RXNORM, "197844"))));
    assertThat(whole.path("status").asText()).isEqualTo("data-required");
    JsonNode consent = requirement(whole, "Consent");
    assertThat(consent.path("status").asText()).isEqualTo("data-required");
    assertThat(consent.at("/reasonCode/0/coding/0/code").asText()).isEqualTo("CONSENT_MISSING");
    assertThat(consent.at("/note/0/text").asText())
        .contains("A consent form lacks a signature. The prescriber's office has to act");
    assertThat(notes(whole)).anyMatch(note -> note.matches(".* by 2026-\\d\\d-\\d\\d at the .*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"case_number", "caseNumber"})
  void theCaseNumberIsTakenInBothSpellings(String name) {
    String body =
        "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"%s\", \"valueString\": \"%s\"}]}"
            .formatted(name, caseNumber());
    JsonNode whole = guidance(asked("designee", body));
    assertThat(whole.path("status").asText()).isEqualTo("success");
    assertThat(whole.at("/identifier/0/value").asText()).isEqualTo(caseNumber());
    assertThat(whole.at("/subject/identifier/value").asText())
        .isEqualTo(treated.patient().number().toString());
  }

  @Test
  void aCaseOfSomebodyElseIsNotAnswered() {
    Practice other = people.practice(TestPeople.NEW_YORK);
    Treated theirs = people.cleared(other, DAY);
    assertFailure("ehr", caseQuestion(new CaseNumber(theirs.course()).toString(), ""));
    assertFailure("ehr", caseQuestion("0", ""));
    String stranger = patientOf(people.cleared(practice, DAY).patient().number().toString());
    assertFailure("ehr", caseQuestion(caseNumber(), stranger));
    assertThat(
            guidance(asked("ehr", caseQuestion(caseNumber(), patient()))).path("status").asText())
        .isEqualTo("success");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6064", "197843", "197844", "1547561", "403930", "1547565", "197845"})
  void everyStrengthIsKnownByItsCodeWhateverStandsBeforeIt(String code) {
    String codings =
        "{\"system\": \"http://snomed.info/sct\", \"code\": \"%1$s\"}, {\"display\": \"?\"}, {\"system\": \"%2$s\", \"code\": \"%1$s\"}"
            .formatted(code, RXNORM);
    assertThat(status(parameters(patient(), ofCodings(codings)))).isEqualTo("success");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0245-0571-01", "00245057101", "10631-0115-31", "0555-1055-86"})
  void anOrderMayNameNothingButAnNdc(String code) {
    assertThat(status(parameters(patient(), medication(NDC, code)))).isEqualTo("success");
  }

  @Test
  void aMedicationRequestIsTakenToo() {
    String order =
        """
        {"resourceType": "MedicationRequest", "status": "draft", "intent": "order", "medicationCodeableConcept":
         {"coding": [{"system": "%s", "code": "197845"}]}, "subject": {"reference": "Patient/pat017"}%s}""";
    assertThat(status(parameters(patient(), order.formatted(RXNORM, "")))).isEqualTo("success");
    String ninetyDays =
        ", \"dispenseRequest\": {\"numberOfRepeatsAllowed\": 3, \"expectedSupplyDuration\": {\"value\": 90, \"code\": \"d\"}}";
    JsonNode whole =
        guidance(asked("ehr", parameters(patient(), order.formatted(RXNORM, ninetyDays))));
    assertThat(whole.path("status").asText()).isEqualTo("data-required");
    assertThat(requirement(whole, "Dispensing").at("/reasonCode/0/coding/0/code").asText())
        .isEqualTo("SUPPLY_TOO_LONG");
    String contained =
        """
        {"resourceType": "MedicationRequest", "contained": [{"resourceType": "Medication", "id": "m", "code":
         {"coding": [{"system": "%s", "code": "403930"}]}}], "medicationReference": {"reference": "#m"}}"""
            .formatted(RXNORM);
    assertThat(status(parameters(patient(), contained))).isEqualTo("success");
  }

  @Test
  void anotherMedicineIsUnderNoProgram() {
    assertFailure("ehr", parameters(patient(), medication(RXNORM, "161")));
    assertFailure("ehr", parameters(patient(), medication("http://snomed.info/sct", "6064")));
    assertFailure("ehr", parameters(patient(), medication(NDC, "0555-9999-01")));
  }

  private String status(String body) {
    return guidance(asked("ehr", body)).path("status").asText();
  }

  private String caseNumber() {
    return new CaseNumber(treated.course()).toString();
  }

  private String patient() {
    return patientOf(treated.patient().number().toString());
  }
}
