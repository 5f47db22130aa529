-- Every positive test on the day of its specimen, and the hours from its recording to the first entry of the
-- prescriber after it.
select t.course_id, t.happened_on as on_day, x.measure, x.amount, t.reported_by
  from (
    select a.course_id, f.happened_on, f.role as reported_by, f.recorded_at,
           case when f.role = 'PRESCRIBER' then f.recorded_at
                else (select min(e.recorded_at) from course_fact e
                       where e.course_id = f.course_id and e.role = 'PRESCRIBER' and e.sequence > f.sequence)
           end as answered_at
      from asked a
      join counted_fact f on f.course_id = a.course_id and f.type = 'pregnancyTested'
     where f.body ->> 'result' = 'POSITIVE') t
 cross join lateral (values
    ('reports', 1.0),
    ('answered', case when t.answered_at is not null then 1.0 end),
    ('unanswered', case when t.answered_at is null then 1.0 end),
    ('hoursToResponse', (extract(epoch from t.answered_at - t.recorded_at) / 3600.0)::numeric)) x (measure, amount)
 where x.amount is not null
