-- Every change of a pharmacy's standing, each month in which an activation held, and the pharmacies that
-- are registered but not active at the end of the last day of the period.
select s.party_id::text as subject, s.on_day, s.measure, 1 as amount,
       coalesce(p.type, 'NOT_TOLD') as type, coalesce(p.state, 'NOT_TOLD') as located_in,
       case p.rural when true then 'RURAL' when false then 'URBAN' else 'NOT_TOLD' end as surroundings
  from pharmacy p
  join (
    select party_id, on_day, case kind when 'ENROLLED' then 'new' else 'deactivated' end as measure
      from standing_change
     where party_kind = 'PHARMACY' and kind in ('ENROLLED', 'DEACTIVATED')
    union all
    select party_id, through + 1, 'expired' from (
      select party_id, through, lead(on_day) over (partition by party_id order by sequence) as next_day
        from standing_change
       where party_kind = 'PHARMACY' and kind in ('ACTIVATED', 'RENEWED', 'DEACTIVATED')) s
     where through is not null and (next_day is null or next_day > through)
    union all
    select s.party_id, greatest(m.month::date, s.on_day), 'active' from (
      select party_id, on_day, lead(on_day, 1, 'infinity') over (partition by party_id order by sequence) as next_day,
             case kind when 'REINSTATED'
               then max(through) over (partition by party_id order by sequence rows unbounded preceding)
               else through end as through
        from standing_change
       where party_kind = 'PHARMACY' and kind in ('ACTIVATED', 'RENEWED', 'DEACTIVATED', 'SUSPENDED', 'REINSTATED')) s
     cross join lateral generate_series(
       date_trunc('month', greatest(s.on_day, :from)::timestamp),
       least(s.through, s.next_day - 1, :until - 1, :today)::timestamp, interval '1 month') m (month)
     where s.through is not null
    union all
    select e.party_id, least(:until - 1, :today), 'notActive'
      from standing_change e
     where e.party_kind = 'PHARMACY' and e.kind = 'ENROLLED' and e.on_day <= least(:until - 1, :today)
       and not exists (
           select from standing_change a
            where a.party_id = e.party_id and a.kind in ('ACTIVATED', 'RENEWED') and a.on_day <= least(:until - 1, :today))
  ) s on s.party_id = p.pharmacy_id
