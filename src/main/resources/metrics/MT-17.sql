-- Every pregnancy test, the home tests among them, what the detectors suspect, and whose prescriber
-- permitted them.
select a.course_id, null as subject, f.happened_on as on_day, x.measure, 1 as amount
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'pregnancyTested'
 cross join lateral (values
    ('tests', true),
    ('homeTests', f.body ->> 'setting' = 'HOME'),
    ('invalidHomeTests', f.body ->> 'setting' = 'HOME' and f.body ->> 'result' = 'INVALID'),
    ('repeatedHomeTests', f.body ->> 'setting' = 'HOME' and exists (
        select from counted_fact e
         where e.course_id = f.course_id and e.type = 'pregnancyTested' and e.body ->> 'setting' = 'HOME'
           and e.happened_on between f.happened_on - 3 and f.happened_on and e.sequence < f.sequence))) x (measure, is_so)
 where x.is_so
union all
select a.course_id, null, (n.opened_at at time zone :zone)::date, 'suspectedFalsifications', 1
  from asked a
  join noncompliance_case n on n.course_id = a.course_id
 where n.detector = 'HOME_TEST_REUSED'
union all
select a.course_id, a.prescriber_id::text, f.happened_on, 'prescribersWhoPermit', 1
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'homeTestingPermitted'
 where (f.body ->> 'permitted')::boolean
