package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
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

  @Column(name = "registered_by")
  String registeredBy;

  @Column(name = "registered_at")
  Instant registeredAt;
}
