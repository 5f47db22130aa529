package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiPredicate;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.Role;

/** Finds a patient's record for those who may see or change it, and for nobody else. */
@ApplicationScoped
class PatientAccess {

  private final PatientBook book;

  @Inject
  PatientAccess(PatientBook book) {
    this.book = book;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when it does not exist or is not
   *     the actor's
   */
  PatientRecord toRead(PatientId id, Actor actor) {
    return book.find(id)
        .filter(patient -> mayRead(patient, actor))
        .orElseThrow(PatientProblems::notFound);
  }

  /**
   * Like {@link #toRead}, for the practice that treats, kept from others until the transaction
   * ends.
   */
  PatientRecord toChange(PatientId id, Actor actor) {
    PatientRecord patient = lock(id, (found, by) -> mayRead(found, by), actor);
    if (!actor.isPractice() || !actor.treats(patient.prescriber())) {
      throw PatientProblems.notPermitted(
          "You may read this patient's record, not change it.", "Ask the treating practice.");
    }
    return patient;
  }

  /** For the program's office, kept from others until the transaction ends. */
  PatientRecord toAdminister(PatientId id, Actor actor) {
    return lock(id, (found, by) -> by.role() == Role.ADMINISTRATOR, actor);
  }

  /** Whether {@code patient}'s record is the actor's to read. */
  boolean maySee(PatientRecord patient, Actor actor) {
    return mayRead(patient, actor);
  }

  private PatientRecord lock(PatientId id, BiPredicate<PatientRecord, Actor> allowed, Actor actor) {
    PatientRecord patient =
        book.lock(id)
            .filter(found -> allowed.test(found, actor))
            .orElseThrow(PatientProblems::notFound);
    if (patient.isErased()) {
      throw PatientProblems.erased();
    }
    return patient;
  }

  private boolean mayRead(PatientRecord patient, Actor actor) {
    return switch (actor.role()) {
      case PRESCRIBER, DESIGNEE, EHR -> actor.sees(patient.prescriber());
      case PATIENT -> isOwn(patient, actor);
      case ADMINISTRATOR, SYSTEM -> true;
      // An auditor judges what happened; who it happened to is not needed for that.
      case AUDITOR, REPRESENTATIVE, PHARMACIST, PHARMACY_SYSTEM, WHOLESALER, LABORATORY -> false;
    };
  }

  private boolean isOwn(PatientRecord patient, Actor actor) {
    PatientId own = actor.patient();
    return own != null && book.record(own).contains(patient.id());
  }
}
