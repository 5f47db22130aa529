package org.coursewatch.noncompliance.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.coursewatch.noncompliance.CaseFilter;
import org.coursewatch.noncompliance.PlaceInTime;
import org.jspecify.annotations.Nullable;

/**
 * The statement of the list of cases: newest first, from the place on. Only conditions that are
 * asked for are written down, so that the plan fits the question.
 */
final class CaseQuery {

  static final String SELECT =
      "select n.*, case_is_void(n.case_id) as voided from noncompliance_case n";

  private final StringBuilder sql = new StringBuilder(SELECT + " where true");
  private final List<Object> values = new ArrayList<>();

  CaseQuery(CaseFilter filter, @Nullable PlaceInTime after, int most) {
    codes("state", filter.states());
    codes("detector", filter.detectors());
    codes("tier", filter.tiers());
    if (filter.party() != null) {
      add(" and party_id = ?", filter.party());
    }
    if (filter.reportable() != null) {
      add(" and reportable = ?", filter.reportable());
    }
    if (after != null) {
      add(" and (opened_at, case_id) < (?, ?)", after.at(), after.id());
    }
    add(" order by opened_at desc, case_id desc limit ?", most);
  }

  String sql() {
    return sql.toString();
  }

  /** What stands in place of the question marks. */
  Object[] values() {
    return values.toArray();
  }

  private void codes(String column, Collection<? extends Enum<?>> codes) {
    if (!codes.isEmpty()) {
      add(
          " and " + column + " = any(?)",
          (Object) codes.stream().map(Enum::name).toArray(String[]::new));
    }
  }

  private void add(String text, Object... more) {
    sql.append(text);
    values.addAll(List.of(more));
  }
}
