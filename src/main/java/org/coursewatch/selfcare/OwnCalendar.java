package org.coursewatch.selfcare;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.Evaluation;
import org.jspecify.annotations.Nullable;

/** The coming days of a course that matter to its patient. */
public final class OwnCalendar {

  /**
   * A day.
   *
   * @param day program day
   * @param check what is due, null when it is the last day to pick up
   */
  public record Day(LocalDate day, @Nullable CheckCode check) {}

  private OwnCalendar() {}

  /**
   * The days from {@code today} on, the next first. While the course stands still because of a
   * positive test there are none: what is to be done then is told in person.
   */
  public static List<Day> of(Evaluation evaluation, LocalDate today) {
    if (evaluation.state() == CourseState.PREGNANCY_STOP) {
      return List.of();
    }
    List<Day> days = new ArrayList<>();
    LocalDate last = evaluation.lastDay();
    if (last != null && !last.isBefore(today)) {
      days.add(new Day(last, null));
    }
    for (Check check : evaluation.checks()) {
      LocalDate due = check.dueOn();
      if (check.isOpen() && due != null && !due.isBefore(today) && concerns(check.code())) {
        days.add(new Day(due, check.code()));
      }
    }
    return days.stream().distinct().sorted(comparing(Day::day)).toList();
  }

  private static boolean concerns(CheckCode code) {
    return switch (code) {
      case CONSENT,
          SCREENING_TEST,
          PREGNANCY_TEST,
          COUNSELING,
          CONTRACEPTION,
          COMPREHENSION,
          LIVER_LAB,
          LIPID_LAB,
          MOOD,
          LAST_DOSE_TEST,
          POST_TREATMENT_TEST ->
          true;
      case PRESCRIBER_ACTIVATION, PHARMACY_ACTIVATION, PHARMACY_TRAINING -> false;
    };
  }
}
