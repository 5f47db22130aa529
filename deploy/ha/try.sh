#!/bin/bash
# Tries the cluster of this folder: three database nodes, two nodes of the service, practices and
# pharmacies at work, and one fault after the other. Says how long nobody could write, and fails where
# anything acknowledged is lost or anything was handed over twice. Takes about ten minutes.
#
# usage: deploy/ha/try.sh [ROUNDS]
#   ROUNDS is how often each fault happens; 1 where nothing is said. As root, for the namespaces; what
#   Debian's packages bring is installed where it is missing. Everything runs in namespaces of its own,
#   in a folder that is removed at the end. The lines of the result stay in target/ha/result.txt, the
#   logs of the nodes beside them.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/deploy/ha
results=$root/target/ha

refuse() {
  echo "try.sh: $*" >&2
  exit 2
}

install_missing() {
  local packages=()
  command -v patroni > /dev/null || packages+=(patroni python3-etcd)
  [ -x /usr/bin/etcd ] || packages+=(etcd-server)
  command -v haproxy > /dev/null || packages+=(haproxy)
  [ -n "$(find /usr/lib/postgresql -name pg_rewind 2> /dev/null)" ] || packages+=(postgresql)
  command -v ip > /dev/null || packages+=(iproute2)
  command -v curl > /dev/null || packages+=(curl)
  command -v openssl > /dev/null || packages+=(openssl)
  if [ ${#packages[@]} -gt 0 ]; then
    command -v apt-get > /dev/null || refuse "missing, and there is no apt-get: ${packages[*]}"
    echo "installs: ${packages[*]}"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" > /dev/null
  fi
}

outside() {
  [ "$(id -u)" = 0 ] || refuse "run it as root: it makes namespaces for network, files and processes"
  case ${1:-1} in
    '' | *[!0-9]* | 0) refuse "how many rounds? \"$1\" is no number" ;;
  esac
  install_missing
  cd "$root"
  if [ -z "${COURSEWATCH_HA_BUILT:-}" ]; then
    ./mvnw -B -ntp -q test-compile
    # What runs the tests is fetched while there is a network.
    ./mvnw -B -ntp -q surefire:test -Dtest=NoTestOfThisName -Dsurefire.failIfNoSpecifiedTests=false
  fi
  rm -rf "$results"
  mkdir -p "$results"
  COURSEWATCH_HA=$(mktemp -d /var/tmp/coursewatch-ha.XXXXXX)
  export COURSEWATCH_HA
  chmod 755 "$COURSEWATCH_HA"
  trap 'rm -rf "$COURSEWATCH_HA"' EXIT
  local code=0
  unshare --net --mount --pid --fork --kill-child --mount-proc --propagation private \
    "$here/try.sh" inside "${1:-1}" || code=$?
  exit $code
}

inside() {
  mount -t tmpfs none /run/netns 2> /dev/null || { mkdir -p /run/netns && mount -t tmpfs none /run/netns; }
  ip link set lo up
  OWNER_PASSWORD=$(openssl rand -hex 16)
  APP_PASSWORD=$(openssl rand -hex 16)
  export OWNER_PASSWORD APP_PASSWORD
  "$here/cluster.sh" up
  cd "$root"
  local code=0
  ./mvnw -o -B -q surefire:test -Dsurefire.rerunFailingTestsCount=0 -Dtest=FailoverTrial -Dcoursewatch.ha.rounds="$1" \
    -Dquarkus.test.hang-detection-timeout=3H -Dquarkus.log.level=WARN > "$results/trial.log" 2>&1 || code=$?
  local each
  for each in one two three; do
    cp "$COURSEWATCH_HA/$each/log" "$results/$each.log"
  done
  cp "$COURSEWATCH_HA/haproxy.log" "$results/haproxy.log"
  cp target/packaged-service/service-*.log "$results/" 2> /dev/null || true
  cat "$results/result.txt" 2> /dev/null || true
  [ $code = 0 ] || echo "try.sh: a promise was broken, or the trial did not come to its end; see $results" >&2
  return $code
}

if [ "${1:-}" = inside ]; then
  inside "$2"
else
  outside "$@"
fi
