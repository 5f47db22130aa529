-- What is overdue: flags, and the memory of sweeps.

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
