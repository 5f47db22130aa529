package org.coursewatch.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A calendar as RFC 5545 writes it. Every event is a whole day, a date without a time, so that it
 * means the same in every zone and needs no table of clock changes.
 */
public final class ICalendar {

  /**
   * An event.
   *
   * @param uid names it in all calendars, the same as long as it is the same event
   * @param sequence never falls
   * @param changedAt when it was written last
   * @param day the day
   * @param title shown in lists and on locked screens
   * @param text shown when it is opened
   */
  public record Event(
      String uid, int sequence, Instant changedAt, LocalDate day, String title, String text) {}

  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ICalendar() {}

  /** The text of the calendar, with CRLF after every line. */
  public static String of(String name, List<Event> events) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Coursewatch//Calendar//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "METHOD:PUBLISH");
    line(text, "X-WR-CALNAME:" + escaped(name));
    line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    line(text, "X-PUBLISHED-TTL:PT6H");
    events.forEach(event -> write(text, event));
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static void write(StringBuilder text, Event event) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + event.uid());
    line(text, "DTSTAMP:" + INSTANT.format(event.changedAt()));
    line(text, "LAST-MODIFIED:" + INSTANT.format(event.changedAt()));
    line(text, "SEQUENCE:" + event.sequence());
    line(text, "DTSTART;VALUE=DATE:" + DAY.format(event.day()));
    line(text, "DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
    line(text, "SUMMARY:" + escaped(event.title()));
    line(text, "DESCRIPTION:" + escaped(event.text()));
    line(text, "CLASS:PRIVATE");
    line(text, "TRANSP:TRANSPARENT");
    line(text, "END:VEVENT");
  }

  /** A value of type TEXT (RFC 5545, section 3.3.11); other control characters do not exist. */
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n|\r|\n", "\\\\n")
        .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", "");
  }

  /** Folds after at most 75 bytes of UTF-8, and never inside a character (section 3.1). */
  private static void line(StringBuilder text, String content) {
    int length = 0;
    for (int i = 0; i < content.length(); ) {
      int character = content.codePointAt(i);
      int bytes = bytes(character);
      if (length + bytes > LONGEST_LINE) {
        text.append("\r\n ");
        length = 1;
      }
      text.appendCodePoint(character);
      length += bytes;
      i += Character.charCount(character);
    }
    text.append("\r\n");
  }

  private static int bytes(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
