package org.coursewatch.people.rest;

import java.time.Instant;
import org.coursewatch.people.Transfer;
import org.coursewatch.people.Transfer.State;
import org.jspecify.annotations.Nullable;

/** A transfer. Until it is accepted the receiver learns the patient number and nothing else. */
public record TransferJson(
    String transferId,
    String patientId,
    String patientNumber,
    State state,
    String fromNpi,
    String toNpi,
    String offeredAt,
    @Nullable String decidedAt) {

  static TransferJson of(Transfer transfer) {
    Instant decidedAt = transfer.decidedAt();
    return new TransferJson(
        transfer.id().toString(),
        transfer.patient().toString(),
        transfer.number().toString(),
        transfer.state(),
        transfer.fromNpi(),
        transfer.toNpi(),
        transfer.offeredAt().toString(),
        decidedAt == null ? null : decidedAt.toString());
  }
}
