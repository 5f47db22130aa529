package org.coursewatch.worklist.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.coursewatch.escalation.ContactAttempt;
import org.coursewatch.escalation.ContactBook.Place;
import org.jspecify.annotations.Nullable;

/** Where a page of logged calls begins: after an instant and the id of a call. */
record AttemptPlaces(@Nullable String cursor) {

  static final int ROWS = 20;

  private static final String SEPARATOR = "_";

  /** The place the page begins after; null from the newest on, and for a cursor that is none. */
  @Nullable Place after() {
    int end = cursor == null ? -1 : cursor.indexOf(SEPARATOR);
    if (cursor == null || end < 0) {
      return null;
    }
    try {
      return new Place(
          Instant.parse(cursor.substring(0, end)), UUID.fromString(cursor.substring(end + 1)));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return null;
    }
  }

  static List<ContactAttempt> shown(List<ContactAttempt> found) {
    return found.subList(0, Math.min(ROWS, found.size()));
  }

  /** The address of the next page, null when {@code found} was all. */
  static @Nullable String next(List<ContactAttempt> found, String path) {
    if (found.size() <= ROWS) {
      return null;
    }
    ContactAttempt last = found.get(ROWS - 1);
    return path + "?cursor=" + last.at() + SEPARATOR + last.id();
  }
}
