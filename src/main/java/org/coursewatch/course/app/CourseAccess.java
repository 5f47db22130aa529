package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.RecorderRules;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.People;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.Standing;
import org.coursewatch.people.Standings;
import org.coursewatch.platform.ProblemException;

/** Finds a course for those who may see or change it, and for nobody else. */
@ApplicationScoped
public class CourseAccess {

  private final CourseLedger ledger;
  private final PatientBook patients;
  private final Standings standings;
  private final People people;

  @Inject
  public CourseAccess(
      CourseLedger ledger, PatientBook patients, Standings standings, People people) {
    this.ledger = ledger;
    this.patients = patients;
    this.standings = standings;
    this.people = people;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it does not exist or is not
   *     the actor's
   */
  public CourseFile toRead(CourseId id, Actor actor) {
    return readable(id, actor).orElseThrow(CourseProblems::notFound);
  }

  /** Like {@link #toRead}; empty when it does not exist or is not the actor's. */
  Optional<CourseFile> readable(CourseId id, Actor actor) {
    return ledger.find(id).filter(file -> mayRead(file, actor));
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

  /**
   * Refuses those whose prescriber was suspended or has left: they read, and record nothing but a
   * positive test.
   *
   * @throws org.coursewatch.platform.ProblemException not permitted
   */
  public void refuseStopped(Actor actor) {
    if (isStopped(actor)) {
      throw CourseProblems.notPermitted(
          "The prescriber was suspended or has left the program: this account reads, and records"
              + " nothing but a positive test.",
          "Ask the program's office, or let another prescriber cover.");
    }
  }

  /** Whether the account belongs to a prescriber who was suspended or has left. */
  boolean isStopped(Actor actor) {
    PrescriberId prescriber = actor.isPractice() ? actor.prescriber() : null;
    return prescriber != null
        && !isActivated(prescriber)
        && Standing.of(standings.history(PartyId.of(prescriber))).isStopped();
  }

  /** Whoever is stopped is active on no day, from the same moment on. */
  private boolean isActivated(PrescriberId prescriber) {
    return people.prescriber(prescriber).filter(each -> each.activeThrough() != null).isPresent();
  }

  private boolean mayRead(CourseFile file, Actor actor) {
    return switch (actor.role()) {
      case PRESCRIBER, DESIGNEE, EHR -> actor.sees(file.prescriber());
      case PATIENT -> isOwn(file, actor);
      case ADMINISTRATOR, AUDITOR, SYSTEM -> true;
      case REPRESENTATIVE, PHARMACIST, PHARMACY_SYSTEM, WHOLESALER, LABORATORY -> false;
    };
  }

  /** Also the course of a record that was merged with the patient's. */
  private boolean isOwn(CourseFile file, Actor actor) {
    PatientId own = actor.patient();
    return own != null && patients.record(own).contains(file.patient());
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
