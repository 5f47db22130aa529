package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.Shipment;
import org.coursewatch.noncompliance.Shipments;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyStatus;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Standing;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.Standings;
import org.coursewatch.people.WholesalerId;
import org.coursewatch.people.app.WhoActs;
import org.jspecify.annotations.Nullable;

/**
 * What wholesalers tell of their shipments (R005-004, R005-006). Whatever truly happened is
 * recorded, also a shipment that should not have been: a detector looks at it.
 */
@ApplicationScoped
public class KeepShipments {

  /**
   * What a wholesaler tells.
   *
   * @param pharmacyNumber NCPDP id or NPI
   * @param units capsules
   * @param shippedOn the day at the wholesaler
   * @param refused whether it was asked for and not shipped
   */
  public record Told(
      String pharmacyNumber, String ndc, int units, LocalDate shippedOn, boolean refused) {}

  private final Shipments shipments;
  private final Organizations organizations;
  private final Standings standings;
  private final WhoActs who;
  private final AuditTrail audit;

  @Inject
  KeepShipments(
      Shipments shipments,
      Organizations organizations,
      Standings standings,
      WhoActs who,
      AuditTrail audit) {
    this.shipments = shipments;
    this.organizations = organizations;
    this.standings = standings;
    this.who = who;
    this.audit = audit;
  }

  /**
   * Records a shipment. A wholesaler that is not active records as well what it did.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is no wholesaler, or the day
   *     lies in the future
   */
  @Transactional
  public Shipment record(Told told, Actor by, Instant now) {
    WholesalerId wholesaler = by.wholesaler();
    if (by.role() != Role.WHOLESALER || wholesaler == null) {
      throw CaseProblems.notPermitted(
          "Only wholesalers that are enrolled record shipments.", "Enroll first.");
    }
    ZoneId zone = organizations.wholesaler(wholesaler).orElseThrow().zone();
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (told.shippedOn().isAfter(today)) {
      throw CaseProblems.malformed(
          "shippedOn",
          "lies in the future",
          "Send the day it was shipped; today is " + today + ".");
    }
    // Where a pharmacy stands is nothing a wholesaler sees; it learns only whether it may ship.
    Optional<PharmacyId> pharmacy = who.asService(() -> shipments.pharmacy(told.pharmacyNumber()));
    boolean active =
        pharmacy
            .filter(found -> who.asService(() -> wasActive(found, told.shippedOn())))
            .isPresent();
    Shipment shipment =
        new Shipment(
            UUID.randomUUID(),
            wholesaler,
            pharmacy.orElse(null),
            told.pharmacyNumber(),
            told.ndc(),
            told.units(),
            told.shippedOn(),
            told.refused(),
            active,
            now,
            by.account());
    shipments.add(shipment);
    AuditSubject subject =
        AuditSubject.of(Kind.WHOLESALER, wholesaler)
            .with(wholesaler + "/shipments/" + shipment.id());
    audit.note(by, AuditAction.SHIPMENT_RECORDED, subject, now);
    return shipment;
  }

  /** The own of a wholesaler, all for the program's office; newest first. */
  @Transactional
  public List<Shipment> list(@Nullable PlaceInTime after, int most, Actor by, Instant now) {
    WholesalerId owner = by.readsEverything() ? null : by.wholesaler();
    if (!by.readsEverything() && owner == null) {
      throw CaseProblems.onlyOffice();
    }
    audit.note(by, AuditAction.PARTY_READ, AuditSubject.list("shipments"), now);
    return shipments.list(owner, after, most);
  }

  /** At the beginning of the day or at its end: in the course of it either may have been told. */
  private boolean wasActive(PharmacyId pharmacy, LocalDate day) {
    List<StandingChange> history = standings.history(PartyId.of(pharmacy));
    return isActive(history, day, day) || isActive(history, day, day.minusDays(1));
  }

  private static boolean isActive(List<StandingChange> history, LocalDate day, LocalDate until) {
    Standing standing =
        Standing.of(history.stream().filter(change -> !change.on().isAfter(until)).toList());
    return standing.status(day) == PartyStatus.ACTIVE;
  }
}
