package org.coursewatch.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates of the calendar and instants with an offset, of years in which a patient or a course can
 * have lived.
 */
final class Dates {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final String YEARS = "a year from " + FIRST_YEAR + " to " + LAST_YEAR;

  private Dates() {}

  static LocalDate date(JsonNode value, String path, Faults faults) {
    try {
      LocalDate date =
          LocalDate.parse(
              value.isTextual() ? value.textValue() : "", DateTimeFormatter.ISO_LOCAL_DATE);
      if (isPlausible(date.getYear())) {
        return date;
      }
      faults.add(path, "lies too far away", "Send a date with " + YEARS + ".");
    } catch (DateTimeException e) {
      faults.add(path, "is not a date of the calendar", "Send a date such as 2026-10-01.");
    }
    return LocalDate.EPOCH;
  }

  static Instant instant(JsonNode value, String path, Faults faults) {
    try {
      OffsetDateTime instant = OffsetDateTime.parse(value.isTextual() ? value.textValue() : "");
      if (isPlausible(instant.getYear())) {
        return instant.toInstant();
      }
      faults.add(path, "lies too far away", "Send an instant with " + YEARS + ".");
    } catch (DateTimeException e) {
      faults.add(
          path,
          "is not an instant with an offset",
          "Send an instant such as 2026-10-01T09:00:00-04:00.");
    }
    return Instant.EPOCH;
  }

  private static boolean isPlausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
