-- What follows when a check stays overdue: steps of escalation, attempts to reach the patient, and
-- patients whom nobody reaches.

-- One row for each step a check took on one occasion, however many nodes sweep.
create table escalation (
  course_id     uuid        not null references course,
  check_code    text        not null,
  occasion      text        not null,
  overdue_from  date        not null,
  level         text        not null check (level in ('PRESCRIBER', 'ADMINISTRATOR')),
  escalated_at  timestamptz not null,
  prescriber_id uuid        not null,
  number        bigint      generated always as identity unique,
  primary key (course_id, check_code, occasion, overdue_from, level)
);
comment on table escalation is 'insert-only; a step stays when the check is met';
comment on column escalation.prescriber_id is 'who treated when the step was noted';
comment on column escalation.number is 'grows with time; gaps mean nothing';
create index escalation_of_prescriber on escalation (prescriber_id, number);

create table contact_attempt (
  attempt_id   uuid        primary key,
  course_id    uuid        not null references course,
  attempted_at timestamptz not null,
  attempted_on date        not null,
  account      text        not null,
  channel      text        not null,
  outcome      text        not null,
  recorded_at  timestamptz not null,
  note         bytea
);
comment on table contact_attempt is 'insert-only';
comment on column contact_attempt.attempted_on is 'the program day of attempted_at';
comment on column contact_attempt.note is 'sealed with the patient''s key; null when there is none';
create index contact_attempt_of_course on contact_attempt (course_id, attempted_at, attempt_id);

create table lost_to_follow_up (
  course_id uuid not null references course,
  lost_on   date not null,
  found_on  date,
  primary key (course_id, lost_on),
  check (found_on > lost_on)
);
comment on table lost_to_follow_up is 'derived from attempts, facts and checks; worked out anew with each change of a course';
comment on column lost_to_follow_up.lost_on is 'program day of the attempt that was one too many';
comment on column lost_to_follow_up.found_on is 'program day of the next sign of the patient, null while there is none';
create index lost_to_follow_up_now on lost_to_follow_up (lost_on, course_id) where found_on is null;

alter table sweep_run add column escalated integer not null default 0;
alter table sweep_run alter column escalated drop default;
create index sweep_run_finished on sweep_run (finished_at);

-- --- What is seen -----------------------------------------------------------------------------------

alter table escalation enable row level security;
create policy seen on escalation using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[]));
do $$
declare
  each text;
begin
  foreach each in array array['contact_attempt', 'lost_to_follow_up'] loop
    execute format('alter table %I enable row level security', each);
    execute format($policy$
      create policy seen on %1$I using (
        (select sees_all()) or exists (select from course c where c.course_id = %1$I.course_id))
    $policy$, each);
  end loop;
  foreach each in array array['escalation', 'contact_attempt', 'lost_to_follow_up'] loop
    execute format($policy$
      create policy no_auditor_adds on %I as restrictive for insert
        with check (current_setting('coursewatch.scope', true) is distinct from 'READ')
    $policy$, each);
    execute format($policy$
      create policy no_auditor_changes on %I as restrictive for update
        using (current_setting('coursewatch.scope', true) is distinct from 'READ')
    $policy$, each);
  end loop;
end $$;

-- --- What is never changed --------------------------------------------------------------------------

create function refuse_change_of_pursuit() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare
  each text;
begin
  foreach each in array array['escalation', 'contact_attempt'] loop
    execute format('create trigger %1$s_insert_only before update or delete on %1$I
      for each row execute function refuse_change_of_pursuit()', each);
    execute format('create trigger %1$s_no_truncate before truncate on %1$I
      for each statement execute function refuse_change_of_pursuit()', each);
    execute format('revoke update, delete on %I from coursewatch_app', each);
  end loop;
end $$;
