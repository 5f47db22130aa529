-- When people are told that the service is worked on, and when it only reads meanwhile. Nobody's data.

create table maintenance (
  maintenance_id uuid primary key,
  kind           text not null check (kind in ('UPGRADE', 'DATABASE', 'INFRASTRUCTURE', 'REHEARSAL', 'OTHER')),
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  read_only      boolean not null,
  planned_by     text not null,
  planned_at     timestamptz not null,
  ended_by       text,
  ended_at       timestamptz,
  check (ends_at > starts_at),
  check ((ended_by is null) = (ended_at is null))
);
comment on column maintenance.starts_at is 'inside';
comment on column maintenance.ends_at is 'outside, as planned';
comment on column maintenance.read_only is 'nothing people record is taken meanwhile';
comment on column maintenance.ended_at is 'outside: ended before its time, or called off before it began';
create index maintenance_by_end on maintenance (ends_at);
-- What tells when some node was there is asked by time.
create index service_hour_by_hour on service_hour (hour);

revoke update, delete on maintenance from coursewatch_app;
grant update (ended_by, ended_at) on maintenance to coursewatch_app;
alter table maintenance enable row level security;
create policy seen on maintenance using ((select sees_all()));
create policy no_auditor_adds on maintenance as restrictive for insert
  with check (current_setting('coursewatch.scope', true) is distinct from 'READ');
create policy no_auditor_changes on maintenance as restrictive for update
  using (current_setting('coursewatch.scope', true) is distinct from 'READ');
