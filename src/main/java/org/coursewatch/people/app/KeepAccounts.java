package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Account;
import org.coursewatch.people.AccountChange;
import org.coursewatch.people.AccountChange.Kind;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Trainings;
import org.jspecify.annotations.Nullable;

/** Lists, closes and reopens accounts. A closed account is behind nobody, and signs in no more. */
@ApplicationScoped
public class KeepAccounts {

  private final Accounts accounts;
  private final Trainings trainings;
  private final WhoActs who;
  private final AuditTrail audit;

  @Inject
  KeepAccounts(Accounts accounts, Trainings trainings, WhoActs who, AuditTrail audit) {
    this.accounts = accounts;
    this.trainings = trainings;
    this.who = who;
    this.audit = audit;
  }

  /** Those the caller sees, in the order of ids, at most {@code most}. */
  @Transactional
  public List<Account> list(@Nullable UUID after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("accounts"), now);
    return accounts.list(after, most);
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Account read(UUID id, Actor by, Instant now) {
    Account account = find(id);
    audit.note(by, AuditAction.PARTY_READ, subject(account), now);
    return account;
  }

  /**
   * What happened to the account, oldest first.
   *
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public List<AccountChange> history(UUID id, Actor by) {
    return accounts.history(find(id).name());
  }

  /**
   * Closes the account.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller does not keep it, it is the
   *     caller's own, or it is closed
   */
  @Transactional
  public Account close(UUID id, String reason, Actor by, Instant now) {
    Account account = kept(id, AuditAction.ACCOUNT_CLOSED, by);
    if (account.isClosed()) {
      throw PartyProblems.conflict("The account is closed already.", "Nothing has to be done.");
    }
    if (account.name().equals(by.account())) {
      throw PartyProblems.conflict(
          "Nobody closes the own account.", "Ask another administrator to close it.");
    }
    audit.note(by, AuditAction.ACCOUNT_CLOSED, subject(account), now);
    return change(account, Kind.CLOSED, reason, by, now);
  }

  /**
   * Reopens the account.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller does not keep it, or it is
   *     not closed
   */
  @Transactional
  public Account reopen(UUID id, String reason, Actor by, Instant now) {
    Account account = kept(id, AuditAction.ACCOUNT_REOPENED, by);
    if (!account.isClosed()) {
      throw PartyProblems.conflict("The account is not closed.", "Nothing has to be done.");
    }
    audit.note(by, AuditAction.ACCOUNT_REOPENED, subject(account), now);
    return change(account, Kind.REOPENED, reason, by, now);
  }

  private Account change(Account account, Kind kind, String reason, Actor by, Instant now) {
    AccountChange change = new AccountChange(account.name(), kind, now, reason, by.account());
    return who.asService(
        () -> {
          accounts.change(change);
          PharmacyId pharmacy = account.actingFor().pharmacy();
          if (pharmacy != null) {
            trainings.settle(pharmacy);
          }
          return find(account.id());
        });
  }

  private Account kept(UUID id, AuditAction wanted, Actor by) {
    Account account = find(id);
    audit.attempt(wanted.on(subject(account)));
    if (!keeps(by, account)) {
      throw PartyProblems.notPermitted(
          "You may see this account, not close or reopen it.", "Ask the program's office.");
    }
    return account;
  }

  private static AuditSubject subject(Account account) {
    return PartyNotes.account(account.id(), account.actingFor());
  }

  private Account find(UUID id) {
    return accounts.find(id).orElseThrow(() -> PartyProblems.notFound("account"));
  }

  /** The program's office keeps all, the head of an organization the accounts of its staff. */
  private static boolean keeps(Actor by, Account account) {
    ActingFor actingFor = account.actingFor();
    return switch (by.role()) {
      case ADMINISTRATOR -> true;
      case PRESCRIBER ->
          (account.role() == Role.DESIGNEE
                  && Objects.equals(actingFor.prescriber(), by.prescriber()))
              || (account.role() == Role.EHR
                  && Objects.equals(actingFor.practice(), by.reach().practice()));
      case REPRESENTATIVE ->
          (account.role() == Role.PHARMACIST || account.role() == Role.PHARMACY_SYSTEM)
              && Objects.equals(actingFor.pharmacy(), by.pharmacy());
      case DESIGNEE,
          PHARMACIST,
          PATIENT,
          WHOLESALER,
          AUDITOR,
          EHR,
          PHARMACY_SYSTEM,
          LABORATORY,
          SYSTEM ->
          false;
    };
  }
}
