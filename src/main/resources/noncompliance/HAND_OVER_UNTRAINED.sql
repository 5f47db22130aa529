-- Those that no version would let pass; whether the version of the day wants training is asked of the rules.
select f.fact_id as key, 'PHARMACY' as party_kind, w.pharmacy_id as party_id, f.course_id, false as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'ACCOUNT', 'name', 'account', 'value', w.account_id),
         jsonb_build_object('kind', 'FACT', 'course', f.course_id, 'name', 'dispensed', 'value', f.fact_id),
         jsonb_build_object('kind', 'AUTHORIZATION', 'name', 'authorization',
           'value', coalesce(f.body ->> 'number', 'none')),
         jsonb_build_object('kind', 'FIGURE', 'name', 'handedOverOn', 'value', f.happened_on),
         jsonb_build_object('kind', 'FIGURE', 'name', 'trainedOn',
           'value', coalesce(trained.day::text, 'never'))) as evidence
  from course_fact f
  join course c on c.course_id = f.course_id
  join account w on w.account = f.account and w.pharmacy_id is not null
 cross join lateral (
   select case when f.role = 'PHARMACY_SYSTEM' then min(last.day) else max(last.day) filter (where last.own) end as day
     from (select t.account = f.account as own, max(t.trained_on) as day from training t
            where t.pharmacy_id = w.pharmacy_id and t.trained_on <= f.happened_on group by t.account) last) trained
 where c.program = :program
   and f.type = 'dispensed' and f.role in ('PHARMACIST', 'REPRESENTATIVE', 'PHARMACY_SYSTEM')
   and f.recorded_at between :since and :until
   and (trained.day is null or f.happened_on - trained.day > :trainingDays::integer)
   and not fact_is_voided(f.course_id, f.fact_id)
