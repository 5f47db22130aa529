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
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
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

  /** A course and the answer about it. */
  public record View(CourseFile file, Evaluation evaluation) {}

  private final CourseAccess access;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final AuditTrail audit;

  @Inject
  public ReadCourse(
      CourseAccess access, CourseLedger ledger, CourseUpkeep upkeep, AuditTrail audit) {
    this.access = access;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.audit = audit;
  }

  /**
   * The course evaluated at {@code asOf}.
   *
   * @param knownAt only facts learnt by then (inside) count; null for all
   */
  @Transactional
  public View read(CourseId id, Instant asOf, @Nullable Instant knownAt, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file), now);
    Question question = upkeep.question(file, asOf);
    Question known = knownAt == null ? question : question.knownAt(knownAt);
    return new View(file, Evaluator.evaluate(known));
  }

  /** Entries of the ledger after {@code afterSequence}, oldest first, at most {@code most}. */
  @Transactional
  public List<LedgerEntry> entries(
      CourseId id, int afterSequence, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.LEDGER_READ, AuditSubject.of(access.toRead(id, by)), now);
    return ledger.entries(id, afterSequence, most);
  }
}
