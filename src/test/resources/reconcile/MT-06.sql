with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), entry as (
  select course_id, happened_on as day, (array_agg(body order by sequence desc))[1] as body
    from facts where type = 'categoryAssigned' group by course_id, happened_on)
select left(e.day::text, 7) || '|' || (e.body ->> 'category'), 'changes', 1
  from entry e join course c using (course_id)
 where (e.body ->> 'category') || coalesce(e.body ->> 'basis', '-') <> coalesce(
   (select (p.body ->> 'category') || coalesce(p.body ->> 'basis', '-') from entry p
     where p.course_id = e.course_id and p.day < e.day order by p.day desc limit 1),
   c.risk_category || coalesce(c.category_basis, '-'))
