-- Every case on the day it was opened, and again on the day it was closed.
select n.case_id::text as subject, (n.opened_at at time zone :zone)::date as on_day, x.measure, 1 as amount,
       coalesce(n.party_kind, 'NOT_KNOWN') as party, n.tier, n.detector as type
  from noncompliance_case n
 cross join lateral (values
    ('opened', true),
    ('stillOpen', n.closed_at is null),
    ('repeated', n.party_id is not null and exists (
        select from noncompliance_case e
         where e.party_id = n.party_id and e.detector = n.detector and e.opened_at < n.opened_at))) x (measure, is_so)
 where x.is_so
union all
select n.case_id::text, (n.closed_at at time zone :zone)::date, x.measure, x.amount,
       coalesce(n.party_kind, 'NOT_KNOWN'), n.tier, n.detector
  from noncompliance_case n
 cross join lateral (values
    ('closed', 1.0),
    ('daysToClose', (extract(epoch from n.closed_at - n.opened_at) / 86400.0)::numeric)) x (measure, amount)
 where n.closed_at is not null
