package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;

@Entity
@Table(name = "patient")
class PatientRow {

  @Id
  @Column(name = "patient_id")
  UUID id;

  @Column(name = "patient_number")
  String number;

  @Column(name = "given_name")
  String givenName;

  @Column(name = "family_name")
  String familyName;

  @Column(name = "birth_date")
  LocalDate birthDate;

  @Column(name = "prescriber_id")
  UUID prescriberId;

  @Column(name = "registered_by")
  String registeredBy;

  @Column(name = "registered_at")
  Instant registeredAt;

  static PatientRow of(Patient patient, String registeredBy, Instant registeredAt) {
    PatientRow row = new PatientRow();
    row.id = patient.id().value();
    row.number = patient.number().value();
    row.givenName = patient.givenName();
    row.familyName = patient.familyName();
    row.birthDate = patient.birthDate();
    row.prescriberId = patient.prescriber().value();
    row.registeredBy = registeredBy;
    row.registeredAt = registeredAt;
    return row;
  }

  Patient value() {
    return new Patient(
        new PatientId(id),
        new PatientNumber(number),
        givenName,
        familyName,
        birthDate,
        new PrescriberId(prescriberId));
  }
}
