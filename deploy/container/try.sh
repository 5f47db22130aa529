#!/bin/sh
# Builds the image of the service without a container daemon, unpacks it, and runs what is in it as an engine would: as a user
# the machine does not know, without capabilities, on a root file system that is only read. Says what it saw as lines, and ends
# with 1 when something was not as promised.
#
# Usage: deploy/container/try.sh [PORT]
#   PORT   where the service listens meanwhile, on the loopback interface; 8089 unless given
#
# Java and the C library come from this machine in place of a base. Needs bubblewrap and curl, which root gets from Debian.
set -eu
cd "$(dirname "$0")/../.."
port=${1:-8089}

for tool in bwrap curl tar; do
  command -v "$tool" >/dev/null 2>&1 && continue
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "$tool is missing: install bubblewrap and curl." >&2
    exit 1
  fi
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends bubblewrap curl >/dev/null
done

deploy/container/build.sh scratch
java=$(./mvnw -q -B -ntp help:evaluate -Dexpression=java.home -DforceStdout)

work=$(mktemp -d)
service=""
finish() {
  [ -z "$service" ] || kill "$service" 2>/dev/null || true
  [ -z "$service" ] || wait "$service" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT INT TERM

mkdir "$work/archive" "$work/root" "$work/tmp"
tar -xf target/coursewatch-image.tar -C "$work/archive"
manifest=$(sed 's/.*"digest":"sha256:\([0-9a-f]*\)".*/\1/' "$work/archive/index.json")
tr ',' '\n' <"$work/archive/blobs/sha256/$manifest" | sed -n '/layers/,$p' |
  sed -n 's/.*"digest":"sha256:\([0-9a-f]*\)".*/\1/p' | while read -r layer; do
  tar -xzf "$work/archive/blobs/sha256/$layer" -C "$work/root" --same-owner 2>/dev/null ||
    tar -xzf "$work/archive/blobs/sha256/$layer" -C "$work/root"
done
chmod 0755 "$work" "$work/root"
chmod 1777 "$work/tmp"
chown -R 10001:10001 "$work/root/var/lib/coursewatch" 2>/dev/null || true
mkdir -p "$work/root/tmp" "$work/root/proc" "$work/root/dev" "$work/root/usr" "$work/root/java" "$work/root/etc"
touch "$work/root/etc/ld.so.cache" "$work/root/etc/hosts"
for link in bin lib lib64 sbin; do ln -s "usr/$link" "$work/root/$link"; done

# The image's root, with this machine's programs in place of a base; only /tmp and the state are written to.
inside() {
  drop=""
  [ "$(id -u)" -ne 0 ] || drop="setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs"
  # shellcheck disable=SC2086
  exec $drop bwrap --unshare-user --unshare-pid --unshare-ipc --die-with-parent --uid 10001 --gid 10001 --cap-drop ALL \
    --ro-bind "$work/root" / --ro-bind /usr /usr --ro-bind /etc/ld.so.cache /etc/ld.so.cache --ro-bind /etc/hosts /etc/hosts \
    --ro-bind "$java" /java --proc /proc --dev /dev --bind "$work/tmp" /tmp \
    --bind "$work/root/var/lib/coursewatch" /var/lib/coursewatch --chdir /var/lib/coursewatch --clearenv \
    --setenv PATH /java/bin:/usr/bin --setenv LANG C.UTF-8 \
    --setenv JDK_JAVA_OPTIONS "-XX:MaxRAMPercentage=20 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError" \
    --setenv COURSEWATCH_DATABASE_FOLDER /var/lib/coursewatch/data \
    --setenv COURSEWATCH_KEYS_FILE /var/lib/coursewatch/keys/ring.json \
    --setenv QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY /tmp/uploads \
    --setenv QUARKUS_HTTP_HOST 127.0.0.1 --setenv QUARKUS_HTTP_PORT "$port" \
    --setenv COURSEWATCH_IDENTITY_URL http://127.0.0.1:9/realms/nobody \
    --setenv COURSEWATCH_IDENTITY_CLIENT_SECRET "invented-invented-invented-invented-invented" \
    "$@"
}

failed=0
tell() { # what, wanted, found
  if [ "$2" = "$3" ]; then echo "as promised: $1: $3"; else
    echo "NOT AS PROMISED: $1: $3 instead of $2"
    failed=1
  fi
}

tell "user" "10001" "$( (inside id -u) 2>&1)"
tell "files of the image that it can write" "0" "$( (inside find /opt -writable) 2>&1 | grep -c . || true)"
(inside sh -c 'touch /opt/coursewatch/x || touch /usr/x') >/dev/null 2>&1 && wrote=yes || wrote=no
tell "writes beside its folders" "no" "$wrote"
tell "capabilities" "0000000000000000" "$( (inside sh -c "sed -n 's/^CapEff:[[:space:]]*//p' /proc/self/status") 2>&1)"

(inside java -jar /opt/coursewatch/quarkus-run.jar keys create) >"$work/keys.log" 2>&1 && made=yes || made=no
tell "makes its key ring and migrates an empty database" "yes" "$made"
[ "$made" = yes ] || grep -vE "^.at " "$work/keys.log" | tail -40

(inside java -jar /opt/coursewatch/quarkus-run.jar) >"$work/service.log" 2>&1 &
service=$!
health=000
for second in $(seq 1 120); do
  kill -0 "$service" 2>/dev/null || break
  health=$(curl -s -o "$work/health" -w '%{http_code}' "http://127.0.0.1:$port/q/health/live" || true)
  [ "$health" = 200 ] && break
  sleep 1
done
tell "answers over HTTP" "200" "$health"
[ "$health" = 200 ] || grep -vE "^.at " "$work/service.log" | tail -40
tell "settings it does not know" "0" "$(grep -c 'Unrecognized configuration key' "$work/service.log" || true)"
exit "$failed"
