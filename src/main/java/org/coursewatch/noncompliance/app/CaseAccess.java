package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/** Whose a case is, and who may do what with it. */
@ApplicationScoped
class CaseAccess {

  private final Cases cases;
  private final AuditTrail audit;

  @Inject
  CaseAccess(Cases cases, AuditTrail audit) {
    this.cases = cases;
    this.audit = audit;
  }

  /** The party that {@code actor} answers for, and nobody's staff: a case is told to those. */
  static Optional<PartyId> own(Actor actor) {
    return switch (actor.role()) {
      case PRESCRIBER -> Optional.ofNullable(actor.prescriber()).map(PartyId::of);
      case REPRESENTATIVE -> Optional.ofNullable(actor.pharmacy()).map(PartyId::of);
      case WHOLESALER -> Optional.ofNullable(actor.wholesaler()).map(PartyId::of);
      case DESIGNEE,
          PHARMACIST,
          PATIENT,
          ADMINISTRATOR,
          AUDITOR,
          EHR,
          PHARMACY_SYSTEM,
          LABORATORY,
          SYSTEM ->
          Optional.empty();
    };
  }

  static boolean mayRead(NoncomplianceCase found, Actor actor) {
    return actor.readsEverything()
        || own(actor).filter(own -> own.equals(found.party())).isPresent();
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when the caller is not the program's office
   */
  static void requireOffice(Actor by) {
    if (by.role() != Role.ADMINISTRATOR) {
      throw CaseProblems.onlyOffice();
    }
  }

  /**
   * The case, kept from others, for the office to decide on.
   *
   * @param expected the version the caller read, null for whatever there is
   * @throws org.coursewatch.platform.ProblemException when the caller is not the office, there is
   *     no such case, or it has changed since
   */
  NoncomplianceCase toDecide(CaseId id, @Nullable Integer expected, Actor by) {
    requireOffice(by);
    return locked(id, expected, by);
  }

  /** The case, kept from others, for the party it is against. */
  NoncomplianceCase toAppeal(CaseId id, @Nullable Integer expected, Actor by) {
    if (own(by).isEmpty()) {
      throw CaseProblems.notPermitted(
          "Only the party a case is against appeals.", "Ask the prescriber or the representative.");
    }
    return locked(id, expected, by);
  }

  static AuditSubject subject(NoncomplianceCase of) {
    return new AuditSubject(Kind.CASE, null, of.course(), of.id().toString());
  }

  private NoncomplianceCase locked(CaseId id, @Nullable Integer expected, Actor by) {
    NoncomplianceCase found =
        cases
            .lock(id)
            .filter(each -> mayRead(each, by))
            .orElseThrow(() -> CaseProblems.notFound("case"));
    audit.attempt(AuditAction.CASE_CHANGED.on(subject(found)));
    int version = found.standing().version();
    if (expected != null && !Objects.equals(expected, version)) {
      throw CaseProblems.stale(version);
    }
    return found;
  }
}
