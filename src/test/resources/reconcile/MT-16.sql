with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), first as (
  select c.course_id, c.opened_on, min(f.happened_on) as supplied
    from course c join facts f on f.course_id = c.course_id and f.type = 'dispensed'
   group by c.course_id),
test as (
  select first.*, (select happened_on from facts t where t.course_id = first.course_id and t.body ->> 'result' = 'NEGATIVE'
                      and t.happened_on <= supplied order by happened_on desc limit 1) as tested
    from first),
able as (
  select test.*,
         (select t.happened_on from facts t where t.course_id = test.course_id and t.body ->> 'result' = 'NEGATIVE'
             and t.body ->> 'setting' = 'MEDICAL' and t.happened_on between test.opened_on - 30 and tested - 1
           order by t.happened_on limit 1) as screened,
         (select max(first_on) from (
            select min(happened_on) as first_on from facts k
             where k.course_id = test.course_id and k.happened_on >= test.opened_on
               and (k.type = 'counselingConfirmed' or (k.type = 'contraceptionRecorded' and k.body ->> 'by' = 'PRESCRIBER'))
             group by k.type) both_of_them) as lead_in
    from test join course c using (course_id)
   where coalesce((select k.body ->> 'category' from facts k
                    where k.course_id = test.course_id and k.type = 'categoryAssigned' and k.happened_on <= supplied
                    order by k.happened_on desc, k.sequence desc limit 1), c.risk_category) = 'CAN_BECOME_PREGNANT'
     and tested is not null)
select left(supplied::text, 7), 'firstSupplies', 1 from able
union all
select left(supplied::text, 7), 'testsApart', 1 from able where screened + 19 <= tested
union all
select left(supplied::text, 7), 'leadInKept', 1 from able where lead_in + 30 <= tested
