package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.coursewatch.course.CourseFile;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.app.AskIfStopped;

/**
 * Tells a pharmacy that was refused because somebody is not active whether that one was stopped, or
 * has to enroll or renew.
 */
@ApplicationScoped
public class AskWhoIsStopped {

  /** Suspended or deactivated, the asking pharmacy and the prescriber of the newest course. */
  public record Stopped(boolean pharmacy, boolean prescriber) {}

  private final PharmacyAccess access;
  private final CourseAtPharmacy courses;
  private final AskIfStopped stopped;

  @Inject
  public AskWhoIsStopped(PharmacyAccess access, CourseAtPharmacy courses, AskIfStopped stopped) {
    this.access = access;
    this.courses = courses;
    this.stopped = stopped;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when the actor works for no pharmacy, or
   *     nobody has both the number and the birth date
   */
  @Transactional
  public Stopped ask(PatientNumber number, LocalDate birthDate, Actor by) {
    Pharmacy pharmacy = access.pharmacy(by);
    boolean prescriber =
        courses
            .newest(courses.patient(number, birthDate))
            .map(CourseFile::prescriber)
            .filter(each -> stopped.ask(PartyId.of(each), by))
            .isPresent();
    return new Stopped(stopped.ask(PartyId.of(pharmacy.id()), by), prescriber);
  }
}
