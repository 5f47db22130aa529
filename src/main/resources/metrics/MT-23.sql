-- Every course that ended after a supply while the patient could become pregnant, on the day of the last
-- dose, once the time of each test is over; and the tests that were done.
select e.course_id, e.last_dose as on_day, x.measure, 1 as amount
  from (
    select a.course_id, d.last_dose, t.tests_at_end, t.tests_after,
           d.last_dose + (v.numbers ->> 'follow-up.last-dose-test-overdue-after-days')::integer as first_over_on,
           d.last_dose + (v.numbers ->> 'follow-up.post-treatment-test-overdue-after-days')::integer as second_over_on
      from asked a
     cross join lateral (
        select coalesce(max(f.happened_on) filter (where f.type = 'lastDoseTaken'),
                        max(f.happened_on) filter (where f.type = 'courseEnded')) as last_dose
          from counted_fact f
         where f.course_id = a.course_id and f.type in ('lastDoseTaken', 'courseEnded')) d
      join rule_version v on d.last_dose >= v.from_day and d.last_dose < v.until_day
     cross join lateral (
        select k.category from course_category k
         where k.course_id = a.course_id and d.last_dose >= k.from_day and d.last_dose < k.until_day) k
     cross join lateral (
        select count(*) filter (where f.happened_on
                 <= d.last_dose + (v.numbers ->> 'follow-up.last-dose-test-within-days')::integer) as tests_at_end,
               count(*) filter (where f.happened_on
                 >= d.last_dose + (v.numbers ->> 'follow-up.post-treatment-test-earliest-days')::integer) as tests_after
          from counted_fact f
         where f.course_id = a.course_id and f.type = 'pregnancyTested' and f.happened_on >= d.last_dose
           and f.body ->> 'result' = 'NEGATIVE'
           and coalesce((f.body ->> 'sensitivity')::numeric, 0)
               <= (v.numbers ->> 'pregnancy-test.max-sensitivity')::integer) t
     where k.category = 'CAN_BECOME_PREGNANT'
       and exists (select from counted_fact s where s.course_id = a.course_id and s.type = 'dispensed')) e
 cross join lateral (values
    ('lastDoseTestsDue', e.first_over_on <= :today),
    ('lastDoseTested', e.first_over_on <= :today and e.tests_at_end > 0),
    ('postTreatmentTestsDue', e.second_over_on <= :today),
    ('postTreatmentTested', e.second_over_on <= :today and e.tests_after > 0)) x (measure, is_so)
 where x.is_so
