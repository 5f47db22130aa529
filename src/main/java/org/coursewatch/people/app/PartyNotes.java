package org.coursewatch.people.app;

import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.StandingChange;

/** How the audit trail calls parties, accounts and what happens to them. */
final class PartyNotes {

  private PartyNotes() {}

  static AuditSubject of(Party party) {
    return of(party.id());
  }

  static AuditSubject of(PartyId id) {
    return AuditSubject.of(
        switch (id.kind()) {
          case PRESCRIBER -> Kind.PRESCRIBER;
          case PHARMACY -> Kind.PHARMACY;
          case WHOLESALER -> Kind.WHOLESALER;
        },
        id);
  }

  /** The thing called {@code id} of the list {@code list} of a party, such as a cover. */
  static AuditSubject part(PartyId party, String list, UUID id) {
    return of(party).with(party + "/" + list + "/" + id);
  }

  /** The list {@code list} of a party. */
  static AuditSubject parts(PartyId party, String list) {
    return of(party).with(party + "/" + list);
  }

  /**
   * An account, or the invitation to one. Of a patient's account, the patient sees it among what
   * was done to the own record.
   */
  static AuditSubject account(UUID id, ActingFor actingFor) {
    return new AuditSubject(Kind.ACCOUNT, actingFor.patient(), null, id.toString());
  }

  static AuditAction action(StandingChange.Kind kind) {
    return switch (kind) {
      case ENROLLED -> AuditAction.ENROLLED;
      case ATTESTED -> AuditAction.ATTESTED;
      case ACTIVATED -> AuditAction.ACTIVATED;
      case RENEWED -> AuditAction.RENEWED;
      case SUSPENDED -> AuditAction.SUSPENDED;
      case REINSTATED -> AuditAction.REINSTATED;
      case DEACTIVATED -> AuditAction.DEACTIVATED;
    };
  }
}
