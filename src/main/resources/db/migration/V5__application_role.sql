-- The role the service works as. It owns nothing, so that row-level security holds for it, and it
-- cannot remove what is insert-only. Migrations run as the owner of the tables.
--
-- An operator who makes the role beforehand gives it its password there and then; one made here has
-- none, and signs in only where the server trusts the machine, as the embedded one does.
do $$ begin
  if not exists (select from pg_roles where rolname = 'coursewatch_app') then
    create role coursewatch_app login;
  end if;
end $$;

grant usage on schema public to coursewatch_app;
grant select, insert, update, delete on all tables in schema public to coursewatch_app;
grant usage on all sequences in schema public to coursewatch_app;
alter default privileges in schema public grant select, insert, update, delete on tables to coursewatch_app;
alter default privileges in schema public grant usage on sequences to coursewatch_app;

revoke all on flyway_schema_history from coursewatch_app;
revoke update, delete on course_fact, authorization_number, dispensing_authorization, authorization_return,
  overdue_flag from coursewatch_app;
revoke delete on course, patient, prescriber, pharmacy, account, course_proposal from coursewatch_app;
