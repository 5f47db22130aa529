-- Reports that came of age since the last look: the practice had :days days to make one of its own.
select f.fact_id as key, 'PRESCRIBER' as party_kind,
       coalesce(responsible_prescriber(c.patient_id, f.recorded_at), c.prescriber_id) as party_id, f.course_id,
       false as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'FACT', 'course', f.course_id, 'name', f.type, 'value', f.fact_id),
         jsonb_build_object('kind', 'FIGURE', 'course', f.course_id, 'name', 'reportedBy',
           'value', f.role)) as evidence
  from course_fact f
  join course c on c.course_id = f.course_id
 where f.type = 'pregnancyTested' and f.body ->> 'result' = 'POSITIVE'
   and f.role not in ('PRESCRIBER', 'DESIGNEE', 'EHR', 'LABORATORY')
   and f.recorded_at between :since::timestamptz - make_interval(days => :days::integer)
                         and :until::timestamptz - make_interval(days => :days::integer)
   and not fact_is_voided(f.course_id, f.fact_id)
   and not exists (select from course_fact own
         where own.course_id = f.course_id and own.type = 'pregnancyTested'
           and own.body ->> 'result' = 'POSITIVE' and own.role in ('PRESCRIBER', 'DESIGNEE', 'EHR')
           and own.recorded_at between f.recorded_at - make_interval(days => :sameWithinDays::integer)
                                   and f.recorded_at + make_interval(days => :days::integer)
           and not fact_is_voided(own.course_id, own.fact_id))
