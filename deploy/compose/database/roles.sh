#!/bin/sh
# Makes the databases and roles of the compose file in a new PostgreSQL server; its image runs this once.
# The owner migrates, the service works as coursewatch_app, for whom row-level security holds.
set -eu

psql -v ON_ERROR_STOP=1 --username postgres \
  -v owner="$(cat /run/secrets/owner)" -v app="$(cat /run/secrets/app)" -v keycloak="$(cat /run/secrets/keycloak)" <<'SQL'
create role coursewatch login password :'owner';
create role coursewatch_app login password :'app';
create database coursewatch owner coursewatch;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
revoke all on database coursewatch from public;
grant connect on database coursewatch to coursewatch_app;
SQL
