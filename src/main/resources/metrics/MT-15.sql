-- Every pregnancy test on the day of its specimen, and every test that was flagged as overdue.
select a.course_id, f.happened_on as on_day, 'tests' as measure, 1 as amount,
       case when exists (select from counted_fact e
                          where e.course_id = a.course_id and e.type in ('lastDoseTaken', 'courseEnded')
                            and e.happened_on <= f.happened_on) then 'FOLLOW_UP'
            when exists (select from counted_fact s
                          where s.course_id = a.course_id and s.type = 'dispensed' and s.happened_on < f.happened_on)
            then 'ON_THERAPY' else 'FIRST_DOSE' end as phase,
       f.body ->> 'setting' as setting, f.body ->> 'specimen' as specimen, f.body ->> 'result' as result
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'pregnancyTested'
union all
select a.course_id, o.overdue_from, 'missing', 1,
       case when o.check_code in ('LAST_DOSE_TEST', 'POST_TREATMENT_TEST') then 'FOLLOW_UP'
            when exists (select from counted_fact s
                          where s.course_id = a.course_id and s.type = 'dispensed' and s.happened_on < o.overdue_from)
            then 'ON_THERAPY' else 'FIRST_DOSE' end,
       null, null, null
  from asked a
  join overdue_flag o on o.course_id = a.course_id
 where o.check_code in ('SCREENING_TEST', 'PREGNANCY_TEST', 'LAST_DOSE_TEST', 'POST_TREATMENT_TEST')
