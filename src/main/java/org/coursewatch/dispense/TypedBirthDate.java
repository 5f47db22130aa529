package org.coursewatch.dispense;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date as people in a pharmacy type it: month, day and year with slashes, hyphens, dots or
 * blanks, in eight digits without any, or year, month and day as machines write it. Years have four
 * digits: two would be a guess.
 */
public final class TypedBirthDate {

  private static final int LONGEST_LIFE = 130;
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>\\d{4})[-/. ](?<month>\\d{1,2})[-/. ](?<day>\\d{1,2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<month>\\d{1,2})[-/. ](?<day>\\d{1,2})[-/. ](?<year>\\d{4})");
  private static final Pattern DIGITS =
      Pattern.compile("(?<month>\\d{2})(?<day>\\d{2})(?<year>\\d{4})");

  private TypedBirthDate() {}

  /**
   * The day that {@code typed} means.
   *
   * @param today nobody is born after it, nor more than 130 years before
   * @return empty when it is no such day
   */
  public static Optional<LocalDate> read(String typed, LocalDate today) {
    String text = typed.strip();
    for (Pattern form : List.of(YEAR_FIRST, MONTH_FIRST, DIGITS)) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        return day(matcher)
            .filter(day -> !day.isAfter(today))
            .filter(day -> day.isAfter(today.minusYears(LONGEST_LIFE)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    try {
      return Optional.of(
          LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day")));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
