package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.app.WhoActs;

/**
 * The door to a patient for a pharmacy that was told the case and not the patient's number. It is
 * {@link LookUpPatient} with another key: the case opens nothing without the birth date, and what
 * opens nothing counts, against the patient's number too.
 */
@ApplicationScoped
public class LookUpCase {

  private record Meant(PatientNumber patient, boolean isNewest) {}

  private final LookUpPatient lookUp;
  private final CourseAtPharmacy courses;
  private final CourseLedger ledger;
  private final People people;
  private final WhoActs who;

  @Inject
  public LookUpCase(
      LookUpPatient lookUp,
      CourseAtPharmacy courses,
      CourseLedger ledger,
      People people,
      WhoActs who) {
    this.lookUp = lookUp;
    this.courses = courses;
    this.ledger = ledger;
    this.people = people;
    this.who = who;
  }

  /**
   * The number of the patient whose newest case is {@code number}.
   *
   * @throws org.coursewatch.platform.ProblemException as {@link LookUpPatient#check}, not found
   *     when the case or the birth date is wrong, without saying which; a conflict when the patient
   *     has a newer case
   */
  public PatientNumber find(CaseNumber number, LocalDate birthDate, Actor by, Instant now) {
    Optional<Meant> meant = who.inNewTransaction(Actor.SYSTEM, () -> meant(number.course()));
    if (meant.isEmpty()) {
      lookUp.checkUnknown(number.toString(), by, now);
      throw DispenseProblems.noSuchPatient();
    }
    lookUp.check(meant.get().patient(), birthDate, by, now);
    if (!meant.get().isNewest()) {
      throw DispenseProblems.caseIsOver();
    }
    return meant.get().patient();
  }

  private Optional<Meant> meant(CourseId course) {
    return ledger
        .find(course)
        .flatMap(file -> people.patient(file.patient()))
        .map(
            patient ->
                new Meant(
                    patient.number(),
                    courses
                        .newest(patient)
                        .map(CourseFile::id)
                        .filter(course::equals)
                        .isPresent()));
  }
}
