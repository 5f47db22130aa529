package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.Admission.Refused;
import org.coursewatch.course.AdmissionRules;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.Proposal.Outcome;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.signature.app.SignRecorded;

/** The second person confirms or declines a correction that takes two. */
@ApplicationScoped
public class DecideProposal {

  private final CourseAccess access;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final People people;
  private final AuditTrail audit;
  private final SignRecorded sign;

  @Inject
  public DecideProposal(
      CourseAccess access,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      People people,
      AuditTrail audit,
      SignRecorded sign) {
    this.access = access;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.people = people;
    this.audit = audit;
    this.sign = sign;
  }

  /**
   * Decides the proposal; a confirmed one becomes a fact that carries both accounts.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such proposal, it is decided
   *     already, the caller made it, or neither of the two is a prescriber
   */
  @Transactional
  public CourseFile decide(CourseId id, String proposalId, Outcome outcome, Actor by, Instant now) {
    CourseFile file = access.toChange(id, by);
    AuditNote note = action(outcome).on(AuditSubject.of(file).with(proposalId));
    audit.attempt(note);
    access.refuseStopped(by);
    Proposal proposal = ledger.proposal(id, proposalId).orElseThrow(CourseProblems::notFound);
    if (proposal.outcome() != null) {
      throw CourseProblems.conflict("The proposal is decided already.", "Nothing has to be done.");
    }
    if (proposal.account().equals(by.account()) || !by.isPractice()) {
      throw CourseProblems.notPermitted(
          "A second person of the practice has to decide.",
          "Ask somebody else of the practice to sign in and decide.");
    }
    ledger.decide(proposal, outcome, by.account(), now);
    audit.note(by, note, now);
    return switch (outcome) {
      case DECLINED -> file;
      case CONFIRMED -> confirm(file, proposal, by, now);
    };
  }

  private static AuditAction action(Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> AuditAction.PROPOSAL_CONFIRMED;
      case DECLINED -> AuditAction.PROPOSAL_DECLINED;
    };
  }

  private CourseFile confirm(CourseFile file, Proposal proposal, Actor by, Instant now) {
    var site = people.prescriber(file.prescriber()).orElseThrow().zone();
    if (AdmissionRules.judge(proposal.fact(), file, now, site) instanceof Refused refused) {
      throw CourseProblems.of(refused);
    }
    Authorship both = new Authorship(proposal.account(), proposal.role(), by.account());
    CourseFile added = ledger.append(file, proposal.fact(), both, now);
    sign.agreed(added, by, now);
    return upkeep.settle(added, now);
  }
}
