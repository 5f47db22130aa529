-- Every reversal on its day, every product that went back to stock, and every authorization that is neither
-- reversed nor handed over on the day after its last one.
select a.course_id, f.happened_on as on_day, x.measure, x.amount,
       case when f.role = 'SYSTEM' and f.happened_on > d.last_day then 'LAPSED'
            when f.role = 'SYSTEM' then 'NO_LONGER_CLEARED'
            when f.happened_on > d.last_day then 'BY_PHARMACY_LATE'
            else 'BY_PHARMACY_IN_TIME' end as reason
  from asked a
  join counted_fact f on f.course_id = a.course_id and f.type = 'authorizationReversed'
  join dispensing_authorization d on d.course_id = f.course_id and d.number = f.body ->> 'number'
 cross join lateral (values
    ('reversals', 1),
    ('daysAfterLastDay', case when f.happened_on > d.last_day then f.happened_on - d.last_day end)) x (measure, amount)
 where x.amount is not null
union all
select a.course_id, (r.confirmed_at at time zone :zone)::date, x.measure, x.amount, null
  from asked a
  join dispensing_authorization d on d.course_id = a.course_id
  join authorization_return r on r.course_id = d.course_id and r.number = d.number
 cross join lateral (values
    ('returnsConfirmed', 1),
    ('daysToReturn', (r.confirmed_at at time zone :zone)::date - d.last_day)) x (measure, amount)
union all
select a.course_id, d.last_day + 1, 'neverReversed', 1, null
  from asked a
  join dispensing_authorization d on d.course_id = a.course_id
 where d.last_day < :today
   and not exists (select from counted_fact f
                    where f.course_id = d.course_id and f.type in ('dispensed', 'authorizationReversed')
                      and f.body ->> 'number' = d.number)
