package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.noncompliance.CaseEvent;
import org.coursewatch.noncompliance.CaseFilter;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.noncompliance.Cases;
import org.coursewatch.noncompliance.Cases.Shown;
import org.coursewatch.noncompliance.Cases.Told;
import org.coursewatch.noncompliance.Detectors;
import org.coursewatch.noncompliance.NoncomplianceCase;
import org.coursewatch.noncompliance.PlaceInTime;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** Cases: all of them for the program's office and auditors, the own for a party once told. */
@ApplicationScoped
public class ReadCases {

  /**
   * A case with all there is to it.
   *
   * @param found the case
   * @param title what it is about, for people
   * @param proposed what the ladder proposes today
   * @param appealUntil until when (outside) the party can appeal, null when it cannot
   * @param evidence what the caller may see of it
   * @param history what happened, oldest first
   * @param told who was told of an action; empty for the party
   * @param forParty whether it is shown to the party: without the names of the office's accounts
   *     and without what the office noted for itself
   */
  public record View(
      NoncomplianceCase found,
      String title,
      Tier proposed,
      @Nullable Instant appealUntil,
      List<Shown> evidence,
      List<CaseEvent> history,
      List<Told> told,
      boolean forParty) {}

  private final Cases cases;
  private final Detectors detectors;
  private final OpenCases ladder;
  private final AuditTrail audit;

  @Inject
  ReadCases(Cases cases, Detectors detectors, OpenCases ladder, AuditTrail audit) {
    this.cases = cases;
    this.detectors = detectors;
    this.ladder = ladder;
    this.audit = audit;
  }

  /** A page, newest first. */
  @Transactional
  public List<NoncomplianceCase> list(
      CaseFilter filter, @Nullable PlaceInTime after, int most, Actor by, Instant now) {
    CaseFilter shown =
        by.readsEverything()
            ? filter
            : filter.of(CaseAccess.own(by).orElseThrow(CaseProblems::onlyOffice).value());
    audit.note(by, AuditAction.CASE_READ, AuditSubject.list("cases"), now);
    return cases.list(shown, after, most);
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it is not the caller's to see
   */
  @Transactional
  public View read(CaseId id, Actor by, Instant now) {
    NoncomplianceCase found =
        cases
            .find(id)
            .filter(each -> CaseAccess.mayRead(each, by))
            .orElseThrow(() -> CaseProblems.notFound("case"));
    audit.note(by, AuditAction.CASE_READ, CaseAccess.subject(found), now);
    return view(found, by, now);
  }

  View view(NoncomplianceCase found, Actor by, Instant now) {
    CaseId id = found.id();
    boolean forParty = !by.readsEverything();
    return new View(
        found,
        title(found),
        forParty
            ? found.standing().tier()
            : ladder.proposed(id, found.party(), found.severity(), now),
        appealUntil(found),
        cases.evidence(id),
        cases.history(id),
        forParty ? List.of() : cases.told(id),
        forParty);
  }

  /** What a case is about, for people. */
  public String title(NoncomplianceCase found) {
    return detectors
        .find(found.detector())
        .map(detector -> detector.title())
        .orElse("Opened by the program's office");
  }

  /** Until when (outside) the party can appeal, null when it cannot. */
  @Nullable Instant appealUntil(NoncomplianceCase found) {
    Instant actedAt = found.standing().actedAt();
    return actedAt == null || !found.standing().allows(CaseEvent.Kind.APPEALED)
        ? null
        : actedAt.plus(Duration.ofDays(detectors.ladder().appealDays()));
  }
}
