package org.coursewatch.selfcare.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.selfcare.QuestionAttempts.Place;
import org.jspecify.annotations.Nullable;

/** Parameters of addresses. Call {@link #done} before using those that can be faulty. */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;
  private static final String SEPARATOR = "_";

  private final Faults faults = new Faults();

  /**
   * @throws org.coursewatch.platform.ProblemException when any parameter was faulty
   */
  void done() {
    faults.throwIfAny();
  }

  /** Something that is no id names nothing: 404, as for everything else one may not see. */
  static CourseId courseId(String text) {
    return new CourseId(id(text, "course"));
  }

  static UUID attemptId(String text) {
    return id(text, "attempt");
  }

  int limit(@Nullable String text) {
    if (text == null) {
      return USUAL_LIMIT;
    }
    if (text.matches("\\d{1,3}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= GREATEST_LIMIT) {
        return number;
      }
    }
    String range = "a whole number from 1 to " + GREATEST_LIMIT;
    faults.add("limit", "is not " + range, "Send " + range + ".");
    return USUAL_LIMIT;
  }

  @Nullable Place place(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int cut = Math.max(0, text.indexOf(SEPARATOR));
    try {
      UUID attempt = UUID.fromString(text.substring(Math.min(text.length(), cut + 1)));
      return new Place(Instant.parse(text.substring(0, cut)), attempt);
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.add(
          "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
      return null;
    }
  }

  /** The cursor that {@link #place} reads. */
  static String text(Place place) {
    return place.at() + SEPARATOR + place.attempt();
  }

  private static UUID id(String text, String what) {
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
}
