package org.coursewatch.lab.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.lab.HoldProposal.Decision;
import org.coursewatch.lab.HoldProposal.Verdict;
import org.coursewatch.lab.HoldProposals;
import org.coursewatch.lab.HoldThreshold;
import org.coursewatch.lab.HoldThreshold.Reached;
import org.coursewatch.people.Actor;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;

/**
 * What follows a lab value at the hold threshold, in the transaction that records it: a proposal to
 * the prescriber, or the hold itself where the program says so.
 */
@ApplicationScoped
public class ProposeHolds {

  private static final String PLACED =
      "placed by the program's rule: %s is above the hold threshold";

  private final HoldProposals proposals;
  private final CourseLedger ledger;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public ProposeHolds(
      HoldProposals proposals, CourseLedger ledger, Programs programs, AuditTrail audit) {
    this.proposals = proposals;
    this.ledger = ledger;
    this.programs = programs;
    this.audit = audit;
  }

  /**
   * The course after what its newest fact calls for; {@code file} is locked by the caller.
   *
   * @param file ends with the fact that was just recorded
   */
  public CourseFile after(CourseFile file, Instant now) {
    Program program = programs.find(file.program()).orElseThrow();
    Optional<Reached> reached = HoldThreshold.reachedBy(file, program, now);
    return reached.isEmpty() ? file : follow(file, reached.get(), now);
  }

  private CourseFile follow(CourseFile file, Reached reached, Instant now) {
    UUID id = proposals.add(file, reached, now);
    AuditSubject subject = AuditSubject.of(file).with(id.toString());
    audit.note(Actor.SYSTEM, AuditAction.HOLD_PROPOSED, subject, now);
    if (!reached.rules().allows(RuleKey.LAB_HOLD_PLACED)) {
      return file;
    }
    String reason = PLACED.formatted(reached.reading().analyte());
    String account = Actor.SYSTEM.account();
    proposals.decide(file, id, new Verdict(Decision.PLACED, account, now, reason));
    audit.note(Actor.SYSTEM, AuditAction.HOLD_ACCEPTED, subject, now);
    return ledger.append(file, new HoldPlaced(now, reason), Authorship.of(Actor.SYSTEM), now);
  }
}
