package org.coursewatch.hometest.rest;

import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/** Parameters of addresses that several calls have. */
final class Parameters {

  static final String COURSE = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33";
  static final String HOME_TEST = "0b9ce1aa-52a5-4f0e-9d0b-6a1c2a5d7e11";

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;

  private final Faults faults = new Faults();

  /**
   * @throws org.coursewatch.platform.ProblemException when any parameter was faulty
   */
  void done() {
    faults.throwIfAny();
  }

  /** Something that is no id names no course: 404, as for every other course one may not see. */
  static CourseId courseId(String text) {
    return new CourseId(
        id(
            text,
            "There is no such course among those you may see.",
            "Check the address; only the treating practice, the patient, administrators and auditors see a course."));
  }

  static UUID homeTestId(String text) {
    return id(
        text,
        "There is no such home test among those you may see.",
        "Check the address; only the patient and the treating practice see a home test.");
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

  @Nullable Long cursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.matches("[1-9]\\d{0,17}")) {
      return Long.valueOf(text);
    }
    faults.add("cursor", "is not the cursor of a page", "Send \"next\" of the page before.");
    return null;
  }

  private static UUID id(String text, String detail, String remedy) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemType.NOT_FOUND, detail, remedy).asException();
    }
  }
}
