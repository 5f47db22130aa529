-- What pharmacies ask, for many requests at once, in one statement.
--
-- It reads past the policies, and shows nothing that they would hide: of a patient only to who has the
-- keyed hash of number and birth date, which only the service can make and the patient alone gives away
-- (open_by_number opens the policies by the same); of a pharmacy only to an open account of its own. Of
-- the patient it tells the newest course of the record, and neither name nor birth date in the clear.
--
-- First it takes the claims, in the order given, until the transaction ends: look-ups of one pharmacy, and
-- of one number, are judged one after the other, on every node. What follows sees what was committed before.
--
--   openings    37 bytes for each key of the ring: the keyed hashes; empty for what opens nothing
--   number_keys as in lookup_miss
--   recent, day since when misses count of the account and the pharmacy, and of the number
--   suspicious  whether anything counts against the look-up: then the misses have to be looked at
create function asked_by_pharmacies(claims text[], accounts text[], pharmacies uuid[], openings bytea[],
    number_keys text[], recent timestamptz[], day timestamptz[], programs text[])
  returns table (asked bigint, ncpdp_id text, npi text, name text, time_zone text, active_through date,
    trained_on date, own_training date, suspicious boolean, opened uuid, course_id uuid, program text, patient_id uuid,
    prescriber_id uuid, prescriber_through date, opened_on date, opened_at timestamptz, birth_year smallint,
    birth bytea, risk_category text, category_basis text, wrapped bytea, facts text)
  language plpgsql volatile security definer set search_path = public, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(hashtextextended('lookup ' || claim, 0)) from unnest(claims) claim;
  return query
  select q.asked, f.ncpdp_id, f.npi, f.name, f.time_zone, f.active_through, f.trained_on,
    (select max(t.trained_on) from training t where t.pharmacy_id = q.pharmacy and t.account = q.account),
    exists (select from lookup_miss m where m.pharmacy_id = q.pharmacy and m.missed_at > q.recent)
      or exists (select from lookup_miss m where m.number_key = q.number_key and m.missed_at > q.day)
      or exists (select from lookup_lock l where l.pharmacy_id = q.pharmacy),
    opened.id, c.course_id, c.program, c.patient_id, c.prescriber_id,
    (select r.active_through from prescriber r where r.prescriber_id = c.prescriber_id),
    c.opened_on, c.opened_at, c.birth_year, coalesce(c.birth_corrected, c.birth_sealed), c.risk_category,
    c.category_basis, (select k.wrapped from patient_key k where k.patient_id = c.patient_id),
    (select string_agg(concat_ws(E'\t', e.fact_id, (extract(epoch from e.recorded_at) * 1000000)::bigint, e.body),
              E'\n' order by e.sequence)
       from course_fact e where e.course_id = c.course_id)
    from unnest(accounts, pharmacies, openings, number_keys, recent, day) with ordinality
           q (account, pharmacy, opening, number_key, recent, day, asked)
    join lateral (
      select ph.* from account a join pharmacy ph on ph.pharmacy_id = a.pharmacy_id
       where a.account = q.account and a.pharmacy_id = q.pharmacy and a.closed_at is null
       limit 1) f on true
    left join lateral (
      select coalesce(p.merged_into, p.patient_id) as id
        from generate_series(0, octet_length(q.opening) / 37 - 1) n
        join patient p on p.opening_key = substring(q.opening from 1 + 37 * n for 37)
       limit 1) opened on true
    left join lateral (
      select c.*
        from (select opened.id union all select m.patient_id from patient m where m.merged_into = opened.id) member (id)
        join course c on c.patient_id = member.id
       where c.program = any (programs)
       order by c.opened_at desc
       limit 1) c on true;
end $$;
revoke execute on function asked_by_pharmacies(text[], text[], uuid[], bytea[], text[], timestamptz[], timestamptz[], text[])
  from public;
grant execute on function asked_by_pharmacies(text[], text[], uuid[], bytea[], text[], timestamptz[], timestamptz[], text[])
  to coursewatch_app;

-- Entries of the audit trail that are committed together: one lock and one move of the head for all of them,
-- instead of one for each. Place and hashes are the database's here as there; the hash is the same function.
create function audit_append(ids uuid[], instants timestamptz[], accounts text[], roles text[],
    organizations text[], behalfs text[], clients text[], actions text[], kinds text[], patients uuid[], courses uuid[],
    records text[], outcomes text[], versions text[], decisions text[], reasons text[]) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  head audit_lane;
  entry audit_entry;
  chained audit_entry[] := '{}';
begin
  select * into head from audit_lane where lane = pg_backend_pid() % 8 for update;
  if not found then
    -- As in audit_entry_chain.
    select * into strict head from audit_lane order by (lane + 8 - pg_backend_pid() % 8) % 8 limit 1 for update;
  end if;
  for i in 1 .. cardinality(ids) loop
    head.sequence := head.sequence + 1;
    entry := row(head.lane, head.sequence, ids[i], instants[i], accounts[i], roles[i], organizations[i], behalfs[i],
      clients[i], actions[i], kinds[i], patients[i], courses[i], records[i], outcomes[i], versions[i],
      decisions[i]::json, reasons[i], head.head_hash, null)::audit_entry;
    entry.hash := audit_entry_hash(entry);
    head.head_hash := entry.hash;
    chained[i] := entry;
  end loop;
  insert into audit_entry select each.* from unnest(chained) each;
  update audit_lane set sequence = head.sequence, head_hash = head.head_hash where lane = head.lane;
end $$;
revoke execute on function audit_append(uuid[], timestamptz[], text[], text[], text[], text[], text[], text[],
  text[], uuid[], uuid[], text[], text[], text[], text[], text[]) from public;
grant execute on function audit_append(uuid[], timestamptz[], text[], text[], text[], text[], text[], text[],
  text[], uuid[], uuid[], text[], text[], text[], text[], text[]) to coursewatch_app;

-- What the function above has chained is chained. Whatever anybody else writes goes through the trigger as
-- before, whatever it says of its place: the service's role is never the owner. Under another owner every
-- entry goes through it, and audit_append, which would then move the head twice, fails.
drop trigger audit_entry_chain on audit_entry;
do $$ begin
  execute format('create trigger audit_entry_chain before insert on audit_entry
    for each row when (new.hash is null or new.sequence is null or current_user <> %L)
    execute function audit_entry_chain()', current_user);
end $$;

create or replace function audit_lane_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
    return new;
  end if;
  if tg_op = 'UPDATE' and new.lane = old.lane and new.sequence > old.sequence and exists (
      select from audit_entry e where e.lane = new.lane and e.sequence = new.sequence and e.hash = new.head_hash) then
    return new;
  end if;
  raise exception 'the head of an audit chain moves only with an entry' using errcode = 'insufficient_privilege';
end $$;
