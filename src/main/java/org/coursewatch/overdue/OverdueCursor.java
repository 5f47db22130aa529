package org.coursewatch.overdue;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;

/**
 * The place of an item in the report's order: most overdue first, then course, check and occasion.
 * The next page begins after it, whatever has been added or met since.
 */
public record OverdueCursor(
    LocalDate overdueFrom, CourseId course, CheckCode check, Occasion occasion) {

  private static final String SEPARATOR = "|";
  private static final int PARTS = 4;

  public static OverdueCursor at(OverdueItem item) {
    return new OverdueCursor(item.overdueFrom(), item.course(), item.check(), item.occasion());
  }

  /** The cursor as one word that means nothing to anybody else. */
  public String text() {
    String plain =
        String.join(
            SEPARATOR, overdueFrom.toString(), course.toString(), check.name(), occasion.name());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** The cursor that {@code text} stands for; empty when it is none of ours. */
  public static Optional<OverdueCursor> parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      String[] parts = plain.split("\\" + SEPARATOR, -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      return Optional.of(
              new OverdueCursor(
                  LocalDate.parse(parts[0]),
                  new CourseId(UUID.fromString(parts[1])),
                  CheckCode.valueOf(parts[2]),
                  Occasion.valueOf(parts[3])))
          .filter(cursor -> cursor.text().equals(text));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
