package org.coursewatch.privacy.store;

import com.google.crypto.tink.Aead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The key of a patient for as long as the transaction lasts: Hibernate keeps one row object for
 * each patient until then, so that reading ten fields reads and unwraps one key once.
 */
@Entity
@Immutable
@Table(name = "patient_key")
class PatientKeyRow {

  @Id
  @Column(name = "patient_id")
  UUID patient;

  /** Null once it was destroyed. */
  byte @Nullable [] wrapped;

  @Transient @Nullable Aead unwrapped;
}
