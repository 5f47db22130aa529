-- What a draft of the rules would change: runs that compare all courses, and what they found.

create table what_if_run (
  run_id      uuid primary key,
  account     text        not null,
  program     text        not null,
  rules_mark  text        not null,
  draft       text        not null,
  draft_hash  text        not null,
  title       text        not null,
  draft_from  date        not null,
  as_of       timestamptz not null,
  known_at    timestamptz not null,
  state       text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
  attempt     integer     not null default 0,
  node        text,
  lease_until timestamptz,
  finished_at timestamptz,
  last_course uuid,
  estimated   bigint      not null default 0,
  compared    bigint      not null default 0,
  unreadable  bigint      not null default 0,
  changed     bigint      not null default 0,
  moved       bigint      not null default 0,
  failure     text,
  check ((state = 'RUNNING') = (lease_until is not null)),
  check ((state = 'FAILED') = (failure is not null)),
  check ((state in ('DONE', 'FAILED')) = (finished_at is not null))
);
comment on column what_if_run.draft is 'the rules tried, as text; nothing of a person';
comment on column what_if_run.draft_hash is 'SHA-256 of the draft, hexadecimal: the same hash, day and instants give the same result';
comment on column what_if_run.known_at is 'facts learnt by this instant count (inside)';
comment on column what_if_run.lease_until is 'by the clock of the database: after it another node goes on after last_course';
comment on column what_if_run.last_course is 'all courses up to this one, in order of their ids, are compared; written with what was found';
create index what_if_waiting on what_if_run (known_at, run_id) where state in ('QUEUED', 'RUNNING');
create index what_if_newest on what_if_run (known_at desc, run_id desc);

create table what_if_move (
  run_id     uuid not null references what_if_run on delete cascade,
  state_from text not null,
  state_to   text not null,
  courses    bigint not null,
  primary key (run_id, state_from, state_to)
);
comment on table what_if_move is 'how many courses stand where under the rules in force and under the draft; those that stay too';

create table what_if_change (
  run_id              uuid not null references what_if_run on delete cascade,
  course_id           uuid not null references course,
  state_from          text not null,
  state_to            text not null,
  refusals_added      text[] not null,
  refusals_removed    text[] not null,
  overdue_added       text[] not null,
  overdue_removed     text[] not null,
  window_from_before  date,
  window_until_before date,
  window_from_after   date,
  window_until_after  date,
  primary key (run_id, course_id),
  check ((window_from_before is null) = (window_until_before is null)),
  check ((window_from_after is null) = (window_until_after is null))
);
comment on table what_if_change is 'insert-only while the run goes on; goes with its run';
comment on column what_if_change.window_from_before is 'the open window under the rules in force, both ends inside; null without one, and where it is the same or not told';
create index what_if_change_of_course on what_if_change (course_id);

-- The program's office and the service: a run tells something of every course there is.
do $$
declare
  each text;
begin
  foreach each in array array['what_if_run', 'what_if_move', 'what_if_change'] loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy seen on %I using ((select writes_all()))', each);
  end loop;
end $$;
revoke update on what_if_change from coursewatch_app;
