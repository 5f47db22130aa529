package org.coursewatch.fhir;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page of what fits a search, in the order of recording: what is recorded meanwhile shifts
 * nothing.
 *
 * @param total how many fit altogether
 * @param next where the next page begins, null on the last one
 */
record LedgerPage(List<LedgerRow> rows, int total, @Nullable String next) {

  /**
   * @param all every row there is, also those that do not fit
   */
  static LedgerPage of(List<LedgerRow> all, Predicate<LedgerRow> fits, SearchRequest asked) {
    int begin = asked.cursor().map(cursor -> after(cursor, all)).orElse(0);
    List<LedgerRow> rest = all.subList(begin, all.size()).stream().filter(fits).toList();
    List<LedgerRow> rows = rest.subList(0, Math.min(rest.size(), asked.count()));
    int total = (int) all.stream().filter(fits).count();
    String next = rows.size() < rest.size() ? rows.getLast().id().toString() : null;
    return new LedgerPage(rows, total, next);
  }

  private static int after(String cursor, List<LedgerRow> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().toString().equals(cursor)) {
        return i + 1;
      }
    }
    throw SearchRequest.malformed(
        "_cursor", "is no place in this list", "Follow the link \"next\" unchanged.");
  }
}
