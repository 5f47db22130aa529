-- The windows of tests, walked test by test as the domain contract tells it, of courses without a positive
-- test, an interruption, an exemption or a change of category; and the windows of visits likewise.
with recursive facts as (
  select * from course_fact
   where type <> 'factVoided' and fact_id::text not in (select body ->> 'fact' from course_fact where type = 'factVoided')
), plain as (
  select c.* from course c
   where c.course_id not in (
     select course_id from facts
      where type in ('contraceptionInterrupted', 'medicalExemptionGranted', 'categoryAssigned')
         or body ->> 'result' = 'POSITIVE')
), test as (
  select p.course_id, p.opened_on, f.happened_on as day, f.body ->> 'result' = 'NEGATIVE'
           and coalesce((f.body ->> 'sensitivity')::numeric, 0) <= 25 as negative,
         f.body ->> 'setting' = 'MEDICAL' as medical,
         coalesce((select (h.body ->> 'permitted')::boolean from facts h
                    where h.course_id = p.course_id and h.type = 'homeTestingPermitted' and h.happened_on <= f.happened_on
                    order by h.happened_on desc, h.sequence desc limit 1), false) as home_permitted,
         row_number() over (partition by p.course_id order by f.happened_on, f.sequence) as n
    from plain p join facts f using (course_id)
   where p.risk_category = 'CAN_BECOME_PREGNANT' and f.type = 'pregnancyTested' and f.happened_on >= p.opened_on - 30
), walk as (
  select course_id, 0::bigint as n, null::date as screened, null::date as w_first, null::date as w_used, null::date as treated,
         false as opens, null::date as day, false as first_dose
    from plain where risk_category = 'CAN_BECOME_PREGNANT'
  union all
  select w.course_id, t.n,
         coalesce(w.screened, case when a.accepted then t.day end),
         case when q.ok then t.day else w.w_first end,
         case when q.ok then u.used else w.w_used end,
         case when q.ok then least(w.treated, u.used) else w.treated end,
         q.ok, t.day, d.first_dose
    from walk w
    join test t on t.course_id = w.course_id and t.n = w.n + 1
   cross join lateral (select w.treated is null or w.treated >= t.day as first_dose) d
   cross join lateral (
      select t.negative and (t.medical or (not d.first_dose and t.home_permitted)) as accepted) a
   cross join lateral (
      select max(s.happened_on + (select sum((e.body ->> 'daysSupply')::integer)::integer from facts e
                                   where e.course_id = s.course_id and e.type = 'dispensed'
                                     and e.sequence >= s.sequence and e.happened_on < t.day)) as supply_end
        from facts s where s.course_id = w.course_id and s.type = 'dispensed' and s.happened_on < t.day) e
   cross join lateral (
      select greatest(
        (select min(f.happened_on) from facts f
          where f.course_id = w.course_id and f.type = 'counselingConfirmed' and f.happened_on between t.opened_on and t.day),
        (select min(f.happened_on) from facts f
          where f.course_id = w.course_id and f.type = 'contraceptionRecorded' and f.body ->> 'by' = 'PRESCRIBER'
            and f.happened_on between t.opened_on and t.day)) as lead_in,
        exists (select from facts f
          where f.course_id = w.course_id and f.type = 'counselingConfirmed' and f.happened_on between t.opened_on and t.day)
        and exists (select from facts f
          where f.course_id = w.course_id and f.type = 'contraceptionRecorded' and f.body ->> 'by' = 'PRESCRIBER'
            and f.happened_on between t.opened_on and t.day) as has_lead_in) l
   cross join lateral (
      select a.accepted
         and (w.w_first is null or t.day > w.w_first + 6)
         and case when d.first_dose
                  then w.screened is not null and t.day - w.screened >= 19 and l.has_lead_in and t.day - l.lead_in >= 30
                       and (w.w_first is null or w.w_used is not null
                            or t.day - w.w_first >= case when t.day < date '2026-11-15' then 19 else 0 end)
                  else coalesce(t.day - e.supply_end, 0) <= case when t.medical then 60 else 30 end end as ok) q
   cross join lateral (
      select min(f.happened_on) as used from facts f
       where f.course_id = w.course_id and f.type = 'dispensed' and f.happened_on between t.day and t.day + 6) u
), windows as (
  select course_id, 'TEST' as opened_by, day as first_day, day + 6 as last_day, w_used as used_on, null::date as cut_on,
         first_dose
    from walk where opens
  union all
  select v.course_id, 'COUNSELING', v.day, v.day + 29, u.used, case when u.used is null then c.closed end, false
    from (select p.course_id, f.happened_on as day,
                 lead(f.happened_on) over (partition by p.course_id order by f.happened_on) as newer
            from plain p join (select distinct course_id, type, happened_on from facts) f using (course_id)
           where p.risk_category = 'CANNOT_BECOME_PREGNANT' and f.type = 'counselingConfirmed') v
   cross join lateral (
      select case when least(v.newer, date '2026-11-15') <= v.day + 29 then least(v.newer, date '2026-11-15') end as closed) c
   cross join lateral (
      select min(f.happened_on) as used from facts f
       where f.course_id = v.course_id and f.type = 'dispensed'
         and f.happened_on between v.day and least(v.day + 29, c.closed - 1)) u
   where v.day < date '2026-11-15'
)
