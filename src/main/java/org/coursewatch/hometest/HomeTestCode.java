package org.coursewatch.hometest;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.coursewatch.course.CourseId;

/**
 * A code that the patient writes on paper and lays beside the kit, so that the photo cannot be an
 * old one. It counts once, for one course, and for a limited time.
 *
 * @param id its id
 * @param course for which course
 * @param text as shown, such as {@code K7QM-2XPA}
 * @param issuedAt when it was asked for, inside
 * @param expiresAt until when it counts, outside
 * @param isUsed whether a home test was sent with it
 */
public record HomeTestCode(
    UUID id, CourseId course, String text, Instant issuedAt, Instant expiresAt, boolean isUsed) {

  /** How long a code counts. */
  public static final Duration GOOD_FOR = Duration.ofHours(24);

  /** Capitals and digits that nobody mistakes for each other in handwriting. */
  private static final String ALPHABET = "2346789ACDEFGHJKMNPQRTWXY";

  private static final int HALF = 4;

  /**
   * The text of a new code.
   *
   * @param random a number from 0 (inside) to its argument (outside), unguessable
   */
  public static String random(IntUnaryOperator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2 * HALF; i++) {
      if (i == HALF) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.applyAsInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** Whether {@code typed} is this code; small letters, blanks and the stroke do not matter. */
  public boolean isTyped(String typed) {
    return plain(typed).equals(plain(text));
  }

  /** Whether it still counts at {@code now}. */
  public boolean isGood(Instant now) {
    return !isUsed && now.isBefore(expiresAt);
  }

  private static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
