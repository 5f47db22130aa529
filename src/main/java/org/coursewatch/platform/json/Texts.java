package org.coursewatch.platform.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a piece of text a person typed or a machine sent. */
final class Texts {

  /** Control characters and the invisible ones that turn the direction of writing around. */
  private static final Pattern NOT_ALLOWED =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

  private Texts() {}

  /** Null when the text can be used. */
  static @Nullable String fault(String text, int most) {
    if (text.isBlank()) {
      return "is empty";
    }
    if (text.length() > most) {
      return "has " + text.length() + " characters, at most " + most + " are taken";
    }
    return !isPlain(text) && NOT_ALLOWED.matcher(text).find()
        ? "has control or direction-changing characters"
        : null;
  }

  /** Nothing but printable ASCII, as most texts and all codes are: no need to look closer. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
