package org.coursewatch.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.coursewatch.notice.Language;

/**
 * Days and instants in words. A day belongs to the program's calendar; an instant names its zone.
 */
public final class Dates {

  private final Locale locale;
  private final PageWords words;
  private final int thisYear;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfThisYear;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter month;

  /**
   * @param thisYear the year of the reader's today, left out of deadlines
   */
  Dates(Language language, PageWords words, int thisYear) {
    boolean isEnglish = language == Language.EN;
    this.locale = isEnglish ? Locale.US : Locale.of("es", "US");
    this.words = words;
    this.thisYear = thisYear;
    this.day = format(isEnglish ? "EEEE, MMMM d, uuuu" : "EEEE, d 'de' MMMM 'de' uuuu");
    this.dayOfThisYear = format(isEnglish ? "EEEE, MMMM d" : "EEEE, d 'de' MMMM");
    this.shortDay = format(isEnglish ? "MMM d, uuuu" : "d MMM uuuu");
    this.month = format(isEnglish ? "MMMM uuuu" : "MMMM 'de' uuuu");
  }

  /** Such as "Tuesday, October 7, 2026". */
  public String day(LocalDate on) {
    return day.format(on);
  }

  /** Such as "Oct 7, 2026". */
  public String shortDay(LocalDate on) {
    return shortDay.format(on);
  }

  /** Such as "October 2026". */
  public String month(LocalDate on) {
    return month.format(on);
  }

  /** Such as "Tuesday, October 7, 2026, 11:59 pm Eastern". */
  public String instant(Instant at, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    return day(there.toLocalDate()) + ", " + time(there) + " " + zone(zone);
  }

  /** Such as "Tuesday, October 7, 11:59 pm Eastern, 8:59 pm at your site". */
  public String deadline(LocalDate lastDay, ZoneId program, ZoneId site) {
    return deadline(lastDay.plusDays(1).atStartOfDay(program).toInstant(), program, site);
  }

  /**
   * The last minute before {@code end}, in the program's zone, and beside it where the reader works
   * if the clock shows something else there.
   *
   * @param end the first instant outside
   */
  public String deadline(Instant end, ZoneId program, ZoneId site) {
    Instant last = end.minusMillis(1);
    ZonedDateTime there = last.atZone(program);
    ZonedDateTime here = last.atZone(site);
    String first = shortest(there.toLocalDate()) + ", " + time(there) + " " + zone(program);
    if (there.toLocalDateTime().equals(here.toLocalDateTime())) {
      return first;
    }
    String atSite =
        there.toLocalDate().equals(here.toLocalDate())
            ? time(here)
            : shortest(here.toLocalDate()) + ", " + time(here);
    return first + ", " + words.atYourSite(atSite);
  }

  /** The zone's name as people there say it, such as "Eastern" or "hora del Este". */
  public String zone(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC)
        ? "UTC"
        : zone.getDisplayName(TextStyle.FULL_STANDALONE, locale).replace(" Time", "");
  }

  private String shortest(LocalDate on) {
    return on.getYear() == thisYear ? dayOfThisYear.format(on) : day(on);
  }

  private String time(ZonedDateTime at) {
    String text = DateTimeFormatter.ofPattern("h:mm a", locale).format(at);
    return locale.getLanguage().equals("en") ? text.toLowerCase(Locale.ROOT) : text;
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
