#!/bin/bash
# Three database nodes on this one machine, each in a namespace of its own for network, files and
# processes, so that it is killed and cut off like a machine. Runs patroni.yml and haproxy.cfg as they
# are. try.sh calls it inside namespaces of its own, which take everything with them when they end.
#
# usage: COURSEWATCH_HA=FOLDER cluster.sh COMMAND
#   up                 makes the nodes, the database and HAProxy; waits until all are well
#   primary            the name of the node that leads; fails where none does
#   standby sync|async the name of a node that follows in this way
#   whole              succeeds when one leads, two follow, and one of them is waited for
#   kill NODE          kill -9 of everything on the node at once, as when the power fails
#   start NODE         starts it again on what lies on its disk
#   crash NODE         kill -9 of its PostgreSQL only
#   cut NODE           pulls its network cable
#   part NODE          cuts it from the other nodes, but not from the service
#   mend NODE          undoes cut and part
#   switchover         hands the lead over as an operator does for maintenance, to the node waited for
#   follows NODE       succeeds when its PostgreSQL has replayed all the primary has written
set -euo pipefail

folder=${COURSEWATCH_HA:?"is missing: a folder of its own, see try.sh"}
here=$(cd "$(dirname "$0")" && pwd)
names=(one two three)
declare -A address=([one]=10.23.0.11 [two]=10.23.0.12 [three]=10.23.0.13)
nodes=(one=10.23.0.11 two=10.23.0.12 three=10.23.0.13)

ask() { # NODE PATH: what Patroni on the node answers
  curl --silent --fail --max-time 2 --cacert "$folder/tls/ca.crt" "https://${address[$1]}:8008$2"
}

init_of() { # the first process of the node, as this machine sees it
  local outer
  outer=$(cat "$folder/$1/pid")
  tr -d ' ' < "/proc/$outer/task/$outer/children"
}

enter() { # NODE COMMAND…: runs a command on the node
  local node=$1
  shift
  nsenter --target "$(init_of "$node")" --net --mount --pid -- "$@"
}

sql() { # NODE QUESTION, as its superuser
  enter "$1" setpriv --reuid=postgres --regid=postgres --clear-groups \
    psql --no-psqlrc --quiet --tuples-only --no-align --host /run/postgresql --dbname "${3:-postgres}" --command "$2"
}

primary() {
  local name
  for name in "${names[@]}"; do
    if ask "$name" /primary > /dev/null 2>&1; then
      echo "$name"
      return 0
    fi
  done
  return 1
}

whole() {
  local leader
  leader=$(primary) || return 1
  [ "$(sql "$leader" "select count(*) filter (where state = 'streaming') || '/' ||
    count(*) filter (where sync_state = 'sync') from pg_stat_replication" 2> /dev/null)" = 2/1 ]
}

wait_for() { # SECONDS WHAT COMMAND…
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" > /dev/null 2>&1; do
    if [ $SECONDS -ge $end ]; then
      echo "waited in vain for: $what" >&2
      return 1
    fi
    sleep 0.5
  done
}

start() {
  local name=$1
  setsid ip netns exec "$name" unshare --mount --pid --fork --kill-child --mount-proc --propagation private \
    "$here/cluster.sh" inside "$name" >> "$folder/$name/log" 2>&1 < /dev/null &
  echo $! > "$folder/$name/pid"
  wait_for 10 "the start of node $name" grep -q . "/proc/$!/task/$!/children"
}

inside() { # the first process of a node
  local home=$folder/$1
  mount --bind "$home/postgresql" /var/lib/postgresql
  mount --bind "$home/etcd" /var/lib/etcd
  mount --bind "$home/run" /run/postgresql
  run_as etcd "$home/env/etcd" /usr/bin/etcd &
  while true; do
    run_as postgres "$home/env/patroni_env.conf" /usr/bin/patroni "$folder/patroni.yml" || true
    sleep 1
  done
}

run_as() { # USER ENVIRONMENT PROGRAM…
  local user=$1 environment=$2
  shift 2
  (
    set -a
    # shellcheck disable=SC1090
    . "$environment"
    set +a
    HOME=$(getent passwd "$user" | cut -d: -f6)
    exec setpriv --reuid="$user" --regid="$user" --clear-groups "$@"
  )
}

make_node() { # its disk and its cable
  local name=$1 home=$folder/$1
  mkdir -p "$home/postgresql/tls" "$home/etcd/tls" "$home/run"
  "$here/node-files.sh" "$home/env" "$name" "${nodes[@]}"
  local of
  for of in postgresql etcd; do
    cp "$folder/tls/ca.crt" "$home/$of/tls/ca.crt"
    cp "$folder/tls/$name.crt" "$home/$of/tls/node.crt"
    cp "$folder/tls/$name.key" "$home/$of/tls/node.key"
  done
  chown -R postgres:postgres "$home/postgresql" "$home/run"
  chown -R etcd:etcd "$home/etcd"
  ip netns add "$name"
  ip link add "to-$name" type veth peer name eth0 netns "$name"
  ip link set "to-$name" master nodes up
  ip -n "$name" link set lo up
  ip -n "$name" address add "${address[$name]}/24" dev eth0
  ip -n "$name" link set eth0 up
}

make_database() {
  local leader
  leader=$(primary)
  sql "$leader" "create role coursewatch_owner login password '$OWNER_PASSWORD'"
  sql "$leader" "create role coursewatch_app login password '$APP_PASSWORD'"
  sql "$leader" "create database coursewatch owner coursewatch_owner template template0 encoding 'UTF8' locale 'C.UTF-8'"
}

start_haproxy() {
  (
    set -a
    # shellcheck disable=SC1091
    . "$folder/one/env/haproxy"
    set +a
    export COURSEWATCH_CA=$folder/tls/ca.crt
    exec setsid haproxy -db -f "$here/haproxy.cfg" >> "$folder/haproxy.log" 2>&1 < /dev/null
  ) &
}

up() {
  export SUPERUSER_PASSWORD=${SUPERUSER_PASSWORD:-$(openssl rand -hex 16)}
  export REPLICATION_PASSWORD=${REPLICATION_PASSWORD:-$(openssl rand -hex 16)}
  export REWIND_PASSWORD=${REWIND_PASSWORD:-$(openssl rand -hex 16)}
  : "${OWNER_PASSWORD:?is missing}" "${APP_PASSWORD:?is missing}"
  "$here/certificates.sh" "$folder/tls" "${nodes[@]}"
  chmod 755 "$folder/tls"
  chmod 644 "$folder/tls/ca.crt"
  install -m 644 "$here/patroni.yml" "$folder/patroni.yml"
  ip link add nodes type bridge
  ip address add 10.23.0.1/24 dev nodes
  ip link set nodes up
  local name
  for name in "${names[@]}"; do
    make_node "$name"
    start "$name"
  done
  wait_for 120 "three nodes that work together" whole
  make_database
  start_haproxy
}

kill_node() {
  local outer
  outer=$(cat "$folder/$1/pid")
  kill -9 "$(init_of "$1")" "$outer" 2> /dev/null || true
  while kill -0 "$outer" 2> /dev/null; do
    grep -q '^State:.*Z' "/proc/$outer/status" 2> /dev/null && break
    sleep 0.05
  done
}

crash() {
  enter "$1" bash -c 'kill -9 $(head -1 /var/lib/postgresql/coursewatch/postmaster.pid)'
}

part() {
  local name
  for name in "${names[@]}"; do
    [ "$name" = "$1" ] || ip -n "$1" route add blackhole "${address[$name]}/32"
  done
}

mend() {
  local name
  ip link set "to-$1" up
  for name in "${names[@]}"; do
    ip -n "$1" route del blackhole "${address[$name]}/32" 2> /dev/null || true
  done
}

standby() {
  sql "$(primary)" "select application_name from pg_stat_replication
    where (sync_state = 'sync') = ('$1' = 'sync') limit 1" | grep .
}

switchover() {
  local leader name
  leader=$(primary)
  name=$(standby sync)
  enter "$leader" bash -c "set -a; . '$folder/$leader/env/patroni_env.conf'; set +a
    setpriv --reuid=postgres --regid=postgres --clear-groups \
      patronictl -c '$folder/patroni.yml' switchover --master '$leader' --candidate '$name' --force"
}

follows() {
  local written
  written=$(sql "$(primary)" "select pg_current_wal_flush_lsn()")
  [ "$(sql "$1" "select pg_last_wal_replay_lsn() >= '$written'")" = t ]
}

case ${1:-} in
  up | primary | whole | switchover) "$1" ;;
  start | crash | part | mend | standby | follows | inside) "$1" "${2:?which node}" ;;
  kill) kill_node "${2:?which node}" ;;
  cut) ip link set "to-${2:?which node}" down ;;
  *)
    sed -n '2,20s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
