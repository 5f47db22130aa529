package org.coursewatch.audit.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.audit.AuditCursor;
import org.coursewatch.audit.AuditQuery;

/**
 * The statement of a search: one run along the index of what is asked for, from the cursor on and
 * newest first. Only conditions that are asked for are written down, so that the plan fits.
 */
final class FindEntries {

  private static final String SELECT =
      "select " + EntryRows.COLUMNS + " from audit_entry where true";
  private static final String ORDER = " order by at desc, lane desc, sequence desc limit ?";

  private final StringBuilder sql = new StringBuilder(SELECT);
  private final List<Object> values = new ArrayList<>();

  FindEntries(AuditQuery wanted) {
    if (wanted.patient() != null) {
      // With what was merged into the same record.
      add(" and patient_id = any ((select patient_record(?))::uuid[])", wanted.patient().value());
    }
    if (wanted.course() != null) {
      add(" and course_id = ?", wanted.course().value());
    }
    if (wanted.account() != null) {
      add(" and account = ?", wanted.account());
    }
    if (wanted.action() != null) {
      add(" and action = ?", wanted.action().name());
    }
    if (wanted.outcome() != null) {
      add(" and outcome = ?", wanted.outcome().name());
    }
    if (wanted.from() != null) {
      add(" and at >= ?", wanted.from().atOffset(ZoneOffset.UTC));
    }
    if (wanted.until() != null) {
      add(" and at < ?", wanted.until().atOffset(ZoneOffset.UTC));
    }
    AuditCursor after = wanted.after();
    if (after != null) {
      add(
          " and (at, lane, sequence) < (?, ?, ?)",
          after.at().atOffset(ZoneOffset.UTC),
          after.lane(),
          after.sequence());
    }
    add(ORDER, wanted.most());
  }

  String sql() {
    return sql.toString();
  }

  /** What stands in place of the question marks. */
  Object[] values() {
    return values.toArray();
  }

  private void add(String text, Object... more) {
    sql.append(text);
    values.addAll(List.of(more));
  }
}
