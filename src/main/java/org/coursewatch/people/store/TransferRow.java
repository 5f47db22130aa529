package org.coursewatch.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Transfer;
import org.coursewatch.people.TransferId;
import org.jspecify.annotations.Nullable;

/** A transfer; decided once, and never changed afterwards. */
@Entity
@Table(name = "patient_transfer")
class TransferRow {

  @Id
  @Column(name = "transfer_id")
  UUID id;

  @Column(name = "patient_id")
  UUID patientId;

  @Column(name = "patient_number")
  String number;

  @Column(name = "from_prescriber_id")
  UUID fromId;

  @Column(name = "from_npi")
  String fromNpi;

  @Column(name = "to_prescriber_id")
  UUID toId;

  @Column(name = "to_npi")
  String toNpi;

  @Enumerated(EnumType.STRING)
  Transfer.State state;

  @Column(name = "offered_by")
  String offeredBy;

  @Column(name = "offered_at")
  Instant offeredAt;

  @Column(name = "decided_by")
  @Nullable String decidedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  byte @Nullable [] reason;

  static TransferRow of(Transfer transfer, byte @Nullable [] sealedReason) {
    TransferRow row = new TransferRow();
    row.id = transfer.id().value();
    row.patientId = transfer.patient().value();
    row.number = transfer.number().value();
    row.fromId = transfer.from().value();
    row.fromNpi = transfer.fromNpi();
    row.toId = transfer.to().value();
    row.toNpi = transfer.toNpi();
    row.state = transfer.state();
    row.offeredBy = transfer.offeredBy();
    row.offeredAt = transfer.offeredAt();
    row.decidedAt = transfer.decidedAt();
    row.decidedBy = transfer.decidedAt() == null ? null : transfer.offeredBy();
    row.reason = sealedReason;
    return row;
  }

  Transfer value(@Nullable String openedReason) {
    return new Transfer(
        new TransferId(id),
        new PatientId(patientId),
        new PatientNumber(number),
        new PrescriberId(fromId),
        fromNpi,
        new PrescriberId(toId),
        toNpi,
        state,
        offeredBy,
        offeredAt,
        decidedAt,
        openedReason);
  }
}
