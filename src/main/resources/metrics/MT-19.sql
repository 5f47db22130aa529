-- Every attempt at the month's questions on the program day of its start, and every answer on its own day.
select q.course_id, q.started_on as on_day, x.measure, 1 as amount, null::text as question
  from asked a
  join question_attempt q on q.course_id = a.course_id
 cross join lateral (
    select count(*) filter (where n.is_right) as rights, count(*) as answers
      from question_answer n where n.course_id = q.course_id and n.attempt_id = q.attempt_id) n
 cross join lateral (values
    ('attempts', true),
    ('passed', n.rights = cardinality(q.drawn)),
    ('atFirstTry', n.rights = cardinality(q.drawn) and n.answers = n.rights)) x (measure, is_so)
 where x.is_so
 union all
select n.course_id, n.answered_on, x.measure, 1, n.question
  from asked a
  join question_answer n on n.course_id = a.course_id
 cross join lateral (values ('answers', true), ('wrongAnswers', not n.is_right)) x (measure, is_so)
 where x.is_so
