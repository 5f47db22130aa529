package org.coursewatch.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day of a course that stands in a calendar.
 *
 * @param course of which course
 * @param patientNumber of which patient
 * @param kind what day it is
 * @param day the day, in the calendar of the program
 * @param version of the course: rises with each change
 * @param changedAt when the course last changed
 */
public record CalendarDay(
    UUID course, String patientNumber, Kind kind, LocalDate day, int version, Instant changedAt) {

  /** What a day is. */
  public enum Kind {
    /** Something is due. */
    DUE,
    /** The last day of an open window. */
    LAST_DAY
  }
}
