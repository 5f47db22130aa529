package org.coursewatch.worklist.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * Patients who are handed from one prescriber to another.
 *
 * @param rows the transfers
 * @param form an empty form, so that sending it twice does it once
 * @param next where the next page is, null on the last one
 */
public record TransfersView(List<Row> rows, Form form, @Nullable String next) {

  /**
   * A transfer. Who the patient is, is told once the record is the reader's.
   *
   * @param decides whether the reader accepts or refuses
   * @param offers whether the reader may take it back
   */
  public record Row(
      String id,
      String number,
      String way,
      String offered,
      String state,
      String kind,
      boolean decides,
      boolean offers) {}
}
