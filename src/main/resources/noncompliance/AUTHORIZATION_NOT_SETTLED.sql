-- Authorizations that came of age since the last look: their last day is :days days past.
select a.number as key, 'PHARMACY' as party_kind, a.pharmacy_id as party_id, a.course_id, false as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'AUTHORIZATION', 'name', 'authorization', 'value', a.number),
         jsonb_build_object('kind', 'FIGURE', 'name', 'lastDay', 'value', a.last_day)) as evidence
  from dispensing_authorization a
  join course c on c.course_id = a.course_id
 where c.program = :program
   and a.last_day between :sinceDay::date - :days::integer and :today::date - :days::integer
   and not exists (select from course_fact f
         where f.course_id = a.course_id and f.type in ('authorizationReversed', 'dispensed')
           and f.body ->> 'number' = a.number and not fact_is_voided(f.course_id, f.fact_id))
