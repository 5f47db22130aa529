-- Patients: earlier identities, who was responsible when, transfers, merges, erasure, break-glass.

-- --- Who was responsible ----------------------------------------------------------------------------

alter table patient
  add column prescriber_since timestamptz,
  add column merged_into uuid references patient,
  add column erased_at timestamptz,
  add column erased_by text,
  add column erasure_basis text,
  add column erasure_reason bytea,
  add constraint erased_is_empty check (erased_at is null
    or (identity is null and opening_key is null and name_key is null
        and erased_by is not null and erasure_basis is not null and erasure_reason is not null)),
  add constraint merged_into_another check (merged_into <> patient_id);
update patient set prescriber_since = registered_at;
comment on column patient.prescriber_since is 'since when prescriber_id is responsible, inside';
comment on column patient.merged_into is 'the record this duplicate is part of; null for a record of its own';
comment on column patient.erasure_reason is 'sealed with a key of the ring: the patient''s own is gone';
create index patient_merged on patient (merged_into) where merged_into is not null;

-- Only beginnings are kept, and each ends where the next begins: there is no gap that could be written.
create table patient_ownership (
  patient_id    uuid not null references patient,
  owned_from    timestamptz not null,
  prescriber_id uuid not null references prescriber,
  primary key (patient_id, owned_from)
);
comment on table patient_ownership is 'insert-only; written by the database whenever patient.prescriber_id changes';
comment on column patient_ownership.owned_from is 'inside; the end is the next beginning, outside';
insert into patient_ownership select patient_id, registered_at, prescriber_id from patient;

create function patient_begin_ownership() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.prescriber_since := new.registered_at;
  elsif new.prescriber_id <> old.prescriber_id then
    new.prescriber_since := greatest(new.prescriber_since, old.prescriber_since + interval '1 microsecond');
  else
    new.prescriber_since := old.prescriber_since;
  end if;
  return new;
end $$;
create trigger patient_begin_ownership before insert or update on patient
  for each row execute function patient_begin_ownership();

-- As the owner, so that the service itself has no right to write the history.
create function patient_write_ownership() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.prescriber_id <> old.prescriber_id then
    insert into patient_ownership values (new.patient_id, new.prescriber_since, new.prescriber_id);
  end if;
  return null;
end $$;
revoke execute on function patient_write_ownership() from public;
create trigger patient_write_ownership after insert or update on patient
  for each row execute function patient_write_ownership();

-- Who was responsible at an instant: the newest beginning that is not after it.
create function responsible_prescriber(patient uuid, instant timestamptz) returns uuid language sql stable as $$
  select prescriber_id from patient_ownership o
   where o.patient_id = patient and o.owned_from <= instant order by o.owned_from desc limit 1
$$;

-- --- Identity ---------------------------------------------------------------------------------------

create table patient_identity_history (
  step        bigint generated always as identity primary key,
  patient_id  uuid not null references patient,
  replaced_at timestamptz not null,
  identity    bytea not null,
  reason      bytea not null,
  replaced_by text not null
);
create index patient_identity_history_of on patient_identity_history (patient_id, step);
comment on table patient_identity_history is 'insert-only; what a correction replaced, sealed with the patient''s key';

-- The opening of a course is part of its chain. A birth date that is corrected later stands beside it.
alter table course add column birth_corrected bytea;
comment on column course.birth_corrected is
  'the corrected birth date, sealed with the patient''s key; null as long as the one of the opening holds';

-- --- Transfers --------------------------------------------------------------------------------------

create table patient_transfer (
  transfer_id    uuid primary key,
  patient_id     uuid not null references patient,
  patient_number text not null,
  from_prescriber_id uuid not null references prescriber,
  from_npi       text not null,
  to_prescriber_id   uuid not null references prescriber,
  to_npi         text not null,
  state          text not null,
  offered_by     text not null,
  offered_at     timestamptz not null,
  decided_by     text,
  decided_at     timestamptz,
  reason         bytea,
  check (from_prescriber_id <> to_prescriber_id),
  check ((state = 'OFFERED') = (decided_at is null))
);
comment on column patient_transfer.reason is 'why the office assigned the patient, sealed with the patient''s key';
create unique index patient_transfer_open on patient_transfer (patient_id) where state = 'OFFERED';
create index patient_transfer_from on patient_transfer (from_prescriber_id, transfer_id);
create index patient_transfer_to on patient_transfer (to_prescriber_id, transfer_id);

create function patient_transfer_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OFFERED'
    or (new.transfer_id, new.patient_id, new.from_prescriber_id, new.to_prescriber_id, new.offered_by, new.offered_at)
       is distinct from
       (old.transfer_id, old.patient_id, old.from_prescriber_id, old.to_prescriber_id, old.offered_by, old.offered_at) then
    raise exception 'a transfer is decided once and never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger patient_transfer_keep before update or delete on patient_transfer
  for each row execute function patient_transfer_keep();

-- All that one practice learns of a prescriber of another: whether somebody certified has this NPI.
create function certified_prescriber(wanted text, instant timestamptz) returns uuid language sql stable
  security definer set search_path = public, pg_temp as $$
  select prescriber_id from prescriber
   where npi = wanted and active_through >= (instant at time zone time_zone)::date
$$;

-- --- Merges -----------------------------------------------------------------------------------------

create table patient_merge (
  step          bigint generated always as identity primary key,
  patient_id    uuid not null references patient,
  at            timestamptz not null,
  kind          text not null check (kind in ('MERGED', 'UNMERGED')),
  into_patient_id uuid not null references patient,
  prescriber_id uuid not null references prescriber,
  account       text not null,
  reason        bytea not null
);
create index patient_merge_of on patient_merge (patient_id, step);
comment on table patient_merge is 'insert-only; patient.merged_into says what holds now';
comment on column patient_merge.prescriber_id is 'who was responsible for the duplicate before it was merged';
comment on column patient_merge.reason is 'sealed with the key of patient_id';

-- Every patient of the record that a patient belongs to: the surviving one and what was merged into it.
create function patient_record(member uuid) returns uuid[] language sql stable parallel safe security definer
  set search_path = public, pg_temp as $$
  select array_agg(id) from (
    select survivor.id from coalesce((select merged_into from patient where patient_id = member), member) as survivor(id)
    union all
    select p.patient_id from patient p
     where p.merged_into = coalesce((select merged_into from patient where patient_id = member), member)) record
$$;
create function open_patients() returns uuid[] language sql stable parallel safe as $$
  select case when open_patient() is null then '{}'::uuid[] else patient_record(open_patient()) end
$$;

-- Either number opens the surviving record.
create or replace function open_by_number(keys bytea[]) returns uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  found uuid;
begin
  select coalesce(merged_into, patient_id) into found from patient where opening_key = any (keys);
  perform set_config('coursewatch.patient', coalesce(found::text, ''), true);
  return found;
end $$;

alter policy seen on course using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or patient_id = any ((select open_patients())::uuid[]));
alter policy seen on patient using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or patient_id = any ((select open_patients())::uuid[]));

-- --- Break-glass ------------------------------------------------------------------------------------

create table break_glass (
  break_glass_id uuid primary key,
  course_id      uuid not null references course,
  account        text not null,
  role           text not null,
  opened_at      timestamptz not null,
  open_until     timestamptz not null,
  reason         bytea not null,
  check (open_until > opened_at)
);
comment on table break_glass is 'insert-only; who opened the detail of a pregnancy stop without treating';
comment on column break_glass.open_until is 'outside';
comment on column break_glass.reason is 'sealed with the patient''s key, because it may tell of the patient';
create index break_glass_of_course on break_glass (course_id, account, open_until);

-- --- What is seen -----------------------------------------------------------------------------------

alter table patient_ownership enable row level security;
create policy seen on patient_ownership for select using (
  (select sees_all())
  or ((select acting_pharmacy()) is null
      and exists (select from patient p where p.patient_id = patient_ownership.patient_id)));
alter table patient_identity_history enable row level security;
create policy seen on patient_identity_history using (
  (select sees_all())
  or ((select acting_pharmacy()) is null
      and exists (select from patient p where p.patient_id = patient_identity_history.patient_id)));
alter table patient_transfer enable row level security;
create policy seen on patient_transfer using (
  (select sees_all()) or from_prescriber_id = any ((select seen_prescribers())::uuid[])
  or to_prescriber_id = any ((select seen_prescribers())::uuid[]));
alter table patient_merge enable row level security;
create policy seen on patient_merge using ((select sees_all()));
-- An auditor changes nothing, but may break the glass: that leaves a row.
alter table break_glass enable row level security;
create policy seen on break_glass using ((select sees_all()));

do $$
declare
  each text;
begin
  foreach each in array array['patient_identity_history', 'patient_transfer', 'patient_merge'] loop
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

create function refuse_change_of_patient() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare
  each text;
begin
  foreach each in array array['patient_ownership', 'patient_identity_history', 'patient_merge', 'break_glass'] loop
    execute format('create trigger %1$s_insert_only before update or delete on %1$I
      for each row execute function refuse_change_of_patient()', each);
    execute format('create trigger %1$s_no_truncate before truncate on %1$I
      for each statement execute function refuse_change_of_patient()', each);
    execute format('revoke update, delete on %I from coursewatch_app', each);
  end loop;
end $$;
revoke insert on patient_ownership from coursewatch_app;
revoke delete on patient_transfer from coursewatch_app;
