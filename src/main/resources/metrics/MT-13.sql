-- Every hand-over, and those that no authorization of the register covers, or that came after its last day.
select a.course_id, f.happened_on as on_day, x.measure, 1 as amount
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'dispensed'
  left join dispensing_authorization d on d.course_id = f.course_id and d.number = f.body ->> 'number'
 cross join lateral (values
    ('handOvers', true),
    ('withoutAuthorization', d.number is null),
    ('afterLastDay', f.happened_on > d.last_day)) x (measure, is_so)
 where x.is_so
