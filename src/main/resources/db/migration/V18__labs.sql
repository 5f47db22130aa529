-- Labs: holds that a value proposes, and results of laboratories that fitted nobody.

-- A result at the hold threshold proposes a hold; the prescriber decides, once. That the result was
-- voided, or the course has ended, is never written here: it follows from the course.
create table hold_proposal (
  proposal_id uuid primary key,
  number      bigint generated always as identity unique,
  course_id   uuid not null references course,
  fact_id     uuid not null,
  analyte     text not null,
  rules       text not null,
  proposed_at timestamptz not null,
  decided_at  timestamptz,
  decided_by  text,
  decision    text check (decision in ('ACCEPTED', 'DECLINED', 'PLACED')),
  reason      bytea,
  unique (course_id, fact_id),
  foreign key (course_id, fact_id) references course_fact (course_id, fact_id),
  check ((decision is null) = (decided_at is null)),
  check ((decision is null) = (decided_by is null))
);
comment on column hold_proposal.fact_id is 'the result that proposes it';
comment on column hold_proposal.rules is 'the rule version whose threshold it is above';
comment on column hold_proposal.decision is 'PLACED: by the system, because the program says so; null until decided';
comment on column hold_proposal.reason is 'sealed with the patient''s key';
create index hold_proposal_undecided on hold_proposal (number) where decision is null;

create function hold_proposal_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.decision is not null
    or (new.proposal_id, new.course_id, new.fact_id, new.analyte, new.rules, new.proposed_at)
       is distinct from
       (old.proposal_id, old.course_id, old.fact_id, old.analyte, old.rules, old.proposed_at) then
    raise exception 'a proposed hold is decided once and never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger hold_proposal_keep before update or delete on hold_proposal
  for each row execute function hold_proposal_keep();
revoke delete on hold_proposal from coursewatch_app;

-- Answers about mood, for finding those that ask for somebody to act.
create index course_fact_of_mood on course_fact (course_id) where type = 'moodScreened';

-- A positive result whose number and birth date fit nobody, or somebody without a course: kept until a
-- person has found out whose it is.
create table unmatched_result (
  unmatched_id uuid primary key,
  number       bigint generated always as identity unique,
  account      text not null,
  received_at  timestamptz not null,
  body         bytea not null,
  resolved_at  timestamptz,
  resolved_by  text,
  resolution   text check (resolution in ('ATTACHED', 'DISMISSED')),
  course_id    uuid references course,
  reason       bytea,
  check ((resolution is null) = (resolved_at is null)),
  check ((resolution is null) = (resolved_by is null)),
  check ((resolution is null) = (reason is null)),
  check ((resolution is not distinct from 'ATTACHED') = (course_id is not null))
);
comment on column unmatched_result.account is 'of the laboratory';
comment on column unmatched_result.body is 'number, birth date and result, sealed with a key of the ring: no patient''s key is known';
comment on column unmatched_result.reason is 'sealed with a key of the ring';

create function unmatched_result_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.resolution is not null
    or (new.unmatched_id, new.account, new.received_at, new.body)
       is distinct from (old.unmatched_id, old.account, old.received_at, old.body) then
    raise exception 'an unmatched result is resolved once and never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger unmatched_result_keep before update or delete on unmatched_result
  for each row execute function unmatched_result_keep();
revoke delete on unmatched_result from coursewatch_app;

-- Results that fitted nobody, counted for each laboratory account; those of long ago are removed with the next.
create table result_miss (
  account   text not null,
  missed_at timestamptz not null
);
create index result_miss_of_account on result_miss (account, missed_at);

-- --- What is seen ----------------------------------------------------------------------------------

alter table hold_proposal enable row level security;
create policy seen on hold_proposal using (
  (select sees_all()) or exists (select from course c where c.course_id = hold_proposal.course_id));

-- A laboratory adds a row and never sees one.
alter table unmatched_result enable row level security;
create policy seen on unmatched_result using ((select sees_all()));
create policy told on unmatched_result for insert with check (
  coalesce(current_setting('coursewatch.account', true), '') = account);

do $$
declare
  each text;
begin
  foreach each in array array['hold_proposal', 'unmatched_result'] loop
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
