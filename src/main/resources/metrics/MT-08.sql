-- Every window on its first day, once as opened and once as what became of it.
select a.course_id, w.first_day as on_day, x.measure, 1 as amount, w.opened_by,
       case when w.first_dose then 'FIRST_DOSE' else 'ON_THERAPY' end as phase
  from asked a
  join course_window w on w.course_id = a.course_id
 cross join lateral (values
    ('opened', true),
    ('filled', w.used_on is not null),
    ('cut', w.used_on is null and w.cut_on is not null),
    ('missed', w.used_on is null and w.cut_on is null and w.last_day < :today),
    ('firstMissed', w.used_on is null and w.cut_on is null and w.last_day < :today and w.first_dose),
    ('open', w.used_on is null and w.cut_on is null and w.last_day >= :today)) x (measure, is_so)
 where x.is_so
