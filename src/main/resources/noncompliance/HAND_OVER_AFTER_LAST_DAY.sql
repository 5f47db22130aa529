select f.fact_id as key, 'PHARMACY' as party_kind, a.pharmacy_id as party_id, f.course_id,
       f.happened_on - a.last_day >= :severeDays::integer as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'AUTHORIZATION', 'name', 'authorization', 'value', a.number),
         jsonb_build_object('kind', 'FACT', 'course', f.course_id, 'name', 'dispensed', 'value', f.fact_id),
         jsonb_build_object('kind', 'FIGURE', 'name', 'lastDay', 'value', a.last_day),
         jsonb_build_object('kind', 'FIGURE', 'name', 'handedOverOn', 'value', f.happened_on)) as evidence
  from course_fact f
  join dispensing_authorization a on a.course_id = f.course_id and a.number = f.body ->> 'number'
 where f.type = 'dispensed' and f.recorded_at between :since and :until
   and f.happened_on > a.last_day
   and not fact_is_voided(f.course_id, f.fact_id)
