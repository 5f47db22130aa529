package org.coursewatch.people.rest;

import org.coursewatch.people.Patient;

/** A patient, for the practice. {@code patientNumber} is what the patient shows at the pharmacy. */
public record PatientJson(
    String patientId, String patientNumber, String givenName, String familyName, String birthDate) {

  static PatientJson of(Patient patient) {
    return new PatientJson(
        patient.id().toString(),
        patient.number().toString(),
        patient.givenName(),
        patient.familyName(),
        patient.birthDate().toString());
  }
}
