package org.coursewatch.metric.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.coursewatch.page.Form;

/**
 * The period a metric is counted over, in program days.
 *
 * @param first the first day (inside)
 * @param last the last day (inside)
 */
record MetricPeriod(LocalDate first, LocalDate last) {

  private static final int USUAL_MONTHS_BEFORE = 11;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int LONGEST_YEARS = 20;

  /** What was sent; days that are left out are the usual ones. What is faulty is noted. */
  static MetricPeriod of(Form form, LocalDate today, MetricWords words) {
    LocalDate first =
        day(form, "from", today.withDayOfMonth(1).minusMonths(USUAL_MONTHS_BEFORE), words);
    LocalDate last = day(form, "last", today, words);
    if (!form.isFaulty()
        && (last.isBefore(first) || first.plusYears(LONGEST_YEARS).isBefore(last))) {
      form.fault("last", words.orderWrong());
    }
    return new MetricPeriod(first, last);
  }

  /** As parameters of an address. */
  String query() {
    return "?from=" + first + "&last=" + last;
  }

  private static LocalDate day(Form form, String name, LocalDate usual, MetricWords words) {
    String text = form.value(name);
    if (text.isEmpty()) {
      form.with(name, usual.toString());
      return usual;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below, as for a day too far away
    }
    form.fault(name, words.dayWrong());
    return usual;
  }
}
