package org.coursewatch.dispense;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.coursewatch.people.CheckedCode;

/**
 * The number of an authorization: sixteen characters, the last one a check. Fifteen random
 * characters cannot be guessed.
 *
 * @param value sixteen characters without separators
 */
public record AuthorizationNumber(String value) {

  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  public AuthorizationNumber {
    if (!CheckedCode.isValid(value, LENGTH)) {
      throw new IllegalArgumentException("not an authorization number");
    }
  }

  /**
   * A new number.
   *
   * @param random gives a number from 0 (inside) to its argument (outside) that nobody can foresee
   */
  public static AuthorizationNumber random(IntUnaryOperator random) {
    return new AuthorizationNumber(CheckedCode.random(LENGTH, random));
  }

  /** The number a person typed, with or without separators; empty when the check does not fit. */
  public static Optional<AuthorizationNumber> parse(String typed) {
    String code = CheckedCode.normalized(typed);
    return CheckedCode.isValid(code, LENGTH)
        ? Optional.of(new AuthorizationNumber(code))
        : Optional.empty();
  }

  /** In groups of four, for reading. */
  @Override
  public String toString() {
    return CheckedCode.grouped(value, GROUP);
  }
}
