package org.coursewatch.overdue.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueList.Wanted;
import org.coursewatch.people.PrescriberId;

/**
 * The statement of the overdue report: one run along the index {@code course_check_overdue}, or
 * {@code course_check_of_prescriber} for one practice, from the cursor on and in the order of the
 * report. Only conditions that are asked for are written down, so that the plan fits the question.
 */
final class OverdueQuery {

  private static final String SELECT =
      """
      select k.course_id, p.patient_number, k.check_code, k.occasion, k.due_on, k.overdue_from,
             k.acting_party, k.citation, k.prescriber_id,
             (select count(*) from contact_attempt a
               where a.course_id = k.course_id and a.attempted_on >= k.overdue_from) as attempts,
             exists (select from lost_to_follow_up l
                      where l.course_id = k.course_id and l.found_on is null) as lost
        from course_check k
        join course c on c.course_id = k.course_id
        join patient p on p.patient_id = c.patient_id
       where k.overdue_from <= ? and k.open_from <= ? and (k.open_until is null or k.open_until > ?)
         and c.program = ?
      """;

  private static final String ORDER =
      " order by k.overdue_from, k.course_id, k.check_code, k.occasion limit ?";

  private final StringBuilder sql = new StringBuilder(SELECT);
  private final List<Object> values = new ArrayList<>();

  OverdueQuery(Wanted wanted) {
    OverdueFilter filter = wanted.filter();
    LocalDate on = wanted.on();
    values.addAll(List.of(on.minusDays(filter.minDaysOverdue()), on, on, wanted.program()));
    narrow(filter, on);
    OverdueCursor after = wanted.after();
    if (after != null) {
      add(
          " and (k.overdue_from, k.course_id, k.check_code, k.occasion) > (?, ?, ?, ?)",
          after.overdueFrom(),
          after.course().value(),
          after.check().name(),
          after.occasion().name());
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

  private void narrow(OverdueFilter filter, LocalDate on) {
    if (!filter.checks().isEmpty()) {
      add(
          " and k.check_code = any(?)",
          (Object) filter.checks().stream().map(Enum::name).toArray(String[]::new));
    }
    if (!filter.prescribers().isEmpty()) {
      add(
          " and k.prescriber_id = any(?)",
          (Object) filter.prescribers().stream().map(PrescriberId::value).toArray(UUID[]::new));
    }
    if (filter.maxDaysOverdue() != null) {
      add(" and k.overdue_from >= ?", on.minusDays(filter.maxDaysOverdue()));
    }
  }

  private void add(String text, Object... more) {
    sql.append(text);
    values.addAll(List.of(more));
  }
}
