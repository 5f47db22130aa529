package org.coursewatch.notice.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.notice.NoticeList.After;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Parameters of addresses, each with its own clear fault. */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;

  /** Where a page of dead letters begins: given up before this instant, or at it and after id. */
  record AfterLetter(Instant givenUpAt, UUID id) {}

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
    try {
      int limit = text == null ? USUAL_LIMIT : Integer.parseInt(text);
      if (limit >= 1 && limit <= GREATEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from 1 to " + GREATEST_LIMIT;
    throw malformed("limit", "is not " + range, "Send " + range + ".");
  }

  static @Nullable UUID uuidCursor(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw wrongCursor();
    }
  }

  static @Nullable After noticeCursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      List<String> parts = parts(text, 3);
      return new After(
          parts.get(0).equals("read"),
          LocalDate.parse(parts.get(1)),
          UUID.fromString(parts.get(2)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw wrongCursor();
    }
  }

  static @Nullable AfterLetter letterCursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      List<String> parts = parts(text, 2);
      return new AfterLetter(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw wrongCursor();
    }
  }

  private static List<String> parts(String text, int count) {
    List<String> parts = List.of(text.split("_", -1));
    if (parts.size() != count) {
      throw new IllegalArgumentException("that is no cursor");
    }
    return parts;
  }

  private static ProblemException wrongCursor() {
    return malformed(
        "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
  }

  private static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
