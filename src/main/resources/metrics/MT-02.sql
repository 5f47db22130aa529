-- As it stood at the end of the last day of the period: of each prescriber one row for staff and one for
-- delegates.
select p.prescriber_id::text as subject, least(:until - 1, :today) as on_day, n.measure, n.amount
  from prescriber p
 cross join lateral (
    select 'designees' as measure, count(*) as amount
      from account a
     where a.prescriber_id = p.prescriber_id and a.role = 'DESIGNEE'
       and (a.closed_at is null or (a.closed_at at time zone :zone)::date > least(:until - 1, :today))
    union all
    select 'delegates', count(distinct c.delegate_id)
      from cover c
     where c.prescriber_id = p.prescriber_id
       and (c.covers_from at time zone :zone)::date <= least(:until - 1, :today)
       and (c.covers_until is null or (c.covers_until at time zone :zone)::date > least(:until - 1, :today))) n
