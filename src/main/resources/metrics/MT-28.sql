-- Every supply after the first with the entries since the supply before; messages about the course; and
-- every time without capsules of more than seven days, on the eighth.
select a.course_id, c.happened_on as on_day, x.measure, x.amount, null as channel, null as cause
  from asked a
 cross join lateral (
    select s.happened_on, s.sequence, lag(s.sequence) over (order by s.ordinal) as after_sequence
      from course_supply s
     where s.course_id = a.course_id) c
 cross join lateral (
    select count(*) as steps, c.happened_on - min(f.happened_on) as days
      from counted_fact f
     where f.course_id = a.course_id and f.sequence > c.after_sequence and f.sequence <= c.sequence
       and f.role <> 'SYSTEM') n
 cross join lateral (values ('stepsOfCycle', n.steps), ('daysOfCycle', n.days)) x (measure, amount)
 where c.after_sequence is not null
union all
select a.course_id, m.notice_day, 'messages', 1, m.channel, null
  from asked a
  join notice m on m.course_id = a.course_id
 where m.sent_at is not null
union all
select a.course_id, g.supply_end + 7, 'interruptions', 1, null,
       case when exists (select from counted_fact f where f.course_id = a.course_id and f.type = 'pregnancyTested'
                           and f.body ->> 'result' = 'POSITIVE' and f.happened_on between g.supply_end - 30 and g.resumed_on)
            then 'POSITIVE_TEST'
            when exists (select from counted_fact f where f.course_id = a.course_id and f.type = 'holdPlaced'
                           and f.happened_on between g.supply_end - 30 and g.resumed_on) then 'HOLD'
            when exists (select from counted_fact f where f.course_id = a.course_id and f.type = 'contraceptionInterrupted'
                           and f.happened_on between g.supply_end - 30 and g.resumed_on) then 'CONTRACEPTION'
            when exists (select from course_window w where w.course_id = a.course_id and w.used_on is null
                           and w.last_day between g.supply_end - 7 and g.resumed_on) then 'WINDOW_MISSED'
            else 'NO_WINDOW' end
  from asked a
 cross join lateral (
    select s.supply_end,
           coalesce(lead(s.happened_on) over (order by s.ordinal), e.ended_on, :today + 1) as resumed_on
      from course_supply s
     cross join lateral (
        select min(f.happened_on) as ended_on from counted_fact f
         where f.course_id = a.course_id and f.type in ('lastDoseTaken', 'courseEnded')) e
     where s.course_id = a.course_id) g
 where g.resumed_on > g.supply_end + 7
