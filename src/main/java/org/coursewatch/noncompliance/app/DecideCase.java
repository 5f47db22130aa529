package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseEvent.Kind;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.app.ChangeStanding;
import org.jspecify.annotations.Nullable;

/**
 * The program's office reviews a case, acts on it, dismisses or closes it. What an action does to
 * the standing of the party is done in the same transaction, so that the rules refuse from then on.
 */
@ApplicationScoped
public class DecideCase {

  private final CaseAccess access;
  private final Cases cases;
  private final ReadCases read;
  private final ChangeStanding standings;
  private final AuditTrail audit;

  @Inject
  DecideCase(
      CaseAccess access, Cases cases, ReadCases read, ChangeStanding standings, AuditTrail audit) {
    this.access = access;
    this.cases = cases;
    this.read = read;
    this.standings = standings;
    this.audit = audit;
  }

  /**
   * Begins the review.
   *
   * @param expected the version the caller read, null for whatever there is
   * @throws org.coursewatch.platform.ProblemException when the caller is not the program's office,
   *     the case has changed since, or it is not open
   */
  @Transactional
  public ReadCases.View review(
      CaseId id, @Nullable String note, @Nullable Integer expected, Actor by, Instant now) {
    NoncomplianceCase found = access.toDecide(id, expected, by);
    return happened(found, CaseEvent.of(Kind.REVIEW_BEGUN, now, by.account(), note), by, now);
  }

  /** Finds nothing to act on; like {@link #review}. */
  @Transactional
  public ReadCases.View dismiss(
      CaseId id, String reason, @Nullable Integer expected, Actor by, Instant now) {
    NoncomplianceCase found = access.toDecide(id, expected, by);
    return happened(found, CaseEvent.of(Kind.DISMISSED, now, by.account(), reason), by, now);
  }

  /**
   * Takes an action; like {@link #review}.
   *
   * @param reportable whether the case is to be reported outside, null to leave it as it is
   */
  @Transactional
  public ReadCases.View act(
      CaseId id,
      Tier tier,
      @Nullable Boolean reportable,
      String reason,
      @Nullable Integer expected,
      Actor by,
      Instant now) {
    NoncomplianceCase found = access.toDecide(id, expected, by);
    require(found, Kind.ACTION_TAKEN);
    PartyId party = found.party();
    StandingChange.Kind changed = null;
    Optional<StandingChange.Kind> wanted = tier.standing();
    if (wanted.isPresent()) {
      if (party == null) {
        throw CaseProblems.noParty();
      }
      boolean done = standings.bringTo(party.value(), wanted.get(), reason, by, now);
      changed = done ? wanted.get() : null;
    }
    CaseEvent acted =
        new CaseEvent(Kind.ACTION_TAKEN, now, by.account(), tier, reportable, changed, reason);
    ReadCases.View view = happened(found, acted, by, now);
    if (party == null) {
      return view;
    }
    cases.tell(id, party, tier.isAtLeast(Tier.SUSPENSION), now);
    return read.view(view.found(), by, now);
  }

  /**
   * Closes a case whose action was left standing; like {@link #review}. Not before the party has
   * appealed or can no longer.
   */
  @Transactional
  public ReadCases.View close(
      CaseId id, @Nullable String note, @Nullable Integer expected, Actor by, Instant now) {
    NoncomplianceCase found = access.toDecide(id, expected, by);
    require(found, Kind.CLOSED);
    Instant until = read.appealUntil(found);
    if (until != null && now.isBefore(until) && found.party() != null) {
      throw CaseProblems.appealOpen(until);
    }
    return happened(found, CaseEvent.of(Kind.CLOSED, now, by.account(), note), by, now);
  }

  private ReadCases.View happened(NoncomplianceCase found, CaseEvent event, Actor by, Instant now) {
    require(found, event.kind());
    AuditNote note = AuditAction.CASE_CHANGED.on(CaseAccess.subject(found));
    audit.note(by, note.codes(List.of(event.kind().name())), now);
    return read.view(cases.append(found, event), by, now);
  }

  private static void require(NoncomplianceCase found, Kind kind) {
    if (!found.standing().allows(kind)) {
      throw CaseProblems.wrongState(found.standing().state());
    }
  }
}
