package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Attestation;
import org.coursewatch.people.AttestationForm;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyStatus;
import org.coursewatch.people.Standing;
import org.coursewatch.people.Standings;
import org.coursewatch.people.Standings.Numbered;
import org.jspecify.annotations.Nullable;

/** Where a party stands, and how it came there. */
@ApplicationScoped
public class ReadStanding {

  /**
   * Where a party stands.
   *
   * @param party which
   * @param status on the party's day of the question
   * @param activeThrough last day of the activation (inside), null when nothing is active
   * @param renewableFrom first day on which it can be renewed (inside), null when it cannot
   * @param form what is attested to be activated or renewed
   * @param signed what was signed of it for the next activation
   */
  public record View(
      Party party,
      PartyStatus status,
      @Nullable LocalDate activeThrough,
      @Nullable LocalDate renewableFrom,
      AttestationForm form,
      List<Attestation> signed) {

    /** Whether something is to be signed today. */
    public boolean wantsAttestation(LocalDate today) {
      return switch (status) {
        case PENDING, EXPIRED -> true;
        case ACTIVE -> renewableFrom != null && !today.isBefore(renewableFrom);
        case SUSPENDED, DEACTIVATED -> false;
      };
    }
  }

  private final FindParty find;
  private final Standings standings;
  private final TermOfActivation term;
  private final AuditTrail audit;

  @Inject
  ReadStanding(FindParty find, Standings standings, TermOfActivation term, AuditTrail audit) {
    this.find = find;
    this.standings = standings;
    this.term = term;
    this.audit = audit;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's
   */
  @Transactional
  public View read(UUID id, Actor by, Instant now) {
    Party party = find.toRead(id, by);
    audit.note(by, AuditAction.PARTY_READ, PartyNotes.of(party), now);
    return view(party, now);
  }

  /** What happened after place {@code after}, oldest first, at most {@code most}. */
  @Transactional
  public List<Numbered> history(UUID id, int after, int most, Actor by, Instant now) {
    Party party = find.toRead(id, by);
    audit.note(by, AuditAction.PARTY_READ, PartyNotes.parts(party.id(), "changes"), now);
    return standings.page(party.id(), after, most);
  }

  View view(Party party, Instant now) {
    Standing standing = Standing.of(standings.history(party.id()));
    AttestationForm form = AttestationForm.of(party.id().kind());
    LocalDate through = standing.activeThrough();
    List<Attestation> signed =
        standings.signed(party.id(), form.version()).stream()
            .filter(attestation -> standing.counts(attestation.signedAt()))
            .toList();
    return new View(
        party,
        standing.status(LocalDate.ofInstant(now, party.zone())),
        through,
        term.term().renewableFrom(through),
        form,
        signed);
  }
}
