with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), positive as (
  select p.course_id, min(p.happened_on) as day from facts p
   where p.body ->> 'result' = 'POSITIVE'
     and p.happened_on > coalesce((select max(happened_on) from facts r
                                    where r.course_id = p.course_id and r.type = 'pregnancyRuledOut'), '-infinity')
   group by p.course_id)
select left(day::text, 7) || '|' || case
         when not exists (select from facts s where s.course_id = p.course_id and s.type = 'dispensed' and s.happened_on <= day)
         then 'BEFORE_FIRST_SUPPLY'
         when day <= stop then 'DURING' when day <= stop + 30 then 'WITHIN_30_DAYS' else 'LATER' end, 'pregnancies', 1
  from positive p
 cross join lateral (
    select coalesce(
      (select max(happened_on) from facts l where l.course_id = p.course_id and l.type = 'lastDoseTaken' and l.happened_on <= day),
      (select max(s.happened_on - 1 + (select sum((e.body ->> 'daysSupply')::integer)::integer from facts e
                 where e.course_id = p.course_id and e.type = 'dispensed' and e.sequence >= s.sequence and e.happened_on <= day))
         from facts s where s.course_id = p.course_id and s.type = 'dispensed' and s.happened_on <= day)) as stop) e
union all
select left(min(happened_on)::text, 7) || '|', 'firstSupplies', 1 from facts where type = 'dispensed' group by course_id
union all
select left(happened_on::text, 7) || '|', 'patientYears', sum((body ->> 'daysSupply')::integer) / 365.25
  from facts where type = 'dispensed' group by 1
