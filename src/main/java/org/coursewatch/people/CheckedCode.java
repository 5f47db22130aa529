package org.coursewatch.people;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * Codes that people read aloud and type: 31 characters without look-alikes, the last one a check
 * character. The check finds every single wrong character and every swap of two, because 31 is
 * prime and each place weighs differently.
 */
public final class CheckedCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
  private static final int BASE = ALPHABET.length();

  private CheckedCode() {}

  /**
   * A new code of {@code length} characters, the check included, at most 30.
   *
   * @param random gives a number from 0 (inside) to its argument (outside)
   */
  public static String random(int length, IntUnaryOperator random) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length - 1; i++) {
      code.append(ALPHABET.charAt(random.applyAsInt(BASE)));
    }
    return code.append(check(code)).toString();
  }

  /** What a person typed, without separators and in capitals; O and I are read as 0 and 1. */
  public static String normalized(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** Whether {@code code} has {@code length} known characters and the right check. */
  public static boolean isValid(String code, int length) {
    if (code.length() != length || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      return false;
    }
    return check(code.substring(0, length - 1)) == code.charAt(length - 1);
  }

  /** The code in groups of {@code size} joined by hyphens, for reading. */
  public static String grouped(String code, int size) {
    return code.replaceAll("(.{" + size + "})(?=.)", "$1-");
  }

  private static char check(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
    }
    return ALPHABET.charAt((BASE - sum % BASE) % BASE);
  }
}
