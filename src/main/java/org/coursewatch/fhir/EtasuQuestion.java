package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What the Parameters of {@code $rems-etasu} ask: a patient and a medicine, or a case.
 *
 * @param patient what is told of the patient, null when nothing is
 * @param reference how the asking system refers to the patient, null when it does not say
 * @param caseNumber as sent, null without one
 * @param medication null when a case number says what it is about
 */
record EtasuQuestion(
    @Nullable DescribedPatient patient,
    @Nullable String reference,
    @Nullable String caseNumber,
    @Nullable MedicationElement medication) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final String REMEDY =
      "Send patient and medication, or case_number, as the parameters of a Parameters resource.";

  /**
   * Reads leniently: parameters nobody asked for are passed over, and a case number may be spelt in
   * both ways.
   *
   * @throws org.coursewatch.platform.ProblemException when it is no such question
   */
  static EtasuQuestion read(byte[] body) {
    JsonNode root = JsonText.read(body);
    Faults faults = new Faults();
    if (!root.path("resourceType").asText("").equals("Parameters")) {
      faults.add("resourceType", "is not Parameters", REMEDY);
      faults.throwIfAny();
    }
    JsonNode patient = null;
    JsonNode medication = null;
    String caseNumber = null;
    for (JsonNode each : root.path("parameter")) {
      switch (each.path("name").asText("")) {
        case "patient" -> patient = each.path("resource");
        case "medication" -> medication = each.path("resource");
        case "case_number", "caseNumber" -> caseNumber = text(each);
        default -> {
          // what a later version of the guide may send
        }
      }
    }
    if (patient != null && !patient.path("resourceType").asText("").equals("Patient")) {
      faults.add("Parameters.parameter.where(name='patient').resource", "is no Patient", REMEDY);
    }
    if (caseNumber == null && patient == null) {
      faults.add("Parameters.parameter", "names neither a patient nor a case", REMEDY);
    }
    if (caseNumber == null && (medication == null || !medication.isObject())) {
      faults.add("Parameters.parameter", "names no medication", REMEDY);
    }
    faults.throwIfAny();
    return new EtasuQuestion(
        patient == null ? null : PatientElement.described(patient),
        patient == null ? null : reference(patient),
        caseNumber,
        medication == null ? null : new MedicationElement(medication));
  }

  private static @Nullable String text(JsonNode parameter) {
    String value =
        parameter
            .path("valueString")
            .asText(parameter.path("valueIdentifier").path("value").asText(""));
    return value.isBlank() ? null : value.strip();
  }

  private static @Nullable String reference(JsonNode patient) {
    String id = patient.path("id").asText("");
    return ID.matcher(id).matches() ? "Patient/" + id : null;
  }
}
