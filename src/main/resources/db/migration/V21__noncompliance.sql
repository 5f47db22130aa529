-- Non-compliance: cases with evidence and history, runs of the detectors, shipments, program audits.

-- What detectors and metrics read: facts of a kind in the order in which they were learnt.
create index course_fact_newest on course_fact (type, recorded_at);
create index course_newest on course (opened_at);
create index dispensing_authorization_last_day on dispensing_authorization (last_day);

create function fact_is_voided(course uuid, fact uuid) returns boolean language sql stable as $$
  select exists (select from course_fact v
    where v.course_id = course and v.type = 'factVoided' and v.body ->> 'fact' = fact::text)
$$;

-- Every hand-over that no authorization of the ledger covered when it happened. One after the last day
-- of an authorization is not among them: that is another failing.
create view hand_over_without_authorization with (security_invoker = true) as
  select f.course_id, f.fact_id, f.recorded_at, f.happened_at, f.happened_on, f.account, f.role,
         f.body ->> 'number' as number, coalesce(a.pharmacy_id, w.pharmacy_id) as pharmacy_id
    from course_fact f
    left join dispensing_authorization a on a.course_id = f.course_id and a.number = f.body ->> 'number'
    left join account w on w.account = f.account
   where f.type = 'dispensed'
     and (a.last_day is null or f.happened_on <= a.last_day)
     and (not exists (select from course_fact i
            where i.course_id = f.course_id and i.type = 'authorizationIssued'
              and i.body ->> 'number' = f.body ->> 'number' and i.happened_at <= f.happened_at)
          or exists (select from course_fact r
            where r.course_id = f.course_id and r.type = 'authorizationReversed'
              and r.body ->> 'number' = f.body ->> 'number' and r.happened_at <= f.happened_at));

-- --- Cases ------------------------------------------------------------------------------------------

create table noncompliance_case (
  case_id      uuid primary key,
  detector     text not null,
  party_kind   text,
  party_id     uuid,
  course_id    uuid references course,
  evidence_key text not null unique,
  opened_at    timestamptz not null,
  opened_by    text not null,
  severity     text not null,
  -- Derived from the events, never a source of anything:
  tier         text not null,
  state        text not null,
  reportable   boolean not null,
  overturned   boolean not null default false,
  version      integer not null,
  acted_at     timestamptz,
  told_at      timestamptz,
  closed_at    timestamptz,
  check ((party_kind is null) = (party_id is null))
);
comment on column noncompliance_case.detector is 'its code, or BY_HAND';
comment on column noncompliance_case.party_id is 'null while nobody knows who it was';
comment on column noncompliance_case.evidence_key is 'one case for each, however many nodes look how often';
comment on column noncompliance_case.severity is 'the tier before repetition is counted';
comment on column noncompliance_case.tier is 'derived: as proposed at the opening; once acted, the one taken';
comment on column noncompliance_case.overturned is 'derived: an appeal undid the action';
comment on column noncompliance_case.told_at is 'derived: since when the party sees the case';
create index noncompliance_case_newest on noncompliance_case (opened_at, case_id);
create index noncompliance_case_of_party on noncompliance_case (party_id, opened_at, case_id);
create index noncompliance_case_of_detector on noncompliance_case (detector, opened_at, case_id);

create table case_event (
  case_id    uuid not null references noncompliance_case,
  sequence   integer not null check (sequence > 0),
  kind       text not null,
  at         timestamptz not null,
  account    text not null,
  tier       text,
  reportable boolean,
  standing   text,
  reason     bytea,
  primary key (case_id, sequence)
);
comment on table case_event is 'insert-only; where a case stands is worked out from its rows';
comment on column case_event.standing is 'what the action changed in the standing of the party; null for nothing';
comment on column case_event.reason is 'sealed';

create table case_evidence (
  case_id   uuid not null references noncompliance_case,
  place     integer not null check (place > 0),
  kind      text not null,
  course_id uuid,
  name      text not null,
  value     text not null,
  primary key (case_id, place)
);
comment on table case_evidence is 'insert-only; refers to records and tells figures, nothing personal';
comment on column case_evidence.course_id is 'shown only to those who see this course; null for everybody who sees the case';
create index case_evidence_of_course on case_evidence (course_id) where course_id is not null;

create table case_told (
  case_id  uuid not null references noncompliance_case,
  account  text not null,
  relation text not null,
  told_at  timestamptz not null,
  primary key (case_id, account)
);
comment on table case_told is 'insert-only; who was told of an action: the party, and those it concerns';
create index case_told_of_account on case_told (account, told_at);

-- Whether every fact among the evidence was voided since. As the owner: a pharmacy sees its case and not the
-- facts, and may know that nothing is left of it.
create function case_is_void(wanted uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(bool_and(fact_is_voided(e.course_id, e.value::uuid)), false)
    from case_evidence e where e.case_id = wanted and e.kind = 'FACT'
$$;

-- --- Runs of the detectors --------------------------------------------------------------------------

create table detector_watermark (
  detector   text primary key,
  seen_until timestamptz not null
);
create table detector_run (
  detector_run_id bigint generated always as identity primary key,
  detector    text not null,
  node        text not null,
  started_at  timestamptz not null,
  finished_at timestamptz not null,
  found       integer not null,
  opened      integer not null,
  failure     text
);
comment on column detector_run.failure is 'kind of error, nothing personal; null when it went well';
create index detector_run_newest on detector_run (detector, detector_run_id);

-- --- Shipments and program audits -------------------------------------------------------------------

create table shipment (
  shipment_id     uuid primary key,
  wholesaler_id   uuid not null references wholesaler,
  pharmacy_id     uuid references pharmacy,
  pharmacy_number text not null,
  ndc             text not null,
  units           integer not null check (units > 0),
  shipped_on      date not null,
  refused         boolean not null,
  pharmacy_active boolean not null,
  recorded_at     timestamptz not null,
  recorded_by     text not null
);
comment on table shipment is 'insert-only; what the wholesaler says it shipped, or was asked for and did not';
comment on column shipment.pharmacy_id is 'null when nobody enrolled has the number';
comment on column shipment.units is 'capsules';
comment on column shipment.shipped_on is 'in the zone of the wholesaler';
comment on column shipment.refused is 'the pharmacy asked for it, the wholesaler shipped nothing';
comment on column shipment.pharmacy_active is 'whether the pharmacy was active on shipped_on, as known when this was recorded';
create index shipment_newest on shipment (recorded_at, shipment_id);
create index shipment_of_wholesaler on shipment (wholesaler_id, recorded_at, shipment_id);

create table program_audit (
  audit_id       uuid primary key,
  party_kind     text not null,
  party_id       uuid not null,
  planned_on     date not null,
  -- Derived from the events:
  done_on        date,
  findings       integer not null default 0 check (findings >= 0),
  actions        integer not null default 0 check (actions >= 0),
  actions_open   integer not null default 0 check (actions_open between 0 and actions),
  canceled       boolean not null default false,
  version        integer not null
);
comment on column program_audit.actions is 'how many corrective actions the audit asked for';
create index program_audit_planned on program_audit (planned_on, audit_id);

create table program_audit_event (
  audit_id   uuid not null references program_audit,
  sequence   integer not null check (sequence > 0),
  kind       text not null,
  at         timestamptz not null,
  account    text not null,
  on_day     date,
  findings   integer,
  actions    integer,
  reason     bytea,
  primary key (audit_id, sequence)
);
comment on table program_audit_event is 'insert-only';
comment on column program_audit_event.reason is 'sealed';

-- --- What is never changed --------------------------------------------------------------------------

create function refuse_change_of_case() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare
  each text;
begin
  foreach each in array array['case_event', 'case_evidence', 'case_told', 'shipment', 'program_audit_event'] loop
    execute format('create trigger %1$s_insert_only before update or delete on %1$I
      for each row execute function refuse_change_of_case()', each);
    execute format('create trigger %1$s_no_truncate before truncate on %1$I
      for each statement execute function refuse_change_of_case()', each);
    execute format('revoke update, delete on %I from coursewatch_app', each);
  end loop;
end $$;
revoke update, delete on noncompliance_case, program_audit, detector_run from coursewatch_app;
revoke delete on detector_watermark from coursewatch_app;
grant update (tier, state, reportable, overturned, version, acted_at, told_at, closed_at)
  on noncompliance_case to coursewatch_app;
grant update (done_on, findings, actions, actions_open, canceled, version) on program_audit to coursewatch_app;

-- --- What is seen -----------------------------------------------------------------------------------

-- A party sees a case against it once it was told.
alter table noncompliance_case enable row level security;
create policy seen on noncompliance_case using (
  (select sees_all())
  or (told_at is not null
      and (party_id = any ((select seen_prescribers())::uuid[]) or party_id = (select acting_pharmacy())
           or party_id = (select acting_wholesaler()))));
alter table case_event enable row level security;
create policy seen on case_event using (
  (select sees_all()) or exists (select from noncompliance_case c where c.case_id = case_event.case_id));
alter table case_evidence enable row level security;
create policy seen on case_evidence using (
  (select sees_all())
  or (exists (select from noncompliance_case c where c.case_id = case_evidence.case_id)
      and (course_id is null or exists (select from course c where c.course_id = case_evidence.course_id))));
alter table case_told enable row level security;
create policy seen on case_told using ((select sees_all()) or account = (select acting_account()));
alter table shipment enable row level security;
create policy seen on shipment using ((select sees_all()) or wholesaler_id = (select acting_wholesaler()));

do $$
declare
  each text;
begin
  foreach each in array array['detector_watermark', 'detector_run', 'program_audit', 'program_audit_event'] loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy seen on %I using ((select sees_all()))', each);
  end loop;
  foreach each in array array['noncompliance_case', 'case_event', 'case_evidence', 'case_told', 'shipment',
      'detector_watermark', 'detector_run', 'program_audit', 'program_audit_event'] loop
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
