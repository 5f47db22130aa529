package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseEvent.Kind;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.Standings;
import org.coursewatch.people.app.ChangeStanding;
import org.jspecify.annotations.Nullable;

/** The party asks to reconsider an action; a second person of the program's office decides. */
@ApplicationScoped
public class Reconsider {

  private final CaseAccess access;
  private final Cases cases;
  private final ReadCases read;
  private final Standings standings;
  private final ChangeStanding change;
  private final AuditTrail audit;

  @Inject
  Reconsider(
      CaseAccess access,
      Cases cases,
      ReadCases read,
      Standings standings,
      ChangeStanding change,
      AuditTrail audit) {
    this.access = access;
    this.cases = cases;
    this.read = read;
    this.standings = standings;
    this.change = change;
    this.audit = audit;
  }

  /**
   * The party appeals, once.
   *
   * @param expected the version the caller read, null for whatever there is
   * @throws org.coursewatch.platform.ProblemException when the case is not the caller's, has
   *     changed since, no action stands, or the time is over
   */
  @Transactional
  public ReadCases.View appeal(
      CaseId id, String reason, @Nullable Integer expected, Actor by, Instant now) {
    NoncomplianceCase found = access.toAppeal(id, expected, by);
    require(found, Kind.APPEALED);
    Instant until = read.appealUntil(found);
    if (until != null && !now.isBefore(until)) {
      throw CaseProblems.appealOver(until);
    }
    return happened(found, CaseEvent.of(Kind.APPEALED, now, by.account(), reason), by, now);
  }

  /**
   * Somebody who did not take the action decides. Undone, a change of the party's standing is taken
   * back, unless it was changed again since or another case keeps it.
   *
   * @param upheld whether the action is left standing
   * @throws org.coursewatch.platform.ProblemException when the caller is not the program's office
   *     or took the action, the case has changed since, or there is no appeal
   */
  @Transactional
  public ReadCases.View decide(
      CaseId id, boolean upheld, String reason, @Nullable Integer expected, Actor by, Instant now) {
    NoncomplianceCase found = access.toDecide(id, expected, by);
    Kind kind = upheld ? Kind.UPHELD : Kind.OVERTURNED;
    require(found, kind);
    if (by.account().equals(found.standing().actedBy())) {
      throw CaseProblems.samePerson();
    }
    ReadCases.View view = happened(found, CaseEvent.of(kind, now, by.account(), reason), by, now);
    if (!upheld) {
      takeBack(found, reason, by, now);
    }
    return view;
  }

  private void takeBack(NoncomplianceCase found, String reason, Actor by, Instant now) {
    PartyId party = found.party();
    StandingChange.Kind changed = found.standing().changed();
    if (party == null || changed == null || cases.isStoppedByAnother(party, found.id())) {
      return;
    }
    StandingChange last = standings.history(party).getLast();
    boolean isOurs =
        last.kind() == changed && Objects.equals(last.at(), found.standing().actedAt());
    if (isOurs) {
      change.bringTo(party.value(), StandingChange.Kind.REINSTATED, reason, by, now);
    }
  }

  private ReadCases.View happened(NoncomplianceCase found, CaseEvent event, Actor by, Instant now) {
    audit.note(
        by,
        AuditAction.CASE_CHANGED.on(CaseAccess.subject(found)).codes(List.of(event.kind().name())),
        now);
    return read.view(cases.append(found, event), by, now);
  }

  private static void require(NoncomplianceCase found, Kind kind) {
    if (!found.standing().allows(kind)) {
      throw CaseProblems.wrongState(found.standing().state());
    }
  }
}
