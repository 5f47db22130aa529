with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), over as (
  select c.course_id, coalesce(
           max(happened_on) filter (where type = 'lastDoseTaken'), max(happened_on) filter (where type = 'courseEnded')) as day
    from course c join facts using (course_id) group by c.course_id having bool_or(type = 'dispensed')),
able as (
  select over.* from over join course c using (course_id)
   where day is not null and coalesce((select k.body ->> 'category' from facts k
                    where k.course_id = over.course_id and k.type = 'categoryAssigned' and k.happened_on <= day
                    order by k.happened_on desc, k.sequence desc limit 1), c.risk_category) = 'CAN_BECOME_PREGNANT'),
test as (
  select course_id, happened_on from facts
   where body ->> 'result' = 'NEGATIVE' and not coalesce((body ->> 'sensitivity')::numeric > 25, false))
select left(day::text, 7), 'lastDoseTestsDue', 1 from able where day <= date '2027-03-01' - 8
union all
select left(day::text, 7), 'lastDoseTested', 1 from able where day <= date '2027-03-01' - 8
   and course_id in (select course_id from test where happened_on - day between 0 and 7)
union all
select left(day::text, 7), 'postTreatmentTestsDue', 1 from able where day <= date '2027-03-01' - 46
union all
select left(day::text, 7), 'postTreatmentTested', 1 from able where day <= date '2027-03-01' - 46
   and course_id in (select course_id from test where happened_on - day >= 28)
