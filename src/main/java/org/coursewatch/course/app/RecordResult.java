package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.RecordFact.Outcome;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.program.Programs;

/**
 * A laboratory tells a result. It opens the record like a pharmacy, by number and birth date, and
 * learns nothing of the course.
 */
@ApplicationScoped
public class RecordResult {

  /** The result is in the ledger of {@code course} as {@code factId}. */
  public record Recorded(CourseId course, String factId) {}

  private final People people;
  private final CourseLedger ledger;
  private final Programs programs;
  private final RecordFact record;
  private final AuditTrail audit;

  @Inject
  public RecordResult(
      People people, CourseLedger ledger, Programs programs, RecordFact record, AuditTrail audit) {
    this.people = people;
    this.ledger = ledger;
    this.programs = programs;
    this.record = record;
    this.audit = audit;
  }

  /**
   * Adds {@code result} to the patient's running course, or to the newest one, because tests are
   * wanted after the last dose as well.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is no laboratory, nobody has
   *     both the number and the birth date, there is no course, or the result is refused at the
   *     door
   */
  @Transactional
  public Recorded record(
      PatientNumber number, LocalDate birthDate, CourseFact result, Actor by, Instant now) {
    if (by.role() != Role.LABORATORY) {
      throw CourseProblems.notPermitted(
          "Only a laboratory tells results here.", "Record a fact of the course instead.");
    }
    if (result instanceof PregnancyTested test && test.setting() != Setting.MEDICAL) {
      throw CourseProblems.notPermitted(
          "A laboratory tells tests of a medical setting.", "Send \"setting\": \"MEDICAL\".");
    }
    PatientId patient =
        people.patient(number, birthDate).orElseThrow(CourseProblems::noSuchPatient).id();
    audit.attempt(AuditAction.FACT_RECORDED.on(AuditSubject.of(patient)));
    CourseFile file =
        running(patient)
            .or(() -> newest(patient))
            .orElseThrow(
                () ->
                    CourseProblems.conflict(
                        "The patient has no course the result could belong to.",
                        "Tell the practice that ordered it."));
    return switch (record.add(file, result, by, now)) {
      case Outcome.Recorded(CourseFile after) ->
          new Recorded(file.id(), factId(after, file.version()));
      case Outcome.Proposed _ ->
          throw CourseProblems.notPermitted(
              "A result is not corrected by the laboratory.", "Ask the practice to correct it.");
    };
  }

  private Optional<CourseFile> running(PatientId patient) {
    return newestOf(
        programs.all().stream().flatMap(each -> ledger.lockRunning(patient, each.id()).stream()));
  }

  private Optional<CourseFile> newest(PatientId patient) {
    return newestOf(
            programs.all().stream().flatMap(each -> ledger.newest(patient, each.id()).stream()))
        .flatMap(file -> ledger.lock(file.id()));
  }

  private static Optional<CourseFile> newestOf(Stream<CourseFile> files) {
    return files.max(Comparator.comparing(CourseFile::openedAt));
  }

  private static String factId(CourseFile after, int versionBefore) {
    return String.valueOf(after.course().facts().get(versionBefore).id());
  }
}
