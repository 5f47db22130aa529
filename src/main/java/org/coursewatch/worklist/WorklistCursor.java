package org.coursewatch.worklist;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.CourseId;

/**
 * The place of an entry in a list: the most urgent first, then by course. The next page begins
 * after it, whatever has been added or done since.
 */
public record WorklistCursor(long urgency, CourseId course) {

  private static final String SEPARATOR = "|";

  public static WorklistCursor at(WorklistEntry entry) {
    return new WorklistCursor(entry.urgency(), entry.course());
  }

  /** The cursor as one word that means nothing to anybody else. */
  public String text() {
    String plain = urgency + SEPARATOR + course;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** The cursor that {@code text} stands for; empty when it is none of ours. */
  public static Optional<WorklistCursor> parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      int end = plain.indexOf(SEPARATOR);
      if (end < 0) {
        return Optional.empty();
      }
      return Optional.of(
              new WorklistCursor(
                  Long.parseLong(plain.substring(0, end)),
                  new CourseId(UUID.fromString(plain.substring(end + 1)))))
          .filter(cursor -> cursor.text().equals(text));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
