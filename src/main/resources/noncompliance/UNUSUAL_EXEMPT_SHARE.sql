-- Counts of the practices in which a course was opened since the last look, practice by practice; the test
-- is made of them.
with touched as (
  select distinct p.practice_id from course c join prescriber p on p.prescriber_id = c.prescriber_id
   where c.program = :program and c.opened_at between :since and :until),
counted as (
  select t.practice_id, own.* from touched t cross join lateral (
    select p.prescriber_id, count(*) as courses,
           count(*) filter (where coalesce(assigned.category, c.risk_category) = 'CANNOT_BECOME_PREGNANT') as exempt
      from prescriber p
      join course c on c.prescriber_id = p.prescriber_id
      left join lateral (select f.body ->> 'category' as category from course_fact f
        where f.course_id = c.course_id and f.type = 'categoryAssigned'
          and not fact_is_voided(f.course_id, f.fact_id)
        order by f.happened_on desc, f.sequence desc limit 1) assigned on true
     where p.practice_id = t.practice_id and c.program = :program
       and c.opened_at > :until::timestamptz - make_interval(months => :months::integer) and c.opened_at <= :until
     group by p.prescriber_id) own),
compared as (
  select *, sum(courses) over of_practice - courses as peer_courses,
         sum(exempt) over of_practice - exempt as peer_exempt
    from counted window of_practice as (partition by practice_id))
select prescriber_id || ':' || to_char(:today::date, 'YYYY"Q"Q') as key, 'PRESCRIBER' as party_kind,
       prescriber_id as party_id, null::uuid as course_id, false as severe,
       jsonb_build_array(
         jsonb_build_object('kind', 'FIGURE', 'name', 'courses', 'value', courses),
         jsonb_build_object('kind', 'FIGURE', 'name', 'exempt', 'value', exempt),
         jsonb_build_object('kind', 'FIGURE', 'name', 'peerCourses', 'value', peer_courses),
         jsonb_build_object('kind', 'FIGURE', 'name', 'peerExempt', 'value', peer_exempt)) as evidence
  from compared
 where courses >= :least::integer and peer_courses >= :leastOfPeers::integer
   and not exists (select from noncompliance_case n
         where n.detector = 'UNUSUAL_EXEMPT_SHARE' and n.party_id = prescriber_id and n.closed_at is null)
