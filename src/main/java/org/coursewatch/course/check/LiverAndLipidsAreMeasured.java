package org.coursewatch.course.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.LabReadings;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.Situation;
import org.coursewatch.course.Warning;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * ALT and triglycerides are measured on the template of the program or the one the prescriber
 * chose, and again when a value is above a threshold: never a reason to refuse, always a task.
 */
final class LiverAndLipidsAreMeasured {

  private static final Set<CheckCode> LABS = Set.of(CheckCode.LIVER_LAB, CheckCode.LIPID_LAB);

  private LiverAndLipidsAreMeasured() {}

  static List<Check> checks(Situation situation) {
    LabReadings readings = LabReadings.of(situation.history());
    List<Check> checks = new ArrayList<>(4);
    List<Analyte> liver = List.of(Analyte.ALT, Analyte.AST);
    addChecks(
        new LabPlan(CheckCode.LIVER_LAB, situation, readings, Analyte.ALT, liver),
        situation,
        checks);
    List<Analyte> lipids = List.of(Analyte.TRIGLYCERIDES);
    addChecks(
        new LabPlan(CheckCode.LIPID_LAB, situation, readings, Analyte.TRIGLYCERIDES, lipids),
        situation,
        checks);
    return checks;
  }

  static List<Warning> warnings(Situation situation, List<Check> checks) {
    boolean overdue =
        checks.stream().anyMatch(check -> LABS.contains(check.code()) && check.isOverdue());
    return overdue
        ? List.of(
            new Warning(
                "LAB_OVERDUE",
                "A liver or lipid lab is overdue.",
                situation.rules().rule(RuleKey.LAB_SCHEDULE)))
        : List.of();
  }

  private static void addChecks(LabPlan plan, Situation situation, List<Check> checks) {
    checks.add(Applies.unlessEnded(plan.baseline(), situation));
    for (Check next : new @Nullable Check[] {plan.peak(), plan.repeat()}) {
      if (next != null) {
        checks.add(Applies.unlessEnded(next, situation));
      }
    }
  }
}
