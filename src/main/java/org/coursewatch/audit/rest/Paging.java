package org.coursewatch.audit.rest;

import java.util.List;
import org.coursewatch.audit.AuditCursor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** Parameters of pages, each with its own clear fault. */
final class Paging {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;

  private Paging() {}

  static int limit(@Nullable Integer limit) {
    if (limit == null) {
      return USUAL_LIMIT;
    }
    if (limit < 1 || limit > GREATEST_LIMIT) {
      String range = "a whole number from 1 to " + GREATEST_LIMIT;
      throw malformed("limit", "is not " + range, "Send " + range + ".");
    }
    return limit;
  }

  static @Nullable AuditCursor cursor(@Nullable String text) {
    return text == null
        ? null
        : AuditCursor.parse(text)
            .orElseThrow(
                () ->
                    malformed(
                        "cursor",
                        "is not a cursor of this list",
                        "Send the next of the page before, unchanged."));
  }

  static ProblemException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
