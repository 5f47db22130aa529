package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Account;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Training;
import org.coursewatch.people.Trainings;
import org.jspecify.annotations.Nullable;

/** The representative of a pharmacy records who of its staff was trained when (R004-004). */
@ApplicationScoped
public class RecordTraining {

  private static final Set<Role> TRAINED = Set.of(Role.PHARMACIST, Role.REPRESENTATIVE);

  private final People people;
  private final Accounts accounts;
  private final Trainings trainings;
  private final AuditTrail audit;

  @Inject
  RecordTraining(People people, Accounts accounts, Trainings trainings, AuditTrail audit) {
    this.people = people;
    this.accounts = accounts;
    this.trainings = trainings;
    this.audit = audit;
  }

  /**
   * @param account the id of the account of whoever was trained
   * @throws org.coursewatch.platform.ProblemException when the pharmacy is not the caller's, nobody
   *     of its staff has the account, or the day lies in the future of the pharmacy
   */
  @Transactional
  public Training record(UUID pharmacy, UUID account, LocalDate trainedOn, Actor by, Instant now) {
    PharmacyId id = new PharmacyId(pharmacy);
    if (by.role() != Role.REPRESENTATIVE || !id.equals(by.pharmacy())) {
      throw PartyProblems.notFound("pharmacy");
    }
    Pharmacy found = people.pharmacy(id).orElseThrow(() -> PartyProblems.notFound("pharmacy"));
    if (trainedOn.isAfter(LocalDate.ofInstant(now, found.zone()))) {
      throw PartyProblems.malformed(
          "trainedOn", "lies in the future", "Send the day of the training.");
    }
    Training training =
        new Training(
            UUID.randomUUID(), id, staff(account, id).name(), trainedOn, by.account(), now);
    trainings.add(training);
    AuditSubject subject = PartyNotes.part(PartyId.of(id), "trainings", training.id());
    audit.note(by, AuditAction.TRAINED, subject, now);
    return training;
  }

  /** In the order of ids, at most {@code most}. */
  @Transactional
  public List<Training> list(UUID pharmacy, @Nullable UUID after, int most, Actor by, Instant now) {
    PharmacyId id = new PharmacyId(pharmacy);
    if (!by.readsEverything() && !id.equals(by.pharmacy())) {
      throw PartyProblems.notFound("pharmacy");
    }
    audit.note(by, AuditAction.PARTY_READ, PartyNotes.parts(PartyId.of(id), "trainings"), now);
    return trainings.list(id, after, most);
  }

  private Account staff(UUID account, PharmacyId pharmacy) {
    return accounts
        .find(account)
        .filter(found -> TRAINED.contains(found.role()))
        .filter(found -> pharmacy.equals(found.actingFor().pharmacy()))
        .orElseThrow(
            () ->
                PartyProblems.malformed(
                    "accountId",
                    "is nobody of this pharmacy's staff",
                    "GET /api/accounts lists them."));
  }
}
