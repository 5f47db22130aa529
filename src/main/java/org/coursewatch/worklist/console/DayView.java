package org.coursewatch.worklist.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * The table of a clinic day.
 *
 * @param form all that was typed, with its faults
 * @param rows those still to be filled in or corrected
 * @param saved those that were recorded just now
 * @param told what became of the rows that were sent, null when none was
 * @param options what the fields of all rows are chosen from
 */
public record DayView(
    Form form, List<Row> rows, List<Saved> saved, @Nullable String told, Options options) {

  /** The names of a row's fields. */
  public record Names(
      String course,
      String key,
      String on,
      String counseled,
      String first,
      String second,
      String taken,
      String result,
      String specimen,
      String setting,
      String alt,
      String altLimit,
      String triglycerides) {

    static Names of(int row) {
      return new Names(
          DayForm.name(DayForm.COURSE, row),
          DayForm.name(DayForm.KEY, row),
          DayForm.name(DayForm.ON, row),
          DayForm.name(DayForm.COUNSELED, row),
          DayForm.name(DayForm.FIRST_METHOD, row),
          DayForm.name(DayForm.SECOND_METHOD, row),
          DayForm.name(DayForm.TAKEN, row),
          DayForm.name(DayForm.RESULT, row),
          DayForm.name(DayForm.SPECIMEN, row),
          DayForm.name(DayForm.SETTING, row),
          DayForm.name(DayForm.ALT, row),
          DayForm.name(DayForm.ALT_LIMIT, row),
          DayForm.name(DayForm.TRIGLYCERIDES, row));
    }
  }

  /**
   * A row to fill in.
   *
   * @param address of the course
   * @param open what is open, in words
   * @param pregnancy whether tests and birth control are asked for
   */
  public record Row(
      PatientLine patient, String address, List<String> open, boolean pregnancy, Names names) {}

  /** A row that is recorded, with what each entry is worth. */
  public record Saved(PatientLine patient, String address, List<Entry> entries) {}

  /** An entry, whether it counts, and if not why. */
  public record Entry(String what, String worth, String kind) {}

  /** What the fields are chosen from. */
  public record Options(
      List<Option> counseled,
      List<Option> methods,
      List<Option> results,
      List<Option> specimens,
      List<Option> settings) {}
}
