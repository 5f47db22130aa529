-- What every request and every change of a course passes through, made cheap. Nothing here changes what is
-- seen, kept or refused.

-- --- Plans that are kept ----------------------------------------------------------------------------

-- A function in SQL that works as its owner is planned anew at every call; one in PL/pgSQL keeps its plans
-- for as long as the session lasts.

create or replace function actor_behind(wanted text, instant timestamptz)
  returns table (role text, prescriber_id uuid, pharmacy_id uuid, patient_id uuid, wholesaler_id uuid,
    practice_id uuid, sees uuid[], treats uuid[])
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  a account;
  p prescriber;
  works uuid;
  colleagues uuid[] := '{}';
  covered uuid[] := '{}';
begin
  select * into a from account where account.account = wanted and account.closed_at is null;
  if not found then
    return;
  end if;
  if a.prescriber_id is not null then
    select * into p from prescriber c where c.prescriber_id = a.prescriber_id;
  end if;
  -- Who is only invited to a practice is not in it before enrolling.
  works := case when a.role = 'EHR' then coalesce(a.practice_id, p.practice_id) else p.practice_id end;
  if works is not null then
    select coalesce(array_agg(c.prescriber_id), '{}') into colleagues from prescriber c where c.practice_id = works;
  end if;
  if a.role = 'PRESCRIBER' and p.active_through >= (instant at time zone p.time_zone)::date then
    select coalesce(array_agg(c.prescriber_id), '{}') into covered from cover c
     where c.delegate_id = a.prescriber_id
       and c.covers_from <= instant and (c.covers_until is null or c.covers_until > instant);
  end if;
  role := a.role;
  prescriber_id := a.prescriber_id;
  pharmacy_id := a.pharmacy_id;
  patient_id := a.patient_id;
  wholesaler_id := a.wholesaler_id;
  practice_id := works;
  sees := case when a.role = 'DESIGNEE' then array[a.prescriber_id] else colleagues || covered end;
  treats := case when a.role = 'DESIGNEE' then array[a.prescriber_id]
                 when a.role = 'EHR' then colleagues
                 else array_remove(array[a.prescriber_id], null) || covered end;
  return next;
end $$;

create or replace function patient_record(member uuid) returns uuid[] language plpgsql stable parallel safe
  security definer set search_path = public, pg_temp as $$
declare
  survivor uuid;
begin
  select coalesce(merged_into, patient_id) into survivor from patient where patient_id = member;
  return array[coalesce(survivor, member)] || array(
    select p.patient_id from patient p where p.merged_into = coalesce(survivor, member));
end $$;

create or replace function authorizations_stand(course uuid, numbers text[], pharmacies text[], issued timestamptz[],
    last_days date[], statuses text[], settled timestamptz[]) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  delete from authorization_standing s where s.course_id = course and s.number <> all (numbers);
  insert into authorization_standing as kept
  select course, s.*, exists (select from authorization_return r where r.course_id = course and r.number = s.number)
    from unnest(numbers, pharmacies, issued, last_days, statuses, settled)
      as s (number, pharmacy, issued_at, last_day, status, settled_at)
  on conflict (course_id, number) do update set
      last_day = excluded.last_day, status = excluded.status, settled_at = excluded.settled_at
   where (kept.last_day, kept.status, kept.settled_at)
      is distinct from (excluded.last_day, excluded.status, excluded.settled_at);
end $$;

-- --- Triggers ---------------------------------------------------------------------------------------

-- The opening was compared by its hash, twice SHA-256 for each change of a course's derived columns. Now the
-- trigger runs only where one of the columns differs that it guards.
drop trigger course_keep_opening on course;
create or replace function course_keep_opening() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a course is never removed' using errcode = 'insufficient_privilege';
  end if;
  if (new.course_id, new.program, new.patient_id, new.opened_on, new.opened_at, new.opened_by, new.birth_year,
      new.birth_sealed, new.risk_category, new.category_basis)
     is distinct from
     (old.course_id, old.program, old.patient_id, old.opened_on, old.opened_at, old.opened_by, old.birth_year,
      old.birth_sealed, old.risk_category, old.category_basis) then
    raise exception 'the opening of a course is never changed' using errcode = 'insufficient_privilege';
  end if;
  if pg_trigger_depth() < 2 then
    raise exception 'the chain of a course moves only with a fact' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger course_keep_opening before delete on course
  for each row execute function course_keep_opening();
create trigger course_keep_opening_and_chain before update on course
  for each row when (
    (new.course_id, new.program, new.patient_id, new.opened_on, new.opened_at, new.opened_by, new.birth_year,
     new.birth_sealed, new.risk_category, new.category_basis, new.version, new.head_hash)
    is distinct from
    (old.course_id, old.program, old.patient_id, old.opened_on, old.opened_at, old.opened_by, old.birth_year,
     old.birth_sealed, old.risk_category, old.category_basis, old.version, old.head_hash))
  execute function course_keep_opening();

-- --- Policies ---------------------------------------------------------------------------------------

-- As for checks since V19: a row of a practice is recognized by the row itself.
alter policy seen on course_state using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or exists (select from course c where c.course_id = course_state.course_id));
alter policy seen on course_window using (
  (select sees_all()) or prescriber_id = any ((select seen_prescribers())::uuid[])
  or exists (select from course c where c.course_id = course_window.course_id));

-- --- Room -------------------------------------------------------------------------------------------

-- Rows that are changed soon after they were written find room on their page, so that no index is touched.
alter table course set (fillfactor = 80);
alter table idempotency set (fillfactor = 60);
alter table authorization_standing set (fillfactor = 80);
