package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Backgrounds;
import org.coursewatch.people.Backgrounds.OfPharmacy;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.StandingChange.Kind;

/**
 * Enrolls a pharmacy: by its authorized representative, or by the program's office (R004-001,
 * R004-003).
 */
@ApplicationScoped
public class EnrollPharmacy {

  /** Which pharmacy, and what reports tell it apart by. */
  public record Request(
      NcpdpId ncpdpId, Npi npi, String name, ZoneId zone, OfPharmacy background) {}

  private final People people;
  private final Organizations organizations;
  private final Accounts accounts;
  private final Backgrounds backgrounds;
  private final WriteStanding write;
  private final WhoActs who;

  @Inject
  EnrollPharmacy(
      People people,
      Organizations organizations,
      Accounts accounts,
      Backgrounds backgrounds,
      WriteStanding write,
      WhoActs who) {
    this.people = people;
    this.organizations = organizations;
    this.accounts = accounts;
    this.backgrounds = backgrounds;
    this.write = write;
    this.who = who;
  }

  /**
   * The new pharmacy, which is not active before its representative signs the statements.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not enroll one,
   *     represents one already, or a number is enrolled
   */
  @Transactional
  public Pharmacy enroll(Request request, Actor by, Instant now) {
    boolean self = by.role() == Role.REPRESENTATIVE;
    if (self && by.pharmacy() != null) {
      throw PartyProblems.conflict(
          "You are enrolled with a pharmacy already.",
          "Ask the program's office if it is another one.");
    }
    if (!self && by.role() != Role.ADMINISTRATOR) {
      throw PartyProblems.notPermitted(
          "You may not enroll a pharmacy.", "Ask the program's office.");
    }
    return who.asService(() -> enroll(request, self, by, now));
  }

  private Pharmacy enroll(Request request, boolean self, Actor by, Instant now) {
    if (organizations.hasPharmacy(request.ncpdpId(), request.npi())) {
      throw PartyProblems.conflict(
          "ncpdpId",
          "or npi is enrolled already",
          "Check both numbers, or ask the program's office.");
    }
    Pharmacy pharmacy =
        new Pharmacy(
            new PharmacyId(UUID.randomUUID()),
            request.ncpdpId(),
            request.npi(),
            request.name(),
            request.zone(),
            null,
            null);
    people.add(pharmacy);
    backgrounds.tell(pharmacy.id(), request.background());
    Party party = new Party(PartyId.of(pharmacy.id()), pharmacy.zone());
    write.note(party, Kind.ENROLLED, null, by, now);
    if (self) {
      accounts.bind(by.account(), ActingFor.of(pharmacy.id()));
    }
    return pharmacy;
  }
}
