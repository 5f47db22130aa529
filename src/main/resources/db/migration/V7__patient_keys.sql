-- The keys of patients, the keys of the ring this database belongs to, and answers kept sealed.

-- Whatever a key of the ring made (a sealed value, a look-up key, a signature) begins with one byte 1
-- and the four bytes of that key's id.
create function ring_key_of(made bytea) returns text language sql immutable strict parallel safe as $$
  select encode(substring(made from 2 for 4), 'hex')
$$;

-- Every key of the ring that a service on this database has known. A service whose ring is another
-- one, or lacks one of these, does not start.
create table ring_key (
  ring_key_id   text        primary key, -- eight hexadecimal digits
  ring          uuid        not null,
  kind          text        not null,
  registered_at timestamptz not null default now(),
  retired_at    timestamptz
);
comment on column ring_key.retired_at is 'since when the key is not in the ring any more';
revoke delete on ring_key from coursewatch_app;

-- What one patient's personal data are sealed with, itself sealed by a key of the ring. Destroying it
-- leaves the row, without the key: then nothing of that patient opens any more.
create table patient_key (
  patient_id    uuid        primary key,
  wrapped       bytea,
  ring_key_id   text        generated always as (ring_key_of(wrapped)) stored,
  created_at    timestamptz not null default now(),
  destroyed_at  timestamptz,
  constraint destroyed_or_there check ((wrapped is null) = (destroyed_at is not null))
);
create index patient_key_of_ring_key on patient_key (ring_key_id, patient_id) where wrapped is not null;
revoke delete on patient_key from coursewatch_app;

-- What is destroyed stays destroyed, whoever asks. And a service that has not heard of a retirement
-- yet seals no key of a patient with a key nobody has any more: the share lock makes a retirement
-- wait for those who are sealing.
create function patient_key_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'the row of a patient''s key is never removed' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and old.destroyed_at is not null then
    raise exception 'a destroyed key does not come back' using errcode = 'insufficient_privilege';
  end if;
  if new.wrapped is not null then
    perform 1 from ring_key where ring_key_id = ring_key_of(new.wrapped) and retired_at is null for share;
    if not found then
      raise exception 'key % of the ring is not in service', ring_key_of(new.wrapped);
    end if;
  end if;
  return new;
end $$;
create trigger patient_key_guard before insert or update or delete on patient_key
  for each row execute function patient_key_guard();

-- What was answered to a request can hold names, and the plain hash of a body can be tried out. The
-- answers kept so far go: they only repeat what somebody asks twice within thirty days.
delete from idempotency;
alter table idempotency
  drop column body_hash,
  drop column content_type,
  drop column body,
  drop column headers,
  add column body_key bytea not null, -- look-up key of the body
  add column answer   bytea;          -- sealed
