-- Subscriptions of other systems: who wants to be told, what happened, and what was told last.

create table fhir_subscription (
  subscription_id   uuid primary key,
  practice_id       uuid references practice,
  pharmacy_id       uuid references pharmacy,
  topic             text not null,
  content           text not null,
  host              text not null,
  endpoint          bytea not null,
  heartbeat_seconds integer,
  ends_at           timestamptz,
  registered_by     text not null references account,
  registered_at     timestamptz not null,
  events            bigint not null default 0,
  verified_at       timestamptz,
  heard_at          timestamptz,
  failures          integer not null default 0,
  leased_until      timestamptz,
  broken_at         timestamptz,
  last_fault        text,
  closed_at         timestamptz,
  check ((practice_id is null) <> (pharmacy_id is null))
);
comment on column fhir_subscription.endpoint is 'sealed: address, secret, reason and headers, which may hold a token';
comment on column fhir_subscription.ends_at is 'outside';
comment on column fhir_subscription.events is 'number of the last event, sent or not';
comment on column fhir_subscription.verified_at is 'when the endpoint answered the handshake';
comment on column fhir_subscription.heard_at is 'when the endpoint last took anything';
comment on column fhir_subscription.leased_until is 'a node is busy with it, or it rests after a failure, until then';
comment on column fhir_subscription.broken_at is 'since when it is not called, because its endpoint failed';
create index fhir_subscription_of_practice on fhir_subscription (practice_id) where closed_at is null;
create index fhir_subscription_of_pharmacy on fhir_subscription (pharmacy_id) where closed_at is null;

create table subscription_event (
  subscription_id uuid not null references fhir_subscription,
  number          bigint not null check (number > 0),
  occurred_at     timestamptz not null,
  course_id       uuid not null references course,
  focus           text not null,
  sent_at         timestamptz,
  primary key (subscription_id, number)
);
comment on table subscription_event is 'forgotten after a while, sent or not';
comment on column subscription_event.focus is 'the number of the case or of the authorization';
create index subscription_event_waiting on subscription_event (subscription_id, number) where sent_at is null;
create index subscription_event_by_age on subscription_event (occurred_at);

-- --- How an event comes about -----------------------------------------------------------------------

-- Whoever changes a course leaves a row here in the same transaction. Rows are only added and taken, so
-- that nobody waits for anybody, and a change whose transaction is not over yet is found after it.
create table course_look (
  look_id   bigint generated always as identity primary key,
  course_id uuid not null references course
);

create table course_told (
  course_id uuid primary key references course,
  state     text not null
);
comment on column course_told.state is 'the one subscribers were told last, or would have been';

create table authorization_told (
  number    text primary key,
  course_id uuid not null references course
);
comment on table authorization_told is 'whose reversal subscribers were told, or would have been';

create table subscription_day (
  program      text primary key,
  told_through date not null
);
comment on column subscription_day.told_through is 'program day, inside';

-- What passing days change is found by the day on which it does.
create index course_state_by_start on course_state (state_from);
create index authorization_live_by_last_day on authorization_standing (last_day) where status = 'LIVE';

-- What stands when subscriptions come in is news to nobody.
insert into course_told
select course_id, state from course_state
 where state_from <= current_date and (state_until is null or state_until > current_date);
insert into authorization_told
select number, course_id from authorization_standing where status = 'REVERSED';

-- The derived rows of a course are written before its mark is.
create function course_may_have_changed() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into course_look (course_id) values (new.course_id);
  return null;
end $$;
revoke execute on function course_may_have_changed() from public;
create trigger course_may_have_changed after update of rules_mark on course
  for each row execute function course_may_have_changed();

revoke delete on fhir_subscription, course_told, authorization_told, subscription_day from coursewatch_app;

-- --- What is seen -----------------------------------------------------------------------------------

alter table fhir_subscription enable row level security;
create policy seen on fhir_subscription using (
  (select sees_all()) or practice_id = (select acting_practice()) or pharmacy_id = (select acting_pharmacy()));
alter table subscription_event enable row level security;
create policy seen on subscription_event using (
  (select sees_all())
  or exists (select from fhir_subscription s where s.subscription_id = subscription_event.subscription_id));

do $$
declare
  each text;
begin
  -- The service alone: they tell that a course changed, whosever it is.
  foreach each in array array['course_look', 'course_told', 'authorization_told'] loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy seen on %I using ((select sees_all()))', each);
  end loop;
  foreach each in array array['fhir_subscription', 'subscription_event', 'course_look', 'course_told',
      'authorization_told'] loop
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
