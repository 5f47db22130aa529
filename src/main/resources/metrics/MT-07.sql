-- Of each course that was supplied: the days from the opening to the first supply, on the day of that supply.
select a.course_id, s.first_on as on_day, 'daysToFirstSupply' as measure, s.first_on - a.opened_on as amount
  from asked a
 cross join lateral (
    select min(f.happened_on) as first_on from counted_fact f
     where f.course_id = a.course_id and f.type = 'dispensed') s
 where s.first_on is not null
