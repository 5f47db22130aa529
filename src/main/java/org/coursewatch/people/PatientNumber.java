package org.coursewatch.people;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The number a patient shows at the pharmacy: ten characters, the last one a check. It opens
 * nothing without the birth date.
 *
 * @param value ten characters without separators
 */
public record PatientNumber(String value) {

  private static final int LENGTH = 10;
  private static final int GROUP = 5;

  public PatientNumber {
    if (!CheckedCode.isValid(value, LENGTH)) {
      throw new IllegalArgumentException("not a patient number");
    }
  }

  public static PatientNumber random(IntUnaryOperator random) {
    return new PatientNumber(CheckedCode.random(LENGTH, random));
  }

  /** The number a person typed, with or without separators; empty when the check does not fit. */
  public static Optional<PatientNumber> parse(String typed) {
    String code = CheckedCode.normalized(typed);
    return CheckedCode.isValid(code, LENGTH)
        ? Optional.of(new PatientNumber(code))
        : Optional.empty();
  }

  /** In two groups, for reading. */
  @Override
  public String toString() {
    return CheckedCode.grouped(value, GROUP);
  }
}
