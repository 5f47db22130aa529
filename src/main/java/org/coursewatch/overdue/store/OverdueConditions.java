package org.coursewatch.overdue.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;

/**
 * A statement about the checks {@code k} of courses {@code c} that are open and overdue on a day.
 * Only conditions that are asked for are written down, so that the plan fits the question.
 */
final class OverdueConditions {

  /** Which of {@link org.coursewatch.overdue.RiskGroup}; its one question mark is the day. */
  static final String RISK =
      """
      case when coalesce(c.category_now, c.risk_category) = 'CAN_BECOME_PREGNANT'
           then 'CAN_BECOME_PREGNANT' else 'CANNOT_BECOME_PREGNANT' end
        || case when c.supply_end > ? then '_WITH_SUPPLY' else '_WITHOUT_SUPPLY' end""";

  private static final String FROM =
      """
        from course_check k
        join course c on c.course_id = k.course_id
      """;

  private static final String OPEN_AND_OVERDUE =
      """
       where k.overdue_from <= ? and k.open_from <= ? and (k.open_until is null or k.open_until > ?)
         and c.program = ?
      """;

  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();

  /**
   * @param select what is asked for
   * @param joins further tables, behind {@code k} and {@code c}
   * @param selected what stands for the question marks in {@code select}
   */
  OverdueConditions(
      String select,
      String joins,
      String program,
      OverdueFilter filter,
      LocalDate on,
      Object... selected) {
    sql = new StringBuilder(select + "\n" + FROM + joins);
    values.addAll(List.of(selected));
    add(OPEN_AND_OVERDUE, on.minusDays(filter.minDaysOverdue()), on, on, program);
    narrow(filter, on);
  }

  void add(String text, Object... more) {
    sql.append(text);
    values.addAll(List.of(more));
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
    if (!filter.practices().isEmpty()) {
      add(
          " and k.prescriber_id = any(array(select o.prescriber_id from prescriber o"
              + " where o.practice_id = any(?)))",
          (Object) filter.practices().stream().map(PracticeId::value).toArray(UUID[]::new));
    }
    if (!filter.risks().isEmpty()) {
      add(
          " and " + RISK + " = any(?)",
          on,
          filter.risks().stream().map(Enum::name).toArray(String[]::new));
    }
    if (filter.maxDaysOverdue() != null) {
      add(" and k.overdue_from >= ?", on.minusDays(filter.maxDaysOverdue()));
    }
  }
}
