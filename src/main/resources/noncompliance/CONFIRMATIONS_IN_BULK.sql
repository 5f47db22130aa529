-- Whole program days are looked at, so that a burst is never cut by where a look begins.
with entry as (
  select f.account, f.course_id, f.fact_id, f.type, f.recorded_at, f.sequence,
         (f.recorded_at at time zone :zone)::date as day
    from course_fact f
    join course c on c.course_id = f.course_id
   where c.program = :program
     and f.type in ('consentSigned', 'counselingConfirmed', 'contraceptionRecorded')
     and f.role in ('PRESCRIBER', 'DESIGNEE')
     and f.recorded_at between (:sinceDay::date::timestamp at time zone :zone) and :until),
marked as (
  select *, case when recorded_at - lag(recorded_at) over in_order < make_interval(secs => :seconds::integer)
                 then 0 else 1 end as begins
    from entry window in_order as (partition by account, day order by recorded_at, course_id, sequence)),
burst as (
  select *, sum(begins) over (partition by account, day order by recorded_at, course_id, sequence) as number
    from marked),
placed as (
  select *, row_number() over (partition by account, day, number order by recorded_at, course_id, sequence) as place
    from burst),
long as (
  select account, day, number, count(distinct course_id) as courses, count(*) as entries,
         min(recorded_at) as first_at, max(recorded_at) as last_at,
         jsonb_agg(jsonb_build_object('kind', 'FACT', 'course', course_id, 'name', type, 'value', fact_id)
           order by place) filter (where place <= 50) as facts
    from placed group by account, day, number
   having count(distinct course_id) >= :least::integer)
select distinct on (w.account_id, l.day)
       w.account_id || ':' || l.day as key,
       case when w.prescriber_id is null then null else 'PRESCRIBER' end as party_kind, w.prescriber_id as party_id,
       null::uuid as course_id, l.courses >= :severeCourses::integer as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'ACCOUNT', 'name', 'account', 'value', w.account_id),
         jsonb_build_object('kind', 'FIGURE', 'name', 'courses', 'value', l.courses),
         jsonb_build_object('kind', 'FIGURE', 'name', 'entries', 'value', l.entries),
         jsonb_build_object('kind', 'FIGURE', 'name', 'seconds',
           'value', round(extract(epoch from l.last_at - l.first_at)))) || l.facts as evidence
  from long l
  join account w on w.account = l.account
 order by w.account_id, l.day, l.courses desc, l.first_at
