package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
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

  @Inject
  public DecideTransfer(Transfers transfers, MoveRecord move) {
    this.transfers = transfers;
    this.move = move;
  }

  /** Transfers the caller's practice offered or was offered, in order of their ids. */
  @Transactional
  public List<Transfer> page(@Nullable TransferId after, int most, Actor by) {
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
    Transfer transfer = open(id, by, false);
    if (transfers.certified(transfer.toNpi(), now).isEmpty()) {
      throw PatientProblems.notPermitted(
          "Only a certified and active prescriber takes over patients.",
          "Renew your activation first.");
    }
    transfers.decide(id, State.ACCEPTED, by.account(), now);
    move.moveAll(transfer.patient(), transfer.to(), now);
    return ended(id);
  }

  /** The transfer, which the prescriber it was offered to declines. */
  @Transactional
  public Transfer decline(TransferId id, Actor by, Instant now) {
    open(id, by, false);
    transfers.decide(id, State.DECLINED, by.account(), now);
    return ended(id);
  }

  /** The transfer, which the prescriber who offered it takes back. */
  @Transactional
  public Transfer withdraw(TransferId id, Actor by, Instant now) {
    open(id, by, true);
    transfers.decide(id, State.WITHDRAWN, by.account(), now);
    return ended(id);
  }

  private Transfer open(TransferId id, Actor by, boolean byOfferer) {
    Transfer transfer = transfers.lock(id).orElseThrow(PatientProblems::noSuchTransfer);
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

  private Transfer ended(TransferId id) {
    return transfers.lock(id).orElseThrow();
  }
}
