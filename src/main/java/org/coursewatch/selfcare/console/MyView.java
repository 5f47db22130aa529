package org.coursewatch.selfcare.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /my} says.
 *
 * @param next the next step, null without a course
 * @param more what else is open for the patient
 * @param others what waits for others
 * @param office who treats, null without a course
 * @param qr the number as an SVG picture
 * @param canTell whether there is a course in which something can have happened
 * @param canTestAtHome whether a test at home is permitted
 */
record MyView(
    @Nullable Item next,
    List<Item> more,
    List<Other> others,
    @Nullable String office,
    String number,
    String qr,
    List<Day> days,
    List<CourseRow> courses,
    boolean canTell,
    boolean canTestAtHome) {

  /**
   * Something open for the patient.
   *
   * @param kind {@code good}, {@code bad}, {@code wait} or {@code info}
   * @param address where it is done, null when it is not done here
   * @param action the words of the link to it
   */
  record Item(String sentence, String kind, @Nullable String address, String action) {}

  /** Something that waits for {@code who}. */
  record Other(String who, String sentence) {}

  /** A day that stands in the calendar. */
  record Day(String day, String iso, String what) {}

  /** A course in the list of all. */
  record CourseRow(String since, String state, boolean isOver) {}
}
