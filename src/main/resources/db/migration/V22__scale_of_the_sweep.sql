-- The sweep's work follows what is due, not how many courses there are.

-- Which checks still want a flag, and from which day on. A row that was flagged leaves the index, so that
-- a sweep walks over nothing but what is left to do.
alter table course_check add column flag_on date;
comment on column course_check.flag_on is
  'first program day on which the check is open and overdue and wants a flag; null when never, or once it is flagged';
update course_check k set flag_on = greatest(k.overdue_from, k.open_from)
 where k.overdue_from is not null
   and not exists (
     select from overdue_flag f
      where f.course_id = k.course_id and f.check_code = k.check_code
        and f.occasion = k.occasion and f.overdue_from = k.overdue_from);
create index course_check_to_flag on course_check (flag_on, course_id) where flag_on is not null;
-- What was overdue and closes by itself, as everything does when rules change: the sweep takes it away, so
-- that a page of what is overdue does not begin with reading past it.
create index course_check_closing on course_check (open_until)
  where open_until is not null and overdue_from is not null;

-- In the same way: from which day on escalation looks at a check again, so that it reads no check that took
-- its steps, and none whose next one is yet to come.
alter table course_check add column step_on date;
comment on column course_check.step_on is
  'first program day on which escalation looks at the row; null when the check is never overdue or has no step left';
update course_check set step_on = greatest(overdue_from + 1, open_from) where overdue_from is not null;
create index course_check_to_step on course_check (step_on, course_id) where step_on is not null;

-- The spans of states and checks are right on every later day; what a day brings that they do not tell is
-- work for the ledger, such as a lapsed authorization. A course waits for its upkeep on that day only.
-- On a day that came meanwhile nothing may be due: the sweep looks once, and finds out.
alter table course rename column next_change_on to upkeep_on;
comment on column course.upkeep_on is
  'derived: first program day on which upkeep has to look after the course without a new fact; null for never';
drop index course_next_change;
create index course_upkeep on course (program, upkeep_on, course_id) where upkeep_on is not null;
drop index course_of_rules;
create index course_of_rules on course (program, rules_mark, course_id);
