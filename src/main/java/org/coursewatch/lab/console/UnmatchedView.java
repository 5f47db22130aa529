package org.coursewatch.lab.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /program/unmatched-results} shows.
 *
 * @param form what was sent last, if it had a fault
 * @param next the address of the next page, null on the last
 */
public record UnmatchedView(Form form, List<Row> results, @Nullable String next) {

  /**
   * A result.
   *
   * @param resolution what became of it, null while nobody has looked
   */
  public record Row(
      String id,
      String receivedAt,
      String account,
      String patient,
      String birth,
      String specimenOn,
      @Nullable String resolution) {}
}
