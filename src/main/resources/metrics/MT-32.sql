-- Every authorization on the day of its issue, and the prescriptions that others counted, on the first day
-- of their month.
select null as subject, f.happened_on as on_day, 'authorizations' as measure, 1 as amount,
       coalesce(p.state, 'NOT_TOLD') as located_in
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'authorizationIssued'
  join dispensing_authorization d on d.course_id = f.course_id and d.number = f.body ->> 'number'
  join pharmacy p on p.pharmacy_id = d.pharmacy_id
union all
select null, u.month, 'externalPrescriptions', u.total, coalesce(u.asked_of, 'NOT_TOLD')
  from metric_upload_current u
 where u.kind = 'EXTERNAL_PRESCRIPTIONS'
