package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Discretion;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Glass;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.Question;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Reads a course: its evaluation at any instant, with what was known at any instant, and its
 * ledger.
 */
@ApplicationScoped
public class ReadCourse {

  /** A course and the answer about it, and what of both the reader is not told. */
  public record View(CourseFile file, Evaluation evaluation, Discretion discretion) {}

  /** Entries of a ledger, and what of them the reader is not told. */
  public record Entries(List<LedgerEntry> entries, Discretion discretion) {}

  private final CourseAccess access;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final Glass glass;
  private final AuditTrail audit;

  @Inject
  public ReadCourse(
      CourseAccess access,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      Glass glass,
      AuditTrail audit) {
    this.access = access;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.glass = glass;
    this.audit = audit;
  }

  /**
   * The course evaluated at {@code asOf}.
   *
   * @param knownAt only facts learnt by then (inside) count; null for all
   * @param now the present instant
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's, or asks
   *     about another day although something is withheld: the days on which the answer changes
   *     would tell it
   */
  @Transactional
  public View read(CourseId id, Instant asOf, @Nullable Instant knownAt, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    Discretion discretion = discretion(file, by, now);
    if (discretion.withholds() && (knownAt != null || !asOf.equals(now))) {
      throw CourseProblems.notPermitted(
          "You read this course as it stands now, and not how it came to that.",
          "Leave asOf and knownAt out, or say why you have to know: POST .../break-glass.");
    }
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file), now);
    Question question = upkeep.question(file, asOf);
    Question known = knownAt == null ? question : question.knownAt(knownAt);
    return new View(file, Evaluator.evaluate(known), discretion);
  }

  /** Entries of the ledger after {@code afterSequence}, oldest first, at most {@code most}. */
  @Transactional
  public Entries entries(CourseId id, int afterSequence, int most, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.LEDGER_READ, AuditSubject.of(file), now);
    return new Entries(ledger.entries(id, afterSequence, most), discretion(file, by, now));
  }

  /** What {@code by} is not told of {@code file} at {@code now}. */
  public Discretion discretion(CourseFile file, Actor by, Instant now) {
    boolean told = !by.readsEverything() || glass.isOpen(file.id(), by.account(), now);
    return told ? Discretion.NONE : Discretion.of(file.course());
  }
}
