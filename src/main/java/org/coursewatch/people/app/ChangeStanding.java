package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Party;
import org.coursewatch.people.Role;
import org.coursewatch.people.Standing;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.Standings;

/** The program's office suspends, reinstates or deactivates a party. */
@ApplicationScoped
public class ChangeStanding {

  private static final Set<Kind> BY_OFFICE =
      Set.of(Kind.SUSPENDED, Kind.REINSTATED, Kind.DEACTIVATED);

  private final FindParty find;
  private final Standings standings;
  private final WriteStanding write;
  private final ReadStanding read;
  private final Cases cases;
  private final AuditTrail audit;

  @Inject
  ChangeStanding(
      FindParty find,
      Standings standings,
      WriteStanding write,
      ReadStanding read,
      Cases cases,
      AuditTrail audit) {
    this.find = find;
    this.standings = standings;
    this.write = write;
    this.read = read;
    this.cases = cases;
    this.audit = audit;
  }

  /**
   * @param kind suspended, reinstated or deactivated
   * @throws org.coursewatch.platform.ProblemException when the caller is not the program's office,
   *     or the party already stands like that
   */
  @Transactional
  public ReadStanding.View change(UUID id, Kind kind, String reason, Actor by, Instant now) {
    Party party = toDecideOn(id, kind, by);
    if (kind == Kind.REINSTATED && cases.isGoneForGood(id)) {
      throw PartyProblems.conflict(
          "The party was deactivated for good by a case that stands.",
          "Only a decision on an appeal undoes that.");
    }
    Standing standing = Standing.of(standings.history(party.id()));
    if (!standing.allows(kind)) {
      throw PartyProblems.conflict(
          "The party is " + standing.status(LocalDate.ofInstant(now, party.zone())) + " already.",
          "Read its standing; nothing may have to be done.");
    }
    write.decide(party, kind, reason, by, now);
    return read.view(party, now);
  }

  /**
   * Like {@link #change}, where the party may stand like that, or worse, already: then nothing is
   * changed.
   *
   * @return whether anything was changed
   */
  @Transactional
  public boolean bringTo(UUID id, Kind kind, String reason, Actor by, Instant now) {
    Party party = toDecideOn(id, kind, by);
    if (!Standing.of(standings.history(party.id())).allows(kind)) {
      return false;
    }
    write.decide(party, kind, reason, by, now);
    return true;
  }

  /** The party, kept from others who want to change its standing. */
  private Party toDecideOn(UUID id, Kind kind, Actor by) {
    if (by.role() != Role.ADMINISTRATOR || !BY_OFFICE.contains(kind)) {
      throw PartyProblems.notPermitted(
          "Only the program's office decides on the standing of others.", "Ask an administrator.");
    }
    Party party = find.toRead(id, by);
    audit.attempt(PartyNotes.action(kind).on(PartyNotes.of(party)));
    standings.lock(party.id());
    return party;
  }
}
