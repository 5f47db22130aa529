-- The audit trail: who did or read what of whom.
--
-- Entries are chained in lanes: one chain for all would make every writer wait for every other. A
-- transaction writes to one lane, as the last thing it does. The heads of all lanes are sealed.

-- As in V5; here as well, because the rights below need it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'coursewatch_app') then
    create role coursewatch_app login;
  end if;
end $$;

create table audit_lane (
  lane      smallint primary key,
  sequence  bigint not null,
  head_hash bytea not null
);
comment on table audit_lane is 'the newest entry of each chain; moves only with an entry';
insert into audit_lane
  select lane, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 7) lane;

create table audit_entry (
  lane          smallint not null,
  sequence      bigint not null,
  entry_id      uuid not null,
  at            timestamptz not null check (isfinite(at)),
  account       text not null,
  role          text not null,
  organization  text,
  on_behalf_of  text,
  client        text,
  action        text not null,
  subject_kind  text not null,
  patient_id    uuid,
  course_id     uuid,
  record        text,
  outcome       text not null,
  rules         text,
  decision      json,
  reason        text,
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (lane, sequence)
);
comment on table audit_entry is 'insert-only; numbered and chained by the database';
comment on column audit_entry.organization is 'id of the practice, pharmacy or wholesaler';
comment on column audit_entry.on_behalf_of is 'id of the prescriber a designee works for';
comment on column audit_entry.client is 'software and network address';
comment on column audit_entry.record is 'id of another record, such as an authorization''s number';
comment on column audit_entry.decision is 'codes only; json and not jsonb, so that its text stays as hashed';
comment on column audit_entry.reason is 'in the caller''s words, where one is asked for';
-- Pages, newest first: of all, of a patient, of a course, of an account, of an action.
create index audit_entry_by_time on audit_entry (at, lane, sequence);
create index audit_entry_of_patient on audit_entry (patient_id, at, lane, sequence) where patient_id is not null;
create index audit_entry_of_course on audit_entry (course_id, at, lane, sequence) where course_id is not null;
create index audit_entry_of_account on audit_entry (account, at, lane, sequence);
create index audit_entry_of_action on audit_entry (action, at, lane, sequence);

-- A field as the hash covers it: its length in bytes, a colon, its text; "-" for none. So no field can
-- be mistaken for another, whatever stands in it.
create function audit_field(value text) returns text language sql immutable parallel safe as $$
  select coalesce(octet_length(value) || ':' || value, '-')
$$;

-- The same text is made by AuditText.java, and by deploy/audit/VerifyAudit.java.
create function audit_entry_hash(e audit_entry) returns bytea language sql stable as $$
  select sha256(convert_to(concat_ws(',', 'audit-entry-1',
    audit_field(encode(e.previous_hash, 'hex')), audit_field(e.lane::text), audit_field(e.sequence::text),
    audit_field(e.entry_id::text), audit_field((extract(epoch from e.at) * 1000000)::bigint::text),
    audit_field(e.account), audit_field(e.role), audit_field(e.organization), audit_field(e.on_behalf_of),
    audit_field(e.client), audit_field(e.action), audit_field(e.subject_kind),
    audit_field(e.patient_id::text), audit_field(e.course_id::text), audit_field(e.record),
    audit_field(e.outcome), audit_field(e.rules), audit_field(e.decision::text), audit_field(e.reason)), 'UTF8'))
$$;

-- Whatever a writer sends as place and hashes: the database knows better. It runs as the owner, so that
-- the service itself has no right to move a head.
create function audit_entry_chain() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  head audit_lane;
begin
  select * into head from audit_lane where lane = pg_backend_pid() % 8 for update;
  if not found then
    -- Somebody took this session's lane away; work goes on in another, and a verification tells of it.
    select * into strict head from audit_lane order by (lane + 8 - pg_backend_pid() % 8) % 8 limit 1 for update;
  end if;
  new.lane := head.lane;
  new.sequence := head.sequence + 1;
  new.previous_hash := head.head_hash;
  new.hash := audit_entry_hash(new);
  update audit_lane set sequence = new.sequence, head_hash = new.hash where lane = new.lane;
  return new;
end $$;
create trigger audit_entry_chain before insert on audit_entry
  for each row execute function audit_entry_chain();

create function audit_lane_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
    return new;
  end if;
  raise exception 'the head of an audit chain moves only with an entry' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_lane_keep before insert or update or delete on audit_lane
  for each row execute function audit_lane_keep();

create table audit_seal (
  seal          bigint primary key check (seal > 0),
  sealed_at     timestamptz not null check (isfinite(sealed_at)),
  heads         json not null,
  previous_root bytea not null,
  root          bytea not null,
  key_id        text not null,
  signature     bytea not null
);
comment on table audit_seal is 'insert-only; numbered without holes';
comment on column audit_seal.heads is 'sequence and hash of the head of each lane';
comment on column audit_seal.root is 'SHA-256 over number, instant, heads and the root before';
comment on column audit_seal.signature is 'Ed25519 over number and root';

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_insert_only before update or delete on audit_entry
  for each row execute function refuse_change_of_audit();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function refuse_change_of_audit();
create trigger audit_lane_no_truncate before truncate on audit_lane
  for each statement execute function refuse_change_of_audit();
create trigger audit_seal_insert_only before update or delete on audit_seal
  for each row execute function refuse_change_of_audit();
create trigger audit_seal_no_truncate before truncate on audit_seal
  for each statement execute function refuse_change_of_audit();

revoke all on audit_entry, audit_lane, audit_seal from public, coursewatch_app;
revoke execute on function audit_entry_chain() from public;
grant select, insert on audit_entry, audit_seal to coursewatch_app;
grant select on audit_lane to coursewatch_app;

-- Everybody leaves entries. They are read by the program's office, by auditors, and by a patient who
-- asks for the own record; not by a pharmacy that has the record open.
alter table audit_entry enable row level security;
create policy added on audit_entry for insert with check (true);
create policy seen on audit_entry for select using (
  (select current_setting('coursewatch.scope', true)) in ('ALL', 'READ')
  or (patient_id = (select nullif(current_setting('coursewatch.patient', true), '')::uuid)
      and (select coalesce(current_setting('coursewatch.pharmacy', true), '')) = ''));
