package org.coursewatch.export.rest;

import java.util.UUID;
import org.coursewatch.export.ExportId;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/** Parameters of exports; call {@link #done} before using any. */
final class ExportParameters {

  private static final int USUAL_LIMIT = 20;
  private static final int GREATEST_LIMIT = 100;
  private static final UUID NONE = new UUID(0, 0);

  private final Faults faults = new Faults();

  /** The export a path names; what is no id names one that nobody has. */
  static ExportId id(String text) {
    try {
      return new ExportId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return new ExportId(NONE);
    }
  }

  void done() {
    faults.throwIfAny();
  }

  int limit(@Nullable String text) {
    if (text == null) {
      return USUAL_LIMIT;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= GREATEST_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from 1 to " + GREATEST_LIMIT;
    faults.add("limit", "is not " + range, "Send " + range + ".");
    return USUAL_LIMIT;
  }

  @Nullable ExportId cursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return new ExportId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      faults.add(
          "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
      return null;
    }
  }
}
