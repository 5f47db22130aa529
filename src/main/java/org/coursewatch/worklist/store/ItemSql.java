package org.coursewatch.worklist.store;

import java.time.LocalDate;
import org.coursewatch.worklist.WindowMark;

/**
 * The parts of which the statements of the lists are made: one select for each kind of item. {@code
 * REACH(x)} stands for the condition that says whose courses are looked at.
 */
final class ItemSql {

  /** Ranks; the days of a rank are added to its number. */
  static final long WINDOW = 10_000_000;

  static final long OVERDUE = 20_000_000;
  static final long DUE = 30_000_000;

  /** Days are counted from here; no day of a course is earlier. */
  static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  private static final String COLUMNS =
      """
      item (course_id, item_group, item, due_on, overdue_from, window_ends, acting_party, citation, opened_by, rules,
            urgency) as (
      """;

  static final String OPEN_TODAY =
      " and %1$s.%2$s_from <= :day and (%1$s.%2$s_until is null or %1$s.%2$s_until > :day)";

  static final String STOPS =
      """
      select s.course_id, 'STOP', 'STOP ' || (select 1 + count(*) from course_fact f
               where f.course_id = s.course_id and f.type = 'pregnancyRuledOut'),
             null::date, null::date, null::date, 'PRESCRIBER', null, null, null, 0::bigint
        from course_state s
       where REACH(s) and s.state = 'PREGNANCY_STOP'
      """
          + OPEN_TODAY.formatted("s", "state");

  /** Nothing is handed over while the course is held, stopped or over: then no window presses. */
  static final String WINDOWS =
      """
      select w.course_id, 'WINDOW', 'WINDOW ' || to_char(w.first_day, 'YYYY-MM-DD'), null, null, w.last_day,
             case when s.state in ('CLEARED', 'AUTHORIZED') then 'PATIENT' else 'PRESCRIBER' end,
             null, w.opened_by, w.rules, %d + (w.last_day - date '%s')
        from course_window w
        join course_state s on s.course_id = w.course_id and s.state not in ('PREGNANCY_STOP', 'HELD', 'CLOSED', 'FOLLOW_UP')
      """
              .formatted(WINDOW, FIRST_DAY)
          + OPEN_TODAY.formatted("s", "state")
          + """
             where REACH(w) and w.used_on is null and w.last_day >= :day and w.first_day <= :day
               and not w.unresolved and (w.cut_on is null or w.cut_on > :day)
            """;

  static final String CHECKS =
      """
      select k.course_id, k.check_code, 'CHECK ' || k.check_code || ' ' || k.occasion || ' '
               || coalesce(to_char(coalesce(k.due_on, k.overdue_from), 'YYYY-MM-DD'), '-'),
             k.due_on, k.overdue_from, null::date, k.acting_party, k.citation, null, null,
             case when k.overdue_from <= :day then %d + (k.overdue_from - date '%s')
                  else %d + (coalesce(k.due_on, date '9999-12-31') - date '%s') end
        from course_check k
       where REACH(k)
      """
              .formatted(OVERDUE, FIRST_DAY, DUE, FIRST_DAY)
          + OPEN_TODAY.formatted("k", "open");

  static final String IS_OVERDUE = " and k.overdue_from <= :day";
  static final String IS_DUE =
      " and k.due_on <= :horizon and (k.overdue_from is null or k.overdue_from > :day)";
  static final String ALSO = " union all ";

  /** How the work on each item stands, and when the window of its course ends. */
  static final String TOLD =
      """
      told as (
        select i.*, e.assignee, e.put_off_on, e.put_off_until,
               max(i.window_ends) over (partition by i.course_id) as course_window_ends
          from item i
          left join lateral (
            select w.assignee, w.put_off_on, w.put_off_until from work_item_event w
             where w.course_id = i.course_id and w.item = i.item order by w.sequence desc limit 1) e on true)
      """;

  /** As {@code WorkState.isHidden} has it; a stop is never hidden. */
  static final String VISIBLE =
      """
      , visible as (
        select * from told
         where item_group = 'STOP' or put_off_until is null or put_off_until <= :day
            or (overdue_from > put_off_on and overdue_from <= :day)
            or (case when course_window_ends - :day > %1$d then null
                     when course_window_ends - :day > 2 then course_window_ends - %1$d
                     else :day end) > put_off_on)
      """
          .formatted(WindowMark.FIRST_MARK);

  private ItemSql() {}

  /** The items of one or more of the selects, with the condition in the place of {@code REACH}. */
  static String items(String selects, String reach) {
    return COLUMNS + selects.replaceAll("REACH\\((\\w)\\)", "$1." + reach) + "),";
  }
}
