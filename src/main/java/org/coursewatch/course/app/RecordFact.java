package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.Admission;
import org.coursewatch.course.Admission.Accepted;
import org.coursewatch.course.Admission.NeedsSecondPerson;
import org.coursewatch.course.Admission.Refused;
import org.coursewatch.course.AdmissionRules;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Proposal;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RecorderRules;
import org.coursewatch.lab.app.ProposeHolds;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.signature.app.SignRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Adds one fact to a course: the door through which everything comes that is not about an
 * authorization.
 */
@ApplicationScoped
public class RecordFact {

  /** What became of the fact. */
  public sealed interface Outcome {

    /** It is in the ledger; {@code file} ends with it and with what it caused. */
    record Recorded(CourseFile file) implements Outcome {}

    /** It waits for a second person. */
    record Proposed(Proposal proposal) implements Outcome {}
  }

  private final CourseAccess access;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final People people;
  private final AuditTrail audit;
  private final SignRecorded sign;
  private final ProposeHolds holds;

  @Inject
  public RecordFact(
      CourseAccess access,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      People people,
      AuditTrail audit,
      SignRecorded sign,
      ProposeHolds holds) {
    this.access = access;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.people = people;
    this.audit = audit;
    this.sign = sign;
    this.holds = holds;
  }

  /**
   * Adds {@code fact}, or keeps it until a second person agrees.
   *
   * @param expectedVersion the version the caller read, null to add to whatever version there is; a
   *     positive test is added to whatever version there is
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's, has
   *     changed since, or the fact is refused at the door
   */
  @Transactional
  public Outcome record(
      CourseId id, CourseFact fact, @Nullable Integer expectedVersion, Actor by, Instant now) {
    CourseFile file = access.toRecord(id, fact, by);
    audit.attempt(AuditAction.FACT_RECORDED.on(AuditSubject.of(file)));
    requireRecorder(fact, file, by);
    boolean mayWait = !(fact instanceof PregnancyTested test && test.isPositive());
    if (mayWait) {
      access.refuseStopped(by);
    }
    if (mayWait && expectedVersion != null && expectedVersion != file.version()) {
      throw CourseProblems.stale(file.version());
    }
    return add(file, fact, by, now);
  }

  /** Adds {@code fact} to a course that the caller has locked, by the same rules. */
  Outcome add(CourseFile file, CourseFact fact, Actor by, Instant now) {
    requireRecorder(fact, file, by);
    Admission admission = AdmissionRules.judge(fact, file, now, site(file));
    return switch (admission) {
      case Accepted() -> {
        String sequence = String.valueOf(file.version() + 1);
        audit.note(by, AuditAction.FACT_RECORDED, AuditSubject.of(file).with(sequence), now);
        CourseFile added = ledger.append(file, fact, Authorship.of(by), now);
        sign.recorded(added, by, now);
        yield new Outcome.Recorded(upkeep.settle(holds.after(added, now), now));
      }
      case NeedsSecondPerson() -> new Outcome.Proposed(propose(file, fact, by, now));
      case Refused refused -> throw CourseProblems.of(refused);
    };
  }

  /** Why {@code fact} would be refused at the door of {@code file}, null when it would not be. */
  @Nullable ProblemException refusal(CourseFile file, CourseFact fact, Instant now) {
    return AdmissionRules.judge(fact, file, now, site(file)) instanceof Refused refused
        ? CourseProblems.of(refused)
        : null;
  }

  private static void requireRecorder(CourseFact fact, CourseFile file, Actor by) {
    if (!RecorderRules.mayRecord(by.role(), fact)) {
      throw CourseProblems.notPermitted(
          "Your role does not record this kind of fact.",
          "Ask the prescriber, the patient for the patient's part, or the program's office for its"
              + " decisions.");
    }
    RecordedFact target = fact instanceof FactVoided voiding ? file.fact(voiding.fact()) : null;
    if (target != null && !RecorderRules.mayVoid(by.role(), target.fact())) {
      throw CourseProblems.notPermitted(
          "The program's office takes back its own decisions, and only those.",
          "Ask the program's office about its decisions, the practice about everything else.");
    }
  }

  private Proposal propose(CourseFile file, CourseFact fact, Actor by, Instant now) {
    String id = UUID.randomUUID().toString();
    Proposal proposal = new Proposal(file.id(), id, fact, by.account(), by.role(), now, null);
    ledger.propose(proposal);
    audit.note(by, AuditAction.FACT_PROPOSED, AuditSubject.of(file).with(id), now);
    return proposal;
  }

  private ZoneId site(CourseFile file) {
    return people.prescriber(file.prescriber()).orElseThrow().zone();
  }
}
