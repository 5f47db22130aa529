package org.coursewatch.overdue.console;

import java.util.List;

/**
 * What the page {@code /reports/overdue/causes} says.
 *
 * @param by what makes a group, in words
 * @param about the instant and the day; empty when there is trouble
 * @param small how many checks are in groups that are not told, in a sentence; empty for none
 */
record CausesView(String by, List<String> about, FilterView filter, List<Row> rows, String small) {

  /** A group; {@code address} leads to its checks, empty where the list has no such filter. */
  record Row(String label, String address, long checks, int median, int ninetieth, int share) {}
}
