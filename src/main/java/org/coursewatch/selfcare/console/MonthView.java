package org.coursewatch.selfcare.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.coursewatch.page.Dates;

/**
 * A month as a table of weeks that begin on Sunday.
 *
 * @param name of the month and its year
 * @param weekdays their short names
 */
record MonthView(String name, List<String> weekdays, List<List<Cell>> weeks) {

  /** What the page of the calendar says. */
  record Calendar(List<MyView.Day> days, List<MonthView> months) {}

  /**
   * A day of a month.
   *
   * @param number of the day, empty where another month's days would stand
   * @param what stands on it
   */
  record Cell(String number, boolean isToday, List<String> what) {}

  private static final int WEEK = 7;

  /** The months from that of {@code today} on. */
  static List<MonthView> of(
      LocalDate today, int months, List<MyView.Day> days, Dates dates, MyWords words) {
    List<String> weekdays = List.of(words.weekdays().split(","));
    return IntStream.range(0, months)
        .mapToObj(each -> today.withDayOfMonth(1).plusMonths(each))
        .map(first -> new MonthView(dates.month(first), weekdays, weeks(first, today, days)))
        .toList();
  }

  private static List<List<Cell>> weeks(LocalDate first, LocalDate today, List<MyView.Day> days) {
    List<List<Cell>> weeks = new ArrayList<>();
    LocalDate sunday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    while (sunday.isBefore(first.plusMonths(1))) {
      LocalDate begin = sunday;
      weeks.add(
          IntStream.range(0, WEEK)
              .mapToObj(begin::plusDays)
              .map(day -> cell(day, first, today, days))
              .toList());
      sunday = sunday.plusDays(WEEK);
    }
    return weeks;
  }

  private static Cell cell(LocalDate day, LocalDate first, LocalDate today, List<MyView.Day> days) {
    if (day.getMonth() != first.getMonth()) {
      return new Cell("", false, List.of());
    }
    List<String> what =
        days.stream()
            .filter(each -> each.iso().equals(day.toString()))
            .map(MyView.Day::what)
            .toList();
    return new Cell(Integer.toString(day.getDayOfMonth()), day.equals(today), what);
  }
}
