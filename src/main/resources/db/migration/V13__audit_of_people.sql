-- A patient reads the entries about the whole own record, merged parts included.
alter policy seen on audit_entry using (
  (select sees_all())
  or (patient_id = any ((select open_patients())::uuid[]) and (select acting_pharmacy()) is null));

comment on column audit_entry.reason is
  'not written: words could name somebody, and are kept sealed with the record that the entry names';
