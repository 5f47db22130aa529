-- The rows of MT-7, MT-8, MT-9 and MT-24, to be told apart by who the patients are.
select a.course_id, s.first_on as on_day, 'daysToFirstSupply' as measure, s.first_on - a.opened_on as amount
  from asked a
 cross join lateral (
    select min(f.happened_on) as first_on from counted_fact f
     where f.course_id = a.course_id and f.type = 'dispensed') s
 where s.first_on is not null
union all
select a.course_id, w.first_day, x.measure, 1
  from asked a
  join course_window w on w.course_id = a.course_id
 cross join lateral (values
    ('windowsOpened', true),
    ('windowsMissed', w.used_on is null and w.cut_on is null and w.last_day < :today),
    ('firstWindowsOpened', w.first_dose),
    ('firstWindowsMissed', w.first_dose and w.used_on is null and w.cut_on is null and w.last_day < :today)
    ) x (measure, is_so)
 where x.is_so
union all
select a.course_id, w.last_day + 1, 'daysToRepeatedTest', n.tested_on - w.last_day
  from asked a
  join course_window w on w.course_id = a.course_id
 cross join lateral (
    select min(n.first_day) as tested_on from course_window n
     where n.course_id = w.course_id and n.opened_by = 'TEST' and n.first_day > w.last_day) n
 where w.opened_by = 'TEST' and w.first_dose and w.used_on is null and w.cut_on is null and w.last_day < :today
   and n.tested_on is not null
union all
select a.course_id, coalesce(d.last_dose, d.ended_on), x.measure, 1
  from asked a
 cross join lateral (
    select max(f.happened_on) filter (where f.type = 'lastDoseTaken') as last_dose,
           min(f.happened_on) filter (where f.type = 'courseEnded') as ended_on,
           count(*) filter (where f.type = 'dispensed') as supplies
      from counted_fact f
     where f.course_id = a.course_id and f.type in ('lastDoseTaken', 'courseEnded', 'dispensed')) d
 cross join lateral (values
    ('ended', true),
    ('discontinued', d.last_dose is null or d.supplies = 0)) x (measure, is_so)
 where x.is_so and coalesce(d.last_dose, d.ended_on) is not null
union all
select a.course_id, l.lost_on, 'lost', 1
  from asked a join lost_to_follow_up l on l.course_id = a.course_id
