package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;

/** Finds the course a pharmacy asks about, and asks on behalf of the pharmacy. */
@ApplicationScoped
class CourseAtPharmacy {

  private final People people;
  private final Programs programs;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;

  @Inject
  CourseAtPharmacy(People people, Programs programs, CourseLedger ledger, CourseUpkeep upkeep) {
    this.people = people;
    this.programs = programs;
    this.ledger = ledger;
    this.upkeep = upkeep;
  }

  /**
   * The patient who has both, the number and the birth date.
   *
   * @throws org.coursewatch.platform.ProblemException not found, without saying which of the two is
   *     wrong
   */
  Patient patient(PatientNumber number, LocalDate birthDate) {
    return people.patient(number, birthDate).orElseThrow(DispenseProblems::noSuchPatient);
  }

  /** The patient's newest course of any program; that is the running one, if one runs. */
  Optional<CourseFile> newest(Patient patient) {
    return newest(patient.id());
  }

  private Optional<CourseFile> newest(PatientId patient) {
    return newestOf(
        programs.all().stream().flatMap(each -> ledger.newest(patient, each.id()).stream()));
  }

  /**
   * The patient's running course, or else the newest, kept from others until the transaction ends.
   */
  Optional<CourseFile> lock(PatientId patient) {
    Stream<Program> all = programs.all().stream();
    return newestOf(all.flatMap(each -> ledger.lockRunning(patient, each.id()).stream()))
        .or(() -> newest(patient).flatMap(file -> ledger.lock(file.id())));
  }

  /** May {@code pharmacy} hand over a supply of {@code file} now? */
  Question question(CourseFile file, Pharmacy pharmacy, Instant now) {
    return upkeep.question(file, file.atLeastLastRecorded(now)).at(standing(pharmacy));
  }

  static PharmacyStanding standing(Pharmacy pharmacy) {
    return new PharmacyStanding(
        pharmacy.id().toString(), pharmacy.activeThrough(), pharmacy.trainedOn());
  }

  private static Optional<CourseFile> newestOf(Stream<CourseFile> files) {
    return files.max(Comparator.comparing(CourseFile::openedAt));
  }
}
