package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/** A pharmacy asks whether it may hand over a supply. Nothing is written. */
@ApplicationScoped
public class AskEligibility {

  /** The decision, and the zone its days are counted in. */
  public record Eligibility(DispenseDecision decision, ProgramZone zone) {}

  private final PharmacyAccess access;
  private final CourseAtPharmacy courses;
  private final Programs programs;

  @Inject
  public AskEligibility(PharmacyAccess access, CourseAtPharmacy courses, Programs programs) {
    this.access = access;
    this.courses = courses;
    this.programs = programs;
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
    Optional<CourseFile> file = courses.newest(courses.patient(number, birthDate));
    if (file.isEmpty()) {
      return new Eligibility(DispenseDecision.withoutCourse(), programs.all().getFirst().zone());
    }
    Question asked = courses.question(file.get(), pharmacy, now);
    Question question = request == null ? asked : asked.requesting(request);
    DispenseDecision decision = DispenseDecision.of(question, Evaluator.evaluate(question));
    return new Eligibility(decision, question.program().zone());
  }
}
