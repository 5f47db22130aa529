package org.coursewatch.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of patients, as far as the transaction sees them. Everything is done in the
 * transaction of the caller.
 */
public interface PatientBook {

  /**
   * What a correction replaced.
   *
   * @param identity as it was, null once it was erased
   * @param replacedAt when
   * @param replacedBy the account that corrected
   * @param reason in its words, null once it was erased
   */
  record Replaced(
      @Nullable Identity identity,
      Instant replacedAt,
      String replacedBy,
      @Nullable String reason) {}

  /** The end of an identity. */
  record Erasure(ErasureBasis basis, String reason, String account, Instant at) {}

  /** Why the identity of a patient may be erased. */
  enum ErasureBasis {
    /** The time for which the record has to be kept is over. */
    RETENTION_OVER,
    /** A court or an authority orders it. */
    LEGAL_ORDER
  }

  void add(PatientRecord record);

  Optional<PatientRecord> find(PatientId id);

  /** The record, kept from others who want to change it until the transaction ends. */
  Optional<PatientRecord> lock(PatientId id);

  /**
   * Every patient of the record that {@code id} belongs to, the surviving one first; {@code id}
   * alone when nothing was merged.
   */
  Set<PatientId> record(PatientId id);

  /** Patients of {@code prescribers} after {@code after} in order of their ids. */
  List<PatientRecord> page(Set<PrescriberId> prescribers, @Nullable PatientId after, int most);

  /** The patient with {@code number}; empty when there is none among those seen. */
  Optional<PatientRecord> numbered(PatientNumber number);

  /** Patients of that family name, however it is spelled in capitals and accents. */
  List<PatientRecord> named(String familyName, LocalDate birthDate, int most);

  /** Writes {@code identity} in the place of the one {@code record} has, which is kept. */
  void correct(PatientRecord record, Identity identity, String reason, String account, Instant at);

  /** What corrections replaced, oldest first. */
  List<Replaced> replaced(PatientId id);

  /**
   * Removes what identifies the patient and destroys the patient's key; the patient's accounts may
   * not act any more.
   */
  void erase(PatientId id, Erasure erasure);
}
