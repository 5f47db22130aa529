-- What was issued to a pharmacy, and why. Where an authorization stands is not kept here: the facts
-- of its course tell it.

-- The way from a number to its course, so that everything else can live with the course.
create table authorization_number (
  number    text primary key,
  course_id uuid not null
);

create table dispensing_authorization (
  course_id   uuid not null references course,
  number      text not null,
  pharmacy_id uuid not null,
  issued_at   timestamptz not null,
  last_day    date not null,
  days_supply integer not null check (days_supply > 0),
  lines       jsonb not null,
  rules       text not null,
  decision    jsonb not null,
  primary key (course_id, number)
);
comment on table dispensing_authorization is 'insert-only; a stored decision is never computed anew';
comment on column dispensing_authorization.last_day is 'last program day for the hand-over, inside, as of the issue';
comment on column dispensing_authorization.rules is 'the rule version that allowed it';
comment on column dispensing_authorization.decision is
  'the whole evidence: version and hash of the ledger, who asked for what, every check and rule of the answer';

create table authorization_return (
  course_id    uuid not null,
  number       text not null,
  confirmed_at timestamptz not null,
  account      text not null,
  primary key (course_id, number),
  foreign key (course_id, number) references dispensing_authorization
);
comment on table authorization_return is 'insert-only; the pharmacy confirmed that the product went back to stock';

-- None of it is ever changed or removed, whoever asks.
create function refuse_change_of_authorization() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only: what was decided stays as it was', tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger authorization_number_insert_only before update or delete on authorization_number
  for each row execute function refuse_change_of_authorization();
create trigger authorization_number_no_truncate before truncate on authorization_number
  for each statement execute function refuse_change_of_authorization();
create trigger dispensing_authorization_insert_only before update or delete on dispensing_authorization
  for each row execute function refuse_change_of_authorization();
create trigger dispensing_authorization_no_truncate before truncate on dispensing_authorization
  for each statement execute function refuse_change_of_authorization();
create trigger authorization_return_insert_only before update or delete on authorization_return
  for each row execute function refuse_change_of_authorization();
create trigger authorization_return_no_truncate before truncate on authorization_return
  for each statement execute function refuse_change_of_authorization();
