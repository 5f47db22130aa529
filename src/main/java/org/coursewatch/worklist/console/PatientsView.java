package org.coursewatch.worklist.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * The patients of a practice.
 *
 * @param form the search, with its faults
 * @param found whether this is what a search found
 * @param several whether the practice has several prescribers
 * @param rows one for each course, and for each patient without one
 * @param none what to say when there is no row, null when there is one
 * @param next where the next page is, null on the last one
 */
public record PatientsView(
    Form form,
    boolean found,
    boolean several,
    List<Row> rows,
    @Nullable String none,
    @Nullable String next) {

  /**
   * A course of a patient, or a patient without one.
   *
   * @param address of the course, null without one
   * @param state where it stands, in words
   * @param kind how that is marked
   * @param step what comes next
   * @param deadline until when, null where nothing sets a day
   */
  public record Row(
      PatientLine patient,
      @Nullable String address,
      String state,
      String kind,
      String step,
      @Nullable String deadline,
      String prescriber) {}
}
