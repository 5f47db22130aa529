-- All hand-overs of an authorization that has a new one.
select a.number as key, 'PHARMACY' as party_kind, a.pharmacy_id as party_id, a.course_id,
       given.days >= a.days_supply * :severeTimes::integer as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'AUTHORIZATION', 'name', 'authorization', 'value', a.number),
         jsonb_build_object('kind', 'FIGURE', 'name', 'authorizedDays', 'value', a.days_supply),
         jsonb_build_object('kind', 'FIGURE', 'name', 'handedOverDays', 'value', given.days)) || given.facts as evidence
  from (select distinct f.course_id, f.body ->> 'number' as number from course_fact f
         where f.type = 'dispensed' and f.recorded_at between :since and :until) newly
  join dispensing_authorization a on a.course_id = newly.course_id and a.number = newly.number
 cross join lateral (
   select sum((f.body ->> 'daysSupply')::integer) as days,
          jsonb_agg(jsonb_build_object('kind', 'FACT', 'course', f.course_id, 'name', 'dispensed',
            'value', f.fact_id)) as facts
     from course_fact f
    where f.course_id = a.course_id and f.type = 'dispensed' and f.body ->> 'number' = a.number
      and not fact_is_voided(f.course_id, f.fact_id)) given
 where given.days > a.days_supply
