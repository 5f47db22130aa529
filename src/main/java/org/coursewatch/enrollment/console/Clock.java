package org.coursewatch.enrollment.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.coursewatch.notice.Language;

/** The time of day as somebody at the practice says it. */
final class Clock {

  private Clock() {}

  static String time(Instant at, ZoneId site, Language language) {
    Locale locale = language == Language.EN ? Locale.US : Locale.of("es", "US");
    return DateTimeFormatter.ofPattern("h:mm a", locale).format(at.atZone(site));
  }
}
