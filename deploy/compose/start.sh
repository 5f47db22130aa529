#!/bin/sh
# Starts the service with PostgreSQL, Keycloak and a mail catcher in containers of this machine, to try it out.
#
# Usage: deploy/compose/start.sh
#
# The first time it makes the secrets, in deploy/compose/.secrets, and the image. Afterwards:
#   http://localhost:8080   the service          http://localhost:8180   Keycloak ("operator")
#   http://localhost:8025   mails that were sent
set -eu
cd "$(dirname "$0")"

for tool in openssl docker; do
  command -v "$tool" >/dev/null 2>&1 || { echo "$tool is missing. With Podman: alias docker=podman." >&2; exit 1; }
done
docker compose version >/dev/null 2>&1 || { echo "Docker's or Podman's compose is missing." >&2; exit 1; }

umask 077
if [ ! -d .secrets ]; then
  mkdir .secrets.new
  for name in owner app keycloak console operator; do
    openssl rand -hex 32 | tr -d '\n' >".secrets.new/$name"
  done
  cat >.secrets.new/coursewatch.properties <<PROPERTIES
quarkus.datasource.password=$(cat .secrets.new/app)
quarkus.flyway.password=$(cat .secrets.new/owner)
coursewatch.identity.client-secret=$(cat .secrets.new/console)
PROPERTIES
  # Docker shows a secret to a container as it lies here; the folder guards them on this machine.
  chmod 0444 .secrets.new/*
  mv .secrets.new .secrets
fi
COURSEWATCH_CONSOLE_SECRET=$(cat .secrets/console)
KEYCLOAK_OPERATOR=$(cat .secrets/operator)
KEYCLOAK_DATABASE=$(cat .secrets/keycloak)
export COURSEWATCH_CONSOLE_SECRET KEYCLOAK_OPERATOR KEYCLOAK_DATABASE
umask 022

image=${COURSEWATCH_IMAGE:-coursewatch:0.1.0-SNAPSHOT}
if ! docker image inspect "$image" >/dev/null 2>&1; then
  docker build -f ../container/Containerfile -t "$image" ../..
fi
exec docker compose up -d --wait
