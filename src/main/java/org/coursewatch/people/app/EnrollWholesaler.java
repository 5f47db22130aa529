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
import org.coursewatch.people.Organizations;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.Wholesaler;
import org.coursewatch.people.WholesalerId;

/** Enrolls a wholesaler: by itself after an invitation, or by the program's office (R005). */
@ApplicationScoped
public class EnrollWholesaler {

  private final Organizations organizations;
  private final Accounts accounts;
  private final WriteStanding write;
  private final WhoActs who;

  @Inject
  EnrollWholesaler(
      Organizations organizations, Accounts accounts, WriteStanding write, WhoActs who) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.write = write;
    this.who = who;
  }

  /**
   * The new wholesaler, which is not active before it signs the statements.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not enroll one, or is
   *     enrolled already
   */
  @Transactional
  public Wholesaler enroll(String name, ZoneId zone, Actor by, Instant now) {
    boolean self = by.role() == Role.WHOLESALER;
    if (self && by.wholesaler() != null) {
      throw PartyProblems.conflict(
          "You are enrolled with a wholesaler already.",
          "Ask the program's office if it is another one.");
    }
    if (!self && by.role() != Role.ADMINISTRATOR) {
      throw PartyProblems.notPermitted(
          "You may not enroll a wholesaler.", "Ask the program's office.");
    }
    return who.asService(() -> enroll(name, zone, self, by, now));
  }

  private Wholesaler enroll(String name, ZoneId zone, boolean self, Actor by, Instant now) {
    Wholesaler wholesaler = new Wholesaler(new WholesalerId(UUID.randomUUID()), name, zone, null);
    organizations.add(wholesaler);
    write.note(new Party(PartyId.of(wholesaler.id()), zone), Kind.ENROLLED, null, by, now);
    if (self) {
      accounts.bind(by.account(), ActingFor.of(wholesaler.id()));
    }
    return wholesaler;
  }
}
