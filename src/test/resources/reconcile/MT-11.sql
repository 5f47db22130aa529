with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
)
select left(happened_on::text, 7) || '|', unnest(array['requested', 'issued']), 1 from facts where type = 'authorizationIssued'
union all
select left(refused_on::text, 7) || '|', unnest(array['requested', 'refused']), 1
  from supply_refusal where asked_for = 'AUTHORIZATION'
union all
select left(refused_on::text, 7) || '|' || c, 'refusedForCode', 1
  from (select refused_on, asked_for, unnest(codes) as c from supply_refusal) r where asked_for = 'AUTHORIZATION'
