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

-- Courses that were there before have no rows of windows yet: the next sweep, or the command that
-- rebuilds derived rows, works them out.
update course set rules_mark = '' where rules_mark <> '';
