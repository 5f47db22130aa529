package org.coursewatch.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.coursewatch.worklist.AuthorizationTask.Kind;

/** The place of an authorization in a pharmacy's list; the next page begins after it. */
public record AuthorizationCursor(Kind kind, LocalDate lastDay, String number) {

  private static final String SEPARATOR = "|";
  private static final int PARTS = 3;

  public static AuthorizationCursor at(AuthorizationTask task) {
    return new AuthorizationCursor(task.kind(), task.lastDay(), task.number().value());
  }

  /** The cursor as one word that means nothing to anybody else. */
  public String text() {
    String plain = kind + SEPARATOR + lastDay + SEPARATOR + number;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** The cursor that {@code text} stands for; empty when it is none of ours. */
  public static Optional<AuthorizationCursor> parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      String[] parts = plain.split("\\" + SEPARATOR, -1);
      if (parts.length != PARTS) {
        return Optional.empty();
      }
      return Optional.of(
              new AuthorizationCursor(Kind.valueOf(parts[0]), LocalDate.parse(parts[1]), parts[2]))
          .filter(cursor -> cursor.text().equals(text));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
