-- Enrollments on their way: what was answered so far of somebody who is no patient yet.

create table enrollment_draft (
  draft_id      uuid primary key,
  prescriber_id uuid not null references prescriber,
  account       text not null,
  content       bytea,
  step          text not null,
  saved_at      timestamptz not null,
  course_id     uuid references course,
  check ((content is null) = (course_id is not null))
);
comment on column enrollment_draft.prescriber_id is 'whose patient it will be';
comment on column enrollment_draft.account is 'who began it';
comment on column enrollment_draft.content is 'sealed: the answers; null once it is finished, the record of the patient has them then';
comment on column enrollment_draft.step is 'the farthest step anybody came to';
comment on column enrollment_draft.course_id is 'what it became; null while it is open';
create index enrollment_draft_open on enrollment_draft (prescriber_id, saved_at) where course_id is null;
create index enrollment_draft_oldest on enrollment_draft (saved_at);

alter table enrollment_draft enable row level security;
create policy seen on enrollment_draft using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[]));
create policy no_auditor_adds on enrollment_draft as restrictive for insert
  with check (current_setting('coursewatch.scope', true) is distinct from 'READ');
create policy no_auditor_changes on enrollment_draft as restrictive for update
  using (current_setting('coursewatch.scope', true) is distinct from 'READ');
