-- Every course that came to an end, on its day, by the first cause that fits; and patients who were lost,
-- found again, or given up.
select e.course_id, e.ended_on as on_day, 'ended' as measure, 1 as amount,
       case when e.positive then 'PREGNANCY'
            when e.lost then 'LOST_TO_FOLLOW_UP'
            when e.last_dose and e.supplied then 'COMPLETED'
            when e.held then 'WHILE_HELD'
            when not e.supplied then 'BEFORE_FIRST_SUPPLY'
            else 'OTHER' end as cause
  from (
    select a.course_id, coalesce(d.last_dose, d.ended_on) as ended_on,
           d.last_dose is not null as last_dose, d.supplies > 0 as supplied,
           exists (select from counted_fact f
                    where f.course_id = a.course_id and f.type = 'pregnancyTested' and f.body ->> 'result' = 'POSITIVE'
                      and f.happened_on <= coalesce(d.last_dose, d.ended_on)
                      and not exists (select from counted_fact r
                                       where r.course_id = f.course_id and r.type = 'pregnancyRuledOut'
                                         and r.happened_on >= f.happened_on)) as positive,
           exists (select from lost_to_follow_up l
                    where l.course_id = a.course_id and l.lost_on <= coalesce(d.last_dose, d.ended_on)
                      and (l.found_on is null or l.found_on > coalesce(d.last_dose, d.ended_on))) as lost,
           coalesce((select f.type = 'holdPlaced' from counted_fact f
                      where f.course_id = a.course_id and f.type in ('holdPlaced', 'holdReleased')
                        and f.happened_on <= coalesce(d.last_dose, d.ended_on)
                      order by f.happened_at desc, f.sequence desc limit 1), false) as held
      from asked a
     cross join lateral (
        select max(f.happened_on) filter (where f.type = 'lastDoseTaken') as last_dose,
               min(f.happened_on) filter (where f.type = 'courseEnded') as ended_on,
               count(*) filter (where f.type = 'dispensed') as supplies
          from counted_fact f
         where f.course_id = a.course_id and f.type in ('lastDoseTaken', 'courseEnded', 'dispensed')) d
     where coalesce(d.last_dose, d.ended_on) is not null) e
union all
select a.course_id, l.lost_on, 'lost', 1, null
  from asked a join lost_to_follow_up l on l.course_id = a.course_id
union all
select a.course_id, l.found_on, 'found', 1, null
  from asked a join lost_to_follow_up l on l.course_id = a.course_id
 where l.found_on is not null
union all
select a.course_id, f.happened_on, 'followUpsGivenUp', 1, null
  from asked a join counted_fact f on f.course_id = a.course_id and f.type = 'followUpClosed'
