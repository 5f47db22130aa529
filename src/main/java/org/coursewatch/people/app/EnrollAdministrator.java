package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Account;
import org.coursewatch.people.AccountChange;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;

/** Enrolls the first administrator, who invites everybody else. */
@AsSystem
@ApplicationScoped
public class EnrollAdministrator {

  private final Accounts accounts;
  private final AuditTrail audit;

  @Inject
  EnrollAdministrator(Accounts accounts, AuditTrail audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** Whether it was done: false when there is an administrator, or the name is enrolled. */
  @Transactional
  public boolean enroll(String name, Instant now) {
    if (accounts.count(Role.ADMINISTRATOR) > 0 || accounts.named(name).isPresent()) {
      return false;
    }
    Account account =
        new Account(UUID.randomUUID(), name, Role.ADMINISTRATOR, ActingFor.NONE, null);
    accounts.open(
        account,
        new AccountChange(name, AccountChange.Kind.OPENED, now, null, Actor.SYSTEM.account()));
    AuditSubject subject = PartyNotes.account(account.id(), account.actingFor());
    audit.note(Actor.SYSTEM, AuditAction.ENROLLED, subject, now);
    return true;
  }
}
