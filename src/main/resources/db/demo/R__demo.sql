-- What the demo remembers of itself, in development and in tests only.
create schema if not exists demo;
create table if not exists demo.begun (once boolean primary key check (once));
create table if not exists demo.story (number integer primary key, course_id uuid);
grant usage on schema demo to coursewatch_app;
grant select, insert, update, delete on all tables in schema demo to coursewatch_app;
