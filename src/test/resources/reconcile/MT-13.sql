with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
)
select left(happened_on::text, 7), 'handOvers', 1 from facts where type = 'dispensed'
union all
select left(happened_on::text, 7), 'withoutAuthorization', 1 from facts f where type = 'dispensed'
   and not exists (select from facts i where i.course_id = f.course_id and i.type = 'authorizationIssued'
                      and i.body ->> 'number' = f.body ->> 'number')
