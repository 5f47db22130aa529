package org.coursewatch.overdue.store;

import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueList;
import org.coursewatch.overdue.OverdueList.Wanted;

/**
 * The statement of the overdue report: one run along the index {@code course_check_overdue}, or
 * {@code course_check_of_prescriber} for one practice, from the cursor on and in the order of the
 * report.
 */
final class OverdueQuery {

  private static final String SELECT =
      """
      select k.course_id, p.patient_number, k.check_code, k.occasion, k.due_on, k.overdue_from,
             k.acting_party, k.citation, k.prescriber_id,
             coalesce(c.category_now, c.risk_category) as category, c.supply_end,
             (select count(*) from contact_attempt a
               where a.course_id = k.course_id and a.attempted_on >= k.overdue_from) as attempts,
             exists (select from lost_to_follow_up l
                      where l.course_id = k.course_id and l.found_on is null) as lost""";

  private static final String PATIENT = "  join patient p on p.patient_id = c.patient_id\n";

  private static final String ORDER =
      " order by k.overdue_from, k.course_id, k.check_code, k.occasion";

  private final OverdueConditions statement;

  OverdueQuery(Wanted wanted) {
    statement =
        new OverdueConditions(SELECT, PATIENT, wanted.program(), wanted.filter(), wanted.on());
    OverdueCursor after = wanted.after();
    if (after != null) {
      statement.add(
          " and (k.overdue_from, k.course_id, k.check_code, k.occasion) > (?, ?, ?, ?)",
          after.overdueFrom(),
          after.course().value(),
          after.check().name(),
          after.occasion().name());
    }
    statement.add(ORDER);
    if (wanted.most() != OverdueList.NO_LIMIT) {
      statement.add(" limit ?", wanted.most());
    }
  }

  String sql() {
    return statement.sql();
  }

  /** What stands in place of the question marks. */
  Object[] values() {
    return statement.values();
  }
}
