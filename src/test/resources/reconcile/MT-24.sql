with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), over as (
  select c.course_id, max(happened_on) filter (where type = 'lastDoseTaken') as last_dose,
         coalesce(max(happened_on) filter (where type = 'lastDoseTaken'),
                  min(happened_on) filter (where type = 'courseEnded')) as day,
         bool_or(type = 'dispensed') as supplied
    from course c join facts using (course_id) group by c.course_id)
select left(day::text, 7) || '|' || case
         when exists (select from facts p where p.course_id = o.course_id and p.body ->> 'result' = 'POSITIVE' and p.happened_on <= day
                         and p.happened_on > coalesce((select max(happened_on) from facts r
                               where r.course_id = p.course_id and r.type = 'pregnancyRuledOut'), '-infinity')) then 'PREGNANCY'
         when last_dose is not null and supplied then 'COMPLETED'
         when (select type from facts h where h.course_id = o.course_id and type like 'hold%' and happened_on <= day
                order by happened_at desc, sequence desc limit 1) = 'holdPlaced' then 'WHILE_HELD'
         when supplied then 'OTHER' else 'BEFORE_FIRST_SUPPLY' end, 'ended', 1
  from over o where day is not null
