-- What the metrics of docs/metrics.md are counted from, where the ledger does not tell it.

-- --- Who people are, as far as a metric asks; null is not told -----------------------------------------

alter table prescriber
  add column specialty text,
  add column state text;
alter table pharmacy
  add column type text,
  add column state text,
  add column rural boolean;
alter table patient
  add column state text,
  add column language text,
  add column rural boolean,
  add column birth_year smallint;
comment on column prescriber.state is 'USPS code';
comment on column pharmacy.type is 'CHAIN, INDEPENDENT, MAIL_ORDER, HOSPITAL or OTHER';
comment on column pharmacy.state is 'USPS code';
comment on column patient.state is 'USPS code of the residence, for reports only';
comment on column patient.language is 'BCP 47';
grant update (specialty, state) on prescriber to coursewatch_app;
grant update (type, state, rural) on pharmacy to coursewatch_app;

-- An erased patient keeps the year of birth that the courses keep too, and nothing else.
create function patient_forget_background() returns trigger language plpgsql as $$
begin
  new.state := null;
  new.language := null;
  new.rural := null;
  return new;
end $$;
create trigger patient_forget_background before update on patient
  for each row when (new.erased_at is not null and old.erased_at is null)
  execute function patient_forget_background();

-- --- Supplies that were refused -----------------------------------------------------------------------

-- No foreign key: it is written while the refused request may still hold the course.
create table supply_refusal (
  refusal_id  bigint generated always as identity primary key,
  course_id   uuid not null,
  pharmacy_id uuid not null,
  asked_for   text not null check (asked_for in ('AUTHORIZATION', 'HAND_OVER')),
  refused_at  timestamptz not null,
  refused_on  date not null,
  rules       text not null,
  codes       text[] not null
);
comment on table supply_refusal is 'insert-only; every refused request for a supply, for counting';
comment on column supply_refusal.refused_on is 'program day';
comment on column supply_refusal.codes is 'the rules'' own, of which the pharmacy was told the public ones';
create index supply_refusal_of_course on supply_refusal (course_id, refused_on);
create index supply_refusal_by_day on supply_refusal (refused_on);
revoke update, delete on supply_refusal from coursewatch_app;
alter table supply_refusal enable row level security;
create policy added on supply_refusal for insert with check (true);
create policy seen on supply_refusal for select using (
  (select sees_all())
  or ((select acting_pharmacy()) is null
      and exists (select from course c where c.course_id = supply_refusal.course_id)));

-- --- What is uploaded ---------------------------------------------------------------------------------

create table metric_upload (
  upload_id    uuid primary key,
  step         bigint generated always as identity,
  kind         text not null,
  month        date not null check (extract(day from month) = 1),
  content_hash bytea not null,
  uploaded_at  timestamptz not null,
  account      text not null,
  lines        integer not null
);
comment on table metric_upload is 'insert-only; of a kind and month the newest one counts';
comment on column metric_upload.content_hash is 'SHA-256 of the rows as sent';
create index metric_upload_of on metric_upload (kind, month, step);

create table metric_upload_line (
  upload_id uuid not null references metric_upload,
  line      integer not null,
  asked_of  text,
  item      text,
  total     integer not null check (total >= 0),
  part      integer check (part between 0 and total),
  primary key (upload_id, line)
);
comment on column metric_upload_line.asked_of is 'who was asked, or the state a count is of';
comment on column metric_upload_line.item is 'the question';
comment on column metric_upload_line.total is 'answers given, or prescriptions';
comment on column metric_upload_line.part is 'of these, right answers';

create view metric_upload_current with (security_invoker = true) as
  select u.kind, u.month, l.asked_of, l.item, l.total, l.part
    from (select distinct on (kind, month) * from metric_upload order by kind, month, step desc) u
    join metric_upload_line l on l.upload_id = u.upload_id;

-- --- How the service did ------------------------------------------------------------------------------

create table service_hour (
  node            text not null,
  hour            timestamptz not null,
  minutes         bigint not null,
  requests        bigint not null,
  server_errors   bigint not null,
  milliseconds    double precision not null,
  slowest         double precision not null,
  primary key (node, hour)
);
comment on table service_hour is 'how each node did in each hour; nothing of anybody';
comment on column service_hour.minutes is 'one bit for each minute in which the node was there, the first minute the lowest';
comment on column service_hour.milliseconds is 'of all requests together';
comment on column service_hour.slowest is 'milliseconds';

do $$
declare
  each text;
begin
  foreach each in array array['metric_upload', 'metric_upload_line', 'service_hour'] loop
    execute format('alter table %I enable row level security', each);
    execute format('create policy seen on %I using ((select sees_all()))', each);
    execute format('revoke delete on %I from coursewatch_app', each);
  end loop;
  foreach each in array array['supply_refusal', 'metric_upload', 'metric_upload_line', 'service_hour'] loop
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
revoke update on metric_upload, metric_upload_line from coursewatch_app;

create function refuse_change_of_count() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger supply_refusal_insert_only before update or delete on supply_refusal
  for each row execute function refuse_change_of_count();
create trigger metric_upload_insert_only before update or delete on metric_upload
  for each row execute function refuse_change_of_count();
create trigger metric_upload_line_insert_only before update or delete on metric_upload_line
  for each row execute function refuse_change_of_count();
create trigger supply_refusal_no_truncate before truncate on supply_refusal
  for each statement execute function refuse_change_of_count();
create trigger metric_upload_no_truncate before truncate on metric_upload
  for each statement execute function refuse_change_of_count();
create trigger metric_upload_line_no_truncate before truncate on metric_upload_line
  for each statement execute function refuse_change_of_count();

-- --- What the queries of the metrics have in common ---------------------------------------------------

-- The facts that count: those that no void has taken back.
create view counted_fact with (security_invoker = true) as
  select f.course_id, f.sequence, f.fact_id, f.type, f.happened_on, f.happened_at, f.recorded_at, f.role, f.body
    from course_fact f
   where f.type <> 'factVoided'
     and not exists (
         select from course_fact v
          where v.course_id = f.course_id and v.type = 'factVoided' and v.body ->> 'fact' = f.fact_id::text);
create index course_fact_voids on course_fact (course_id) where type = 'factVoided';
create index course_fact_categories on course_fact (course_id, happened_on) where type = 'categoryAssigned';

-- The category of a course on each day, from_day inside, until_day outside. Of one day the entry that
-- was recorded last holds.
create view course_category with (security_invoker = true) as
  select course_id, from_day, category, basis, is_change,
         lead(from_day, 1, date 'infinity') over (partition by course_id order by from_day) as until_day,
         lag(category) over (partition by course_id order by from_day) as category_before,
         lag(basis) over (partition by course_id order by from_day) as basis_before
    from (select c.course_id, date '-infinity' as from_day, c.risk_category as category, c.category_basis as basis,
                 false as is_change
            from course c
          union all
          select * from (
            select distinct on (f.course_id, f.happened_on) f.course_id, f.happened_on,
                   f.body ->> 'category', f.body ->> 'basis', true
              from counted_fact f
             where f.type = 'categoryAssigned'
             order by f.course_id, f.happened_on, f.recorded_at desc, f.sequence desc) assigned) step;

-- Every supply that was handed over, with the first day without capsules after it: the later of the end
-- so far and the day of the hand-over, and its days of supply.
create view course_supply with (security_invoker = true) as
  select course_id, sequence, happened_on, number, days_supply,
         row_number() over in_order as ordinal,
         date '2000-01-01'
           + (max(happened_on - date '2000-01-01' - days_before) over in_order + days_before + days_supply)::integer
           as supply_end
    from (select f.course_id, f.sequence, f.happened_on, f.happened_at, f.body ->> 'number' as number,
                 (f.body ->> 'daysSupply')::integer as days_supply,
                 coalesce(sum((f.body ->> 'daysSupply')::integer) over (
                   partition by f.course_id order by f.happened_at, f.sequence
                   rows between unbounded preceding and 1 preceding), 0)::integer as days_before
            from counted_fact f
           where f.type = 'dispensed') supply
  window in_order as (partition by course_id order by happened_at, sequence rows unbounded preceding);

-- What every metric of courses can be told apart by.
create view metric_course with (security_invoker = true) as
  select c.course_id, c.program, c.prescriber_id, p.practice_id, c.opened_on, c.birth_year,
         coalesce(t.state, 'NOT_TOLD') as state, coalesce(t.language, 'NOT_TOLD') as language,
         c.risk_category,
         case t.rural when true then 'RURAL' when false then 'URBAN' else 'NOT_TOLD' end as area
    from course c
    join prescriber p on p.prescriber_id = c.prescriber_id
    join patient t on t.patient_id = c.patient_id;

-- By the year of birth alone, so that it can be off by one at the edges.
create function age_band(birth_year smallint, on_day date) returns text language sql immutable parallel safe as $$
  select case
    when extract(year from on_day) - birth_year < 12 then 'UNDER_12'
    when extract(year from on_day) - birth_year < 18 then '12-17'
    when extract(year from on_day) - birth_year < 25 then '18-24'
    when extract(year from on_day) - birth_year < 35 then '25-34'
    when extract(year from on_day) - birth_year < 45 then '35-44'
    else '45_AND_OLDER' end
$$;

grant select on counted_fact, course_category, course_supply, metric_course, metric_upload_current to coursewatch_app;
