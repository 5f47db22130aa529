-- Home tests: one-time codes, photos, what patients sent, and what a person of the practice decided.

create table home_test_code (
  code_id    uuid primary key,
  course_id  uuid not null references course,
  code       bytea not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  account    text not null,
  check (expires_at > issued_at)
);
comment on table home_test_code is 'insert-only; used once, which is a unique key of home_test';
comment on column home_test_code.code is 'sealed with the patient''s key';
comment on column home_test_code.expires_at is 'outside';
create index home_test_code_of_course on home_test_code (course_id, issued_at);

create table home_test_photo (
  photo_id    uuid primary key,
  course_id   uuid not null references course,
  picture     bytea not null,
  hash        bytea not null,
  look        bit(256) not null,
  uploaded_at timestamptz not null,
  account     text not null
);
comment on table home_test_photo is 'never changed; removed only while no home test refers to it';
comment on column home_test_photo.picture is 'a JPEG drawn anew by the service, sealed with the patient''s key';
comment on column home_test_photo.hash is 'SHA-256 of the JPEG';
comment on column home_test_photo.look is 'what it looks like, coarsely: photos of the same differ in few bits';
create index home_test_photo_of_course on home_test_photo (course_id, uploaded_at);
create index home_test_photo_by_hash on home_test_photo (hash);
create index home_test_photo_by_age on home_test_photo (uploaded_at);

create table home_test (
  home_test_id uuid primary key,
  number       bigint generated always as identity unique,
  course_id    uuid not null references course,
  account      text not null,
  sent_at      timestamptz not null,
  result       text not null,
  tested_on    date not null,
  kit          text,
  sensitivity  numeric,
  lot          text,
  expires_on   date,
  taken_at     timestamptz,
  read_at      timestamptz,
  code_id      uuid unique references home_test_code,
  photo_id     uuid unique references home_test_photo,
  fact_id      uuid,
  kit_and_lot  text generated always as (
    regexp_replace(upper(kit), '[^A-Z0-9]', '', 'g') || '/' || regexp_replace(upper(lot), '[^A-Z0-9]', '', 'g')) stored,
  foreign key (course_id, fact_id) references course_fact (course_id, fact_id),
  check ((result = 'POSITIVE') = (fact_id is not null)),
  check (result = 'POSITIVE' or (kit is not null and lot is not null and expires_on is not null and taken_at is not null
    and read_at is not null and code_id is not null and photo_id is not null))
);
comment on table home_test is 'insert-only; what the patient told, as the patient told it';
comment on column home_test.tested_on is 'where the patient was, and never after the day at the site';
comment on column home_test.sensitivity is 'mIU/mL of hCG, null when the box does not say';
comment on column home_test.expires_on is 'inside';
comment on column home_test.fact_id is 'a positive test is a fact at once; others wait for a person';
create index home_test_of_course on home_test (course_id, number);
create index home_test_by_kit on home_test (kit_and_lot) where kit_and_lot is not null;

create table home_test_decision (
  home_test_id uuid primary key references home_test,
  course_id    uuid not null references course,
  verdict      text not null check (verdict in ('ACCEPTED', 'REFUSED')),
  decided_at   timestamptz not null,
  decided_by   text not null,
  result       text,
  fact_id      uuid,
  reason       bytea,
  foreign key (course_id, fact_id) references course_fact (course_id, fact_id),
  check ((verdict = 'REFUSED') = (result is null)),
  check ((verdict = 'REFUSED') = (reason is not null))
);
comment on table home_test_decision is 'insert-only; a home test is decided once';
comment on column home_test_decision.result is 'as the person reads the photo';
comment on column home_test_decision.fact_id is 'null when refused, and when the patient''s positive was recorded already';
comment on column home_test_decision.reason is 'for the patient; sealed with the patient''s key';
create index home_test_decision_newest on home_test_decision (decided_at);

-- --- What is seen -----------------------------------------------------------------------------------

-- The patient, who treats, and the program's office. A pharmacy never, also of a record it opened.
do $$
declare
  each text;
begin
  foreach each in array array['home_test_code', 'home_test_photo', 'home_test', 'home_test_decision'] loop
    execute format('alter table %I enable row level security', each);
    execute format($policy$
      create policy seen on %1$I using (
        (select sees_all())
        or ((select acting_pharmacy()) is null
            and exists (select from course c where c.course_id = %1$I.course_id)))
    $policy$, each);
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

create function refuse_change_of_home_test() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare
  each text;
begin
  foreach each in array array['home_test_code', 'home_test', 'home_test_decision'] loop
    execute format('create trigger %1$s_insert_only before update or delete on %1$I
      for each row execute function refuse_change_of_home_test()', each);
    execute format('create trigger %1$s_no_truncate before truncate on %1$I
      for each statement execute function refuse_change_of_home_test()', each);
    execute format('revoke update, delete on %I from coursewatch_app', each);
  end loop;
end $$;
-- Photos that were sent off are held by their home test; of the others nothing is changed either.
create trigger home_test_photo_insert_only before update on home_test_photo
  for each row execute function refuse_change_of_home_test();
create trigger home_test_photo_no_truncate before truncate on home_test_photo
  for each statement execute function refuse_change_of_home_test();
revoke update on home_test_photo from coursewatch_app;
