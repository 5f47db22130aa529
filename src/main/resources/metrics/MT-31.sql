-- Capsules of every authorization on the day of its issue, of every supply on the day of the hand-over, and
-- of every shipment that was not refused.
select null as subject, f.happened_on as on_day,
       case f.type when 'authorizationIssued' then 'authorizedCapsules' else 'dispensedCapsules' end as measure,
       (l.line ->> 'quantity')::integer as amount, p.ncpdp_id as pharmacy
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type in ('authorizationIssued', 'dispensed')
  join dispensing_authorization d on d.course_id = f.course_id and d.number = f.body ->> 'number'
  join pharmacy p on p.pharmacy_id = d.pharmacy_id
 cross join lateral jsonb_array_elements(d.lines) l (line)
union all
select null, s.shipped_on, 'shippedCapsules', s.units, p.ncpdp_id
  from shipment s
  join pharmacy p on p.pharmacy_id = s.pharmacy_id
 where not s.refused
