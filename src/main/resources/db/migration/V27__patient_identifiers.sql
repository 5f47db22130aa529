-- What other systems call patients.

create table patient_identifier (
  patient_id uuid not null references patient,
  system     text not null,
  value_key  bytea not null,
  value      bytea not null,
  told_by    text not null,
  told_at    timestamptz not null,
  primary key (patient_id, system, value_key)
);
comment on table patient_identifier is 'removed with the identity; the same value may be said of two patients, and then finds neither';
comment on column patient_identifier.system is 'a URI that names who gave it';
comment on column patient_identifier.value_key is 'keyed hash of system and value';
comment on column patient_identifier.value is 'sealed with the patient''s key';
create index patient_identifier_by_value on patient_identifier (system, value_key);

-- The patient, who treats, and the program's office. A pharmacy never, also of a record it opened.
alter table patient_identifier enable row level security;
create policy seen on patient_identifier using (
  (select sees_all())
  or ((select acting_pharmacy()) is null
      and exists (select from patient p where p.patient_id = patient_identifier.patient_id)));
create policy no_auditor_adds on patient_identifier as restrictive for insert
  with check (current_setting('coursewatch.scope', true) is distinct from 'READ');
create policy no_auditor_changes on patient_identifier as restrictive for update
  using (current_setting('coursewatch.scope', true) is distinct from 'READ');

-- Who erases a patient's identity takes these away too.
create function patient_forget_identifiers() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  delete from patient_identifier where patient_id = new.patient_id;
  return null;
end $$;
revoke execute on function patient_forget_identifiers() from public;
create trigger patient_forget_identifiers after update of erased_at on patient
  for each row when (new.erased_at is not null and old.erased_at is null)
  execute function patient_forget_identifiers();
