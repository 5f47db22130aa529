-- People, courses and the ledger of facts.
--
-- Every table that belongs to a course carries course_id as the leading part of its key and no
-- statement joins across courses except reports, so that courses can be spread over several servers.

create table prescriber (
  prescriber_id  uuid primary key,
  npi            text not null unique,
  name           text not null,
  practice       text not null,
  time_zone      text not null,
  active_through date
);
comment on column prescriber.active_through is 'last day of the activation, inside; null is not active';

create table pharmacy (
  pharmacy_id    uuid primary key,
  ncpdp_id       text not null unique,
  npi            text not null unique,
  name           text not null,
  time_zone      text not null,
  active_through date,
  trained_on     date
);

create table patient (
  patient_id     uuid primary key,
  patient_number text not null unique,
  given_name     text not null,
  family_name    text not null,
  birth_date     date not null,
  prescriber_id  uuid not null references prescriber,
  registered_by  text not null,
  registered_at  timestamptz not null
);
create index patient_of_prescriber on patient (prescriber_id, patient_id);

create table account (
  account       text primary key,
  role          text not null,
  prescriber_id uuid references prescriber,
  pharmacy_id   uuid references pharmacy,
  patient_id    uuid references patient
);

create table course (
  course_id      uuid primary key,
  program        text not null,
  patient_id     uuid not null,
  prescriber_id  uuid not null,
  opened_on      date not null,
  opened_at      timestamptz not null,
  opened_by      text not null,
  birth_date     date not null,
  risk_category  text not null,
  category_basis text,
  version        integer not null default 0,
  head_hash      bytea not null,
  -- Derived from the facts, never a source of anything:
  running        boolean not null default true,
  next_change_on date,
  rules_mark     text not null default ''
);
comment on column course.running is 'derived: neither end nor last dose is recorded';
comment on column course.next_change_on is 'derived: first program day on which the answer may change without a new fact';
comment on column course.rules_mark is 'derived: which rule versions the derived rows were worked out with';
-- However many requests come at once, a patient has one running course of a program.
create unique index course_running on course (patient_id, program) where running;
create index course_of_prescriber on course (prescriber_id, course_id);
create index course_of_patient on course (patient_id, opened_at);
-- Courses worked out with other rule versions than those in force: smaller or greater marks.
create index course_of_rules on course (program, rules_mark);
create index course_next_change on course (next_change_on) where next_change_on is not null;

create table course_fact (
  course_id      uuid not null references course,
  sequence       integer not null check (sequence > 0),
  fact_id        uuid not null,
  type           text not null,
  happened_on    date not null,
  happened_at    timestamptz,
  recorded_at    timestamptz not null,
  account        text not null,
  role           text not null,
  second_account text,
  body           jsonb not null,
  previous_hash  bytea not null,
  hash           bytea not null,
  primary key (course_id, sequence),
  unique (course_id, fact_id)
);
comment on table course_fact is 'insert-only; corrections are facts of type factVoided';
comment on column course_fact.happened_on is 'local date of a dated fact, program day of a timed one';

-- Derived: what is due and overdue from which day on, if nothing new is learnt. A list of what is
-- overdue on a day is one comparison of dates, right whether or not a job ran.
create table course_check (
  course_id     uuid not null references course,
  check_code    text not null,
  occasion      text not null,
  open_from     date not null,
  open_until    date,
  due_on        date,
  overdue_from  date,
  prescriber_id uuid not null,
  acting_party  text not null,
  citation      text not null,
  primary key (course_id, check_code, occasion, open_from)
);
comment on column course_check.open_from is 'first program day on which the check is open with these days, inside';
comment on column course_check.open_until is 'first program day on which it no longer is, outside; null for ever';
comment on column course_check.overdue_from is
  'first program day on which it is overdue, inside; it may lie before open_from; null when not overdue on any day of the row';
-- The order of the overdue report, so that a page is read off the index from the cursor on, without a sort.
create index course_check_overdue on course_check (overdue_from, course_id, check_code, occasion)
  where overdue_from is not null;
create index course_check_of_prescriber
  on course_check (prescriber_id, overdue_from, course_id, check_code, occasion)
  where overdue_from is not null;

-- Derived: the state from which day on, if nothing new is learnt.
create table course_state (
  course_id     uuid not null references course,
  state_from    date not null,
  state_until   date,
  state         text not null,
  prescriber_id uuid not null,
  primary key (course_id, state_from)
);
create index course_state_of_prescriber on course_state (prescriber_id, state, course_id);

-- Corrections that take a second person wait here until one confirms or declines them.
create table course_proposal (
  course_id   uuid not null references course,
  proposal_id uuid not null,
  body        jsonb not null,
  account     text not null,
  role        text not null,
  proposed_at timestamptz not null,
  outcome     text,
  decided_by  text,
  decided_at  timestamptz,
  primary key (course_id, proposal_id)
);

-- The chain: each fact's hash covers its content and the hash before it; the first one is chained to
-- the opening of the course. The database computes it, so no writer can leave it out.
create function course_opening_hash(c course) returns bytea language sql immutable as $$
  select sha256(convert_to(concat_ws('|', c.course_id, c.program, c.patient_id, c.opened_on,
    extract(epoch from c.opened_at), c.opened_by, c.birth_date, c.risk_category,
    coalesce(c.category_basis, '')), 'UTF8'))
$$;

create function course_fact_hash(f course_fact) returns bytea language sql immutable as $$
  select sha256(convert_to(concat_ws('|', encode(f.previous_hash, 'hex'), f.course_id, f.sequence,
    f.fact_id, f.type, f.happened_on, coalesce(extract(epoch from f.happened_at)::text, ''),
    extract(epoch from f.recorded_at), f.account, f.role, coalesce(f.second_account, ''),
    f.body::text), 'UTF8'))
$$;

create function course_begin_chain() returns trigger language plpgsql as $$
begin
  new.version := 0;
  new.head_hash := course_opening_hash(new);
  return new;
end $$;
create trigger course_begin_chain before insert on course
  for each row execute function course_begin_chain();

create function course_fact_chain() returns trigger language plpgsql as $$
declare
  head course;
begin
  select * into strict head from course where course_id = new.course_id for update;
  if new.sequence <> head.version + 1 then
    raise exception 'fact % of course % does not follow version %', new.sequence, new.course_id, head.version
      using errcode = 'serialization_failure';
  end if;
  new.previous_hash := head.head_hash;
  new.hash := course_fact_hash(new);
  update course set version = new.sequence, head_hash = new.hash where course_id = new.course_id;
  return new;
end $$;
create trigger course_fact_chain before insert on course_fact
  for each row execute function course_fact_chain();

-- Facts are never changed and never removed, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only: record a factVoided instead', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger course_fact_insert_only before update or delete on course_fact
  for each row execute function refuse_change();
create trigger course_fact_no_truncate before truncate on course_fact
  for each statement execute function refuse_change();

-- How a course was opened is never changed; its chain moves only when a fact is added.
create function course_keep_opening() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a course is never removed' using errcode = 'insufficient_privilege';
  end if;
  if course_opening_hash(new) <> course_opening_hash(old) then
    raise exception 'the opening of a course is never changed' using errcode = 'insufficient_privilege';
  end if;
  if (new.version, new.head_hash) is distinct from (old.version, old.head_hash) and pg_trigger_depth() < 2 then
    raise exception 'the chain of a course moves only with a fact' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger course_keep_opening before update or delete on course
  for each row execute function course_keep_opening();

-- Every break of a chain: a changed, removed, inserted or reordered fact, or a changed opening.
create view course_chain_break as
  select f.course_id, f.sequence, 'content or place of the fact was changed' as fault
    from course_fact f
    join course c using (course_id)
    left join course_fact p on p.course_id = f.course_id and p.sequence = f.sequence - 1
   where f.hash is distinct from course_fact_hash(f)
      or f.previous_hash is distinct from coalesce(p.hash, case when f.sequence = 1 then course_opening_hash(c) end)
  union all
  select c.course_id, c.version, 'the newest fact or the opening does not fit the course'
    from course c
    left join course_fact f on f.course_id = c.course_id and f.sequence = c.version
   where c.head_hash is distinct from coalesce(f.hash, case when c.version = 0 then course_opening_hash(c) end);
