package org.coursewatch.course.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** Parameters of addresses, each with its own clear fault. */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private Parameters() {}

  /** Something that is no id names no course: 404, as for every other course one may not see. */
  static CourseId courseId(String text) {
    try {
      return new CourseId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such course among those you may see.",
              "Check the address; only the treating practice, the patient, administrators and auditors see a course.")
          .asException();
    }
  }

  static Instant instant(String name, @Nullable String text, Instant fallback) {
    if (text == null) {
      return fallback;
    }
    try {
      OffsetDateTime instant = OffsetDateTime.parse(text.replace(' ', '+'));
      if (instant.getYear() >= FIRST_YEAR && instant.getYear() <= LAST_YEAR) {
        return instant.toInstant();
      }
      throw malformed(name, "lies too far away", "Send an instant of the years 1900 to 2199.");
    } catch (DateTimeException e) {
      throw malformed(
          name,
          "is not an instant with an offset",
          "Send an instant such as 2026-10-01T09:00:00-04:00, + written %2B.");
    }
  }

  static int limit(@Nullable String text) {
    return text == null ? USUAL_LIMIT : number("limit", text, 1, GREATEST_LIMIT);
  }

  static int number(String name, @Nullable String text, int least, int most) {
    try {
      int number = text == null ? least : Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from " + least + " to " + most;
    throw malformed(name, "is not " + range, "Send " + range + ".");
  }

  static @Nullable CourseState state(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(CourseState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                malformed(
                    "state",
                    "is not a state",
                    "Send one of " + Arrays.toString(CourseState.values()) + "."));
  }

  static @Nullable CourseId cursor(@Nullable String text) {
    try {
      return text == null ? null : new CourseId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw malformed(
          "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
    }
  }

  static Program program(@Nullable String id, Programs programs) {
    return id == null
        ? programs.all().getFirst()
        : programs
            .find(id)
            .orElseThrow(
                () ->
                    malformed(
                        "program", "is not a known program", "GET /api/programs lists them."));
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
