with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), ending as (
  select c.course_id, c.opened_on,
         (select max(happened_on) from facts f where f.course_id = c.course_id and type = 'lastDoseTaken') as last_dose,
         (select min(happened_on) from facts f where f.course_id = c.course_id and type = 'courseEnded') as ended,
         exists (select from facts f where f.course_id = c.course_id and type = 'dispensed') as supplied
    from course c)
select left(opened_on::text, 7), 'new', 1 from ending
union all
select left(m::text, 7), 'active', 1
  from ending, generate_series(timestamp '2026-03-01', timestamp '2027-02-01', interval '1 month') m
 where opened_on < m + interval '1 month'
   and (ended is null or ended >= m) and (last_dose is null or last_dose >= m)
union all
select left(last_dose::text, 7), 'completed', 1 from ending where last_dose is not null and supplied
union all
select left(coalesce(last_dose, ended)::text, 7), 'discontinued', 1 from ending
 where (last_dose is null and ended is not null) or (last_dose is not null and not supplied)
