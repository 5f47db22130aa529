package org.coursewatch.whatif.store;

/** The statements about what-if runs that are longer than a line. */
final class WhatIfSql {

  static final String LEASE = "clock_timestamp() + ? * interval '1 millisecond'";

  static final String ADD =
      """
      insert into what_if_run (run_id, account, program, rules_mark, draft, draft_hash, title,
        draft_from, as_of, known_at, state)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED')
      """;

  static final String LIST =
      """
      select * from what_if_run
       where ?::uuid is null or (known_at, run_id) <
             (select known_at, run_id from what_if_run where run_id = ?::uuid)
       order by known_at desc, run_id desc limit ?
      """;

  static final String CLAIM =
      "update what_if_run set state = 'RUNNING', attempt = attempt + 1, node = ?, lease_until = "
          + LEASE
          + """
            where run_id = (
              select run_id from what_if_run
               where state = 'QUEUED' or (state = 'RUNNING' and lease_until < clock_timestamp())
               order by known_at, run_id limit 1 for update skip locked)
           returning *
          """;

  /** Who goes on: the running ones, and those that ended with something still open. */
  static final String OPEN =
      """
      from course c
       where c.program = ?
         and (c.running or exists (select from course_check k where k.course_id = c.course_id))
      """;

  static final String COURSES =
      "select c.course_id "
          + OPEN
          + " and (?::uuid is null or c.course_id > ?::uuid) order by c.course_id limit ?";

  static final String STILL = " where run_id = ? and attempt = ? and state = 'RUNNING'";

  static final String BEGIN =
      "update what_if_run set estimated = ?, lease_until = " + LEASE + STILL;

  static final String GROW =
      """
      update what_if_run
         set last_course = ?, compared = compared + ?, unreadable = unreadable + ?,
             changed = changed + ?, moved = moved + ?, lease_until =
      """
          + LEASE
          + STILL;

  static final String MOVE =
      """
      insert into what_if_move (run_id, state_from, state_to, courses) values (?, ?, ?, ?)
      on conflict (run_id, state_from, state_to)
      do update set courses = what_if_move.courses + excluded.courses
      """;

  static final String FINISH =
      "update what_if_run set state = ?, failure = ?, lease_until = null, finished_at = ?" + STILL;

  static final String CODES =
      """
      select kind, code, count(*) as courses
        from what_if_change c
       cross join lateral (
         select 'REFUSAL_ADDED' as kind, unnest(c.refusals_added) as code
         union all select 'REFUSAL_REMOVED', unnest(c.refusals_removed)
         union all select 'OVERDUE_ADDED', unnest(c.overdue_added)
         union all select 'OVERDUE_REMOVED', unnest(c.overdue_removed)) each
       where run_id = ?
       group by kind, code order by courses desc, kind, code
      """;

  static final String WINDOWS =
      """
      select count(*) from what_if_change
       where run_id = ? and (window_from_before is not null or window_from_after is not null)
      """;

  static final String CHANGES =
      """
      select w.*, p.patient_number
        from what_if_change w
        join course c on c.course_id = w.course_id
        join patient p on p.patient_id = c.patient_id
       where w.run_id = ? and (?::text is null or w.state_from = ?::text)
         and (?::text is null or w.state_to = ?::text)
         and (?::uuid is null or w.course_id > ?::uuid)
       order by w.course_id limit ?
      """;

  private WhatIfSql() {}
}
