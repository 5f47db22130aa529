with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), first as (
  select course_id, min(happened_on) filter (where type = 'dispensed') as supplied,
         min(happened_on) filter (where type in ('lastDoseTaken', 'courseEnded')) as over
    from facts group by course_id)
select left(t.happened_on::text, 7) || '|' || case when over <= t.happened_on then 'FOLLOW_UP'
         when supplied < t.happened_on then 'ON_THERAPY' else 'FIRST_DOSE' end || '|' || (body ->> 'setting') || '|' || (body ->> 'result'),
       'tests', 1
  from facts t join first using (course_id) where t.type = 'pregnancyTested'
