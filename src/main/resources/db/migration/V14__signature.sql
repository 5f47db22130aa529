-- Electronic signatures in the sense of 21 CFR Part 11: personal, with time and meaning, sealed together
-- with the hash of what was signed.

create table signature (
  number           bigint generated always as identity unique,
  signature_id     uuid primary key,
  kind             text not null,
  course_id        uuid references course,
  party_id         uuid,
  record_id        uuid not null,
  content_hash     text not null,
  account          text not null,
  role             text not null,
  printed_name     text,
  sealed_name      bytea,
  signed_at        timestamptz not null check (isfinite(signed_at)),
  meaning          text not null,
  transcribed      text,
  method           text not null,
  authenticated_at timestamptz,
  client           text,
  seal             bytea not null,
  unique (record_id, meaning),
  check (kind = 'FACT' and course_id is not null and party_id is null
    or kind = 'ATTESTATION' and course_id is null and party_id is not null),
  foreign key (course_id, record_id) references course_fact (course_id, fact_id)
);
comment on table signature is 'insert-only; the seal covers every other column but the number';
comment on column signature.record_id is 'id of the fact or the attestation';
comment on column signature.content_hash is 'SHA-256 of the record as stored, free text sealed, hexadecimal';
comment on column signature.sealed_name is 'a patient''s name, sealed with the patient''s key';
comment on column signature.transcribed is 'who else has signed on paper, by this signature';
comment on column signature.authenticated_at is 'when the signer had signed in, as the identity provider told';
comment on column signature.seal is 'Ed25519 of the service, with the id of its key';
create index signature_of_course on signature (course_id, number) where course_id is not null;
create index signature_of_party on signature (party_id, number) where party_id is not null;
-- What may wait for a prescriber's signature.
create index course_fact_to_sign on course_fact (course_id, sequence)
  where type in ('consentSigned', 'counselingConfirmed', 'contraceptionRecorded', 'categoryAssigned',
    'homeTestingPermitted', 'holdReleased', 'pregnancyRuledOut');

create function refuse_change_of_signature() returns trigger language plpgsql as $$
begin
  raise exception 'a signature is never changed or removed' using errcode = 'insufficient_privilege';
end $$;
create trigger signature_insert_only before update or delete on signature
  for each row execute function refuse_change_of_signature();
create trigger signature_no_truncate before truncate on signature
  for each statement execute function refuse_change_of_signature();

revoke update, delete on signature from coursewatch_app;

-- Seen where the course or the party is seen.
alter table signature enable row level security;
create policy seen on signature using (
  (select sees_all())
  or exists (select from course c where c.course_id = signature.course_id)
  or party_id = any ((select seen_prescribers())::uuid[])
  or party_id = (select acting_pharmacy())
  or party_id = (select nullif(current_setting('coursewatch.wholesaler', true), '')::uuid));
create policy no_auditor_adds on signature as restrictive for insert
  with check (current_setting('coursewatch.scope', true) is distinct from 'READ');
create policy no_auditor_changes on signature as restrictive for update
  using (current_setting('coursewatch.scope', true) is distinct from 'READ');
