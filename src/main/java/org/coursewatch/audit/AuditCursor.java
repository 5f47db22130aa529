package org.coursewatch.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of an entry in a list, newest first. The next page begins after it, whatever has been
 * added since.
 */
public record AuditCursor(Instant at, int lane, long sequence) {

  private static final Pattern FORM = Pattern.compile("([^_]{1,40})_(\\d{1,4})_(\\d{1,18})");

  public static AuditCursor at(StoredEntry entry) {
    return new AuditCursor(entry.at(), entry.lane(), entry.sequence());
  }

  public String text() {
    return at + "_" + lane + "_" + sequence;
  }

  /** The cursor that {@code text} stands for; empty when it is none of ours. */
  public static Optional<AuditCursor> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AuditCursor(
              Instant.parse(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Long.parseLong(parts.group(3))));
    } catch (DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
