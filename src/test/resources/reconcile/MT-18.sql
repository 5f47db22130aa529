with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), entry as (
  select f.course_id, f.sequence, f.happened_on, f.body ->> 'by' as who,
         array(select jsonb_array_elements_text(f.body -> 'methods') order by 1) as methods
    from facts f where type = 'contraceptionRecorded')
select left(happened_on::text, 7) || '|', unnest(array['patientEntries', case when methods <> (
         select p.methods from entry p where p.course_id = e.course_id and p.who = 'PRESCRIBER' and p.happened_on <= e.happened_on
          order by p.happened_on desc, p.sequence desc limit 1) then 'mismatches' end]), 1
  from entry e where who = 'PATIENT'
union all
select left(happened_on::text, 7) || '|' || array_to_string(methods, '+'),
       unnest(array['entries', case when methods = array['ABSTINENCE'] then 'abstinence' else 'pairs' end,
         case when methods <> before then 'changes' end]), 1
  from (select *, lag(methods) over (partition by course_id order by happened_on, sequence) as before
          from entry where who = 'PRESCRIBER') p
