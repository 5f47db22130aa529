package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  /** The row a result stands on, as far as {@link #value} needs it. */
  static PatientRow read(ResultSet result) throws SQLException {
    PatientRow row = new PatientRow();
    row.id = result.getObject("patient_id", UUID.class);
    row.number = result.getString("patient_number");
    row.identity = result.getBytes("identity");
    row.prescriberId = result.getObject("prescriber_id", UUID.class);
    row.registeredBy = result.getString("registered_by");
    row.registeredAt = Statements.presentInstant(result, "registered_at");
    row.mergedInto = result.getObject("merged_into", UUID.class);
    row.erasedAt = Statements.instant(result, "erased_at");
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
