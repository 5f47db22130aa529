package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.AnswerId;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.people.Actor;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientMatch;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.app.MatchPatient;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/**
 * A system of a practice asks where the case of a patient stands: finds the patient, the newest
 * course, and the decision. Nothing is written.
 */
@ApplicationScoped
public class FindCase {

  /** What is found. */
  public sealed interface Found {

    /**
     * The case and what the rules say of it.
     *
     * @param question what was asked of the rules, with the zone of the program
     */
    record Judged(PatientRecord patient, CourseFile file, Question question, Evaluation evaluation)
        implements Found {

      public CaseNumber number() {
        return new CaseNumber(file.id());
      }
    }

    /** A patient of the program without a course. */
    record WithoutCourse(PatientRecord patient) implements Found {}

    /** Nobody, or nobody for sure. */
    record Nobody(Doubt doubt) implements Found {}
  }

  private final MatchPatient patients;
  private final PatientBook book;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final Programs programs;
  private final AuditTrail audit;

  @Inject
  public FindCase(
      MatchPatient patients,
      PatientBook book,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      Programs programs,
      AuditTrail audit) {
    this.patients = patients;
    this.book = book;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.programs = programs;
    this.audit = audit;
  }

  /**
   * The case of the patient {@code told} means.
   *
   * @param request what would be handed over, null to ask without
   */
  @Transactional
  public Found find(DescribedPatient told, @Nullable SupplyRequest request, Actor by, Instant now) {
    return find(told, request, null, by, now);
  }

  /**
   * The same, with the name of the answer, which the trail keeps: whoever comes back to the answer
   * finds out whose case it was about.
   */
  @Transactional
  public Found find(
      DescribedPatient told,
      @Nullable SupplyRequest request,
      @Nullable AnswerId answer,
      Actor by,
      Instant now) {
    return switch (patients.match(told, by)) {
      case PatientMatch.Nobody(Doubt doubt) -> {
        AuditSubject nobody = named(AuditSubject.list("cases"), answer);
        audit.note(by, AuditAction.ELIGIBILITY_ASKED.on(nobody).answered(false), now);
        yield new Found.Nobody(doubt);
      }
      case PatientMatch.One(PatientRecord patient) -> judge(patient, request, answer, by, now);
    };
  }

  /** The case {@code number} of a patient the caller sees; else nobody. */
  @Transactional
  public Found find(CaseNumber number, @Nullable SupplyRequest request, Actor by, Instant now) {
    Optional<CourseFile> file =
        ledger
            .find(number.course())
            .filter(found -> by.isPractice() && by.sees(found.prescriber()));
    Optional<PatientRecord> patient = file.flatMap(found -> book.find(found.patient()));
    if (patient.isEmpty()) {
      audit.note(
          by, AuditAction.ELIGIBILITY_ASKED.on(AuditSubject.list("cases")).answered(false), now);
      return new Found.Nobody(Doubt.UNKNOWN);
    }
    return judge(patient.get(), file.orElseThrow(), request, null, by, now);
  }

  private Found judge(
      PatientRecord patient,
      @Nullable SupplyRequest request,
      @Nullable AnswerId answer,
      Actor by,
      Instant now) {
    Optional<CourseFile> newest =
        programs.all().stream()
            .flatMap(each -> ledger.newest(patient.id(), each.id()).stream())
            .max(Comparator.comparing(CourseFile::openedAt));
    if (newest.isEmpty()) {
      AuditSubject subject = named(AuditSubject.of(patient.id()), answer);
      audit.note(by, AuditAction.ELIGIBILITY_ASKED.on(subject).answered(false), now);
      return new Found.WithoutCourse(patient);
    }
    return judge(patient, newest.get(), request, answer, by, now);
  }

  private Found judge(
      PatientRecord patient,
      CourseFile file,
      @Nullable SupplyRequest request,
      @Nullable AnswerId answer,
      Actor by,
      Instant now) {
    Question asked = upkeep.question(file, file.atLeastLastRecorded(now));
    Question question = request == null ? asked : asked.requesting(request);
    Evaluation evaluation = Evaluator.evaluate(question);
    audit.note(
        by,
        AuditAction.ELIGIBILITY_ASKED
            .on(named(AuditSubject.of(file), answer))
            .answered(evaluation.allowed())
            .under(evaluation.rules().id())
            .codes(evaluation.refusals().stream().map(each -> each.code().name()).toList()),
        now);
    return new Found.Judged(patient, file, question, evaluation);
  }

  private static AuditSubject named(AuditSubject subject, @Nullable AnswerId answer) {
    return answer == null ? subject : subject.with(answer.toString());
  }
}
