-- Every authorization that was issued, on its day, and every request for one that the rules refused.
select a.course_id, f.happened_on as on_day, x.measure, 1 as amount, null as code
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'authorizationIssued'
 cross join (values ('requested'), ('issued')) x (measure)
union all
select a.course_id, r.refused_on, x.measure, 1, x.code
  from asked a
  join supply_refusal r on r.course_id = a.course_id and r.asked_for = 'AUTHORIZATION'
 cross join lateral (
    select 'requested', null
    union all
    select 'refused', null
    union all
    select 'refusedForCode', unnest(r.codes)
    union all
    select 'issuedLater', null
     where exists (
       select from counted_fact f
        where f.course_id = r.course_id and f.type = 'authorizationIssued' and f.happened_at > r.refused_at
          and (exists (select from course_window w
                        where w.course_id = r.course_id and r.refused_on between w.first_day and w.last_day
                          and f.happened_on between w.first_day and w.last_day)
               or (f.happened_on <= r.refused_on + 7
                   and not exists (select from course_window w
                        where w.course_id = r.course_id and r.refused_on between w.first_day and w.last_day))))
    ) x (measure, code)
