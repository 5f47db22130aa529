package org.coursewatch.worklist.store;

import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.worklist.WindowMark;
import org.coursewatch.worklist.WorklistCursor;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.WorklistFilter.Assigned;
import org.coursewatch.worklist.Worklists.Wanted;

/**
 * The statements of the lists. An office's is a union of three runs along indexes of its
 * prescribers, so that its cost follows what that office has to do; the program's is one run along
 * the index of what is overdue, from the cursor on. One number orders both: {@code urgency}, which
 * holds the rank and, within it, the day.
 */
final class WorklistSql {

  private static final String DETAILS =
      """
       select v.*, %s as place, c.patient_id, c.prescriber_id, c.program, n.patient_number, s.state
         from %s
         join course c on c.course_id = v.course_id
         join patient n on n.patient_id = c.patient_id
         join course_state s on s.course_id = v.course_id
      """
          + ItemSql.OPEN_TODAY.formatted("s", "state");

  private static final String ORDER = " order by p.place, v.course_id, v.urgency, v.item";

  private WorklistSql() {}

  static NamedSql ofOffice(Wanted wanted) {
    String page =
        """
        , page as (
          select v.course_id, min(v.urgency) as place
            from visible v join course c on c.course_id = v.course_id and c.program = :program
           group by v.course_id
          having bool_or(%s)%s
           order by place, course_id limit :most)
        """
            .formatted(
                fits(wanted.filter()),
                wanted.after() == null
                    ? ""
                    : " and (min(v.urgency), v.course_id) > (:place, :course)");
    String details =
        DETAILS.formatted("p.place", "page p join visible v on v.course_id = p.course_id");
    return fill(office() + ItemSql.VISIBLE + page + details + ORDER, wanted);
  }

  static NamedSql groups(Wanted wanted) {
    String groups =
        """
        select v.item_group, count(*) as items, count(*) filter (where v.overdue_from <= :day) as overdue,
               count(*) filter (where v.window_ends - :day <= %d) as at_risk
          from visible v join course c on c.course_id = v.course_id and c.program = :program
         where %s
         group by 1 order by 2 desc, 1
        """
            .formatted(WindowMark.FIRST_MARK, fits(wanted.filter()));
    return fill(office() + ItemSql.VISIBLE + groups, wanted);
  }

  /** The rank of a course is that of its most urgent item, as in its place on the list. */
  static NamedSql calls(Wanted wanted) {
    String calls =
        """
        , call as (
          select min(v.urgency) / %d as rank
            from visible v join course c on c.course_id = v.course_id and c.program = :program
           group by v.course_id having bool_or(%s))
        select rank, count(*) as calls from call group by rank
        """
            .formatted(ItemSql.WINDOW, fits(wanted.filter()));
    return fill(office() + ItemSql.VISIBLE + calls, wanted);
  }

  static NamedSql ofProgram(Wanted wanted) {
    String late =
        " and k.overdue_from <= :late"
            + ItemSql.OPEN_TODAY.formatted("k", "open")
            + (wanted.filter().groups().isEmpty() ? "" : " and k.check_code = any(:groups)");
    String page =
        """
        with page as materialized (
          select k.course_id, %d + (k.overdue_from - date '%s') as place
            from course_check k join course c on c.course_id = k.course_id and c.program = :program
           where not exists (
             select from course_check o where o.course_id = k.course_id %s
                and (o.overdue_from, o.check_code, o.occasion, o.open_from)
                  < (k.overdue_from, k.check_code, k.occasion, k.open_from)) %s %s
           order by k.overdue_from, k.course_id limit :most),
        """
            .formatted(
                ItemSql.OVERDUE,
                ItemSql.FIRST_DAY,
                late.replace("k.", "o."),
                late,
                wanted.after() == null
                    ? ""
                    : "and (k.overdue_from, k.course_id) > (:from, :course)");
    String items =
        ItemSql.items(
            ItemSql.CHECKS + ItemSql.IS_OVERDUE, "course_id in (select course_id from page)");
    String details =
        DETAILS.formatted("p.place", "page p join told v on v.course_id = p.course_id");
    return fill(page + items + ItemSql.TOLD + details + ORDER, wanted);
  }

  /** Everything open of one course. */
  static NamedSql ofCourse(UUID course, LocalDate day) {
    String selects = String.join(ItemSql.ALSO, ItemSql.STOPS, ItemSql.WINDOWS, ItemSql.CHECKS);
    String items = "with " + ItemSql.items(selects, "course_id = :course");
    String details = DETAILS.formatted("v.urgency", "told v");
    return new NamedSql(items + ItemSql.TOLD + details + " order by v.urgency, v.item")
        .with("course", course)
        .with("day", day);
  }

  private static String office() {
    String selects =
        String.join(
            ItemSql.ALSO,
            ItemSql.STOPS,
            ItemSql.WINDOWS,
            ItemSql.CHECKS + ItemSql.IS_OVERDUE,
            ItemSql.CHECKS + ItemSql.IS_DUE);
    return "with "
        + ItemSql.items(selects, "prescriber_id = any(:prescribers::uuid[])")
        + ItemSql.TOLD;
  }

  /** What one item has to be for its entry to be listed. */
  private static String fits(WorklistFilter filter) {
    String fits = filter.groups().isEmpty() ? "true" : "v.item_group = any(:groups)";
    if (filter.assigned() != Assigned.ANYBODY) {
      fits +=
          filter.assigned() == Assigned.ME
              ? " and v.assignee = :account"
              : " and v.assignee is null";
    }
    if (filter.atRiskOnly()) {
      fits += " and v.window_ends - :day <= " + WindowMark.FIRST_MARK;
    }
    return filter.minDaysLate() == 0 ? fits : fits + " and v.overdue_from <= :late";
  }

  private static NamedSql fill(String text, Wanted wanted) {
    WorklistFilter filter = wanted.filter();
    WorklistCursor after = wanted.after();
    long place = after == null ? 0 : after.urgency();
    return new NamedSql(text)
        .with("program", wanted.program())
        .with("day", wanted.today())
        .with("horizon", wanted.today().plusDays(wanted.dueWithin()))
        .with("late", wanted.today().minusDays(filter.minDaysLate()))
        .with("account", wanted.account())
        .with("groups", filter.groups().toArray(String[]::new))
        .with(
            "prescribers",
            filter.prescribers().stream().map(PrescriberId::toString).toArray(String[]::new))
        .with("place", place)
        .with("from", ItemSql.FIRST_DAY.plusDays(Math.max(0, place - ItemSql.OVERDUE)))
        .with("course", after == null ? null : after.course().value())
        .with("most", wanted.most());
  }
}
