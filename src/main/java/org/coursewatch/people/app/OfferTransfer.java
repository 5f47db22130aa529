package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Transfer;
import org.coursewatch.people.Transfer.State;
import org.coursewatch.people.TransferId;
import org.coursewatch.people.Transfers;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber offers a patient to another, or the program's office assigns the patient of one who
 * is no longer certified. Until somebody else is responsible, nothing changes: there is no day
 * without a prescriber.
 */
@ApplicationScoped
public class OfferTransfer {

  private final PatientAccess access;
  private final People people;
  private final Transfers transfers;
  private final MoveRecord move;
  private final AuditTrail audit;

  @Inject
  public OfferTransfer(
      PatientAccess access, People people, Transfers transfers, MoveRecord move, AuditTrail audit) {
    this.access = access;
    this.people = people;
    this.transfers = transfers;
    this.move = move;
    this.audit = audit;
  }

  /**
   * The open offer to the prescriber with {@code npi}.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is not the responsible
   *     prescriber, nobody certified has the NPI, or the patient is offered already
   */
  @Transactional
  public Transfer offer(PatientId id, String npi, Actor by, Instant now) {
    PatientRecord patient = access.toChange(id, by);
    audit.attempt(AuditAction.PATIENT_TRANSFERRED.on(AuditSubject.of(id)));
    if (by.role() != Role.PRESCRIBER || !patient.prescriber().equals(by.prescriber())) {
      throw PatientProblems.notPermitted(
          "Only the responsible prescriber offers a patient to another.",
          "Ask the responsible prescriber; GET .../custody names who that is.");
    }
    refuseMerged(patient);
    if (transfers.lockOpen(id).isPresent()) {
      throw PatientProblems.conflict(
          "The patient is offered to a prescriber already.",
          "Wait for the answer, or withdraw the offer first.");
    }
    return add(patient, npi, State.OFFERED, null, by, now);
  }

  /**
   * The patient's new prescriber, assigned by the office.
   *
   * @throws org.coursewatch.platform.ProblemException when the present prescriber is certified and
   *     active, or nobody certified has the NPI
   */
  @Transactional
  public Transfer assign(PatientId id, String npi, String reason, Actor by, Instant now) {
    PatientRecord patient = access.toAdminister(id, by);
    audit.attempt(AuditAction.PATIENT_TRANSFERRED.on(AuditSubject.of(id)));
    refuseMerged(patient);
    Prescriber from = people.prescriber(patient.prescriber()).orElseThrow();
    LocalDate active = from.activeThrough();
    if (active != null && !active.isBefore(LocalDate.ofInstant(now, from.zone()))) {
      throw PatientProblems.conflict(
          "The patient's prescriber is certified and active.",
          "Ask that prescriber to offer the patient.");
    }
    transfers
        .lockOpen(id)
        .ifPresent(open -> transfers.decide(open.id(), State.WITHDRAWN, by.account(), now));
    Transfer assigned = add(patient, npi, State.ASSIGNED, reason, by, now);
    move.moveAll(id, assigned.to(), now);
    return assigned;
  }

  private Transfer add(
      PatientRecord patient,
      String npi,
      State state,
      @Nullable String reason,
      Actor by,
      Instant now) {
    PrescriberId to =
        transfers
            .certified(npi, now)
            .filter(found -> !found.equals(patient.prescriber()))
            .orElseThrow(
                () ->
                    PatientProblems.malformed(
                        "npi",
                        "names no other certified and active prescriber",
                        "Compare it with what the other prescriber tells you."));
    Transfer transfer =
        new Transfer(
            new TransferId(UUID.randomUUID()),
            patient.id(),
            patient.number(),
            patient.prescriber(),
            people.prescriber(patient.prescriber()).orElseThrow().npi().value(),
            to,
            npi,
            state,
            by.account(),
            now,
            state == State.OFFERED ? null : now,
            reason);
    transfers.add(transfer);
    audit.note(by, note(transfer.patient(), transfer.id(), state), now);
    return transfer;
  }

  /** That a transfer of {@code patient} began or ended as {@code state}. */
  static AuditNote note(PatientId patient, TransferId transfer, State state) {
    return AuditAction.PATIENT_TRANSFERRED
        .on(AuditSubject.of(patient).with(transfer.toString()))
        .codes(List.of(state.name()));
  }

  private static void refuseMerged(PatientRecord patient) {
    if (patient.mergedInto() != null) {
      throw PatientProblems.conflict(
          "This record is part of another one.", "Transfer the surviving record.");
    }
  }
}
