package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.EtasuCalls.RXNORM;
import static org.coursewatch.fhir.EtasuCalls.asked;
import static org.coursewatch.fhir.EtasuCalls.assertFailure;
import static org.coursewatch.fhir.EtasuCalls.caseQuestion;
import static org.coursewatch.fhir.EtasuCalls.guidance;
import static org.coursewatch.fhir.EtasuCalls.medication;
import static org.coursewatch.fhir.EtasuCalls.named;
import static org.coursewatch.fhir.EtasuCalls.names;
import static org.coursewatch.fhir.EtasuCalls.parameters;
import static org.coursewatch.fhir.EtasuCalls.patientNumbered;
import static org.coursewatch.fhir.EtasuCalls.patientOf;
import static org.coursewatch.fhir.EtasuCalls.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.people.Backgrounds.OfPatient;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.app.RegisterPatient;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a question means, and what a pharmacy learns. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EtasuPatientTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Path EXAMPLE =
      Path.of("")
          .toAbsolutePath()
          .resolveSibling("shared")
          .resolve("assets/hl7-rems-ig/Parameters-parameters-rems-etasu-input.json");

  @Inject TestPeople people;
  @Inject EhrOfPractice ehr;
  @Inject RegisterPatient register;
  @Inject TestClock clock;

  private Practice practice;
  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.demoPharmacist();
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
  void aPatientWithoutACourseIsNotReady() {
    PatientRecord somebody = somebody(UUID.randomUUID().toString(), null);
    JsonNode whole =
        guidance(
            asked(
                "prescriber",
                parameters(patientOf(somebody.number().toString()), medication(RXNORM, "6064"))));
    assertThat(whole.path("status").asText()).isEqualTo("data-required");
    assertThat(names(whole)).containsExactly("Patient Enrollment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Ximena\"", "[\"Ximena\"]", "[\"Ximena\", \"Aurora\"]"})
  void theGivenNameIsATextOrAList(String given) {
    String family = "Family" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    somebody(family, "+1 212 555 0143");
    assertThat(status(parameters(named(family, given, "2125550143"), medication(RXNORM, "6064"))))
        .isEqualTo("data-required");
  }

  @Test
  void nobodyIsFoundByNameAndBirthDateAlone() {
    String family = "Alone" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    somebody(family, "+1 212 555 0143");
    String alone =
        named(family, "[\"Ximena\"]", "2125550143").replace("\"telecom\"", "\"contact_\"");
    JsonNode whole = assertFailure("ehr", parameters(alone, medication(RXNORM, "6064")));
    assertThat(whole.at("/note/0/text").asText()).contains("Names and birth date alone");
    assertThat(whole.has("outputParameters")).isFalse();
  }

  @Test
  void whoFitsTwoPeopleIsNobody() {
    String family = "Twin" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    PatientRecord one = somebody(family, "+1 212 555 0143");
    somebody(family, "+1 212 555 0143");
    JsonNode whole =
        assertFailure(
            "ehr",
            parameters(named(family, "[\"Ximena\"]", "2125550143"), medication(RXNORM, "6064")));
    assertThat(whole.at("/note/0/text").asText()).contains("more than one person");
    assertThat(status(parameters(patientOf(one.number().toString()), medication(RXNORM, "6064"))))
        .isEqualTo("data-required");
  }

  @Test
  void theExampleOfTheGuideIsAcceptedAndMeansNobodyHere() throws IOException {
    assertFailure("ehr", Files.readString(EXAMPLE, StandardCharsets.UTF_8));
  }

  @Test
  void aPharmacyLearnsWhatAPharmacyMayKnow() {
    String question = parameters(patientNumbered(treated), medication(RXNORM, "6064"));
    JsonNode cleared = guidance(asked("pharmacist", question));
    assertThat(cleared.path("status").asText()).isEqualTo("success");
    assertThat(requirement(cleared, "Dispensing").at("/note/0/text").asText())
        .isEqualTo("A supply may be handed over until the end of 2026-10-07.");
    assertThat(cleared.at("/identifier/0/value").asText()).isEqualTo(caseNumber());

    people.say(treated, TestPeople.positive(DAY), clock.now());
    JsonNode stopped = guidance(asked("pharmacist", question));
    assertThat(stopped.path("status").asText()).isEqualTo("data-required");
    assertThat(requirement(stopped, "Clearance").at("/reasonCode/0/coding/0/code").asText())
        .isEqualTo("NOT_CLEARED");
    assertThat(stopped.toString()).doesNotContainIgnoringCase("pregnan");
    assertThat(guidance(asked("ehr", question)).toString()).contains("PREGNANCY_STOP");
  }

  @Test
  void aPharmacyOpensNobodyWithoutNumberAndBirthDate() {
    String medication = medication(RXNORM, "6064");
    String wrong = patientNumbered(treated).replace("1998-04-12", "1998-04-13");
    assertFailure("pharmacist", parameters(wrong, medication));
    assertFailure("pharmacist", parameters(wrong.replace("1998-04-13", "1998"), medication));
    assertFailure("pharmacist", parameters(named("Patient", "\"Test\"", "1"), medication));
    assertFailure("pharmacist", caseQuestion(caseNumber(), ""));
    assertFailure("pharmacist", caseQuestion(caseNumber(), wrong));
    assertFailure("pharmacist", caseQuestion("0", patientNumbered(treated)));
    String stranger = patientNumbered(people.cleared(practice, DAY));
    assertFailure("pharmacist", caseQuestion(caseNumber(), stranger));
    String born = patientNumbered(treated).replace("urn:coursewatch:patient-number", "urn:other");
    for (String known : List.of(patientNumbered(treated), born)) {
      JsonNode whole = guidance(asked("pharmacist", caseQuestion(caseNumber(), known)));
      assertThat(whole.path("status").asText()).isEqualTo("success");
    }
  }

  private String status(String body) {
    return guidance(asked("ehr", body)).path("status").asText();
  }

  private String caseNumber() {
    return new CaseNumber(treated.course()).toString();
  }

  /** A patient without a course. */
  private PatientRecord somebody(String family, String phone) {
    Identity identity =
        new Identity(
            "Ximena Aurora",
            family,
            LocalDate.of(2001, 2, 3),
            new Contacts(null, phone, Contacts.Language.EN),
            null);
    return register.register(identity, OfPatient.NOT_TOLD, true, practice.designee(), clock.now());
  }
}
