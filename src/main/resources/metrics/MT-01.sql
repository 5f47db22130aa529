-- Every change of a prescriber's standing, and each month in which an activation held.
select s.party_id::text as subject, s.on_day, s.measure, 1 as amount,
       coalesce(p.specialty, 'NOT_TOLD') as specialty, coalesce(p.state, 'NOT_TOLD') as located_in
  from prescriber p
  join (
    select party_id, on_day, case kind when 'ENROLLED' then 'new' else 'deactivated' end as measure
      from standing_change
     where party_kind = 'PRESCRIBER' and kind in ('ENROLLED', 'DEACTIVATED')
    union all
    select party_id, through + 1, 'expired' from (
      select party_id, through, lead(on_day) over (partition by party_id order by sequence) as next_day
        from standing_change
       where party_kind = 'PRESCRIBER' and kind in ('ACTIVATED', 'RENEWED', 'DEACTIVATED')) s
     where through is not null and (next_day is null or next_day > through)
    union all
    select s.party_id, greatest(m.month::date, s.on_day), 'active' from (
      select party_id, on_day, lead(on_day, 1, 'infinity') over (partition by party_id order by sequence) as next_day,
             case kind when 'REINSTATED'
               then max(through) over (partition by party_id order by sequence rows unbounded preceding)
               else through end as through
        from standing_change
       where party_kind = 'PRESCRIBER' and kind in ('ACTIVATED', 'RENEWED', 'DEACTIVATED', 'SUSPENDED', 'REINSTATED')) s
     cross join lateral generate_series(
       date_trunc('month', greatest(s.on_day, :from)::timestamp),
       least(s.through, s.next_day - 1, :until - 1, :today)::timestamp, interval '1 month') m (month)
     where s.through is not null
  ) s on s.party_id = p.prescriber_id
