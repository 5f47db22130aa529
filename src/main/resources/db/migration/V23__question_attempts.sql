-- The month's questions: what was drawn for an attempt, and what the patient answered.

-- Whether an attempt was passed, and when, follows from its answers.
create table question_attempt (
  course_id  uuid        not null references course,
  attempt_id uuid        not null,
  rules      text        not null,
  bank       integer     not null,
  seed       bigint      not null,
  drawn      text[]      not null check (cardinality(drawn) > 0),
  started_at timestamptz not null,
  started_on date        not null,
  primary key (course_id, attempt_id)
);
comment on table question_attempt is 'insert-only';
comment on column question_attempt.rules is 'the rule version of the day of the start: only questions that are right under it are asked';
comment on column question_attempt.bank is 'version of the bank of questions';
comment on column question_attempt.seed is 'what questions and order of answers are drawn with';
comment on column question_attempt.drawn is 'ids of the questions of the first round';
comment on column question_attempt.started_on is 'program day';
create index question_attempt_newest on question_attempt (course_id, started_at, attempt_id);

create table question_answer (
  course_id   uuid        not null,
  attempt_id  uuid        not null,
  turn        integer     not null check (turn > 0),
  slot        integer     not null check (slot > 0),
  round       integer     not null check (round > 0),
  question    text        not null,
  choice      integer     not null check (choice >= 0),
  is_right    boolean     not null,
  answered_at timestamptz not null,
  answered_on date        not null,
  primary key (course_id, attempt_id, turn),
  foreign key (course_id, attempt_id) references question_attempt (course_id, attempt_id)
);
comment on table question_answer is 'insert-only';
comment on column question_answer.slot is 'which of the drawn questions it belongs to; after a wrong answer another one of the topic is asked in its place';
comment on column question_answer.round is 'which time that one was asked';
comment on column question_answer.choice is 'place of the chosen answer in the bank, from 0';
comment on column question_answer.answered_on is 'program day';
-- Those whom the questions trouble: the office is told.
create index question_answer_wrong_again on question_answer (answered_on, course_id) where round = 2 and not is_right;

-- --- What is seen -----------------------------------------------------------------------------------

do $$
declare
  each text;
begin
  foreach each in array array['question_attempt', 'question_answer'] loop
    execute format('alter table %I enable row level security', each);
    execute format($policy$
      create policy seen on %1$I using (
        (select sees_all())
        or ((select acting_pharmacy()) is null
            and exists (select from course c where c.course_id = %1$I.course_id)))
    $policy$, each);
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

-- --- What is never changed --------------------------------------------------------------------------

create function refuse_change_of_answers() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
do $$
declare
  each text;
begin
  foreach each in array array['question_attempt', 'question_answer'] loop
    execute format('create trigger %1$s_insert_only before update or delete on %1$I
      for each row execute function refuse_change_of_answers()', each);
    execute format('create trigger %1$s_no_truncate before truncate on %1$I
      for each statement execute function refuse_change_of_answers()', each);
    execute format('revoke update, delete on %I from coursewatch_app', each);
  end loop;
end $$;
