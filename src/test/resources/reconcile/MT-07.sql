with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
)
select left(min(f.happened_on)::text, 7), 'daysToFirstSupply', min(f.happened_on) - c.opened_on
  from facts f join course c using (course_id) where f.type = 'dispensed' group by c.course_id
