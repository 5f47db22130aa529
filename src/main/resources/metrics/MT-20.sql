-- Every window of a test that was used or is over, and whether a counseling was confirmed that counts for it.
select a.course_id, w.first_day as on_day, x.measure, 1 as amount
  from asked a
  join course_window w on w.course_id = a.course_id and w.opened_by = 'TEST'
  join rule_version v on w.first_day >= v.from_day and w.first_day < v.until_day
 cross join lateral (values
    ('windows', true),
    ('counseledOnTime', exists (
        select from counted_fact f
         where f.course_id = a.course_id and f.type = 'counselingConfirmed'
           and f.happened_on between w.first_day - (v.numbers ->> 'confirmation.lookback-days')::integer and w.last_day))
    ) x (measure, is_so)
 where x.is_so and (w.used_on is not null or w.last_day < :today)
