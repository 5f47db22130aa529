-- Results of other systems that could not be matched or understood: kept until a person has looked.

create table kept_message (
  kept_id     uuid primary key,
  number      bigint generated always as identity unique,
  account     text not null,
  role        text not null,
  channel     text not null check (channel in ('FHIR', 'HL7V2')),
  received_at timestamptz not null,
  body        bytea,
  resolved_at timestamptz,
  resolved_by text,
  resolution  text check (resolution in ('ATTACHED', 'DISMISSED')),
  course_id   uuid references course,
  reason      bytea,
  check ((resolution is null) = (body is not null)),
  check ((resolution is null) = (resolved_at is null)),
  check ((resolution is null) = (resolved_by is null)),
  check ((resolution is null) = (reason is null)),
  check ((resolution is not distinct from 'ATTACHED') = (course_id is not null))
);
comment on column kept_message.account is 'of the sender';
comment on column kept_message.body is 'the message with what was understood of it, sealed with a key of the ring: no patient''s key is known. Forgotten when it is resolved';
comment on column kept_message.reason is 'sealed with a key of the ring';

-- A message is resolved once. Besides, its seals are only ever made anew with another key.
create function kept_message_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (new.kept_id, new.account, new.role, new.channel, new.received_at)
       is distinct from (old.kept_id, old.account, old.role, old.channel, old.received_at)
    or (old.resolution is not null
        and (new.resolved_at, new.resolved_by, new.resolution, new.course_id)
            is distinct from (old.resolved_at, old.resolved_by, old.resolution, old.course_id))
    or (old.body is distinct from new.body and new.body is not null
        and ring_key_of(new.body) is not distinct from ring_key_of(old.body))
    or (old.reason is distinct from new.reason and old.reason is not null
        and ring_key_of(new.reason) is not distinct from ring_key_of(old.reason)) then
    raise exception 'a kept message is resolved once and never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger kept_message_keep before update or delete on kept_message
  for each row execute function kept_message_keep();
revoke delete on kept_message from coursewatch_app;

-- A sender adds a row and never sees one.
alter table kept_message enable row level security;
create policy seen on kept_message using ((select sees_all()));
create policy told on kept_message for insert with check (
  coalesce(current_setting('coursewatch.account', true), '') = account);
create policy no_auditor_adds on kept_message as restrictive for insert
  with check (current_setting('coursewatch.scope', true) is distinct from 'READ');
create policy no_auditor_changes on kept_message as restrictive for update
  using (current_setting('coursewatch.scope', true) is distinct from 'READ');
