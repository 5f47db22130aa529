package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.Refusal;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/** A pharmacy asks whether it may hand over a supply. Nothing is written. */
@ApplicationScoped
public class AskEligibility {

  /**
   * The decision.
   *
   * @param zone in which its days are counted
   * @param caseNumber of the course it is about, null when there is none
   */
  public record Eligibility(
      DispenseDecision decision, ProgramZone zone, @Nullable CaseNumber caseNumber) {}

  private final PharmacyAccess access;
  private final CourseAtPharmacy courses;
  private final Programs programs;
  private final AuditTrail audit;
  private final CountAnswers answers;

  @Inject
  public AskEligibility(
      PharmacyAccess access,
      CourseAtPharmacy courses,
      Programs programs,
      AuditTrail audit,
      CountAnswers answers) {
    this.access = access;
    this.courses = courses;
    this.programs = programs;
    this.audit = audit;
    this.answers = answers;
  }

  /**
   * The pharmacy's view of the patient's course at {@code now}.
   *
   * @param request what would be handed over, null to ask without
   * @throws org.coursewatch.platform.ProblemException when the actor works for no pharmacy, or
   *     nobody has both the number and the birth date
   */
  @Transactional
  public Eligibility ask(
      PatientNumber number,
      LocalDate birthDate,
      @Nullable SupplyRequest request,
      Actor by,
      Instant now) {
    Pharmacy pharmacy = access.pharmacy(by);
    Patient patient = courses.patient(number, birthDate);
    Optional<CourseFile> file = courses.newest(patient);
    if (file.isEmpty()) {
      audit.note(
          by, AuditAction.ELIGIBILITY_ASKED.on(AuditSubject.of(patient.id())).answered(false), now);
      answers.answered(false, List.of());
      ProgramZone zone = programs.all().getFirst().zone();
      return new Eligibility(DispenseDecision.withoutCourse(), zone, null);
    }
    Question asked = courses.question(file.get(), pharmacy, now);
    Question question = request == null ? asked : asked.requesting(request);
    Evaluation evaluation = Evaluator.evaluate(question);
    DispenseDecision decision = DispenseDecision.of(question, evaluation);
    answers.answered(
        evaluation.allowed(), evaluation.refusals().stream().map(Refusal::code).toList());
    audit.note(
        by,
        AuditAction.ELIGIBILITY_ASKED
            .on(AuditSubject.of(file.get()))
            .answered(evaluation.allowed())
            .under(evaluation.rules().id())
            .codes(decision.codes()),
        now);
    return new Eligibility(decision, question.program().zone(), new CaseNumber(file.get().id()));
  }
}
