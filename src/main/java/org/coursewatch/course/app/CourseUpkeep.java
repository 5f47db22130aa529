package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Derived;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.escalation.app.TraceLosses;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Prescriber;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;

/**
 * What every change of a course ends with, in the same transaction: authorizations that have lapsed
 * or are no longer cleared are reversed, and the derived rows are worked out anew. The sweep ends
 * with it too.
 */
@ApplicationScoped
public class CourseUpkeep {

  private static final Authorship SYSTEM = Authorship.of(Actor.SYSTEM);

  private final CourseLedger ledger;
  private final People people;
  private final Programs programs;
  private final AuditTrail audit;
  private final TraceLosses losses;

  @Inject
  public CourseUpkeep(
      CourseLedger ledger, People people, Programs programs, AuditTrail audit, TraceLosses losses) {
    this.ledger = ledger;
    this.people = people;
    this.programs = programs;
    this.audit = audit;
    this.losses = losses;
  }

  /**
   * The course after {@code now}'s upkeep; {@code file} is locked by the caller. Nothing that was
   * handed over after {@code now}, by a server whose clock is ahead, is reversed.
   */
  public CourseFile settle(CourseFile file, Instant now) {
    Instant at = file.atLeastLastRecorded(now);
    CourseFile settled = reverseWhatEnded(file, at);
    Question question = question(settled, at);
    if (ledger.refresh(settled, Derived.of(question))) {
      losses.trace(settled, question);
    }
    return settled;
  }

  /**
   * The course as the practice asks about it at {@code asOf}: with its prescriber, without pharmacy
   * or request.
   */
  public Question question(CourseFile file, Instant asOf) {
    Question question = Question.about(program(file), file.course(), asOf);
    return question.by(standing(people.prescriber(file.prescriber()).orElseThrow()));
  }

  public Evaluation evaluate(CourseFile file, Instant asOf) {
    return Evaluator.evaluate(question(file, asOf));
  }

  private CourseFile reverseWhatEnded(CourseFile file, Instant now) {
    Evaluation evaluation = evaluate(file, now);
    CourseFile changed = file;
    for (AuthorizationStanding standing : evaluation.toReverse()) {
      changed = ledger.append(changed, reversal(standing, file, now), SYSTEM, now);
      audit.note(Actor.SYSTEM, reversed(standing, file), now);
    }
    return changed;
  }

  /**
   * A lapsed authorization is reversed as of the first instant after its last day, however late
   * that is noticed.
   */
  private AuthorizationReversed reversal(
      AuthorizationStanding standing, CourseFile file, Instant now) {
    if (standing.status() == AuthorizationStanding.Status.LAPSED) {
      Instant after = program(file).zone().startOf(standing.lastDay().plusDays(1));
      return new AuthorizationReversed(
          after, standing.number(), "lapsed: not handed over by its last day");
    }
    return new AuthorizationReversed(now, standing.number(), "no longer cleared");
  }

  private static AuditNote reversed(AuthorizationStanding standing, CourseFile file) {
    return AuditAction.AUTHORIZATION_REVERSED
        .on(AuditSubject.authorization(file, standing.number()))
        .codes(List.of(standing.status().name()));
  }

  private Program program(CourseFile file) {
    return programs.find(file.program()).orElseThrow();
  }

  private static PrescriberStanding standing(Prescriber prescriber) {
    return new PrescriberStanding(prescriber.activeThrough());
  }
}
