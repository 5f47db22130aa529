#!/bin/bash
# Tries what deploy/server promises, with the packaged service and everything below a new folder: install,
# start, a backup while somebody writes, a damaged backup, restore into an empty folder and in place, an
# upgrade, and one that fails and goes back. Prints a line for each, and ends with 1 when a promise is broken.
#
#   deploy/server/try.sh            builds the service first
#   deploy/server/try.sh --built    takes target/quarkus-app as it is
#
# It needs Java 25, curl and setpriv (util-linux). As root it runs the service as the user nobody. Takes a
# free port from 21000 on; TRY_KEEP=1 leaves the folder behind.
set -euo pipefail
cd "$(dirname "$0")/../.."

for tool in curl setpriv sha256sum; do
  command -v "$tool" >/dev/null || { echo "try.sh needs $tool" >&2; exit 2; }
done
if [ "${1:-}" != --built ]; then ./mvnw -q package -DskipTests; fi
[ -f target/quarkus-app/quarkus-run.jar ] || { echo "there is no target/quarkus-app; leave --built away" >&2; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/coursewatch-try.XXXXXX")
export COURSEWATCH_ROOT=$work/machine
COURSEWATCH_USER=$(id -un)
if [ "$(id -u)" -eq 0 ]; then COURSEWATCH_USER=nobody; fi
export COURSEWATCH_USER
chmod 755 "$work"
coursewatch=deploy/server/coursewatch
state=$COURSEWATCH_ROOT/var/lib/coursewatch
broken=0
issuer=
writer=

end() {
  touch "$work/enough"
  [ -z "$writer" ] || wait "$writer" 2>/dev/null || true
  [ -z "$issuer" ] || kill "$issuer" 2>/dev/null || true
  "$coursewatch" stop >/dev/null 2>&1 || true
  if [ -n "${TRY_KEEP:-}" ]; then echo "left in $work"; else rm -rf "$work"; fi
}
trap end EXIT

# holds WORDS TEST ...: says whether a promise is kept.
holds() {
  local words=$1
  shift
  if "$@"; then echo "ok      $words"; else echo "BROKEN  $words"; broken=1; fi
}
millis() { date +%s%3N; }
seconds() { awk -v from="$1" -v to="$(millis)" 'BEGIN { printf "%.1f s", (to - from) / 1000 }'; }
free_port() {
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}
refused() { ! "$@" >"$work/said" 2>&1; }
ready() { curl -fsS -o /dev/null -m 5 "$api/../q/health/ready"; }
java_home() { readlink -f "$COURSEWATCH_ROOT/opt/coursewatch/java"; }

# --- install and start ---
from=$(millis)
"$coursewatch" install target/quarkus-app >"$work/install"
holds "installed in $(seconds "$from")" test -s "$state/keys/ring.json"
port=$(free_port 21000)
issuer_port=$(free_port 21500)
api=http://127.0.0.1:$port/api
: >"$work/issuer"
"$(java_home)/bin/java" src/test/java/org/coursewatch/platform/TokenIssuer.java "$issuer_port" >"$work/issuer" 2>&1 &
issuer=$!
until identity=$(sed -n 's/^COURSEWATCH_IDENTITY_URL=//p' "$work/issuer") && [ -n "$identity" ]; do
  kill -0 "$issuer" || { cat "$work/issuer" >&2; exit 2; }
  sleep 0.1
done
cat >>"$COURSEWATCH_ROOT/etc/coursewatch/coursewatch.env" <<END
COURSEWATCH_IDENTITY_URL=$identity
COURSEWATCH_IDENTITY_CLIENT_SECRET=$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')
QUARKUS_HTTP_PORT=$port
COURSEWATCH_RATE_ACCOUNT_BURST=0
COURSEWATCH_RATE_ADDRESS_BURST=0
END
"$coursewatch" run enroll-administrator office >"$work/enrolled" 2>&1 || { cat "$work/enrolled"; exit 1; }

# start_time: starts and prints what the service itself says of how long it took.
start_time() {
  "$coursewatch" start
  sed -n 's/.* started in \([0-9.]*\)s.*/\1/p' "$state/service.log" | tail -1
}
aot=$(readlink -f "$COURSEWATCH_ROOT/opt/coursewatch/current")/app.aot
holds "the build learned the start: app.aot is there" test -s "$aot"
with= without=
for _ in 1 2 3; do
  with="$with $(start_time)"
  "$coursewatch" stop
  mv "$aot" "$aot.aside"
  without="$without $(start_time)"
  "$coursewatch" stop
  mv "$aot.aside" "$aot"
done
echo "        seconds until it listens, with the cache:$with; without:$without"
"$coursewatch" start
holds "started" ready
pid=$(cat "$state/pid")
pss() { awk '/^Pss:/ { sum += $2 } END { print int(sum / 1024) }' "/proc/$1/smaps_rollup"; }
sleep 5
database=0
for server in $(pgrep -f "^$state/data/server/.*/postgres|postgres: " 2>/dev/null); do
  if [ "$(readlink -f "/proc/$server/exe" 2>/dev/null | grep -c "^$state/")" = 1 ]; then
    database=$((database + $(pss "$server")))
  fi
done
echo "        memory at rest: Java $(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status") MB resident, database $database MB"

# --- a backup while somebody writes ---
token=$(curl -fsS "http://127.0.0.1:$issuer_port/token?account=office&role=administrator")
write() {
  local n=0 begun id
  while [ ! -e "$work/enough" ]; do
    n=$((n + 1))
    begun=$(millis)
    id=$(curl -fsS -m 30 -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
      -H "Idempotency-Key: try-$n" -d "{\"name\": \"Wholesaler $n\", \"zone\": \"America/New_York\"}" \
      "$api/wholesalers" | sed -n 's/.*"wholesalerId": *"\([^"]*\)".*/\1/p')
    [ -n "$id" ] || { echo "a write was refused" >"$work/refused-write"; break; }
    echo "$begun $(millis) $id" >>"$work/written"
  done
}
: >"$work/written"
write &
writer=$!
written() { wc -l <"$work/written"; }
until [ "$(written)" -ge 20 ] || ! kill -0 "$writer" 2>/dev/null; do sleep 0.1; done
from=$(millis)
"$coursewatch" backup >"$work/backup" 2>&1 || cat "$work/backup"
to=$(millis)
during=$(awk -v from="$from" -v to="$to" '$1 >= from && $2 <= to' "$work/written" | wc -l)
file=$(find "$COURSEWATCH_ROOT/var/backups/coursewatch" -name '*.tar.gz' | head -1)
holds "a backup in $(seconds "$from"), $(du -h "$file" | cut -f1), with $during writes meanwhile" test "$during" -gt 0
more=$(($(written) + 10))
until [ "$(written)" -ge "$more" ] || ! kill -0 "$writer" 2>/dev/null; do sleep 0.1; done
touch "$work/enough"
wait "$writer"
writer=
holds "no write was refused" test ! -e "$work/refused-write"
holds "the backup is whole" "$coursewatch" verify-backup "$file"

# --- damaged ---
damaged=$work/damaged.tar.gz
cp "$file" "$damaged"
printf 'X' | dd of="$damaged" bs=1 seek="$(($(stat -c %s "$file") / 2))" conv=notrunc status=none
head -c "$(($(stat -c %s "$file") - 100))" "$file" >"$work/cut.tar.gz"
chmod a+r "$damaged" "$work/cut.tar.gz"
holds "a backup with one other byte is refused" refused "$coursewatch" restore "$damaged" "$state/damaged"
holds "nothing of it was written" test -z "$(ls "$state/damaged")"
holds "a backup that was cut off is refused" refused "$coursewatch" verify-backup "$work/cut.tar.gz"
holds "a folder that is not empty is left alone" refused "$coursewatch" restore "$file" "$state/keys"

# --- restored ---
from=$(millis)
holds "restored into an empty folder" "$coursewatch" restore "$file" "$state/elsewhere"
echo "        in $(seconds "$from")"
from=$(millis)
holds "restored in place" "$coursewatch" restore "$file"
echo "        in $(seconds "$from")"
status_of() { curl -sS -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $token" "$api/wholesalers/$1"; }
made=$(date -d "$(sed -n 's/.* as of \([^,]*\),.*/\1/p' "$work/backup" | head -1)" +%s%3N)
wrong=0 before=0 after=0
while read -r begun acknowledged id; do
  if [ "$acknowledged" -lt "$made" ]; then
    before=$((before + 1)) want=200
  elif [ "$begun" -gt "$made" ]; then
    after=$((after + 1)) want=404
  else
    continue
  fi
  [ "$(status_of "$id")" = "$want" ] || wrong=$((wrong + 1))
done <"$work/written"
holds "what was acknowledged before its moment is there ($before), what began later is not ($after)" \
  test "$wrong" -eq 0 -a "$before" -gt 0 -a "$after" -gt 0

# --- upgrades ---
release() { readlink -f "$COURSEWATCH_ROOT/opt/coursewatch/current"; }
first=$(release)
from=$(millis)
holds "upgraded" "$coursewatch" upgrade target/quarkus-app
echo "        in $(seconds "$from")"
holds "the new release is at work" test "$(release)" != "$first" -a "$(status_of "$id")" != 000
second=$(release)
cp -a target/quarkus-app "$work/broken"
rm "$work"/broken/lib/main/org.flywaydb.*
from=$(millis)
holds "an upgrade that does not work is refused" refused "$coursewatch" upgrade "$work/broken"
echo "        in $(seconds "$from")"
holds "the old release is at work again" test "$(release)" = "$second"
holds "and ready" ready
first_id=$(awk 'NR == 1 { print $3 }' "$work/written")
holds "with everything it had" test "$(status_of "$first_id")" = 200
holds "status says so" "$coursewatch" status
if command -v systemd-analyze >/dev/null; then
  exposure=$(systemd-analyze security --offline=true deploy/server/coursewatch.service 2>/dev/null \
    | sed -n 's/.*exposure level for [^:]*: \([0-9.]*\).*/\1/p')
  holds "systemd-analyze rates the unit's exposure $exposure of 10" awk -v e="$exposure" 'BEGIN { exit !(e != "" && e < 2) }'
fi
[ "$broken" -eq 0 ] && echo "All promises are kept." || echo "A promise is broken."
exit "$broken"
