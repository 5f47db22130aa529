package org.coursewatch.course.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.Event;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.Situation;
import org.coursewatch.course.Warning;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleValue.Rung;
import org.jspecify.annotations.Nullable;

/**
 * The newest ALT, AST and triglyceride values stay below the first threshold of their ladder.
 * Advisory.
 */
final class LabValuesStayLow {

  private LabValuesStayLow() {}

  static List<Warning> warnings(Situation situation) {
    if (situation.history().labs.isEmpty()) {
      return List.of();
    }
    Map<Analyte, LabResulted> newest = new EnumMap<>(Analyte.class);
    for (Event<LabResulted> lab : situation.history().labs) {
      LabTest.ofLoinc(lab.fact().loinc()).ifPresent(test -> newest.put(test.analyte(), lab.fact()));
    }
    return newest.entrySet().stream()
            .anyMatch(entry -> isAbove(entry.getKey(), entry.getValue(), situation))
        ? List.of(
            new Warning(
                "LAB_ABNORMAL",
                "A liver or lipid value is above its threshold; the prescriber decides what follows.",
                situation.rules().rule(RuleKey.TRIGLYCERIDES)))
        : List.of();
  }

  private static boolean isAbove(Analyte analyte, LabResulted lab, Situation situation) {
    return switch (analyte) {
      case TRIGLYCERIDES ->
          isAbove(milligrams(lab), situation.rules().ladder(RuleKey.TRIGLYCERIDES));
      case ALT, AST ->
          isAbove(timesUpperLimit(lab), situation.rules().ladder(RuleKey.TRANSAMINASES));
      case OTHER -> false;
    };
  }

  private static boolean isAbove(@Nullable BigDecimal value, List<Rung> ladder) {
    return value != null && ladder.stream().anyMatch(rung -> value.compareTo(rung.over()) > 0);
  }

  private static BigDecimal milligrams(LabResulted lab) {
    return LabTest.ofLoinc(lab.loinc()).orElseThrow().inMilligramsPerDeciliter(lab.value());
  }

  /** Null without a usable upper limit: nobody can say what the value means. */
  private static @Nullable BigDecimal timesUpperLimit(LabResulted lab) {
    BigDecimal limit = lab.upperLimit();
    return limit == null || limit.signum() <= 0
        ? null
        : lab.value().divide(limit, MathContext.DECIMAL32);
  }
}
