package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.FhirValidation.assertValid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.coursewatch.people.Contacts;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.Guardian;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.app.ReadKnownPatient.Known;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A patient as a resource: valid in full, with little, erased and merged. */
class PatientWriterTest {

  private static final Instant AT = Instant.parse("2026-10-01T16:00:00Z");
  private static final LocalDate BORN = LocalDate.of(1998, 4, 12);

  @Test
  void everythingThatIsKnownIsTold() {
    Contacts contacts = new Contacts("ada@example.org", "+1 555 0100", Contacts.Language.ES);
    Guardian guardian = new Guardian("Eve Sample", "mother", "eve@example.org");
    Identity identity = new Identity("Ada", "Sample", BORN, contacts, guardian);
    ObjectNode patient = written(record(identity, null, null));
    assertThat(patient.at("/meta/profile/0").asText()).endsWith("/us-core-patient");
    assertThat(patient.at("/identifier/0/system").asText())
        .isEqualTo(DescribedPatient.NUMBER_SYSTEM);
    assertThat(patient.at("/identifier/1/value").asText()).isEqualTo("MRN-1");
    assertThat(patient.path("telecom")).hasSize(2);
    assertThat(patient.at("/communication/0/language/coding/0/code").asText()).isEqualTo("es");
    assertThat(patient.at("/contact/0/telecom/0/system").asText()).isEqualTo("email");
    assertThat(patient.path("active").asBoolean()).isTrue();
    DescribedPatient told = PatientElement.described(patient);
    assertThat(told.familyName()).isEqualTo("Sample");
    assertThat(told.givenNames()).containsExactly("Ada");
    assertThat(told.birthDate()).isEqualTo(BORN);
    assertThat(told.numbers()).hasSize(1);
    assertThat(told.identifiers())
        .containsExactly(new ExternalIdentifier("urn:oid:2.16.840.1.113883.19.5", "MRN-1"));
    assertThat(told.phones()).containsExactly("+1 555 0100");
  }

  @Test
  void littleIsEnough() {
    ObjectNode patient = written(record(Identity.of("Ada", "Sample", BORN), null, null));
    assertThat(patient.has("telecom")).isFalse();
    assertThat(patient.has("contact")).isFalse();
  }

  @Test
  void anErasedPatientHasNothingButIds() {
    ObjectNode patient = written(record(null, null, AT));
    assertThat(patient.has("name")).isFalse();
    assertThat(patient.has("birthDate")).isFalse();
    assertThat(patient.has("meta")).isFalse();
    assertThat(patient.path("active").asBoolean(true)).isFalse();
  }

  @Test
  void aDuplicateNamesTheRecordThatIsKept() {
    PatientId kept = new PatientId(UUID.randomUUID());
    ObjectNode patient = written(record(Identity.of("Ada", "Sample", BORN), kept, null));
    assertThat(patient.at("/link/0/other/reference").asText()).isEqualTo("Patient/" + kept);
    assertThat(patient.at("/link/0/type").asText()).isEqualTo("replaced-by");
  }

  private static ObjectNode written(PatientRecord patient) {
    Known known =
        new Known(
            patient, List.of(new ExternalIdentifier("urn:oid:2.16.840.1.113883.19.5", "MRN-1")));
    ObjectNode resource = PatientWriter.write(known);
    assertValid(JsonText.write(resource));
    return resource;
  }

  private static PatientRecord record(
      @Nullable Identity identity, @Nullable PatientId into, @Nullable Instant erasedAt) {
    return new PatientRecord(
        new PatientId(UUID.randomUUID()),
        PatientNumber.random(new Random(1)::nextInt),
        identity,
        new PrescriberId(UUID.randomUUID()),
        "test",
        AT,
        into,
        erasedAt);
  }
}
