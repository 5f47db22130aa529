package org.coursewatch.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleValue.Rung;
import org.jspecify.annotations.Nullable;

/**
 * A lab result with what its code and its unit mean.
 *
 * @param event the result
 * @param test what its LOINC code names
 * @param unit what its unit is
 */
public record LabReading(Event<LabResulted> event, LabTest test, LabUnit unit) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** The reading of {@code event}; empty where code or unit are unknown. */
  public static Optional<LabReading> of(Event<LabResulted> event) {
    LabResulted lab = event.fact();
    return LabTest.ofLoinc(lab.loinc())
        .flatMap(test -> test.unit(lab.unit()).map(unit -> new LabReading(event, test, unit)));
  }

  public Analyte analyte() {
    return test.analyte();
  }

  /** The day of collection. */
  public LocalDate day() {
    return event.day();
  }

  /** The value in the unit of its analyte. */
  public BigDecimal value() {
    return unit.convert(event.fact().value());
  }

  /** The laboratory's upper limit in the unit of the analyte, null when it told none. */
  public @Nullable BigDecimal upperLimit() {
    BigDecimal limit = event.fact().upperLimit();
    return limit == null ? null : unit.convert(limit);
  }

  /**
   * How many times the laboratory's upper limit the value is, to seven digits, for people; null
   * without a limit above zero. Thresholds are compared without dividing.
   */
  public @Nullable BigDecimal timesUpperLimit() {
    BigDecimal limit = event.fact().upperLimit();
    return limit == null || limit.signum() <= 0
        ? null
        : event.fact().value().divide(limit, MathContext.DECIMAL32);
  }

  /** The rule with the thresholds of {@code analyte}, null for one without any. */
  public static @Nullable RuleKey ladder(Analyte analyte) {
    return switch (analyte) {
      case TRIGLYCERIDES -> RuleKey.TRIGLYCERIDES;
      case ALT, AST -> RuleKey.TRANSAMINASES;
      case CREATINE_KINASE,
          CHOLESTEROL,
          HDL_CHOLESTEROL,
          LDL_CHOLESTEROL,
          BILIRUBIN,
          GLUCOSE,
          HCG ->
          null;
    };
  }

  /** The highest threshold of {@code rules} that the value is above, if it is above any. */
  public Optional<Rung> step(RuleSet rules) {
    RuleKey ladder = ladder(analyte());
    return ladder == null
        ? Optional.empty()
        : rules.ladder(ladder).stream()
            .filter(rung -> isAbove(rung.over(), ladder))
            .reduce((lower, higher) -> higher);
  }

  /**
   * Whether the value is more than {@code percent} above {@code earlier}, both in the unit of their
   * analyte.
   */
  public boolean hasRisenAbove(LabReading earlier, int percent) {
    return isMore(value(), earlier.value(), percent);
  }

  /** Whether {@code earlier} is more than {@code percent} above the value. */
  public boolean hasFallenBelow(LabReading earlier, int percent) {
    return isMore(earlier.value(), value(), percent);
  }

  private static boolean isMore(BigDecimal one, BigDecimal other, int percent) {
    BigDecimal allowed = other.multiply(HUNDRED.add(BigDecimal.valueOf(percent)));
    return one.multiply(HUNDRED).compareTo(allowed) > 0;
  }

  /** Without a usable upper limit nobody can say what an activity means. */
  private boolean isAbove(BigDecimal over, RuleKey ladder) {
    if (ladder == RuleKey.TRIGLYCERIDES) {
      return isAbove(value(), over);
    }
    BigDecimal limit = event.fact().upperLimit();
    return limit != null
        && limit.signum() > 0
        && isAbove(event.fact().value(), over.multiply(limit));
  }

  /** Of a value the laboratory only bounds, what is certain counts. Exactly at is not above. */
  private boolean isAbove(BigDecimal value, BigDecimal threshold) {
    Bound bound = event.fact().bound();
    int order = value.compareTo(threshold);
    return bound == null
        ? order > 0
        : switch (bound) {
          case LESS, AT_MOST -> false;
          case AT_LEAST -> order > 0;
          case MORE -> order >= 0;
        };
  }
}
