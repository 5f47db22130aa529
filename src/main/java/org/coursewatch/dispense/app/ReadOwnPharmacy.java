package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Course;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;

/**
 * Reads which pharmacy the caller works for, and what of the pharmacy's own stands against handing
 * over anything today. It is about nobody's record, so that the audit trail does not tell of it.
 */
@ApplicationScoped
public class ReadOwnPharmacy {

  /**
   * The caller's pharmacy.
   *
   * @param pharmacy trained as the caller is
   * @param zone whose calendar the program's days belong to
   * @param against {@code PHARMACY_NOT_ACTIVE}, {@code PHARMACY_TRAINING_EXPIRED}, both or none
   */
  public record Standing(Pharmacy pharmacy, ProgramZone zone, List<RefusalCode> against) {

    public Standing {
      against = List.copyOf(against);
    }
  }

  private static final List<RefusalCode> OWN =
      List.of(RefusalCode.PHARMACY_NOT_ACTIVE, RefusalCode.PHARMACY_TRAINING_EXPIRED);

  private final PharmacyAccess access;
  private final Programs programs;

  @Inject
  public ReadOwnPharmacy(PharmacyAccess access, Programs programs) {
    this.access = access;
    this.programs = programs;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when the caller works for no pharmacy
   */
  @Transactional
  public Standing read(Actor by, Instant now) {
    Pharmacy pharmacy = access.pharmacy(by);
    Program program = programs.all().getFirst();
    List<RefusalCode> against =
        Evaluator.evaluate(ofAnyCourse(program, pharmacy, now)).refusals().stream()
            .map(Refusal::code)
            .filter(OWN::contains)
            .toList();
    return new Standing(pharmacy, program.zone(), against);
  }

  /** The rules say it of every course alike; asked of the engine, not worked out again. */
  private static Question ofAnyCourse(Program program, Pharmacy pharmacy, Instant now) {
    LocalDate today = program.zone().dayOf(now);
    Course course = new Course(today, today, RiskCategory.CANNOT_BECOME_PREGNANT, null, List.of());
    return Question.about(program, course, now)
        .at(
            new PharmacyStanding(
                pharmacy.id().toString(), pharmacy.activeThrough(), pharmacy.trainedOn()));
  }
}
