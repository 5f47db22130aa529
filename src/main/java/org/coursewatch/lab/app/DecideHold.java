package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.lab.HoldProposal.Decision;
import org.coursewatch.lab.HoldProposal.State;
import org.coursewatch.lab.HoldProposal.Verdict;
import org.coursewatch.lab.HoldProposals;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;

/** The prescriber decides, once, whether a lab value holds the course. */
@ApplicationScoped
public class DecideHold {

  private final CourseAccess access;
  private final RecordFact record;
  private final HoldProposals proposals;
  private final AuditTrail audit;

  @Inject
  public DecideHold(
      CourseAccess access, RecordFact record, HoldProposals proposals, AuditTrail audit) {
    this.access = access;
    this.record = record;
    this.proposals = proposals;
    this.audit = audit;
  }

  /**
   * The proposal, decided. An accepted one places the hold as a fact of the course, in the
   * prescriber's name.
   *
   * @param decision accepted or declined
   * @throws org.coursewatch.platform.ProblemException when there is no such proposal, it is not
   *     open any more, or the caller is not the treating prescriber
   */
  @Transactional
  public HoldProposal decide(
      CourseId course, UUID id, Decision decision, String reason, Actor by, Instant now) {
    CourseFile file = access.toChange(course, by);
    AuditSubject subject = AuditSubject.of(file).with(id.toString());
    AuditAction action =
        decision == Decision.ACCEPTED ? AuditAction.HOLD_ACCEPTED : AuditAction.HOLD_DECLINED;
    audit.attempt(action.on(subject));
    if (by.role() != Role.PRESCRIBER) {
      throw LabProblems.onlyThePrescriber();
    }
    access.refuseStopped(by);
    HoldProposal proposal = proposals.find(file, id).orElseThrow(LabProblems::noSuchProposal);
    if (proposal.state() != State.OPEN) {
      throw LabProblems.notOpen(proposal.state());
    }
    proposals.decide(file, id, new Verdict(decision, by.account(), now, reason));
    audit.note(by, action, subject, now);
    if (decision == Decision.ACCEPTED) {
      record.record(course, new HoldPlaced(now, reason), null, by, now);
    }
    return proposals.find(file, id).orElseThrow();
  }
}
