package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.app.RefreshCourses;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.StandingChange.Kind;
import org.coursewatch.people.Standings;
import org.jspecify.annotations.Nullable;

/**
 * Adds changes to the standing of a party. When a prescriber's activation changes, the courses that
 * lists are answered from change in the same transaction.
 */
@ApplicationScoped
class WriteStanding {

  private final Standings standings;
  private final RefreshCourses courses;
  private final AuditTrail audit;

  @Inject
  WriteStanding(Standings standings, RefreshCourses courses, AuditTrail audit) {
    this.standings = standings;
    this.courses = courses;
    this.audit = audit;
  }

  /** {@code kind} happened to {@code party} now; the courses are as they were. */
  void note(Party party, Kind kind, @Nullable String reason, Actor by, Instant now) {
    standings.append(party.id(), change(party, kind, null, reason, by, now));
    // Signing is noted statement by statement, before all of them are signed.
    if (kind != Kind.ATTESTED) {
      audit.note(by, PartyNotes.action(kind), PartyNotes.of(party), now);
    }
  }

  /** {@code party} is active through {@code through} (inside) from now on. */
  void activate(Party party, Kind kind, LocalDate through, Actor by, Instant now) {
    standings.append(party.id(), change(party, kind, through, null, by, now));
    audit.note(by, PartyNotes.action(kind), PartyNotes.of(party), now);
    refresh(party.id(), now);
  }

  /** The program's office stopped {@code party}, or let it go on. */
  void decide(Party party, Kind kind, String reason, Actor by, Instant now) {
    note(party, kind, reason, by, now);
    refresh(party.id(), now);
  }

  private void refresh(PartyId party, Instant now) {
    if (party.kind() == PartyKind.PRESCRIBER) {
      courses.ofPrescriber(new PrescriberId(party.value()), now);
    }
  }

  private static StandingChange change(
      Party party,
      Kind kind,
      @Nullable LocalDate through,
      @Nullable String reason,
      Actor by,
      Instant now) {
    LocalDate on = LocalDate.ofInstant(now, party.zone());
    return new StandingChange(kind, now, on, through, reason, by.account());
  }
}
