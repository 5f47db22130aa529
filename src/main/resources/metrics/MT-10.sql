-- Every window that was used, on the day of the hand-over.
select a.course_id, w.used_on as on_day, x.measure, x.amount, w.opened_by,
       to_char(w.used_on - w.first_day + 1, 'FM00') as day
  from asked a
  join course_window w on w.course_id = a.course_id
 cross join lateral (values ('handOvers', 1), ('dayOfWindow', w.used_on - w.first_day + 1)) x (measure, amount)
 where w.used_on is not null
