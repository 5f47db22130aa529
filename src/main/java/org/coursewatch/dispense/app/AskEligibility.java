package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditNote;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
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
import org.coursewatch.people.Patient;
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
  private final PharmacyAccess access;
  private final CourseAtPharmacy courses;
  private final FetchedCourse.Opening opening;
  private final Programs programs;
  private final NoteReading readings;
  private final AuditTrail audit;
  private final CountAnswers answers;

  @Inject
  public AskEligibility(
      LookUpPatient lookUp,
      PharmacyAccess access,
      CourseAtPharmacy courses,
      FetchedCourse.Opening opening,
      Programs programs,
      NoteReading readings,
      AuditTrail audit,
      CountAnswers answers) {
    this.lookUp = lookUp;
    this.access = access;
    this.courses = courses;
    this.opening = opening;
    this.programs = programs;
    this.readings = readings;
    this.audit = audit;
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
    Consumer<AuditNote> noting = note -> readings.note(by, note, now);
    return fetched == null
        ? withoutCourse(Objects.requireNonNull(found.patient()), noting)
        : answer(
            question(opening.open(fetched), found, request, by, now),
            AuditSubject.course(fetched.patient(), fetched.id()),
            new CaseNumber(fetched.id()),
            noting);
  }

  /**
   * The same in the transaction of the caller, which sees what it has done itself; for a caller
   * that knows the patient. What opens nothing does not count.
   */
  @Transactional
  public Eligibility askWithin(
      PatientNumber number, LocalDate birthDate, SupplyRequest request, Actor by, Instant now) {
    Pharmacy pharmacy = access.pharmacy(by);
    Patient patient = courses.patient(number, birthDate);
    Consumer<AuditNote> noting = note -> audit.note(by, note, now);
    return courses
        .newest(patient)
        .map(
            file ->
                answer(
                    courses.question(file, pharmacy, now).requesting(request),
                    AuditSubject.of(file),
                    new CaseNumber(file.id()),
                    noting))
        .orElseGet(() -> withoutCourse(patient.id(), noting));
  }

  private Eligibility withoutCourse(PatientId patient, Consumer<AuditNote> noting) {
    noting.accept(AuditAction.ELIGIBILITY_ASKED.on(AuditSubject.of(patient)).answered(false));
    answers.answered(false, List.of());
    ProgramZone zone = programs.all().getFirst().zone();
    return new Eligibility(DispenseDecision.withoutCourse(), zone, null);
  }

  private Eligibility answer(
      Question question, AuditSubject subject, CaseNumber caseNumber, Consumer<AuditNote> noting) {
    Evaluation evaluation = Evaluator.evaluate(question);
    DispenseDecision decision = DispenseDecision.of(question, evaluation);
    answers.answered(
        evaluation.allowed(), evaluation.refusals().stream().map(Refusal::code).toList());
    noting.accept(
        AuditAction.ELIGIBILITY_ASKED
            .on(subject)
            .answered(evaluation.allowed())
            .under(evaluation.rules().id())
            .codes(decision.codes()));
    return new Eligibility(decision, question.program().zone(), caseNumber);
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
        Question.about(program, file.course(), file.atLeastLastRecorded(now))
            .by(new PrescriberStanding(found.prescriberThrough()))
            .at(CourseAtPharmacy.standing(pharmacy));
    return request == null ? question : question.requesting(request);
  }
}
