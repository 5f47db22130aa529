select f.course_id as key, 'PRESCRIBER' as party_kind, c.prescriber_id as party_id, f.course_id, false as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'FACT', 'course', f.course_id, 'name', f.type, 'value', f.fact_id),
         jsonb_build_object('kind', 'FIGURE', 'course', f.course_id, 'name', 'specimenOn', 'value', f.happened_on),
         jsonb_build_object('kind', 'FIGURE', 'course', f.course_id, 'name', 'openedOn',
           'value', c.opened_on)) as evidence
  from course_fact f
  join course c on c.course_id = f.course_id
 where f.type = 'pregnancyTested' and f.body ->> 'result' = 'NEGATIVE'
   and f.recorded_at between :since and :until
   and f.happened_on < c.opened_on - :days::integer
   and not fact_is_voided(f.course_id, f.fact_id)
   and not exists (select from course_fact newer
         where newer.course_id = f.course_id and newer.type = 'pregnancyTested'
           and newer.body ->> 'result' = 'NEGATIVE'
           and newer.happened_on between c.opened_on - :days::integer and c.opened_on
           and not fact_is_voided(newer.course_id, newer.fact_id))
