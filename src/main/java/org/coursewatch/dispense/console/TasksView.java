package org.coursewatch.dispense.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a pharmacy has to settle.
 *
 * @param form carries the key against doing a thing twice
 * @param day the program day, in words
 * @param groups by what is to be done; those without anything are left out
 * @param next where the next page is, null on the last one
 */
record TasksView(Form form, String day, List<Group> groups, @Nullable String next) {

  TasksView {
    groups = List.copyOf(groups);
  }

  /**
   * Authorizations of which the same is to be done.
   *
   * @param title what is to be done, with how many there are on all pages
   * @param kind how urgent at a glance: bad, wait or info
   * @param isReturn whether one press settles each
   */
  record Group(String title, String hint, String kind, boolean isReturn, List<Row> rows) {

    Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An authorization.
   *
   * @param until last minute for the hand-over in both zones, inside
   * @param left the days that are left, in words; null where nothing is handed over any more
   * @param since when it was reversed, where the pharmacy is; null when it was not
   */
  record Row(
      String number, String address, String until, @Nullable String left, @Nullable String since) {}
}
