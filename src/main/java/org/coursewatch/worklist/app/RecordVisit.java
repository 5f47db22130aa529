package org.coursewatch.worklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.FactWorth;
import org.coursewatch.course.Question;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;

/**
 * Records what one visit brought: all of it or, if one part is refused, nothing. Each part comes
 * through the same door as if it came alone.
 */
@ApplicationScoped
public class RecordVisit {

  private final RecordFact record;
  private final CourseAccess access;
  private final CourseUpkeep upkeep;
  private final AuditTrail audit;

  @Inject
  public RecordVisit(
      RecordFact record, CourseAccess access, CourseUpkeep upkeep, AuditTrail audit) {
    this.record = record;
    this.access = access;
    this.upkeep = upkeep;
    this.audit = audit;
  }

  /**
   * Adds the facts of a visit in their order.
   *
   * @param facts each with the name its faults are told under
   * @throws ProblemException when one is refused, its field after the name: {@code alt.on}
   */
  @Transactional
  public void record(CourseId course, Map<String, CourseFact> facts, Actor by, Instant now) {
    for (Map.Entry<String, CourseFact> each : facts.entrySet()) {
      try {
        record.record(course, each.getValue(), null, by, now);
      } catch (ProblemException refused) {
        throw named(each.getKey(), refused.problem()).asException();
      }
    }
  }

  /**
   * What each of the facts, which are recorded, is worth to the course now.
   *
   * @throws ProblemException not found, when the course is not the caller's
   */
  @Transactional
  public Map<String, FactWorth> worth(
      CourseId course, Map<String, CourseFact> facts, Actor by, Instant now) {
    CourseFile file = access.toRead(course, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file), now);
    Question question = upkeep.question(file, now);
    Map<String, FactWorth> worth = new LinkedHashMap<>();
    facts.forEach((name, fact) -> worth.put(name, FactWorth.of(fact, question)));
    return worth;
  }

  private static Problem named(String name, Problem problem) {
    List<FieldError> errors = new ArrayList<>();
    for (FieldError error : problem.errors()) {
      String field = error.field().isEmpty() ? name : name + "." + error.field();
      errors.add(new FieldError(field, error.reason(), error.remedy()));
    }
    return new Problem(
        problem.type(), problem.detail(), problem.remedy(), errors, problem.extras());
  }
}
