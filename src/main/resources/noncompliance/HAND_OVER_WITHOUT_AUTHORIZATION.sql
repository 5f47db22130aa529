select h.fact_id as key, case when h.pharmacy_id is null then null else 'PHARMACY' end as party_kind,
       h.pharmacy_id as party_id, h.course_id, false as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'FACT', 'course', h.course_id, 'name', 'dispensed', 'value', h.fact_id),
         jsonb_build_object('kind', 'AUTHORIZATION', 'name', 'authorization', 'value', coalesce(h.number, 'none')),
         jsonb_build_object('kind', 'FIGURE', 'name', 'handedOverOn', 'value', h.happened_on)) as evidence
  from hand_over_without_authorization h
 where h.recorded_at between :since and :until
   and not fact_is_voided(h.course_id, h.fact_id)
