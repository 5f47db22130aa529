package org.coursewatch.metric.rest;

import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/** Which page of the uploads: before a number, null from the newest on; at most so many. */
record UploadPaging(@Nullable Long before, int limit) {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;

  /**
   * @throws org.coursewatch.platform.ProblemException when either is faulty
   */
  static UploadPaging read(@Nullable String cursor, @Nullable String limit) {
    Faults faults = new Faults();
    Long before = cursor == null ? null : number(cursor);
    if (cursor != null && before == null) {
      faults.add(
          "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
    }
    Long most = limit == null ? Long.valueOf(USUAL_LIMIT) : number(limit);
    if (most == null || most > GREATEST_LIMIT) {
      String range = "a whole number from 1 to " + GREATEST_LIMIT;
      faults.add("limit", "is not " + range, "Send " + range + ".");
    }
    faults.throwIfAny();
    return new UploadPaging(before, most == null ? USUAL_LIMIT : most.intValue());
  }

  private static @Nullable Long number(String text) {
    return text.matches("[1-9]\\d{0,17}") ? Long.valueOf(text) : null;
  }
}
