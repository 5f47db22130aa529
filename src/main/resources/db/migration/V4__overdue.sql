-- What is overdue: flags, the memory of sweeps, and the indexes the report and the sweep run along.

-- One flag for each day a check of a course is overdue from, however many nodes sweep.
create table overdue_flag (
  course_id    uuid not null references course,
  check_code   text not null,
  occasion     text not null,
  overdue_from date not null,
  flagged_at   timestamptz not null,
  primary key (course_id, check_code, occasion, overdue_from)
);
comment on table overdue_flag is 'insert-only; a flag stays when the check is met';
create index overdue_flag_newest on overdue_flag (flagged_at, course_id);

create function refuse_flag_change() returns trigger language plpgsql as $$
begin
  raise exception 'overdue_flag is insert-only' using errcode = 'insufficient_privilege';
end $$;
create trigger overdue_flag_insert_only before update or delete on overdue_flag
  for each row execute function refuse_flag_change();
create trigger overdue_flag_no_truncate before truncate on overdue_flag
  for each statement execute function refuse_flag_change();

create table sweep_run (
  sweep_run_id bigint generated always as identity primary key,
  started_at   timestamptz not null,
  finished_at  timestamptz not null,
  node         text not null,
  seen         integer not null,
  changed      integer not null,
  flagged      integer not null,
  reversed     integer not null,
  failed       integer not null,
  failures     jsonb not null
);
comment on column sweep_run.failures is 'the first failures: course id and kind of error, nothing personal';

-- The order of the report, so that a page is read off the index from the cursor on, without a sort.
drop index course_check_overdue;
create index course_check_overdue on course_check (overdue_from, course_id, check_code, occasion)
  where overdue_from is not null;
drop index course_check_of_prescriber;
create index course_check_of_prescriber
  on course_check (prescriber_id, overdue_from, course_id, check_code, occasion)
  where overdue_from is not null;

-- Courses worked out with other rule versions than those in force: smaller or greater marks.
create index course_of_rules on course (program, rules_mark);

comment on column course_check.overdue_from is
  'first program day on which it is overdue, inside; it may lie before open_from; null when not overdue on any day of the row';
