-- Recording a fact and issuing an authorization, made cheaper. Nothing here changes what is seen, kept or
-- refused, nor how a hash is made.
--
-- A statement under the policies carries all of them in its plan, which costs more than what it does. So the
-- functions below work as the owner, ask once whether whoever acts may see the course, as its policy does,
-- and then touch the rows of that course only.

-- --- Hashes ---------------------------------------------------------------------------------------

-- Functions in SQL are read and planned anew at every call, that of a field nineteen times for an entry.

create or replace function audit_entry_hash(e audit_entry) returns bytea language plpgsql stable as $$
declare
  field text;
  fields text := 'audit-entry-1';
begin
  foreach field in array array[
      encode(e.previous_hash, 'hex'), e.lane::text, e.sequence::text, e.entry_id::text,
      (extract(epoch from e.at) * 1000000)::bigint::text, e.account, e.role, e.organization, e.on_behalf_of, e.client,
      e.action, e.subject_kind, e.patient_id::text, e.course_id::text, e.record, e.outcome, e.rules, e.decision::text,
      e.reason] loop
    fields := fields || ',' || coalesce(octet_length(field)::text || ':' || field, '-');
  end loop;
  return sha256(convert_to(fields, 'UTF8'));
end $$;

create or replace function course_fact_hash(f course_fact) returns bytea language plpgsql immutable as $$
begin
  return sha256(convert_to(concat_ws('|', encode(f.previous_hash, 'hex'), f.course_id, f.sequence,
    f.fact_id, f.type, f.happened_on, coalesce(extract(epoch from f.happened_at)::text, ''),
    extract(epoch from f.recorded_at), f.account, f.role, coalesce(f.second_account, ''),
    f.body::text), 'UTF8'));
end $$;

-- --- Who may --------------------------------------------------------------------------------------

-- What the policy "seen" of course says of one of this prescriber and this patient.
create function course_is_seen(prescriber uuid, patient uuid) returns boolean language plpgsql stable
  set search_path = public, pg_temp as $$
begin
  return sees_all() or prescriber = any (seen_prescribers()) or patient = any (open_patients());
end $$;

-- The same, and that it may be changed: what the policies against an auditor say.
create function course_is_changed(prescriber uuid, patient uuid) returns boolean language plpgsql stable
  set search_path = public, pg_temp as $$
begin
  return current_setting('coursewatch.scope', true) is distinct from 'READ'
    and (sees_all() or prescriber = any (seen_prescribers()) or patient = any (open_patients()));
end $$;

-- --- A course with all that belongs to it ---------------------------------------------------------

-- One course, if whoever acts may see it, with its facts as in asked_by_pharmacies, the sealed key and who
-- treats: by its id; or the newest of a patient's record under a program; or, to be changed, the running one.
-- One that is to be changed is locked first; what follows sees what was committed before.
create function course_folder(wanted uuid, member uuid, under text, changing boolean)
  returns table (course_id uuid, program text, patient_id uuid, prescriber_id uuid, opened_on date, opened_at timestamptz,
    birth_year smallint, birth bytea, risk_category text, category_basis text, head_hash bytea, has_key boolean,
    wrapped bytea, npi text, name text, practice_id uuid, time_zone text, active_through date, facts text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  c course;
  each course;
  members uuid[];
begin
  if member is not null then
    members := patient_record(member);
  end if;
  if changing and wanted is not null then
    select * into c from course x
     where x.course_id = wanted and course_is_changed(x.prescriber_id, x.patient_id) for update;
  elsif changing then
    for each in select * from course x
       where x.patient_id = any (members) and x.program = under and x.running
         and course_is_changed(x.prescriber_id, x.patient_id) for update loop
      if c.course_id is null then
        c := each;
      end if;
    end loop;
  elsif wanted is not null then
    select * into c from course x where x.course_id = wanted and course_is_seen(x.prescriber_id, x.patient_id);
  else
    select * into c from course x
     where x.patient_id = any (members) and x.program = under and course_is_seen(x.prescriber_id, x.patient_id)
     order by x.opened_at desc limit 1;
  end if;
  if c.course_id is null then
    return;
  end if;
  return query
  select c.course_id, c.program, c.patient_id, c.prescriber_id, c.opened_on, c.opened_at, c.birth_year,
    coalesce(c.birth_corrected, c.birth_sealed), c.risk_category, c.category_basis, c.head_hash,
    k.patient_id is not null, k.wrapped, p.npi, p.name, p.practice_id, p.time_zone, p.active_through,
    (select string_agg(concat_ws(E'\t', e.fact_id, (extract(epoch from e.recorded_at) * 1000000)::bigint, e.body),
              E'\n' order by e.sequence)
       from course_fact e where e.course_id = c.course_id)
    from (values (true)) one
    left join patient_key k on k.patient_id = c.patient_id
    left join prescriber p on p.prescriber_id = c.prescriber_id;
end $$;

-- --- A fact ---------------------------------------------------------------------------------------

-- Adds a fact at the end of the chain of a course that whoever acts may change. Hashes are the database's
-- here as in the trigger.
create function course_append(wanted uuid, follows integer, fact uuid, kind text, happened date, happened_at timestamptz,
    recorded timestamptz, by_account text, by_role text, second text, said text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  head course;
  f course_fact;
begin
  select * into head from course x
   where x.course_id = wanted and course_is_changed(x.prescriber_id, x.patient_id) for update;
  if not found then
    raise exception 'there is no such course to add a fact to' using errcode = 'insufficient_privilege';
  end if;
  if follows <> head.version + 1 then
    raise exception 'fact % of course % does not follow version %', follows, wanted, head.version
      using errcode = 'serialization_failure';
  end if;
  f.course_id := wanted;
  f.sequence := follows;
  f.fact_id := fact;
  f.type := kind;
  f.happened_on := happened;
  f.happened_at := happened_at;
  f.recorded_at := recorded;
  f.account := by_account;
  f.role := by_role;
  f.second_account := second;
  f.body := said::jsonb;
  f.previous_hash := head.head_hash;
  f.hash := course_fact_hash(f);
  insert into course_fact select f.*;
  update course set version = follows, head_hash = f.hash where course_id = wanted;
end $$;

-- What the function above has chained is chained. Whatever anybody else writes goes through the trigger as
-- before, whatever it says of its hash: the service's role is never the owner.
drop trigger course_fact_chain on course_fact;
do $$ begin
  execute format('create trigger course_fact_chain before insert on course_fact
    for each row when (new.hash is null or new.previous_hash is null or current_user <> %L)
    execute function course_fact_chain()', current_user);
end $$;

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
  if pg_trigger_depth() < 2 and not (new.version = old.version + 1 and exists (
      select from course_fact f
       where f.course_id = new.course_id and f.sequence = new.version and f.hash = new.head_hash
         and f.previous_hash = old.head_hash)) then
    raise exception 'the chain of a course moves only with a fact' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- --- Derived rows ---------------------------------------------------------------------------------

-- Makes the derived rows of a course that whoever acts may change what is told here, and touches only those
-- that differ. The course's own row comes last: it tells that the others are written.
create function course_settled(wanted uuid,
    checks text[], occasions text[], opened date[], closed date[], due date[], overdue date[], parties text[],
    citations text[], state_begins date[], state_ends date[], states text[],
    first_days date[], last_days date[], openers text[], first_doses boolean[], used date[], cut date[],
    unclear boolean[], window_rules text[], window_categories text[],
    is_running boolean, next_upkeep date, mark text, category text, supplied date,
    numbers text[], pharmacies text[], issued timestamptz[], live_days date[], statuses text[], settled timestamptz[])
  returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c course;
begin
  select * into c from course x where x.course_id = wanted and course_is_changed(x.prescriber_id, x.patient_id);
  if not found then
    raise exception 'there is no such course to write down' using errcode = 'insufficient_privilege';
  end if;

  with told as (
    select * from unnest(checks, occasions, opened, closed, due, overdue, parties, citations)
      as t (check_code, occasion, open_from, open_until, due_on, overdue_from, acting_party, citation)),
  wanted_rows as (
    select t.*,
           case when t.overdue_from is not null and not exists (
                select from overdue_flag f
                 where f.course_id = wanted and f.check_code = t.check_code
                   and f.occasion = t.occasion and f.overdue_from = t.overdue_from)
                then greatest(t.overdue_from, t.open_from) end as flag_on,
           case when t.overdue_from is not null then greatest(t.overdue_from + 1, t.open_from) end as step_on
      from told t),
  gone as (
    delete from course_check k
     where k.course_id = wanted
       and (k.check_code, k.occasion, k.open_from) not in (select check_code, occasion, open_from from told))
  insert into course_check as kept (course_id, check_code, occasion, open_from, open_until, due_on, overdue_from,
      prescriber_id, acting_party, citation, flag_on, step_on)
  select wanted, w.check_code, w.occasion, w.open_from, w.open_until, w.due_on, w.overdue_from, c.prescriber_id,
         w.acting_party, w.citation, w.flag_on, w.step_on
    from wanted_rows w
  on conflict (course_id, check_code, occasion, open_from) do update set
      open_until = excluded.open_until, due_on = excluded.due_on, overdue_from = excluded.overdue_from,
      prescriber_id = excluded.prescriber_id, acting_party = excluded.acting_party,
      citation = excluded.citation, flag_on = excluded.flag_on, step_on = excluded.step_on
   where kept.* is distinct from excluded.*;

  with told as (
    select * from unnest(state_begins, state_ends, states) as s (state_from, state_until, state)),
  gone as (
    delete from course_state s
     where s.course_id = wanted and s.state_from not in (select state_from from told))
  insert into course_state as kept (course_id, state_from, state_until, state, prescriber_id)
  select wanted, t.*, c.prescriber_id from told t
  on conflict (course_id, state_from) do update set
      state_until = excluded.state_until, state = excluded.state, prescriber_id = excluded.prescriber_id
   where kept.* is distinct from excluded.*;

  with told as (
    select * from unnest(first_days, last_days, openers, first_doses, used, cut, unclear, window_rules, window_categories)
      as w (first_day, last_day, opened_by, first_dose, used_on, cut_on, unresolved, rules, risk_category)),
  gone as (
    delete from course_window w
     where w.course_id = wanted and (w.first_day, w.opened_by) not in (select first_day, opened_by from told))
  insert into course_window as kept (course_id, first_day, last_day, opened_by, first_dose, used_on, cut_on,
      unresolved, rules, risk_category, prescriber_id)
  select wanted, t.*, c.prescriber_id from told t
  on conflict (course_id, first_day, opened_by) do update set
      last_day = excluded.last_day, first_dose = excluded.first_dose, used_on = excluded.used_on,
      cut_on = excluded.cut_on, unresolved = excluded.unresolved, rules = excluded.rules,
      risk_category = excluded.risk_category, prescriber_id = excluded.prescriber_id
   where kept.* is distinct from excluded.*;

  if numbers is not null then
    perform authorizations_stand(wanted, numbers, pharmacies, issued, live_days, statuses, settled);
  end if;

  if (c.running, c.upkeep_on, c.rules_mark, c.category_now, c.supply_end)
     is distinct from (is_running, next_upkeep, mark, category, supplied) then
    update course x
       set running = is_running, upkeep_on = next_upkeep, rules_mark = mark, category_now = category,
           supply_end = supplied
     where x.course_id = wanted;
  else
    -- As the trigger of the course does where its row is changed.
    insert into course_look (course_id) values (wanted);
  end if;
  return exists (select from contact_attempt a where a.course_id = wanted);
end $$;

-- --- Room -----------------------------------------------------------------------------------------

-- What is sealed is compressed already, and stays in its row as long as that fits into a page.
alter table idempotency alter column answer set storage external;
alter table idempotency set (toast_tuple_target = 8160);
comment on table idempotency is 'a row is written with its answer, at the end of the transaction that locked the key';

revoke execute on function course_folder(uuid, uuid, text, boolean) from public;
grant execute on function course_folder(uuid, uuid, text, boolean) to coursewatch_app;
do $$
declare
  each regprocedure;
begin
  for each in select p.oid from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.proname in ('course_append', 'course_settled') loop
    execute format('revoke execute on function %s from public', each);
    execute format('grant execute on function %s to coursewatch_app', each);
  end loop;
end $$;

-- --- A pharmacy that wants an authorization -------------------------------------------------------

alter function open_by_number(bytea[]) set plan_cache_mode = force_generic_plan;
alter function open_by_number(bytea[]) set enable_seqscan = off;
alter function course_folder(uuid, uuid, text, boolean) set plan_cache_mode = force_generic_plan;
alter function course_folder(uuid, uuid, text, boolean) set enable_seqscan = off;

-- The pharmacy, if whoever acts may see it, when the account was trained there last, and whose record the keys
-- open to it for the rest of the transaction; nobody's where the identity was erased.
create function pharmacy_opens(wanted uuid, by_account text, keys bytea[])
  returns table (ncpdp_id text, npi text, name text, time_zone text, active_through date, trained_on date,
    own_training date, opened uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
#variable_conflict use_column
declare
  record_of uuid;
begin
  select coalesce(merged_into, patient_id) into record_of from patient where opening_key = any (keys);
  perform set_config('coursewatch.patient', coalesce(record_of::text, ''), true);
  return query
  select p.ncpdp_id, p.npi, p.name, p.time_zone, p.active_through, p.trained_on,
    (select max(t.trained_on) from training t where t.pharmacy_id = p.pharmacy_id and t.account = by_account),
    (select s.patient_id from patient s where s.patient_id = record_of and s.identity is not null)
    from pharmacy p
   where p.pharmacy_id = wanted and (sees_all() or p.pharmacy_id = acting_pharmacy());
end $$;
revoke execute on function pharmacy_opens(uuid, text, bytea[]) from public;
grant execute on function pharmacy_opens(uuid, text, bytea[]) to coursewatch_app;
