package org.coursewatch.worklist.rest;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the lists. A faulty one is noted and answered with a stand-in, so that all faults
 * are told at once; call {@link #done} before using any.
 */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;
  private static final int MOST_DAYS_LATE = 36_500;
  private static final int MOST_DAYS_AHEAD = 60;

  private final Faults faults = new Faults();

  /**
   * @throws org.coursewatch.platform.ProblemException when any parameter was faulty
   */
  void done() {
    faults.throwIfAny();
  }

  int limit(@Nullable String text) {
    return text == null ? USUAL_LIMIT : number("limit", text, 1, GREATEST_LIMIT);
  }

  int daysLate(@Nullable String text) {
    return text == null ? 0 : number("minDaysLate", text, 0, MOST_DAYS_LATE);
  }

  @Nullable Integer dueWithin(@Nullable String text) {
    return text == null ? null : number("dueWithin", text, 0, MOST_DAYS_AHEAD);
  }

  boolean flag(String name, @Nullable String text) {
    if (text != null && !text.equals("true") && !text.equals("false")) {
      faults.add(name, "is neither true nor false", "Send true or false.");
    }
    return "true".equals(text);
  }

  <E extends Enum<E>> Set<E> codes(String name, List<String> texts, Class<E> type) {
    Set<E> codes = new LinkedHashSet<>();
    for (String text : texts) {
      codes.add(code(name, text, type));
    }
    return codes;
  }

  <E extends Enum<E>> E code(String name, String text, Class<E> type) {
    E[] codes = type.getEnumConstants();
    for (E code : codes) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    faults.add(name, "is not a known code", "Send one of " + Arrays.toString(codes) + ".");
    return codes[0];
  }

  Set<PrescriberId> prescriber(@Nullable String text) {
    UUID id = id("prescriber", text);
    return id == null ? Set.of() : Set.of(new PrescriberId(id));
  }

  @Nullable UUID id(String name, @Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      faults.add(name, "is not an id", "Send an id as answered before.");
      return null;
    }
  }

  <C> @Nullable C cursor(@Nullable String text, Function<String, Optional<C>> reading) {
    C cursor = text == null ? null : reading.apply(text).orElse(null);
    if (text != null && cursor == null) {
      faults.add(
          "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
    }
    return cursor;
  }

  private int number(String name, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from " + least + " to " + most;
    faults.add(name, "is not " + range, "Send " + range + ".");
    return least;
  }
}
