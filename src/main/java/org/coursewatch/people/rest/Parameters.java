package org.coursewatch.people.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Parameters of addresses, each with its own clear fault. */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;

  private Parameters() {}

  /** Something that is no id names nothing: 404, as for everything else one may not see. */
  static UUID id(String text, String what) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such " + what + " among those you may see.",
              "Check the address.")
          .asException();
    }
  }

  static int limit(@Nullable String text) {
    return text == null ? USUAL_LIMIT : number("limit", text, 1, GREATEST_LIMIT);
  }

  /** Where a page in the order of ids begins. */
  static @Nullable UUID cursor(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw wrongCursor();
    }
  }

  /** Where a page in the order of places begins. */
  static int place(@Nullable String text) {
    return text == null ? 0 : number("cursor", text, 1, Integer.MAX_VALUE);
  }

  /** Where a page in the order of NCPDP ids begins. */
  static @Nullable String ncpdpCursor(@Nullable String text) {
    if (text != null && NcpdpId.parse(text).isEmpty()) {
      throw wrongCursor();
    }
    return text;
  }

  /** A number by which a pharmacy is known: seven digits, or ten with a right check. */
  static @Nullable String pharmacyNumber(@Nullable String text) {
    if (text != null && NcpdpId.parse(text).isEmpty() && Npi.parse(text).isEmpty()) {
      throw malformed(
          "number",
          "is neither an NCPDP id nor an NPI",
          "Send seven digits, or ten with the right check digit.");
    }
    return text;
  }

  /** The cursor of the page after {@code page}; null when it was the last. */
  static <T> @Nullable String next(List<T> page, int limit, Function<T, Object> id) {
    return page.size() < limit ? null : id.apply(page.getLast()).toString();
  }

  private static int number(String name, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from " + least + " to " + most;
    throw malformed(name, "is not " + range, "Send " + range + ".");
  }

  private static ProblemException wrongCursor() {
    return malformed(
        "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
  }

  private static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
