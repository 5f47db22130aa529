-- Worklists: the windows of courses as derived rows, what people do about items, saved filters.

-- Derived: every window there ever was of a course, as the engine sees it with what is known now. The
-- rows depend on facts and rules only, not on the day they were worked out.
create table course_window (
  course_id     uuid not null references course,
  first_day     date not null,
  last_day      date not null,
  opened_by     text not null check (opened_by in ('TEST', 'COUNSELING')),
  first_dose    boolean not null,
  used_on       date,
  cut_on        date,
  unresolved    boolean not null,
  rules         text not null,
  risk_category text not null,
  prescriber_id uuid not null,
  primary key (course_id, first_day, opened_by),
  check (last_day >= first_day)
);
comment on column course_window.last_day is 'inside, like first_day; program days';
comment on column course_window.first_dose is 'opened before any supply was handed over inside a window';
comment on column course_window.used_on is 'program day of the hand-over in it; null while unused';
comment on column course_window.cut_on is
  'first program day on which it no longer was open, by a positive test, an interruption, a newer visit, a change of category or of rules; null when it was not cut';
comment on column course_window.unresolved is 'an unclear test up to its last day hides it';
comment on column course_window.rules is 'the rule version in force on its first day';
-- Open and unused windows in the order in which they end: of the program, of one practice.
create index course_window_unused on course_window (last_day, course_id, first_day) where used_on is null;
create index course_window_of_prescriber on course_window (prescriber_id, last_day, course_id, first_day)
  where used_on is null;

alter table course_window enable row level security;
create policy seen on course_window using (
  (select sees_all()) or exists (select from course c where c.course_id = course_window.course_id));
create policy no_auditor_adds on course_window as restrictive for insert
  with check (current_setting('coursewatch.scope', true) is distinct from 'READ');
create policy no_auditor_changes on course_window as restrictive for update
  using (current_setting('coursewatch.scope', true) is distinct from 'READ');

-- Derived: where each authorization stands by the facts of its course. One that is live past its last day
-- has lapsed; a reader compares days, so that this is right on any day.
create table authorization_standing (
  course_id   uuid not null references course,
  number      text not null,
  pharmacy    text not null,
  issued_at   timestamptz not null,
  last_day    date not null,
  status      text not null,
  settled_at  timestamptz,
  returned    boolean not null default false,
  primary key (course_id, number)
);
comment on column authorization_standing.last_day is 'last program day for the hand-over, inside';
comment on column authorization_standing.settled_at is 'when it was handed over or reversed; null before';
comment on column authorization_standing.returned is 'the pharmacy confirmed that the product went back to stock';
-- What a pharmacy still has to do; what is done is not in it, so that it stays as small as the work.
create index authorization_to_settle on authorization_standing (pharmacy, last_day, number)
  where status <> 'HANDED_OVER' and status <> 'REVERSED';
create index authorization_to_return on authorization_standing (pharmacy, last_day, number)
  where status = 'REVERSED' and not returned;

create function authorization_returned() returns trigger language plpgsql as $$
begin
  update authorization_standing set returned = true where course_id = new.course_id and number = new.number;
  return new;
end $$;
create trigger authorization_returned after insert on authorization_return
  for each row execute function authorization_returned();

alter table authorization_standing enable row level security;
create policy seen on authorization_standing using (
  (select sees_all()) or pharmacy = (select acting_pharmacy())::text
  or ((select acting_pharmacy()) is null
      and exists (select from course c where c.course_id = authorization_standing.course_id)));

-- Whoever changes a course makes its rows right, also those of other pharmacies, which it does not see.
create function authorizations_stand(course uuid, numbers text[], pharmacies text[], issued timestamptz[], last_days date[],
    statuses text[], settled timestamptz[]) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from authorization_standing where course_id = course and number <> all (numbers);
  insert into authorization_standing
  select course, s.*, exists (select from authorization_return r where r.course_id = course and r.number = s.number)
    from unnest(numbers, pharmacies, issued, last_days, statuses, settled)
      as s (number, pharmacy, issued_at, last_day, status, settled_at)
  on conflict (course_id, number) do update set
      last_day = excluded.last_day, status = excluded.status, settled_at = excluded.settled_at
   where (authorization_standing.last_day, authorization_standing.status, authorization_standing.settled_at)
      is distinct from (excluded.last_day, excluded.status, excluded.settled_at)
$$;

-- Checks of one practice by the day they are due.
create index course_check_due_of_prescriber on course_check (prescriber_id, due_on, course_id)
  where due_on is not null;

-- --- What people do about items -------------------------------------------------------------------

-- An item is what the lists tell: a check of one occasion, a window, a stop. It is never stored; what
-- somebody did about it is, and each row says how things stand after it.
create table work_item_event (
  course_id     uuid not null references course,
  item          text not null,
  sequence      integer not null check (sequence > 0),
  kind          text not null,
  at            timestamptz not null,
  account       text not null,
  assignee      text,
  put_off_on    date,
  put_off_until date,
  note          bytea,
  primary key (course_id, item, sequence)
);
comment on table work_item_event is 'insert-only; the row with the greatest sequence says how things stand';
comment on column work_item_event.item is
  'CHECK code occasion day, WINDOW first-day or STOP ordinal: the same words for the same occasion';
comment on column work_item_event.put_off_on is 'program day on which it was put off; null while it is not';
comment on column work_item_event.put_off_until is 'program day on which it comes back, outside';
comment on column work_item_event.note is 'reason or comment, sealed with the patient''s key';

alter table work_item_event enable row level security;
-- No pharmacy sees what an office wrote down, also not of a patient whose record it opened.
create policy seen on work_item_event using (
  (select sees_all())
  or ((select acting_pharmacy()) is null
      and exists (select from course c where c.course_id = work_item_event.course_id)));
create function refuse_change_of_work() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger work_item_event_insert_only before update or delete on work_item_event
  for each row execute function refuse_change_of_work();
create trigger work_item_event_no_truncate before truncate on work_item_event
  for each statement execute function refuse_change_of_work();
revoke update, delete on work_item_event from coursewatch_app;

-- --- Saved filters --------------------------------------------------------------------------------

create table worklist_filter (
  filter_id uuid primary key,
  account   text not null references account,
  name_key  bytea not null,
  name      bytea not null,
  content   jsonb not null,
  saved_at  timestamptz not null,
  unique (account, name_key)
);
comment on column worklist_filter.name is 'sealed, because it may name a patient';
comment on column worklist_filter.name_key is 'keyed hash of the name: one filter of a name';
comment on column worklist_filter.content is 'codes, ids and numbers only';

alter table worklist_filter enable row level security;
create policy seen on worklist_filter using (
  (select sees_all()) or exists (select from account a where a.account = worklist_filter.account));

do $$
declare
  each text;
begin
  foreach each in array array['authorization_standing', 'work_item_event', 'worklist_filter'] loop
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

-- Courses that were there before have none of these derived rows yet: the next sweep, or the command that
-- rebuilds derived rows, works them out.
update course set rules_mark = '' where rules_mark <> '';
