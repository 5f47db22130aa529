package org.coursewatch.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patient offered by one prescriber to another, or assigned by the program's office.
 *
 * @param id its id
 * @param patient who changes hands
 * @param number the patient's
 * @param from who is responsible before
 * @param fromNpi NPI of that prescriber
 * @param to who is responsible afterwards
 * @param toNpi NPI of that prescriber
 * @param state where it stands
 * @param offeredBy the account that offered or assigned
 * @param offeredAt when
 * @param decidedAt when it was accepted, declined, withdrawn or assigned; null while it is open
 * @param reason why the office assigned the patient, null for an offer
 */
public record Transfer(
    TransferId id,
    PatientId patient,
    PatientNumber number,
    PrescriberId from,
    String fromNpi,
    PrescriberId to,
    String toNpi,
    State state,
    String offeredBy,
    Instant offeredAt,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  /** Where a transfer stands. */
  public enum State {
    /** Waits for the other prescriber; the one who offered stays responsible. */
    OFFERED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** Made by the office, because the prescriber is no longer certified. */
    ASSIGNED
  }
}
