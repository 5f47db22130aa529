-- Practices, the sealed identity of patients, and which rows a transaction may see at all.
--
-- A transaction says at its start who acts (people.store sets the four settings below, for the
-- transaction only). Without that it sees nobody's rows, whatever it asks for.

-- What identifies a patient is sealed by the service with the patient's own key, so that there is no
-- way to carry over rows that were written in the clear.
do $$ begin
  if exists (select from patient) then
    raise exception 'this database was made by a pre-release that kept names in the clear: begin with an empty one';
  end if;
end $$;

create table practice (
  practice_id uuid primary key,
  name        text not null
);

alter table prescriber
  add column practice_id uuid not null references practice,
  drop column practice;
create index prescriber_of_practice on prescriber (practice_id, prescriber_id);

-- A certified prescriber who stands in for another, without the patients changing hands.
create table cover (
  cover_id      uuid primary key,
  prescriber_id uuid not null references prescriber,
  delegate_id   uuid not null references prescriber,
  covers_from   timestamptz not null,
  covers_until  timestamptz,
  recorded_by   text not null,
  recorded_at   timestamptz not null,
  check (delegate_id <> prescriber_id)
);
comment on column cover.covers_from is 'inside';
comment on column cover.covers_until is 'outside; null until it is ended';
create index cover_of_delegate on cover (delegate_id, covers_from);
create index cover_of_prescriber on cover (prescriber_id, covers_from);

create table wholesaler (
  wholesaler_id uuid primary key,
  name          text not null
);
alter table account add column wholesaler_id uuid references wholesaler;

-- The patient number is kept readable: it is random, says nothing about anybody, and opens nothing
-- without the birth date.
alter table patient
  drop column given_name,
  drop column family_name,
  drop column birth_date,
  add column identity bytea,
  add column opening_key bytea,
  add column name_key bytea;
comment on column patient.identity is 'sealed with the patient''s key: names, birth date, contacts, guardian; null once erased';
comment on column patient.opening_key is 'keyed hash of patient number and birth date; null once erased';
comment on column patient.name_key is 'keyed hash of family name and birth date, for searching; null once erased';
create unique index patient_opening on patient (opening_key);
create index patient_by_name on patient (name_key);

drop trigger course_keep_opening on course;
alter table course
  drop column birth_date,
  add column birth_year smallint not null,
  add column birth_sealed bytea not null;
comment on column course.birth_sealed is 'birth date, sealed with the patient''s key';
comment on column course.birth_year is 'what is left of the birth date when the patient''s key was destroyed';

create or replace function course_opening_hash(c course) returns bytea language sql immutable as $$
  select sha256(convert_to(concat_ws('|', c.course_id, c.program, c.patient_id, c.opened_on,
    extract(epoch from c.opened_at), c.opened_by, c.birth_year, encode(c.birth_sealed, 'hex'), c.risk_category,
    coalesce(c.category_basis, '')), 'UTF8'))
$$;
create trigger course_keep_opening before update or delete on course
  for each row execute function course_keep_opening();

-- --- Who acts --------------------------------------------------------------------------------------

create function sees_all() returns boolean language sql stable parallel safe as $$
  select current_setting('coursewatch.scope', true) in ('ALL', 'READ')
$$;
create function writes_all() returns boolean language sql stable parallel safe as $$
  select current_setting('coursewatch.scope', true) = 'ALL'
$$;
create function seen_prescribers() returns uuid[] language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('coursewatch.prescribers', true), ''), '{}')::uuid[]
$$;
create function acting_pharmacy() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('coursewatch.pharmacy', true), '')::uuid
$$;
-- Whose record is open: a patient's own, or one that a pharmacy opened with number and birth date.
create function open_patient() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('coursewatch.patient', true), '')::uuid
$$;

-- The two ways in which a pharmacy opens a record, for the rest of the transaction.
create function open_by_number(keys bytea[]) returns uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  found uuid;
begin
  select patient_id into found from patient where opening_key = any (keys);
  perform set_config('coursewatch.patient', coalesce(found::text, ''), true);
  return found;
end $$;
create function open_by_authorization(authorization_of_pharmacy text) returns uuid language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  found uuid;
begin
  select c.patient_id into found
    from authorization_number n
    join dispensing_authorization a on a.course_id = n.course_id and a.number = n.number
    join course c on c.course_id = n.course_id
   where n.number = authorization_of_pharmacy and a.pharmacy_id = acting_pharmacy();
  if found is not null then
    perform set_config('coursewatch.patient', found::text, true);
  end if;
  return found;
end $$;

-- Who is behind an account: the only thing a transaction learns before it says who acts.
--
-- A prescriber and the practice's record system see the patients of the whole practice, a designee those
-- of the prescriber it enters data for. A prescriber treats the own patients and those it covers for.
create function actor_behind(wanted text, instant timestamptz)
  returns table (role text, prescriber_id uuid, pharmacy_id uuid, patient_id uuid, wholesaler_id uuid,
    practice_id uuid, sees uuid[], treats uuid[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.role, a.prescriber_id, a.pharmacy_id, a.patient_id, a.wholesaler_id, p.practice_id,
    case when a.role = 'DESIGNEE' then array[a.prescriber_id] else colleagues.ids || covered.ids end,
    case when a.role = 'DESIGNEE' then array[a.prescriber_id]
         when a.role = 'EHR' then colleagues.ids
         else array_remove(array[a.prescriber_id], null) || covered.ids end
    from account a
    left join prescriber p on p.prescriber_id = a.prescriber_id
    cross join lateral (
      select coalesce(array_agg(c.prescriber_id), '{}') as ids from prescriber c where c.practice_id = p.practice_id
    ) colleagues
    cross join lateral (
      select coalesce(array_agg(c.prescriber_id), '{}') as ids from cover c
       where a.role = 'PRESCRIBER' and c.delegate_id = a.prescriber_id
         and c.covers_from <= instant and (c.covers_until is null or c.covers_until > instant)
    ) covered
   where a.account = wanted
$$;

-- --- What is seen ----------------------------------------------------------------------------------

alter table course enable row level security;
create policy seen on course using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or patient_id = (select open_patient()));

alter table patient enable row level security;
create policy seen on patient using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or patient_id = (select open_patient()));

do $$
declare
  child text;
begin
  foreach child in array array['course_fact', 'course_proposal', 'course_check', 'course_state', 'overdue_flag'] loop
    execute format('alter table %I enable row level security', child);
    execute format($policy$
      create policy seen on %1$I using (
        (select sees_all()) or exists (select from course c where c.course_id = %1$I.course_id))
    $policy$, child);
  end loop;
end $$;

-- A pharmacy sees its own authorizations only, also of a patient whose record it opened.
alter table dispensing_authorization enable row level security;
create policy seen on dispensing_authorization using (
  (select sees_all()) or pharmacy_id = (select acting_pharmacy())
  or ((select acting_pharmacy()) is null
      and exists (select from course c where c.course_id = dispensing_authorization.course_id)));
alter table authorization_number enable row level security;
create policy seen on authorization_number using (
  (select sees_all()) or exists (
    select from dispensing_authorization a
     where a.course_id = authorization_number.course_id and a.number = authorization_number.number));
create policy issued on authorization_number for insert with check (
  exists (select from course c where c.course_id = authorization_number.course_id));
alter table authorization_return enable row level security;
create policy seen on authorization_return using (
  (select sees_all()) or exists (
    select from dispensing_authorization a
     where a.course_id = authorization_return.course_id and a.number = authorization_return.number));

-- Who treats is seen by the practice, by whoever has the record open, and by the program's office.
alter table prescriber enable row level security;
create policy seen on prescriber using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or exists (select from course c where c.prescriber_id = prescriber.prescriber_id)
  or exists (select from patient p where p.prescriber_id = prescriber.prescriber_id));
alter table practice enable row level security;
create policy seen on practice using (
  (select sees_all()) or exists (select from prescriber p where p.practice_id = practice.practice_id));
alter table pharmacy enable row level security;
create policy seen on pharmacy using ((select sees_all()) or pharmacy_id = (select acting_pharmacy()));
alter table cover enable row level security;
create policy seen on cover using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or delegate_id = any ((select seen_prescribers())::uuid[]));
alter table wholesaler enable row level security;
create policy seen on wholesaler using ((select sees_all()));
alter table account enable row level security;
create policy seen on account using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or pharmacy_id = (select acting_pharmacy()) or patient_id = (select open_patient()));

-- An auditor reads everything and changes nothing.
do $$
declare
  each text;
begin
  foreach each in array array['course', 'patient', 'course_fact', 'course_proposal', 'course_check', 'course_state',
      'overdue_flag', 'dispensing_authorization', 'authorization_number', 'authorization_return', 'prescriber',
      'practice', 'pharmacy', 'account', 'cover'] loop
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

-- The view tells what its reader may see, not what its owner does.
alter view course_chain_break set (security_invoker = true);
