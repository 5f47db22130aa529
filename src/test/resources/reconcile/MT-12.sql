with facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), number as (
  select a.course_id, a.number, a.last_day, r.happened_on as reversed_on, r.role, s.happened_on as supplied_on
    from dispensing_authorization a
    left join facts r on r.course_id = a.course_id and r.type = 'authorizationReversed' and r.body ->> 'number' = a.number
    left join facts s on s.course_id = a.course_id and s.type = 'dispensed' and s.body ->> 'number' = a.number)
select left(reversed_on::text, 7) || '|' || case
         when role = 'SYSTEM' then case when reversed_on > last_day then 'LAPSED' else 'NO_LONGER_CLEARED' end
         else 'BY_PHARMACY_' || case when reversed_on > last_day then 'LATE' else 'IN_TIME' end end, 'reversals', 1
  from number where reversed_on is not null
union all
select left((last_day + 1)::text, 7) || '|', 'neverReversed', 1 from number
 where reversed_on is null and supplied_on is null and last_day < date '2027-03-01'
