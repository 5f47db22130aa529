select f.fact_id as key, 'PRESCRIBER' as party_kind, coalesce(w.prescriber_id, c.prescriber_id) as party_id,
       f.course_id, false as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'FACT', 'course', f.course_id, 'name', f.type, 'value', f.fact_id),
         jsonb_build_object('kind', 'FIGURE', 'course', f.course_id, 'name', 'specimenOn', 'value', f.happened_on),
         jsonb_build_object('kind', 'FIGURE', 'course', f.course_id, 'name', 'recordedAt',
           'value', f.recorded_at)) as evidence
  from course_fact f
  join course c on c.course_id = f.course_id
  join prescriber p on p.prescriber_id = c.prescriber_id
  left join account w on w.account = f.account and w.prescriber_id is not null
 where c.program = :program
   and f.type in ('pregnancyTested', 'labResulted') and f.recorded_at between :since and :until
   and f.happened_on > (f.recorded_at at time zone p.time_zone)::date
   and f.happened_on > (f.recorded_at at time zone :zone)::date
   and not fact_is_voided(f.course_id, f.fact_id)
