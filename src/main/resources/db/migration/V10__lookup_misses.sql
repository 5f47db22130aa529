-- Guessing of patient numbers: every look-up of a pharmacy that opened nothing, for all nodes.
create table lookup_miss (
  lookup_miss_id bigint      generated always as identity primary key,
  pharmacy_id    uuid        not null,
  account        text        not null,
  missed_at      timestamptz not null,
  number_key     text        not null
);
comment on table lookup_miss is 'insert and forget: a row is never changed, and removed after the time in docs/security.md';
comment on column lookup_miss.number_key is
  'keyed hash of the number that was tried, hexadecimal: tells that two were the same and nothing else';
create index lookup_miss_pharmacy on lookup_miss (pharmacy_id, missed_at);
create index lookup_miss_number on lookup_miss (number_key, missed_at);
create index lookup_miss_missed_at on lookup_miss (missed_at);

-- A pharmacy is locked when it was locked after a miss that no release forgives. By number, not by
-- instant: servers' clocks differ.
create table lookup_lock (
  pharmacy_id uuid        not null,
  after_miss  bigint      not null,
  locked_at   timestamptz not null,
  primary key (pharmacy_id, after_miss)
);
comment on table lookup_lock is 'insert-only';
comment on column lookup_lock.after_miss is 'the miss that was one too many';

create table lookup_release (
  pharmacy_id uuid        not null,
  up_to_miss  bigint      not null,
  released_at timestamptz not null,
  account     text        not null,
  reason      text        not null,
  primary key (pharmacy_id, up_to_miss)
);
comment on table lookup_release is 'insert-only';
comment on column lookup_release.up_to_miss is 'the last miss that is forgiven';

create function refuse_change_of_lookups() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger lookup_miss_no_change before update on lookup_miss
  for each row execute function refuse_change_of_lookups();
create trigger lookup_lock_insert_only before update or delete on lookup_lock
  for each row execute function refuse_change_of_lookups();
create trigger lookup_lock_no_truncate before truncate on lookup_lock
  for each statement execute function refuse_change_of_lookups();
create trigger lookup_release_insert_only before update or delete on lookup_release
  for each row execute function refuse_change_of_lookups();
create trigger lookup_release_no_truncate before truncate on lookup_release
  for each statement execute function refuse_change_of_lookups();
