-- Requests refused because the supply was too long, and what was handed over by product.
select a.course_id, r.refused_on as on_day, 'refusedTooLong' as measure, 1 as amount, null as product
  from asked a
  join supply_refusal r on r.course_id = a.course_id
 where 'SUPPLY_TOO_LONG' = any(r.codes)
union all
select a.course_id, f.happened_on, x.measure, x.amount, null
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'dispensed'
 cross join lateral (values
    ('supplies', 1),
    ('daysOfSupply', (f.body ->> 'daysSupply')::integer)) x (measure, amount)
union all
select a.course_id, f.happened_on, x.measure, x.amount, coalesce(l.line ->> 'ndc', 'NOT_TOLD')
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'dispensed'
  join dispensing_authorization d on d.course_id = f.course_id and d.number = f.body ->> 'number'
  join rule_version v on f.happened_on >= v.from_day and f.happened_on < v.until_day
 cross join lateral jsonb_array_elements(d.lines) l (line)
 cross join lateral (values
    ('capsules', (l.line ->> 'quantity')::integer),
    ('brokenBlisters',
     case when (l.line ->> 'quantity')::integer % (v.numbers ->> 'supply.blister-size')::integer <> 0 then 1 end)
    ) x (measure, amount)
 where x.amount is not null
