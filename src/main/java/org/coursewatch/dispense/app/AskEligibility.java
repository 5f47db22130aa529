package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.NoteReading;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.FetchedCourse;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.Refusal;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.FoundAtPharmacy;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.program.Program;
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

  private final LookUpPatient lookUp;
  private final FetchedCourse.Opening opening;
  private final Programs programs;
  private final NoteReading readings;
  private final CountAnswers answers;

  @Inject
  public AskEligibility(
      LookUpPatient lookUp,
      FetchedCourse.Opening opening,
      Programs programs,
      NoteReading readings,
      CountAnswers answers) {
    this.lookUp = lookUp;
    this.opening = opening;
    this.programs = programs;
    this.readings = readings;
    this.answers = answers;
  }

  /**
   * The pharmacy's view of the patient's course at {@code now}. What is asked is read anew each
   * time, in one statement for all that ask at the same time, and answered when the trail has it;
   * so it takes no transaction of the caller. Looks the patient up as {@link LookUpPatient} does:
   * what opens nothing counts.
   *
   * @param request what would be handed over, null to ask without
   * @throws org.coursewatch.platform.ProblemException when the actor works for no pharmacy, has to
   *     wait or is locked out, or nobody has both the number and the birth date
   */
  public Eligibility ask(
      PatientNumber number,
      LocalDate birthDate,
      @Nullable SupplyRequest request,
      Actor by,
      Instant now) {
    FoundAtPharmacy found = lookUp.open(number, birthDate, by, now);
    FetchedCourse fetched = found.course();
    return fetched == null
        ? withoutCourse(Objects.requireNonNull(found.patient()), by, now)
        : answer(question(opening.open(fetched), found, request, by, now), fetched, by, now);
  }

  private Eligibility withoutCourse(PatientId patient, Actor by, Instant now) {
    readings.note(
        by, AuditAction.ELIGIBILITY_ASKED.on(AuditSubject.of(patient)).answered(false), now);
    answers.answered(false, List.of());
    ProgramZone zone = programs.all().getFirst().zone();
    return new Eligibility(DispenseDecision.withoutCourse(), zone, null);
  }

  private Eligibility answer(Question question, FetchedCourse fetched, Actor by, Instant now) {
    Evaluation evaluation = Evaluator.evaluate(question);
    DispenseDecision decision = DispenseDecision.of(question, evaluation);
    answers.answered(
        evaluation.allowed(), evaluation.refusals().stream().map(Refusal::code).toList());
    readings.note(
        by,
        AuditAction.ELIGIBILITY_ASKED
            .on(AuditSubject.course(fetched.patient(), fetched.id()))
            .answered(evaluation.allowed())
            .under(evaluation.rules().id())
            .codes(decision.codes()),
        now);
    return new Eligibility(decision, question.program().zone(), new CaseNumber(fetched.id()));
  }

  private Question question(
      CourseFile file,
      FoundAtPharmacy found,
      @Nullable SupplyRequest request,
      Actor by,
      Instant now) {
    Program program = programs.find(file.program()).orElseThrow();
    Pharmacy pharmacy = PharmacyAccess.trained(found.pharmacy(), found.ownTraining(), by);
    Question question =
        Question.about(program, file.course(), CourseAtPharmacy.atLeastLastRecorded(file, now))
            .by(new PrescriberStanding(found.prescriberThrough()))
            .at(CourseAtPharmacy.standing(pharmacy));
    return request == null ? question : question.requesting(request);
  }
}
