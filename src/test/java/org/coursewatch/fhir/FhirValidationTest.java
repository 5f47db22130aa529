package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge itself: a good resource passes, each kind of bad one does not. */
class FhirValidationTest {

  private static final String PATIENT =
      """
      {"resourceType": "Patient",
       "meta": {"profile": ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient"]},
       "identifier": [{"system": "urn:example:numbers", "value": "1"}],
       "name": [{"family": "Vega", "given": ["Dana"]}],
       "gender": "female", "birthDate": "1998-04-12"}
      """;

  @Test
  void aPatientOfUsCorePasses() {
    FhirValidation.assertValid(PATIENT);
  }

  @Test
  void whatTheProfileAsksForIsMissed() {
    List<String> faults = FhirValidation.faults(PATIENT.replace("identifier", "photo"));
    assertThat(faults).anyMatch(each -> each.contains("Patient.identifier"));
  }

  @Test
  void anElementNobodyKnowsIsAFault() {
    assertThat(FhirValidation.faults(PATIENT.replace("birthDate", "bornOn")))
        .anyMatch(each -> each.contains("bornOn"));
  }

  @Test
  void aCodeOutsideOfItsListIsAFault() {
    assertThat(FhirValidation.faults(PATIENT.replace("\"female\"", "\"F\"")))
        .anyMatch(each -> each.contains("gender"));
  }

  @Test
  void aProfileThatIsNotAtHandCannotBeClaimed() {
    assertThat(FhirValidation.faults(PATIENT.replace("us-core-patient", "us-core-pet")))
        .anyMatch(each -> each.contains("us-core-pet"));
  }

  @Test
  void emptyElementsAreFaults() {
    assertThat(FhirValidation.faults(PATIENT.replace("[\"Dana\"]", "[]")))
        .anyMatch(each -> each.equals("Patient.name[0].given: empty"));
    assertThat(FhirValidation.faults(PATIENT.replace("\"Vega\"", "null")))
        .anyMatch(each -> each.equals("Patient.name[0].family: empty"));
  }
}
