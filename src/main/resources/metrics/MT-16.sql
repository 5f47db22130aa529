-- The first supply of each course of a patient who could become pregnant, on its day: how far the test
-- behind it was from the screening test, and from the beginning of counseled contraception.
select s.course_id, s.first_on as on_day, x.measure, x.amount,
       case when s.exempted then 'EXEMPTED' else 'NOT_EXEMPTED' end as exemption
  from (
    select a.course_id, f.first_on, t.tested_on, g.screened_on, greatest(c.counseled_on, m.methods_on) as lead_in_from,
           exists (select from counted_fact e
                    where e.course_id = a.course_id and e.type = 'medicalExemptionGranted'
                      and e.happened_on <= t.tested_on) as exempted,
           (v.numbers ->> 'pregnancy-test.screening-apart-days')::integer as apart,
           (v.numbers ->> 'pregnancy-test.lead-in-days')::integer as lead_in
      from asked a
     cross join lateral (
        select min(happened_on) as first_on from counted_fact
         where course_id = a.course_id and type = 'dispensed') f
     cross join lateral (
        select k.category from course_category k
         where k.course_id = a.course_id and f.first_on >= k.from_day and f.first_on < k.until_day) k
     cross join lateral (
        select max(happened_on) as tested_on from counted_fact
         where course_id = a.course_id and type = 'pregnancyTested' and body ->> 'result' = 'NEGATIVE'
           and happened_on <= f.first_on) t
      join rule_version v on t.tested_on >= v.from_day and t.tested_on < v.until_day
     cross join lateral (
        select min(happened_on) as screened_on from counted_fact
         where course_id = a.course_id and type = 'pregnancyTested' and body ->> 'result' = 'NEGATIVE'
           and body ->> 'setting' = 'MEDICAL'
           and happened_on >= a.opened_on - (v.numbers ->> 'pregnancy-test.screening-lookback-days')::integer
           and happened_on < t.tested_on) g
     cross join lateral (
        select min(happened_on) as counseled_on from counted_fact
         where course_id = a.course_id and type = 'counselingConfirmed' and happened_on >= a.opened_on) c
     cross join lateral (
        select min(happened_on) as methods_on from counted_fact
         where course_id = a.course_id and type = 'contraceptionRecorded' and body ->> 'by' = 'PRESCRIBER'
           and happened_on >= a.opened_on) m
     where k.category = 'CAN_BECOME_PREGNANT') s
 cross join lateral (values
    ('firstSupplies', 1),
    ('testsApart', case when s.tested_on - s.screened_on >= s.apart then 1 end),
    ('leadInKept', case when s.tested_on - s.lead_in_from >= s.lead_in then 1 end),
    ('daysBetweenTests', s.tested_on - s.screened_on),
    ('daysOfLeadIn', s.tested_on - s.lead_in_from)) x (measure, amount)
 where x.amount is not null
