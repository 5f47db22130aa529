package org.coursewatch.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything kept of a patient but the courses.
 *
 * @param id inside this service
 * @param number what the patient shows at the pharmacy
 * @param identity null once it was erased
 * @param prescriber who is responsible now
 * @param registeredBy the account that registered
 * @param registeredAt when
 * @param mergedInto the surviving record, when this one was found to be a duplicate; else null
 * @param erasedAt when the identity was erased, null while it is there
 */
public record PatientRecord(
    PatientId id,
    PatientNumber number,
    @Nullable Identity identity,
    PrescriberId prescriber,
    String registeredBy,
    Instant registeredAt,
    @Nullable PatientId mergedInto,
    @Nullable Instant erasedAt) {

  /** A patient who is new. */
  public static PatientRecord registered(
      PatientId id,
      PatientNumber number,
      Identity identity,
      PrescriberId prescriber,
      String by,
      Instant at) {
    return new PatientRecord(id, number, identity, prescriber, by, at, null, null);
  }

  /** Whether nothing identifies the patient any more. */
  public boolean isErased() {
    return erasedAt != null;
  }
}
