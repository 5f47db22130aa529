package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;

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
        .filter(file -> actor.readsEverything() || isOwn(file, actor))
        .orElseThrow(CourseProblems::notFound);
  }

  /**
   * Like {@link #toRead}, kept from others until the transaction ends. Those who only read are
   * refused.
   */
  public CourseFile toChange(CourseId id, Actor actor) {
    CourseFile file =
        ledger
            .lock(id)
            .filter(found -> actor.readsEverything() || isOwn(found, actor))
            .orElseThrow(CourseProblems::notFound);
    if (!isOwn(file, actor)) {
      throw CourseProblems.notPermitted(
          "You may read this course, not change it.", "Ask the treating practice.");
    }
    return file;
  }

  private static boolean isOwn(CourseFile file, Actor actor) {
    return switch (actor.role()) {
      case PRESCRIBER, DESIGNEE -> file.prescriber().equals(actor.prescriber());
      case PATIENT -> file.patient().equals(actor.patient());
      case SYSTEM -> true;
      case PHARMACIST, ADMINISTRATOR, AUDITOR -> false;
    };
  }

  /** Whether {@code actor} is the patient, who sees less of a course than the practice. */
  public static boolean isPatient(Actor actor) {
    return actor.role() == Role.PATIENT;
  }
}
