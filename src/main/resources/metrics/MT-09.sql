-- Every first window that was missed, on the day after its last one. The day on which a test may open the
-- next window is the earliest that any rule version allows while it is in force.
select m.course_id, m.last_day + 1 as on_day, x.measure, x.amount,
       case when m.may_test_on > m.last_day + 1 then 'LOCKED_OUT' else 'NO_LOCKOUT' end as lockout
  from (
    select a.course_id, w.last_day,
           (select min(greatest(w.first_day + (v.numbers ->> 'pregnancy-test.lockout-days')::integer, v.from_day, w.last_day + 1))
              from rule_version v
             where greatest(w.first_day + (v.numbers ->> 'pregnancy-test.lockout-days')::integer, v.from_day, w.last_day + 1)
                   < v.until_day) as may_test_on,
           (select min(n.first_day) from course_window n
             where n.course_id = w.course_id and n.opened_by = 'TEST' and n.first_day > w.last_day) as tested_on
      from asked a
      join course_window w on w.course_id = a.course_id
     where w.opened_by = 'TEST' and w.first_dose and w.used_on is null and w.cut_on is null and w.last_day < :today) m
 cross join lateral (values
    ('missedFirstWindows', 1),
    ('lockouts', case when m.may_test_on > m.last_day + 1 then 1 end),
    ('lockoutDays', nullif(m.may_test_on - m.last_day - 1, 0)),
    ('daysToRepeatedTest', m.tested_on - m.last_day)) x (measure, amount)
 where x.amount is not null
