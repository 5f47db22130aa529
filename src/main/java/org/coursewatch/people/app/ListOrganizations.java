package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Practice;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Wholesaler;
import org.coursewatch.people.WholesalerId;
import org.jspecify.annotations.Nullable;

/**
 * The organizations the caller sees: the program's office all, everybody else the own and, in a
 * practice, the colleagues. The database leaves out the others.
 */
@ApplicationScoped
public class ListOrganizations {

  private final People people;
  private final Organizations organizations;
  private final AuditTrail audit;

  @Inject
  ListOrganizations(People people, Organizations organizations, AuditTrail audit) {
    this.people = people;
    this.organizations = organizations;
    this.audit = audit;
  }

  @Transactional
  public List<Prescriber> prescribers(@Nullable UUID after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("prescribers"), now);
    return organizations.prescribers(after, most);
  }

  @Transactional
  public List<Practice> practices(@Nullable UUID after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("practices"), now);
    return organizations.practices(after, most);
  }

  @Transactional
  public List<Pharmacy> pharmacies(@Nullable UUID after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("pharmacies"), now);
    return organizations.pharmacies(after, most);
  }

  @Transactional
  public List<Wholesaler> wholesalers(@Nullable UUID after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("wholesalers"), now);
    return organizations.wholesalers(after, most);
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Prescriber prescriber(UUID id, Actor by, Instant now) {
    Prescriber found =
        people
            .prescriber(new PrescriberId(id))
            .orElseThrow(() -> PartyProblems.notFound("prescriber"));
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.of(Kind.PRESCRIBER, found.id()), now);
    return found;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Practice practice(UUID id, Actor by, Instant now) {
    Practice found =
        organizations
            .practice(new PracticeId(id))
            .orElseThrow(() -> PartyProblems.notFound("practice"));
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.of(Kind.PRACTICE, found.id()), now);
    return found;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Pharmacy pharmacy(UUID id, Actor by, Instant now) {
    Pharmacy found =
        people.pharmacy(new PharmacyId(id)).orElseThrow(() -> PartyProblems.notFound("pharmacy"));
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.of(Kind.PHARMACY, found.id()), now);
    return found;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public Wholesaler wholesaler(UUID id, Actor by, Instant now) {
    Wholesaler found =
        organizations
            .wholesaler(new WholesalerId(id))
            .orElseThrow(() -> PartyProblems.notFound("wholesaler"));
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.of(Kind.WHOLESALER, found.id()), now);
    return found;
  }
}
