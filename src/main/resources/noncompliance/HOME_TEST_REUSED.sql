select t.home_test_id as key, 'PRESCRIBER' as party_kind, c.prescriber_id as party_id, t.course_id,
       coalesce(photo.others, false) as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'FIGURE', 'course', t.course_id, 'name', 'homeTest', 'value', t.home_test_id),
         jsonb_build_object('kind', 'FIGURE', 'course', t.course_id, 'name', 'testedOn', 'value', t.tested_on),
         jsonb_build_object('kind', 'FIGURE', 'course', t.course_id, 'name', 'photoOf', 'value',
           coalesce(photo.home_test_id::text, '-')),
         jsonb_build_object('kind', 'FIGURE', 'course', t.course_id, 'name', 'patientsOfLot', 'value',
           lot.patients)) as evidence
  from home_test t
  join course c on c.course_id = t.course_id
  left join home_test_photo p on p.photo_id = t.photo_id
  left join lateral (
    select e.home_test_id, o.patient_id <> c.patient_id as others
      from home_test_photo q
      join home_test e on e.photo_id = q.photo_id
      join course o on o.course_id = e.course_id
     where e.number < t.number and (q.hash = p.hash
              or (bit_count(p.look) >= 24 and bit_count(q.look # p.look) <= :photoBits::integer))
     order by e.number limit 1) photo on true
  cross join lateral (
    select count(distinct o.patient_id) as patients
      from home_test e join course o on o.course_id = e.course_id
     where e.kit_and_lot = t.kit_and_lot and e.number <= t.number and o.prescriber_id = c.prescriber_id
       and e.sent_at > t.sent_at - make_interval(days => :lotDays::integer)) lot
 where c.program = :program and t.sent_at between :since and :until
   and (photo.home_test_id is not null or lot.patients >= :lotPatients::integer)
