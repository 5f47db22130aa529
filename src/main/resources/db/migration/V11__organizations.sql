-- Organizations: standing and its history, attestations, accounts, invitations, covers, trainings.
--
-- Standing is worked out from what happened; active_through of prescriber, pharmacy and wholesaler is
-- derived from it for the rules to read, and written anew with every change.

alter table wholesaler
  add column time_zone text not null,
  add column active_through date;

create table standing_change (
  party_id   uuid not null,
  sequence   integer not null check (sequence > 0),
  party_kind text not null,
  kind       text not null,
  at         timestamptz not null,
  on_day     date not null,
  through    date,
  reason     bytea,
  account    text not null,
  primary key (party_id, sequence)
);
comment on table standing_change is 'insert-only; where a party stands is worked out from its rows and a day';
comment on column standing_change.on_day is 'the day of "at" in the zone of the party';
comment on column standing_change.through is 'last day of the activation, inside';
comment on column standing_change.reason is 'sealed';

create table attestation (
  attestation_id uuid primary key,
  party_id       uuid not null,
  party_kind     text not null,
  form_version   text not null,
  statement      text not null,
  statement_text text not null,
  citation       text not null,
  text_hash      bytea not null,
  signer         text not null,
  signed_at      timestamptz not null,
  meaning        text not null
);
comment on table attestation is 'insert-only; one row for each statement signed in person';
comment on column attestation.text_hash is 'SHA-256 of statement_text in UTF-8';
create index attestation_of_party on attestation (party_id, form_version, signed_at);

-- An account is named by account_id in addresses: its name may say who somebody is.
alter table account
  add column account_id uuid not null default gen_random_uuid() unique,
  add column practice_id uuid references practice,
  add column closed_at timestamptz;
comment on column account.practice_id is 'whose record system it is, or which practice its prescriber joins';
comment on column account.closed_at is 'derived from account_change: null while the account is active';

create table account_change (
  account  text not null references account,
  sequence integer not null check (sequence > 0),
  kind     text not null,
  at       timestamptz not null,
  reason   bytea,
  by       text not null,
  primary key (account, sequence)
);
comment on table account_change is 'insert-only';
comment on column account_change.reason is 'sealed';

alter table cover
  add column ended_by text,
  add column ended_at timestamptz;

create table training (
  training_id uuid primary key,
  pharmacy_id uuid not null references pharmacy,
  account     text not null references account,
  trained_on  date not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
comment on table training is 'insert-only';
create index training_of_pharmacy on training (pharmacy_id, account, trained_on);

create table invitation (
  invitation_id uuid primary key,
  token_key     bytea not null unique,
  role          text not null,
  prescriber_id uuid references prescriber,
  practice_id   uuid references practice,
  pharmacy_id   uuid references pharmacy,
  wholesaler_id uuid references wholesaler,
  patient_id    uuid references patient,
  invited_by    text not null references account,
  invited_at    timestamptz not null,
  expires_at    timestamptz not null,
  accepted_by   text,
  accepted_at   timestamptz,
  revoked_by    text,
  revoked_at    timestamptz,
  check (accepted_at is null or revoked_at is null)
);
comment on column invitation.token_key is 'keyed hash of the token; the token itself is only in the mail';
comment on column invitation.expires_at is 'outside';
create index invitation_of_account on invitation (invited_by, invitation_id);

-- Mail that waits to be sent. Who it is for and what it says are sealed, and forgotten once sent.
create table outgoing_mail (
  mail_id    uuid primary key,
  envelope   bytea,
  queued_at  timestamptz not null,
  due_at     timestamptz,
  attempts   integer not null default 0,
  sent_at    timestamptz,
  last_fault text
);
comment on column outgoing_mail.envelope is 'sealed: recipient, subject and text; null once sent or given up';
comment on column outgoing_mail.due_at is 'when it is tried next; null once sent or given up';
create index outgoing_mail_due on outgoing_mail (due_at) where due_at is not null;

revoke update, delete on standing_change, attestation, account_change, training from coursewatch_app;
revoke update, delete on invitation, cover, account, prescriber, pharmacy, wholesaler from coursewatch_app;
revoke delete on outgoing_mail, practice from coursewatch_app;
grant update (accepted_by, accepted_at, revoked_by, revoked_at) on invitation to coursewatch_app;
grant update (covers_until, ended_by, ended_at) on cover to coursewatch_app;
grant update (prescriber_id, pharmacy_id, wholesaler_id, closed_at) on account to coursewatch_app;
grant update (active_through) on prescriber, wholesaler to coursewatch_app;
grant update (active_through, trained_on) on pharmacy to coursewatch_app;

-- --- Who acts --------------------------------------------------------------------------------------

create function acting_account() returns text language sql stable parallel safe as $$
  select nullif(current_setting('coursewatch.account', true), '')
$$;
create function acting_wholesaler() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('coursewatch.wholesaler', true), '')::uuid
$$;
create function acting_practice() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('coursewatch.practice', true), '')::uuid
$$;

-- A closed account is behind nobody. The record system of a practice belongs to the practice, not to one
-- of its prescribers. A delegate covers while active, and exactly as long as agreed.
create or replace function actor_behind(wanted text, instant timestamptz)
  returns table (role text, prescriber_id uuid, pharmacy_id uuid, patient_id uuid, wholesaler_id uuid,
    practice_id uuid, sees uuid[], treats uuid[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.role, a.prescriber_id, a.pharmacy_id, a.patient_id, a.wholesaler_id, works.practice_id,
    case when a.role = 'DESIGNEE' then array[a.prescriber_id] else colleagues.ids || covered.ids end,
    case when a.role = 'DESIGNEE' then array[a.prescriber_id]
         when a.role = 'EHR' then colleagues.ids
         else array_remove(array[a.prescriber_id], null) || covered.ids end
    from account a
    left join prescriber p on p.prescriber_id = a.prescriber_id
    cross join lateral (
      -- Who is only invited to a practice is not in it before enrolling.
      select case when a.role = 'EHR' then coalesce(a.practice_id, p.practice_id) else p.practice_id end as practice_id
    ) works
    cross join lateral (
      select coalesce(array_agg(c.prescriber_id), '{}') as ids from prescriber c
       where c.practice_id = works.practice_id
    ) colleagues
    cross join lateral (
      select coalesce(array_agg(c.prescriber_id), '{}') as ids from cover c
       where a.role = 'PRESCRIBER' and c.delegate_id = a.prescriber_id
         and c.covers_from <= instant and (c.covers_until is null or c.covers_until > instant)
         and p.active_through >= (instant at time zone p.time_zone)::date
    ) covered
   where a.account = wanted and a.closed_at is null
$$;

-- All a wholesaler learns of pharmacies: which are active on their own today.
create function shippable_pharmacies(instant timestamptz, number text, after text, most integer)
  returns table (ncpdp_id text, npi text, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.ncpdp_id, p.npi, p.name
    from pharmacy p
   where p.active_through >= (instant at time zone p.time_zone)::date
     and (number is null or p.ncpdp_id = number or p.npi = number)
     and (after is null or p.ncpdp_id > after)
     and (acting_wholesaler() is not null or sees_all())
   order by p.ncpdp_id
   limit most
$$;

-- --- What is seen ----------------------------------------------------------------------------------

alter table wholesaler enable row level security;
drop policy if exists seen on wholesaler;
create policy seen on wholesaler using ((select sees_all()) or wholesaler_id = (select acting_wholesaler()));

create policy own on account for select using (account = (select acting_account()));
create policy of_practice on account for select using (practice_id = (select acting_practice()));
create policy of_wholesaler on account for select using (wholesaler_id = (select acting_wholesaler()));
create policy own on practice for select using (practice_id = (select acting_practice()));

alter table account_change enable row level security;
create policy seen on account_change using (
  (select sees_all()) or exists (select from account a where a.account = account_change.account));

do $$
declare
  each text;
begin
  foreach each in array array['standing_change', 'attestation'] loop
    execute format('alter table %I enable row level security', each);
    execute format($policy$
      create policy seen on %I using (
        (select sees_all()) or party_id = any ((select seen_prescribers())::uuid[])
        or party_id = (select acting_pharmacy()) or party_id = (select acting_wholesaler()))
    $policy$, each);
  end loop;
end $$;

alter table training enable row level security;
create policy seen on training using ((select sees_all()) or pharmacy_id = (select acting_pharmacy()));

alter table invitation enable row level security;
create policy seen on invitation using ((select sees_all()) or invited_by = (select acting_account()));

-- Anybody's deed may cause a mail; only the service itself looks into the queue.
alter table outgoing_mail enable row level security;
create policy seen on outgoing_mail using ((select sees_all()));
create policy queued on outgoing_mail for insert with check (true);

do $$
declare
  each text;
begin
  foreach each in array array['wholesaler', 'account_change', 'standing_change', 'attestation', 'training', 'invitation',
      'outgoing_mail'] loop
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
