package org.coursewatch.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A course as a picture tells it: what happened on which day, in lanes, with the days before and
 * behind that belong to it. Every fact that counts stands in it once; what was voided does not.
 *
 * @param firstDay first day of the picture (inside), a program day
 * @param lastDay last day of the picture (inside)
 * @param today the program day of the instant asked about
 * @param marks single days, by day and then in order of recording
 * @param bars runs of days, by their first day
 * @param changes the first days of rule versions inside the picture
 */
public record CourseTimeline(
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDate today,
    List<Mark> marks,
    List<Bar> bars,
    List<RuleChange> changes) {

  /** Where something is drawn, from top to bottom. */
  public enum Lane {
    TESTS,
    WINDOWS,
    SUPPLY,
    LABS,
    CONFIRMATIONS,
    COURSE
  }

  /** What a mark says, by its shape as well as by its color. */
  public enum Sign {
    /** A pregnancy test that counts. */
    ACCEPTED,
    /** A negative test that does not count. */
    NOT_ACCEPTED,
    POSITIVE,
    /** Indeterminate or invalid. */
    UNCLEAR,
    /** A test of which the reader is not told whether it counts. */
    NOT_JUDGED,
    RULED_OUT,
    PRESCRIBED,
    AUTHORIZED,
    REVERSED,
    HANDED_OVER,
    LAB,
    CONFIRMED,
    INTERRUPTED,
    HELD,
    RELEASED,
    ENDED,
    NOTED
  }

  /** What a run of days is. */
  public enum Kind {
    WINDOW_OPEN,
    WINDOW_USED,
    WINDOW_UNUSED,
    WINDOW_CUT,
    SUPPLY,
    HOLD
  }

  /**
   * A fact in the picture.
   *
   * @param day its day
   * @param fact the fact
   * @param failures why a test does not count, in the order in which it is told; else empty
   */
  public record Mark(
      Lane lane, Sign sign, LocalDate day, RecordedFact fact, Set<JudgedTest.Failure> failures) {}

  /**
   * A run of days.
   *
   * @param from first day, inside
   * @param to last day, inside
   * @param usedOn the day a window was used, null for everything else
   */
  public record Bar(
      Lane lane, Kind kind, LocalDate from, LocalDate to, @Nullable LocalDate usedOn) {}

  /** {@code rules} is in force from {@code day} on (inside). */
  public record RuleChange(LocalDate day, String rules) {}

  public CourseTimeline {
    marks = List.copyOf(marks);
    bars = List.copyOf(bars);
    changes = List.copyOf(changes);
  }

  /**
   * The timeline of the course asked about, as far as it had happened.
   *
   * @param discretion what the reader is not told; where there is anything, neither windows nor
   *     what a test counted for are drawn, because their days would tell it
   */
  public static CourseTimeline of(Question question, Discretion discretion) {
    return new TimelineFacts(question, discretion).timeline();
  }

  /** How many days it shows. */
  public int days() {
    return Math.toIntExact(lastDay.toEpochDay() - firstDay.toEpochDay()) + 1;
  }
}
