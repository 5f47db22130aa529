-- Every entry of methods: what the prescriber entered, whether it is another than before, and whether the
-- patient's entry differs from the prescriber's newest.
select e.course_id, e.happened_on as on_day, x.measure, 1 as amount,
       case when e.by_whom = 'PRESCRIBER' then e.methods end as methods
  from (
    select a.course_id, f.happened_on, f.body ->> 'by' as by_whom, m.methods,
           (select string_agg(b.method, '+' order by b.method) from (
              select jsonb_array_elements_text(p.body -> 'methods') as method from (
                select e.body from counted_fact e
                 where e.course_id = f.course_id and e.type = 'contraceptionRecorded' and e.body ->> 'by' = 'PRESCRIBER'
                   and ((f.body ->> 'by' = 'PRESCRIBER' and (e.happened_on, e.sequence) < (f.happened_on, f.sequence))
                     or (f.body ->> 'by' = 'PATIENT' and e.happened_on <= f.happened_on))
                 order by e.happened_on desc, e.sequence desc limit 1) p) b) as compared_with
      from asked a
      join counted_fact f on f.course_id = a.course_id and f.type = 'contraceptionRecorded'
     cross join lateral (
        select string_agg(t.method, '+' order by t.method) as methods
          from jsonb_array_elements_text(f.body -> 'methods') t (method)) m) e
 cross join lateral (values
    ('entries', e.by_whom = 'PRESCRIBER'),
    ('pairs', e.by_whom = 'PRESCRIBER' and e.methods <> 'ABSTINENCE'),
    ('abstinence', e.by_whom = 'PRESCRIBER' and e.methods = 'ABSTINENCE'),
    ('changes', e.by_whom = 'PRESCRIBER' and e.methods <> e.compared_with),
    ('patientEntries', e.by_whom = 'PATIENT'),
    ('mismatches', e.by_whom = 'PATIENT' and e.methods <> e.compared_with)) x (measure, is_so)
 where x.is_so
