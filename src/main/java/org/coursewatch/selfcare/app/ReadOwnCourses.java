package org.coursewatch.selfcare.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Event;
import org.coursewatch.course.History;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.course.app.ReadCourse.View;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Organizations;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.Practice;
import org.coursewatch.people.Prescriber;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.ReadPatient;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;
import org.coursewatch.selfcare.MonthOfPatient;
import org.coursewatch.selfcare.NextSteps;
import org.coursewatch.selfcare.Step;
import org.jspecify.annotations.Nullable;

/** What a patient is told of the own record: number, courses, and what is open in them. */
@ApplicationScoped
public class ReadOwnCourses {

  /** The patient's record and courses, the newest first. */
  public record Own(PatientRecord record, List<OwnCourse> courses) {

    /** The newest course that has not ended, else the newest; null without any. */
    public @Nullable OwnCourse current() {
      return courses.stream()
          .filter(course -> !course.evaluation().ended())
          .findFirst()
          .orElse(courses.isEmpty() ? null : courses.getFirst());
    }
  }

  /**
   * A course as its patient is told it.
   *
   * @param prescriber the name of who treats
   * @param practice the name of the practice, empty when there is none
   * @param today the program day
   * @param site the zone of the practice
   * @param steps what is open, the next step first
   * @param isHomeTesting whether a test at home is permitted now
   */
  public record OwnCourse(
      CourseFile file,
      Evaluation evaluation,
      MonthOfPatient month,
      String prescriber,
      String practice,
      Program program,
      LocalDate today,
      ZoneId site,
      List<Step> steps,
      boolean isHomeTesting) {

    public CourseId id() {
      return file.id();
    }
  }

  private final ReadPatient patients;
  private final ReadCourse read;
  private final CourseLedger ledger;
  private final People people;
  private final Organizations organizations;
  private final Programs programs;

  @Inject
  ReadOwnCourses(
      ReadPatient patients,
      ReadCourse read,
      CourseLedger ledger,
      People people,
      Organizations organizations,
      Programs programs) {
    this.patients = patients;
    this.read = read;
    this.ledger = ledger;
    this.people = people;
    this.organizations = organizations;
    this.programs = programs;
  }

  /**
   * The record and at most {@code most} courses.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is no patient
   */
  @Transactional
  public Own read(int most, Actor by, Instant now) {
    PatientId self = self(by);
    PatientRecord record = patients.read(self, by, now);
    List<OwnCourse> courses =
        ledger.of(self).stream().limit(most).map(id -> course(id, by, now)).toList();
    return new Own(record, courses);
  }

  /** One course of the caller's own. */
  @Transactional
  public OwnCourse course(CourseId id, Actor by, Instant now) {
    View view = read.read(id, now, null, by, now);
    CourseFile file = view.file();
    Program program = programs.find(file.program()).orElseThrow();
    History history = History.of(file.course(), now, program.zone());
    LocalDate today = program.zone().dayOf(now);
    Evaluation evaluation = view.evaluation();
    MonthOfPatient month = MonthOfPatient.of(evaluation, history, today);
    Prescriber prescriber = people.prescriber(file.prescriber()).orElseThrow();
    return new OwnCourse(
        file,
        evaluation,
        month,
        prescriber.name(),
        organizations.practice(prescriber.practice()).map(Practice::name).orElse(""),
        program,
        today,
        prescriber.zone(),
        NextSteps.of(evaluation, month, history, today),
        isHomeTesting(evaluation, history));
  }

  /** The course to which the patient's own part belongs: the newest that has not ended. */
  @Transactional
  public Optional<OwnCourse> running(Actor by, Instant now) {
    return ledger.of(self(by)).stream()
        .map(id -> course(id, by, now))
        .filter(course -> !course.evaluation().ended())
        .findFirst();
  }

  private static boolean isHomeTesting(Evaluation evaluation, History history) {
    Event<HomeTestingPermitted> newest = history.homePermissions.newest();
    return newest != null
        && newest.fact().permitted()
        && !evaluation.ended()
        && evaluation.rules().allows(RuleKey.HOME_TESTS);
  }

  private static PatientId self(Actor by) {
    PatientId self = by.patient();
    if (by.role() != Role.PATIENT || self == null) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "These pages are for patients.",
              "Sign in with the account of a patient.")
          .asException();
    }
    return self;
  }
}
