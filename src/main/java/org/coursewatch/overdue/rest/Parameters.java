package org.coursewatch.overdue.rest;

import java.util.List;
import java.util.Map;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.json.GroupingText;
import org.coursewatch.overdue.json.OverdueQuestionText;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the reports. A faulty one is noted and answered with a stand-in, so that all faults
 * are told at once; call {@link #done} before using any.
 */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;

  private final Faults faults = new Faults();

  /**
   * @throws org.coursewatch.platform.ProblemException when any parameter was faulty
   */
  void done() {
    faults.throwIfAny();
  }

  OverdueQuestion question(Map<String, List<String>> texts) {
    return OverdueQuestionText.read(texts, faults);
  }

  OverdueGrouping grouping(@Nullable String text) {
    return GroupingText.read(text, faults);
  }

  int limit(@Nullable String text) {
    return text == null ? USUAL_LIMIT : (int) number("limit", text, 1, GREATEST_LIMIT);
  }

  @Nullable Long runNumber(@Nullable String text) {
    return text == null ? null : number("cursor", text, 1, Long.MAX_VALUE);
  }

  boolean flag(String name, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      faults.add(name, "is neither true nor false", "Send true or false.");
    }
    return text.equals("true");
  }

  @Nullable OverdueCursor cursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    OverdueCursor cursor = OverdueCursor.parse(text).orElse(null);
    if (cursor == null) {
      faults.add(
          "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
    }
    return cursor;
  }

  private long number(String name, String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range =
        most == Long.MAX_VALUE
            ? "a whole number from " + least + " on"
            : "a whole number from " + least + " to " + most;
    faults.add(name, "is not " + range, "Send " + range + ".");
    return least;
  }
}
