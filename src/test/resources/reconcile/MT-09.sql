, missed as (
  select w.*, (select min(d.day::date) from generate_series(w.last_day + 1, w.last_day + 30, interval '1 day') d (day)
                where d.day::date - w.first_day >= case when d.day < date '2026-11-15' then 19 else 0 end) as test_from
    from windows w
   where opened_by = 'TEST' and first_dose and used_on is null and cut_on is null and last_day < date '2027-03-01')
select left((last_day + 1)::text, 7), 'missedFirstWindows', 1 from missed
union all
select left((last_day + 1)::text, 7), 'lockouts', 1 from missed where test_from <> last_day + 1
union all
select left((last_day + 1)::text, 7), 'lockoutDays', test_from - last_day - 1 from missed where test_from <> last_day + 1
union all
select left((last_day + 1)::text, 7), 'daysToRepeatedTest',
       (select min(first_day) from windows n where n.course_id = m.course_id and n.first_day > m.last_day) - last_day
  from missed m
 where exists (select from windows n where n.course_id = m.course_id and n.first_day > m.last_day)
