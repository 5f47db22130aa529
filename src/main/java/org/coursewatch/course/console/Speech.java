package org.coursewatch.course.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.coursewatch.page.BasisWords;
import org.coursewatch.page.Dates;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * How a page about one course speaks: its words in the reader's language, and the two zones in
 * which a deadline is told.
 *
 * @param program the zone in which the program counts days
 * @param site the zone of the practice
 */
record Speech(
    CourseWords course,
    PictureWords picture,
    LedgerWords ledger,
    FactWords facts,
    BasisWords bases,
    PageWords page,
    Dates dates,
    ZoneId program,
    ZoneId site) {

  static Speech of(Visit visit, ZoneId program, ZoneId site) {
    return new Speech(
        visit.words(CourseWords.class),
        visit.words(PictureWords.class),
        visit.words(LedgerWords.class),
        visit.words(FactWords.class),
        visit.words(BasisWords.class),
        visit.words(PageWords.class),
        visit.dates(),
        program,
        site);
  }

  /** An instant in the program's zone, and at the site where the clock shows something else. */
  String instant(Instant at) {
    String there = dates.instant(at, program);
    boolean same = at.atZone(program).toLocalDateTime().equals(at.atZone(site).toLocalDateTime());
    return same ? there : course.atSite(there, dates.instant(at, site));
  }

  /** The first instant of a program day, as {@link #instant}. */
  String from(LocalDate day) {
    return instant(day.atStartOfDay(program).toInstant());
  }

  /** The last minute of a program day in both zones. */
  String until(LocalDate lastDay) {
    return dates.deadline(lastDay, program, site);
  }

  /** A day in full, or that it is not known. */
  String day(@Nullable LocalDate day) {
    return day == null ? course.noDay() : dates.day(day);
  }

  /** A day in short, or that it is not known. */
  String shortDay(@Nullable LocalDate day) {
    return day == null ? course.noDay() : dates.shortDay(day);
  }

  /** The day at the site on which {@code at} lies, in short. */
  String shortDay(Instant at) {
    return dates.shortDay(LocalDate.ofInstant(at, site));
  }

  /** A number without zeros at its end and without an exponent. */
  static String number(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
