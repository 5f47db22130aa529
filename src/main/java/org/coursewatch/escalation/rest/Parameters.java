package org.coursewatch.escalation.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.escalation.ContactBook;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.escalation.LostCursor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of addresses. A faulty one is noted and answered with a stand-in, so that all faults
 * are told at once; call {@link #done} before using any.
 */
final class Parameters {

  private static final int USUAL_LIMIT = 50;
  private static final int GREATEST_LIMIT = 200;
  private static final String SEPARATOR = "_";
  private static final Set<EscalationLevel> STEPS =
      EnumSet.of(EscalationLevel.PRESCRIBER, EscalationLevel.ADMINISTRATOR);

  private final Faults faults = new Faults();

  /**
   * @throws org.coursewatch.platform.ProblemException when any parameter was faulty
   */
  void done() {
    faults.throwIfAny();
  }

  /** Something that is no id names no course: 404, as for every other course one may not see. */
  static CourseId courseId(String text) {
    try {
      return new CourseId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such course among those you may see.",
              "Check the address; only the treating practice, administrators and auditors see this.")
          .asException();
    }
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

  /** Empty when none is asked for. */
  Set<EscalationLevel> levels(List<String> texts) {
    Set<EscalationLevel> levels = EnumSet.noneOf(EscalationLevel.class);
    for (String text : texts) {
      STEPS.stream()
          .filter(level -> level.name().equals(text))
          .findFirst()
          .ifPresentOrElse(
              levels::add,
              () ->
                  faults.add(
                      "level",
                      "is not a level a check can reach",
                      "Send one of " + Arrays.toString(STEPS.toArray()) + "."));
    }
    return levels;
  }

  /** Empty when none is asked for. */
  Set<PrescriberId> prescriber(@Nullable String text) {
    try {
      return text == null ? Set.of() : Set.of(new PrescriberId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      faults.add("prescriber", "is not the id of a prescriber", "Send an id as answered before.");
      return Set.of();
    }
  }

  @Nullable Long number(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.matches("[1-9]\\d{0,17}")) {
      return Long.valueOf(text);
    }
    refuseCursor();
    return null;
  }

  @Nullable LostCursor lost(@Nullable String text) {
    LostCursor cursor = text == null ? null : LostCursor.parse(text).orElse(null);
    if (text != null && cursor == null) {
      refuseCursor();
    }
    return cursor;
  }

  ContactBook.@Nullable Place place(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int cut = Math.max(0, text.indexOf(SEPARATOR));
    try {
      UUID attempt = UUID.fromString(text.substring(Math.min(text.length(), cut + 1)));
      return new ContactBook.Place(Instant.parse(text.substring(0, cut)), attempt);
    } catch (IllegalArgumentException | DateTimeException e) {
      refuseCursor();
      return null;
    }
  }

  /** The cursor that {@link #place} reads. */
  static String text(ContactBook.Place place) {
    return place.at() + SEPARATOR + place.attempt();
  }

  private void refuseCursor() {
    faults.add(
        "cursor", "is not a cursor of this list", "Send the next of the page before, unchanged.");
  }
}
