package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** A patient: what identifies one is sealed, {@link PatientSeal} opens it. */
@Entity
@Table(name = "patient")
class PatientRow {

  @Id
  @Column(name = "patient_id")
  UUID id;

  @Column(name = "patient_number")
  String number;

  byte @Nullable [] identity;

  @Column(name = "opening_key")
  byte @Nullable [] openingKey;

  @Column(name = "name_key")
  byte @Nullable [] nameKey;

  @Column(name = "prescriber_id")
  UUID prescriberId;

  @Column(name = "prescriber_since", insertable = false)
  @Nullable Instant prescriberSince;

  @Column(name = "registered_by")
  String registeredBy;

  @Column(name = "registered_at")
  Instant registeredAt;

  @Column(name = "merged_into")
  @Nullable UUID mergedInto;

  @Column(name = "erased_at")
  @Nullable Instant erasedAt;

  @Column(name = "erased_by")
  @Nullable String erasedBy;

  @Column(name = "erasure_basis")
  @Nullable String erasureBasis;

  @Column(name = "erasure_reason")
  byte @Nullable [] erasureReason;

  static PatientRow of(PatientRecord patient) {
    PatientRow row = new PatientRow();
    row.id = patient.id().value();
    row.number = patient.number().value();
    row.prescriberId = patient.prescriber().value();
    row.registeredBy = patient.registeredBy();
    row.registeredAt = patient.registeredAt();
    return row;
  }

  PatientRecord value(@Nullable Identity opened) {
    return new PatientRecord(
        new PatientId(id),
        new PatientNumber(number),
        opened,
        new PrescriberId(prescriberId),
        registeredBy,
        registeredAt,
        mergedInto == null ? null : new PatientId(mergedInto),
        erasedAt);
  }
}
