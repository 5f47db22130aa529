package org.coursewatch.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.coursewatch.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

/**
 * One value of a {@code date} parameter: a prefix such as {@code ge}, and a day or an instant.
 *
 * @param prefix two letters; {@code eq} where none stood there
 * @param from the first instant of what stands there (inside); days are days in UTC
 * @param until the first instant after it (outside)
 */
record DayFilter(String prefix, Instant from, Instant until) {

  private static final int DAY_LENGTH = 10;
  private static final int PREFIX_LENGTH = 2;

  /**
   * @throws org.coursewatch.platform.ProblemException when it is no such value
   */
  static DayFilter parse(String text) {
    boolean hasPrefix = text.length() > PREFIX_LENGTH && Character.isLetter(text.charAt(0));
    String prefix = hasPrefix ? text.substring(0, PREFIX_LENGTH) : "eq";
    String value = hasPrefix ? text.substring(PREFIX_LENGTH) : text;
    try {
      if (value.length() <= DAY_LENGTH) {
        LocalDate day = LocalDate.parse(value);
        return checked(
            prefix,
            day.atStartOfDay(ZoneOffset.UTC).toInstant(),
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      Instant at = OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
      return checked(prefix, at, at.plusNanos(1));
    } catch (DateTimeParseException e) {
      throw refusal();
    }
  }

  /** Whether the day {@code day} fits, taken from its first to its last instant in UTC. */
  boolean fits(LocalDate day) {
    Instant first = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant after = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return switch (prefix) {
      case "ge" -> after.isAfter(from);
      case "gt" -> after.isAfter(until);
      case "le" -> first.isBefore(until);
      case "lt" -> first.isBefore(from);
      default -> !first.isBefore(from) && !after.isAfter(until);
    };
  }

  /** {@code all}, but only what fits every one of {@code filters}. */
  static AuditQuery limit(AuditQuery all, List<DayFilter> filters) {
    Instant from = null;
    Instant until = null;
    for (DayFilter filter : filters) {
      Instant least = filter.least();
      Instant end = filter.end();
      from = from == null || (least != null && least.isAfter(from)) ? least : from;
      until = until == null || (end != null && end.isBefore(until)) ? end : until;
    }
    return new AuditQuery(
        all.patient(),
        all.course(),
        all.account(),
        all.action(),
        all.outcome(),
        from,
        until,
        all.after(),
        all.most());
  }

  /** The first instant that fits (inside), null for any. */
  private @Nullable Instant least() {
    return switch (prefix) {
      case "ge", "eq" -> from;
      case "gt" -> until;
      default -> null;
    };
  }

  /** The first instant after those that fit, null for none. */
  private @Nullable Instant end() {
    return switch (prefix) {
      case "le", "eq" -> until;
      case "lt" -> from;
      default -> null;
    };
  }

  private static DayFilter checked(String prefix, Instant from, Instant until) {
    return switch (prefix) {
      case "eq", "ge", "gt", "le", "lt" -> new DayFilter(prefix, from, until);
      default -> throw refusal();
    };
  }

  private static RuntimeException refusal() {
    return SearchRequest.malformed(
        "date",
        "is not a day or an instant with eq, ge, gt, le or lt before it",
        "Send one such as ge2026-10-01.");
  }
}
