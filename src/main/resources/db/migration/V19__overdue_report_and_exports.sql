-- The overdue report by risk, its plans under the policies, and exports that run as jobs.

-- --- Risk -------------------------------------------------------------------------------------------

alter table course
  add column category_now text,
  add column supply_end date;
comment on column course.category_now is
  'derived: the category by all facts; null while nothing was worked out, then the one of the opening counts';
comment on column course.supply_end is 'derived: first program day without capsules; null when none were handed over';
-- What was worked out before knows neither: the next sweep, or rebuild-derived, works it out anew.
update course set rules_mark = '' where rules_mark <> '';

-- --- Plans ------------------------------------------------------------------------------------------

-- A row of a practice is recognized by the row itself. Without this a list asked the course of every row,
-- or read the courses through to remember all that may be seen.
alter policy seen on course_check using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or exists (select from course c where c.course_id = course_check.course_id));

-- --- Exports ----------------------------------------------------------------------------------------

create table export_job (
  export_id      uuid primary key,
  account        text not null,
  kind           text not null,
  parameters     jsonb not null,
  ordered_at     timestamptz not null,
  state          text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  attempt        integer not null default 0,
  node           text,
  lease_until    timestamptz,
  started_at     timestamptz,
  finished_at    timestamptz,
  expires_at     timestamptz,
  rows_done      bigint not null default 0,
  rows_estimated bigint not null default 0,
  chunks         integer not null default 0,
  bytes          bigint not null default 0,
  failure        text,
  check ((state = 'RUNNING') = (lease_until is not null)),
  check ((state = 'FAILED') = (failure is not null)),
  check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (finished_at is not null and expires_at is not null))
);
comment on column export_job.parameters is 'the filter as asked: codes, days and ids of practices, nothing of a patient';
comment on column export_job.attempt is 'how often it was begun; what an attempt wrote belongs to that attempt only';
comment on column export_job.lease_until is 'by the clock of the database: after it another node may begin anew';
comment on column export_job.expires_at is 'from then on (inside) the row and its content are removed';
create index export_job_of_account on export_job (account, ordered_at, export_id);
create index export_job_waiting on export_job (ordered_at, export_id) where state in ('QUEUED', 'RUNNING');
create index export_job_expiring on export_job (expires_at) where expires_at is not null;

create table export_chunk (
  export_id uuid not null references export_job on delete cascade,
  attempt   integer not null,
  number    integer not null check (number > 0),
  content   bytea not null,
  primary key (export_id, attempt, number)
);
comment on table export_chunk is 'a file in pieces, in order of their numbers; never changed but by sealing it anew';
comment on column export_chunk.content is 'sealed with a key of the ring: it holds patient numbers';

-- Whoever ordered an export sees it, and the service, which makes it. Not the office: a file shows what
-- its owner may see. An auditor orders exports too, so that nothing restricts auditors here.
alter table export_job enable row level security;
create policy seen on export_job using (
  account = (select acting_account()) or ((select writes_all()) and (select acting_account()) = 'system'));
alter table export_chunk enable row level security;
create policy seen on export_chunk using (
  exists (select from export_job j where j.export_id = export_chunk.export_id));
