package org.coursewatch.people;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A National Provider Identifier: ten digits, the last one a Luhn check over the nine before it
 * with the prefix 80840 in front (45 CFR 162.406).
 *
 * @param value ten digits
 */
public record Npi(String value) {

  private static final int LENGTH = 10;

  /** What the digits of the prefix 80840 add to the sum of every number. */
  private static final int PREFIX = 24;

  public Npi {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a National Provider Identifier");
    }
  }

  /** The number a person typed; empty when it has other than ten digits or the check is wrong. */
  public static Optional<Npi> parse(String typed) {
    String digits = typed.strip();
    return isValid(digits) ? Optional.of(new Npi(digits)) : Optional.empty();
  }

  /**
   * A number nobody need own, for demos and tests.
   *
   * @param random gives a number from 0 (inside) to its argument (outside)
   */
  public static Npi random(IntUnaryOperator random) {
    StringBuilder digits = new StringBuilder("1");
    while (digits.length() < LENGTH - 1) {
      digits.append(random.applyAsInt(10));
    }
    int check = (10 - sum(digits) % 10) % 10;
    return new Npi(digits.append(check).toString());
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isValid(String digits) {
    if (digits.length() != LENGTH || digits.chars().anyMatch(c -> c < '0' || c > '9')) {
      return false;
    }
    return (sum(digits.substring(0, LENGTH - 1)) + digits.charAt(LENGTH - 1) - '0') % 10 == 0;
  }

  /** The Luhn sum of nine digits, every other one doubled, from the right. */
  private static int sum(CharSequence nine) {
    int sum = PREFIX;
    for (int i = 0; i < nine.length(); i++) {
      int digit = nine.charAt(i) - '0';
      int weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum;
  }
}
