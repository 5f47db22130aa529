package org.coursewatch.course.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.Event;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.Situation;
import org.coursewatch.course.Warning;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * ALT and triglycerides are measured on the template of the program: never a reason to refuse,
 * always a task.
 */
final class LiverAndLipidsAreMeasured {

  private static final Set<CheckCode> LABS = Set.of(CheckCode.LIVER_LAB, CheckCode.LIPID_LAB);

  private LiverAndLipidsAreMeasured() {}

  static List<Check> checks(Situation situation) {
    List<Check> checks = new ArrayList<>(4);
    addChecks(CheckCode.LIVER_LAB, Analyte.ALT, situation, checks);
    addChecks(CheckCode.LIPID_LAB, Analyte.TRIGLYCERIDES, situation, checks);
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

  private static void addChecks(
      CheckCode code, Analyte analyte, Situation situation, List<Check> checks) {
    LabPlan plan = new LabPlan(code, situation);
    List<LocalDate> collected = collected(analyte, situation);
    checks.add(Applies.unlessEnded(plan.baseline(collected), situation));
    Check next = plan.next(collected);
    if (next != null) {
      checks.add(Applies.unlessEnded(next, situation));
    }
  }

  private static List<LocalDate> collected(Analyte analyte, Situation situation) {
    List<LocalDate> days = new ArrayList<>(4);
    for (Event<LabResulted> lab : situation.history().labs) {
      if (analyteOf(lab.fact()) == analyte) {
        days.add(lab.day());
      }
    }
    return days;
  }

  private static @Nullable Analyte analyteOf(LabResulted lab) {
    return LabTest.ofLoinc(lab.loinc()).map(LabTest::analyte).orElse(null);
  }
}
