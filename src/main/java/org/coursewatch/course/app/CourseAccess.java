package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.RecorderRules;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.ProblemException;

/** Finds a course for those who may see or change it, and for nobody else. */
@ApplicationScoped
public class CourseAccess {

  private final CourseLedger ledger;

  @Inject
  public CourseAccess(CourseLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it does not exist or is not
   *     the actor's
   */
  public CourseFile toRead(CourseId id, Actor actor) {
    return ledger
        .find(id)
        .filter(file -> mayRead(file, actor))
        .orElseThrow(CourseProblems::notFound);
  }

  /**
   * Like {@link #toRead}, kept from others until the transaction ends. Those who only read are
   * refused.
   */
  public CourseFile toChange(CourseId id, Actor actor) {
    CourseFile file = locked(id, actor);
    if (!mayChange(file, actor)) {
      throw readOnly();
    }
    return file;
  }

  /**
   * Like {@link #toChange}, to record {@code fact}: the program's office, too, adds its own
   * decisions to a course, and nothing else.
   */
  public CourseFile toRecord(CourseId id, CourseFact fact, Actor actor) {
    CourseFile file = locked(id, actor);
    boolean decidesOfOffice =
        actor.role() == Role.ADMINISTRATOR && RecorderRules.mayRecord(actor.role(), fact);
    if (!decidesOfOffice && !mayChange(file, actor)) {
      throw readOnly();
    }
    return file;
  }

  private CourseFile locked(CourseId id, Actor actor) {
    return ledger
        .lock(id)
        .filter(found -> mayRead(found, actor))
        .orElseThrow(CourseProblems::notFound);
  }

  private static ProblemException readOnly() {
    return CourseProblems.notPermitted(
        "You may read this course, not change it.", "Ask the treating practice.");
  }

  private static boolean mayRead(CourseFile file, Actor actor) {
    return switch (actor.role()) {
      case PRESCRIBER, DESIGNEE, EHR -> actor.sees(file.prescriber());
      case PATIENT -> file.patient().equals(actor.patient());
      case ADMINISTRATOR, AUDITOR, SYSTEM -> true;
      case REPRESENTATIVE, PHARMACIST, PHARMACY_SYSTEM, WHOLESALER, LABORATORY -> false;
    };
  }

  private static boolean mayChange(CourseFile file, Actor actor) {
    return switch (actor.role()) {
      case PRESCRIBER, DESIGNEE, EHR -> actor.treats(file.prescriber());
      case PATIENT, SYSTEM -> true;
      case REPRESENTATIVE,
          PHARMACIST,
          PHARMACY_SYSTEM,
          WHOLESALER,
          LABORATORY,
          ADMINISTRATOR,
          AUDITOR ->
          false;
    };
  }

  /** Whether {@code actor} is the patient, who sees less of a course than the practice. */
  public static boolean isPatient(Actor actor) {
    return actor.role() == Role.PATIENT;
  }
}
