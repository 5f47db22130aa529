-- Notices: who is told what, when, once. How accounts want to be told, endpoints of other systems,
-- private links to calendars.

create table notice_preference (
  account            text primary key references account,
  channels           text[] not null,
  language           text not null,
  zone               text not null,
  quiet_from         time,
  quiet_until        time,
  reminders          text[] not null,
  address            bytea,
  verified_at        timestamptz,
  code               bytea,
  code_expires_at    timestamptz,
  code_misses        integer not null default 0,
  changed_at         timestamptz not null,
  check ((quiet_from is null) = (quiet_until is null)),
  check (verified_at is null or address is not null)
);
comment on table notice_preference is 'what an account has said; without a row the usual holds, and nothing goes by mail';
comment on column notice_preference.zone is 'of the clock on the account''s wall';
comment on column notice_preference.quiet_from is 'local time, inside; later than quiet_until when midnight lies between';
comment on column notice_preference.quiet_until is 'local time, outside';
comment on column notice_preference.reminders is 'reasons a patient chose; empty for staff';
comment on column notice_preference.address is 'sealed';
comment on column notice_preference.code is 'keyed hash of the code mailed to the address';

create table webhook (
  webhook_id      uuid primary key,
  practice_id     uuid references practice,
  pharmacy_id     uuid references pharmacy,
  host            text not null,
  address         bytea not null,
  secret          bytea not null,
  previous_secret bytea,
  previous_until  timestamptz,
  registered_by   text not null references account,
  registered_at   timestamptz not null,
  failures        integer not null default 0,
  paused_until    timestamptz,
  closed_at       timestamptz,
  check ((practice_id is null) <> (pharmacy_id is null)),
  check ((previous_secret is null) = (previous_until is null))
);
comment on column webhook.address is 'sealed: it may hold a token';
comment on column webhook.secret is 'sealed';
comment on column webhook.previous_until is 'until when the secret before signs along, outside';
create index webhook_of_practice on webhook (practice_id) where practice_id is not null;
create index webhook_of_pharmacy on webhook (pharmacy_id) where pharmacy_id is not null;

-- One row for each recipient, reason and day, whatever number of nodes plan it.
create table notice (
  notice_id    uuid primary key default gen_random_uuid(),
  account      text not null references account,
  channel      text not null,
  reason       text not null,
  course_id    uuid references course,
  check_code   text not null default '',
  occasion     text not null default '',
  record       text not null default '',
  webhook_id   uuid references webhook,
  to_patient   boolean not null default false,
  stage_on     date not null,
  about_on     date,
  notice_day   date not null,
  planned_at   timestamptz not null,
  due_at       timestamptz,
  attempts     integer not null default 0,
  sent_at      timestamptz,
  read_at      timestamptz,
  withdrawn_at timestamptz,
  given_up_at  timestamptz,
  last_fault   text,
  check (num_nonnulls(due_at, sent_at, withdrawn_at, given_up_at) = 1)
);
comment on table notice is 'says nothing but codes; the words are made when it is sent or read';
comment on column notice.record is 'number of an authorization, or id of a party';
comment on column notice.stage_on is 'the day from which on it is told: names the occasion, whichever day it was planned';
comment on column notice.about_on is 'the day in question, such as the day a check is due';
comment on column notice.notice_day is 'the program day it was planned for; it is not sent on another';
comment on column notice.due_at is 'when it is tried next; null once sent, withdrawn or given up';
comment on column notice.sent_at is 'for a notice inside the service: when it was planned';
create unique index notice_once on notice
  (account, channel, reason, stage_on, course_id, check_code, occasion, record, webhook_id)
  nulls not distinct where withdrawn_at is null;
-- However much is due, a patient gets one message for each reason and day.
create unique index notice_once_a_day on notice (account, channel, reason, notice_day)
  where to_patient and withdrawn_at is null;
create index notice_due on notice (channel, due_at) where due_at is not null;
create index notice_of_endpoint on notice (webhook_id, due_at) where due_at is not null and webhook_id is not null;
create index notice_of_day on notice (notice_day, account) where channel = 'IN_APP';
create index notice_in_app on notice (account, (read_at is not null), notice_day desc, notice_id) where channel = 'IN_APP';
create index notice_given_up on notice (given_up_at desc, notice_id) where given_up_at is not null;

create table calendar_link (
  account   text primary key references account,
  token_key bytea not null unique,
  made_at   timestamptz not null
);
comment on column calendar_link.token_key is 'keyed hash of the token; the token itself is only in the link';

-- What planning reads, so that its cost follows what is due.
create index course_check_due on course_check (due_on) where due_on is not null;
create index escalation_by_time on escalation (escalated_at);
create index account_of_prescriber on account (prescriber_id) where prescriber_id is not null;
create index account_of_pharmacy on account (pharmacy_id) where pharmacy_id is not null;
create index account_of_wholesaler on account (wholesaler_id) where wholesaler_id is not null;
create index account_of_patient on account (patient_id) where patient_id is not null;

-- Who erases a patient's identity ends what would still reach or name the patient.
create function patient_forget_notices() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  delete from calendar_link l using account a where a.account = l.account and a.patient_id = new.patient_id;
  delete from notice_preference p using account a where a.account = p.account and a.patient_id = new.patient_id;
  update notice n set due_at = null, withdrawn_at = new.erased_at
    from account a where a.account = n.account and a.patient_id = new.patient_id and n.due_at is not null;
  return null;
end $$;
revoke execute on function patient_forget_notices() from public;
create trigger patient_forget_notices after update of erased_at on patient
  for each row when (old.erased_at is null and new.erased_at is not null) execute function patient_forget_notices();

revoke delete on notice, webhook, notice_preference from coursewatch_app;

-- --- What is seen ----------------------------------------------------------------------------------

do $$
declare
  each text;
begin
  foreach each in array array['notice', 'notice_preference', 'calendar_link'] loop
    execute format('alter table %I enable row level security', each);
    execute format($policy$
      create policy seen on %I using ((select sees_all()) or account = (select acting_account()))
    $policy$, each);
  end loop;
end $$;
alter table webhook enable row level security;
create policy seen on webhook using (
  (select sees_all()) or practice_id = (select acting_practice()) or pharmacy_id = (select acting_pharmacy()));

do $$
declare
  each text;
begin
  foreach each in array array['notice', 'notice_preference', 'calendar_link', 'webhook'] loop
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
