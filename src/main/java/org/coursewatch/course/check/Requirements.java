package org.coursewatch.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.coursewatch.course.Check;
import org.coursewatch.course.Exemption;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.Situation;
import org.coursewatch.course.Warning;
import org.coursewatch.program.Effect;

/** The list of all requirements, in the order in which reasons are given. */
public final class Requirements {

  /** What speaks against a supply, and what is only worth knowing. */
  public record Findings(List<Refusal> refusals, List<Warning> warnings) {}

  private static final List<Function<Situation, List<Refusal>>> REFUSING =
      List.of(
          PrescriberIsActive::refusals,
          PharmacyIsActive::refusals,
          PharmacyIsTrained::refusals,
          CourseHasNotEnded::refusals,
          NoPositiveTestStands::refusals,
          CourseIsNotHeld::refusals,
          CategoryHasAnAcceptedBasis::refusals,
          ConsentIsSigned::refusals,
          WindowIsOpen::refusals,
          CounselingIsConfirmed::refusals,
          ContraceptionIsConfirmedByBoth::refusals,
          QuestionsAreAnswered::refusals,
          SupplyIsNotTooSoon::refusals,
          SupplyIsNotTooLong::refusals,
          NoOtherPharmacyHoldsAnAuthorization::refusals);

  private static final List<Function<Situation, List<Check>>> DUE =
      List.of(
          ConsentIsSigned::checks,
          ScreeningTestIsDone::checks,
          PregnancyTestIsDone::checks,
          CounselingIsConfirmed::checks,
          ContraceptionIsConfirmedByBoth::checks,
          QuestionsAreAnswered::checks,
          LiverAndLipidsAreMeasured::checks,
          MoodIsAskedAbout::checks,
          TreatmentIsFollowedUp::checks,
          PrescriberIsActive::checks,
          PharmacyIsActive::checks,
          PharmacyIsTrained::checks);

  private Requirements() {}

  /** Everything the program wants done, met or not. */
  public static List<Check> checks(Situation situation) {
    List<Check> checks = new ArrayList<>(12);
    for (Function<Situation, List<Check>> due : DUE) {
      checks.addAll(due.apply(situation));
    }
    return List.copyOf(checks);
  }

  /** What the program's office has lifted and the answer rests on. */
  public static List<Exemption> exemptions(Situation situation) {
    return ExemptionsAreNamed.exemptions(situation);
  }

  /**
   * Every reason against a supply; where the version only warns of a rule, its reason is a warning.
   */
  public static Findings findings(Situation situation, List<Check> checks) {
    List<Refusal> refusals = new ArrayList<>(2);
    List<Warning> warnings = new ArrayList<>(2);
    for (Function<Situation, List<Refusal>> requirement : REFUSING) {
      for (Refusal refusal : requirement.apply(situation)) {
        if (refusal.rule().effect() == Effect.BLOCK) {
          refusals.add(refusal);
        } else {
          warnings.add(
              new Warning(refusal.code().name(), refusal.code().sentence(), refusal.rule()));
        }
      }
    }
    warnings.addAll(BlistersStayWhole.warnings(situation));
    warnings.addAll(LiverAndLipidsAreMeasured.warnings(situation, checks));
    warnings.addAll(LabValuesStayLow.warnings(situation));
    warnings.addAll(MoodIsAskedAbout.warnings(situation));
    return new Findings(List.copyOf(refusals), List.copyOf(warnings));
  }
}
