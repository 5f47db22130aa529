-- One row when a course is opened, one for each month in which it runs, one when it ends.
select a.course_id, a.course_id::text as subject, a.opened_on as on_day, 'new' as measure, 1 as amount
  from asked a
union all
select a.course_id, a.course_id::text, greatest(m.month::date, a.opened_on), 'active', 1
  from asked a
 cross join lateral (
    select least(max(f.happened_on) filter (where f.type = 'lastDoseTaken'),
                 min(f.happened_on) filter (where f.type = 'courseEnded')) as ended_on
      from counted_fact f
     where f.course_id = a.course_id and f.type in ('lastDoseTaken', 'courseEnded')) e
 cross join lateral generate_series(
    date_trunc('month', greatest(a.opened_on, :from)::timestamp),
    least(e.ended_on, :until - 1, :today)::timestamp, interval '1 month') m (month)
union all
select a.course_id, a.course_id::text, coalesce(e.last_dose, e.ended_on),
       case when e.last_dose is not null and e.supplies > 0 then 'completed' else 'discontinued' end, 1
  from asked a
 cross join lateral (
    select max(f.happened_on) filter (where f.type = 'lastDoseTaken') as last_dose,
           min(f.happened_on) filter (where f.type = 'courseEnded') as ended_on,
           count(*) filter (where f.type = 'dispensed') as supplies
      from counted_fact f
     where f.course_id = a.course_id and f.type in ('lastDoseTaken', 'courseEnded', 'dispensed')) e
 where coalesce(e.last_dose, e.ended_on) is not null
