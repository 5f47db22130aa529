package org.coursewatch.signature.rest;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursewatch.course.CourseId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.signature.Signatures;
import org.jspecify.annotations.Nullable;

/** Parameters of addresses, each with its own clear fault. */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;
  private static final Pattern PLACE = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,9})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private Parameters() {}

  static CourseId courseId(String text) {
    return new CourseId(id(text));
  }

  /** Something that is no id names nothing. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such record among those you may see.",
              "Check the address.")
          .asException();
    }
  }

  static int limit(@Nullable String text) {
    if (text == null) {
      return USUAL_LIMIT;
    }
    if (NUMBER.matcher(text).matches()) {
      long limit = Long.parseLong(text);
      if (limit >= 1 && limit <= GREATEST_LIMIT) {
        return (int) limit;
      }
    }
    String range = "a whole number from 1 to " + GREATEST_LIMIT;
    throw malformed("limit", "is not " + range, "Send " + range + ".");
  }

  static long number(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!NUMBER.matcher(cursor).matches()) {
      throw noCursor();
    }
    return Long.parseLong(cursor);
  }

  static Signatures.@Nullable After after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    Matcher place = PLACE.matcher(cursor);
    if (!place.matches()) {
      throw noCursor();
    }
    try {
      CourseId course = new CourseId(UUID.fromString(place.group(1)));
      return new Signatures.After(course, Integer.parseInt(place.group(2)));
    } catch (IllegalArgumentException e) {
      throw noCursor();
    }
  }

  private static ProblemException noCursor() {
    return malformed(
        "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
  }

  private static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
