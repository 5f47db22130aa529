-- Authorizations that came of age since the last look, reversed and not confirmed as returned to stock.
select a.number as key, 'PHARMACY' as party_kind, a.pharmacy_id as party_id, a.course_id,
       units.quantity >= :severeUnits::integer as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'AUTHORIZATION', 'name', 'authorization', 'value', a.number),
         jsonb_build_object('kind', 'FIGURE', 'name', 'lastDay', 'value', a.last_day),
         jsonb_build_object('kind', 'FIGURE', 'name', 'units', 'value', units.quantity)) as evidence
  from dispensing_authorization a
  join course c on c.course_id = a.course_id
 cross join lateral (select coalesce(sum((line ->> 'quantity')::integer), 0) as quantity
                       from jsonb_array_elements(a.lines) line) units
 where c.program = :program
   and a.last_day between :sinceDay::date - :days::integer and :today::date - :days::integer
   and exists (select from course_fact f
         where f.course_id = a.course_id and f.type = 'authorizationReversed' and f.body ->> 'number' = a.number)
   and not exists (select from course_fact f
         where f.course_id = a.course_id and f.type = 'dispensed' and f.body ->> 'number' = a.number
           and not fact_is_voided(f.course_id, f.fact_id))
   and not exists (select from authorization_return r
         where r.course_id = a.course_id and r.number = a.number)
