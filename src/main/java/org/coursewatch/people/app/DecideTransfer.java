package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Transfer;
import org.coursewatch.people.Transfer.State;
import org.coursewatch.people.TransferId;
import org.coursewatch.people.Transfers;
import org.jspecify.annotations.Nullable;

/** How an offered transfer ends: the receiver accepts or declines, the offerer withdraws. */
@ApplicationScoped
public class DecideTransfer {

  private final Transfers transfers;
  private final MoveRecord move;
  private final AuditTrail audit;

  @Inject
  public DecideTransfer(Transfers transfers, MoveRecord move, AuditTrail audit) {
    this.transfers = transfers;
    this.move = move;
    this.audit = audit;
  }

  /** Transfers the caller's practice offered or was offered, in order of their ids. */
  @Transactional
  public List<Transfer> page(@Nullable TransferId after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.PATIENTS_SEARCHED, AuditSubject.list("transfers"), now);
    return transfers.page(after, most);
  }

  /**
   * The transfer, which the prescriber it was offered to accepts: the patient and all courses are
   * that prescriber's from {@code now} on, and were the other's until then.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such offer to the caller, it
   *     is decided already, or the caller is not certified and active any more
   */
  @Transactional
  public Transfer accept(TransferId id, Actor by, Instant now) {
    Transfer transfer = open(id, by, State.ACCEPTED);
    if (transfers.certified(transfer.toNpi(), now).isEmpty()) {
      throw PatientProblems.notPermitted(
          "Only a certified and active prescriber takes over patients.",
          "Renew your activation first.");
    }
    transfers.decide(id, State.ACCEPTED, by.account(), now);
    move.moveAll(transfer.patient(), transfer.to(), now);
    return ended(id, by, now);
  }

  /** The transfer, which the prescriber it was offered to declines. */
  @Transactional
  public Transfer decline(TransferId id, Actor by, Instant now) {
    open(id, by, State.DECLINED);
    transfers.decide(id, State.DECLINED, by.account(), now);
    return ended(id, by, now);
  }

  /** The transfer, which the prescriber who offered it takes back. */
  @Transactional
  public Transfer withdraw(TransferId id, Actor by, Instant now) {
    open(id, by, State.WITHDRAWN);
    transfers.decide(id, State.WITHDRAWN, by.account(), now);
    return ended(id, by, now);
  }

  private Transfer open(TransferId id, Actor by, State end) {
    Transfer transfer = transfers.lock(id).orElseThrow(PatientProblems::noSuchTransfer);
    audit.attempt(note(transfer, end));
    boolean byOfferer = end == State.WITHDRAWN;
    PrescriberId whose = byOfferer ? transfer.from() : transfer.to();
    if (by.role() != Role.PRESCRIBER || !whose.equals(by.prescriber())) {
      throw PatientProblems.notPermitted(
          byOfferer
              ? "Only the prescriber who offered the patient takes the offer back."
              : "Only the prescriber the patient is offered to decides.",
          "Ask that prescriber.");
    }
    if (transfer.state() != State.OFFERED) {
      throw PatientProblems.conflict(
          "The transfer is decided already: " + transfer.state() + ".", "Nothing has to be done.");
    }
    return transfer;
  }

  private Transfer ended(TransferId id, Actor by, Instant now) {
    Transfer transfer = transfers.lock(id).orElseThrow();
    audit.note(by, note(transfer, transfer.state()), now);
    return transfer;
  }

  private static AuditNote note(Transfer transfer, State end) {
    return OfferTransfer.note(transfer.patient(), transfer.id(), end);
  }
}
