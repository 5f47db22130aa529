package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.Role;
import org.coursewatch.people.ShippablePharmacies;
import org.coursewatch.people.ShippablePharmacies.Shippable;
import org.coursewatch.people.Wholesaler;
import org.jspecify.annotations.Nullable;

/** Tells an active wholesaler to which pharmacies it may ship today (R005-001, R005-003). */
@ApplicationScoped
public class FindShippable {

  private final Organizations organizations;
  private final ShippablePharmacies pharmacies;
  private final AuditTrail audit;

  @Inject
  FindShippable(Organizations organizations, ShippablePharmacies pharmacies, AuditTrail audit) {
    this.organizations = organizations;
    this.pharmacies = pharmacies;
    this.audit = audit;
  }

  /**
   * @param number an NCPDP id or NPI to look for, null for all
   * @throws org.coursewatch.platform.ProblemException when the caller is no wholesaler, or one that
   *     is not active today
   */
  @Transactional
  public List<Shippable> find(
      @Nullable String number, @Nullable String after, int most, Actor by, Instant now) {
    if (by.role() != Role.WHOLESALER || by.wholesaler() == null || !isActive(by, now)) {
      throw PartyProblems.notPermitted(
          "Only a wholesaler that is active today learns where it may ship.",
          "Enroll, sign the statements, or ask the program's office.");
    }
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("shippable"), now);
    return pharmacies.list(now, number, after, most);
  }

  private boolean isActive(Actor by, Instant now) {
    return java.util.Optional.ofNullable(by.wholesaler())
        .flatMap(organizations::wholesaler)
        .filter(wholesaler -> isActive(wholesaler, now))
        .isPresent();
  }

  private static boolean isActive(Wholesaler wholesaler, Instant now) {
    LocalDate through = wholesaler.activeThrough();
    return through != null && !LocalDate.ofInstant(now, wholesaler.zone()).isAfter(through);
  }
}
