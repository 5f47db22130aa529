package org.coursewatch.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A UCUM unit in which one kind of value may be reported. One of it is {@code times / per} of the
 * unit the values of that kind are compared and drawn in. The factors with their sources stand in
 * docs/labs.md.
 *
 * @param ucum the unit as laboratories write it
 * @param times multiplied with the value as reported, exactly
 * @param per divided by afterwards; 1 wherever a threshold is compared, so that nothing is rounded
 */
public record LabUnit(String ucum, BigDecimal times, BigDecimal per) {

  /** Activity of an enzyme, in U/L. One unit is a micromole a minute, a katal a mole a second. */
  static final List<LabUnit> ACTIVITY =
      List.of(
          of("U/L", "1"),
          of("[IU]/L", "1"),
          of("[iU]/L", "1"),
          of("IU/L", "1"),
          of("mU/mL", "1"),
          of("ukat/L", "60"),
          of("nkat/L", "0.06"));

  /** A mass in a volume, in mg/dL. */
  static final List<LabUnit> MASS = List.of(of("mg/dL", "1"), of("g/L", "100"), of("mg/L", "0.1"));

  /** International units of a hormone in a volume, in m[IU]/mL. */
  static final List<LabUnit> HORMONE = List.of(of("m[IU]/mL", "1"), of("[IU]/L", "1"));

  /**
   * Moles in a volume, in mg/dL, where a millimole per liter is {@code milligrams} per deciliter.
   */
  static List<LabUnit> moles(String milligrams) {
    BigDecimal factor = new BigDecimal(milligrams);
    return List.of(
        new LabUnit("mmol/L", factor, BigDecimal.ONE),
        new LabUnit("umol/L", factor.movePointLeft(3), BigDecimal.ONE));
  }

  /**
   * Moles in a volume, in mg/dL, where a milligram per deciliter is {@code micromoles} per liter.
   */
  static List<LabUnit> molesPerMilligram(String micromoles) {
    BigDecimal factor = new BigDecimal(micromoles);
    return List.of(
        new LabUnit("umol/L", BigDecimal.ONE, factor),
        new LabUnit("mmol/L", new BigDecimal(1000), factor));
  }

  private static LabUnit of(String ucum, String times) {
    return new LabUnit(ucum, new BigDecimal(times), BigDecimal.ONE);
  }

  /**
   * {@code value} of this unit in the unit of its kind: exact, but to 16 digits where {@code per}
   * is not 1.
   */
  public BigDecimal convert(BigDecimal value) {
    BigDecimal product = value.multiply(times);
    return per.compareTo(BigDecimal.ONE) == 0
        ? product
        : product.divide(per, MathContext.DECIMAL64);
  }
}
