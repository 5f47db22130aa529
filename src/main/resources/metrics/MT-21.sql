-- The first positive test of each course that was not ruled out, first supplies, and what was handed over.
select p.course_id, p.positive_on as on_day, x.measure, 1 as amount, p.timing, p.methods
  from (
    select a.course_id, t.positive_on,
           case when e.first_on is null then 'BEFORE_FIRST_SUPPLY'
                when t.positive_on <= e.ended_on then 'DURING'
                when t.positive_on <= e.ended_on + 30 then 'WITHIN_30_DAYS' else 'LATER' end as timing,
           coalesce((
             select (select string_agg(b.method, '+' order by b.method)
                       from jsonb_array_elements_text(m.body -> 'methods') b (method))
               from counted_fact m
              where m.course_id = a.course_id and m.type = 'contraceptionRecorded' and m.body ->> 'by' = 'PRESCRIBER'
                and m.happened_on <= t.positive_on
              order by m.happened_on desc, m.sequence desc limit 1), 'NONE_RECORDED') as methods
      from asked a
     cross join lateral (
        select min(f.happened_on) as positive_on from counted_fact f
         where f.course_id = a.course_id and f.type = 'pregnancyTested' and f.body ->> 'result' = 'POSITIVE'
           and not exists (select from counted_fact r
                            where r.course_id = f.course_id and r.type = 'pregnancyRuledOut'
                              and r.happened_on >= f.happened_on)) t
     cross join lateral (
        select min(s.happened_on) as first_on,
               coalesce((select max(d.happened_on) from counted_fact d
                          where d.course_id = a.course_id and d.type = 'lastDoseTaken' and d.happened_on <= t.positive_on),
                        max(s.supply_end) - 1) as ended_on
          from course_supply s
         where s.course_id = a.course_id and s.happened_on <= t.positive_on) e
     where t.positive_on is not null) p
 cross join lateral (values
    ('pregnancies', true),
    ('exposedPregnancies', p.timing in ('DURING', 'WITHIN_30_DAYS'))) x (measure, is_so)
 where x.is_so
union all
select a.course_id, f.happened_on, 'firstSupplies', 1, null, null
  from asked a
 cross join lateral (
    select min(happened_on) as happened_on from counted_fact
     where course_id = a.course_id and type = 'dispensed') f
 where f.happened_on is not null
union all
select a.course_id, f.happened_on, 'patientYears', (f.body ->> 'daysSupply')::integer / 365.25, null, null
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'dispensed'
