#!/bin/sh
# Breaks things while pharmacies and practices work with the packaged service, and judges afterwards what they were told
# by what the database holds. From a clean checkout; needs what the build needs. Ends with 0 when every promise was kept.
#
#   deploy/failure/try.sh                 all trials, one after the other, about half an hour
#   deploy/failure/try.sh kill            kill -9 of the service at random moments, 20 rounds
#   deploy/failure/try.sh database        the database killed, and stopped, 10 rounds
#   deploy/failure/try.sh mutation        a database that acknowledges too early, keys that are not kept: both must be noticed
#   deploy/failure/try.sh slow            slow, silent and cut wires to the database, a pool that is too small
#   deploy/failure/try.sh disk            the disk of the database full, three times (mounts a small one: root)
#   deploy/failure/try.sh clock           the clock of one node stepped (libfaketime: Debian's package faketime)
#   deploy/failure/try.sh upgrade [COMMIT]   two versions at once and a migration; the older one is built from COMMIT, by
#                                         default the one before the newest change of the migrations; "same" for this one
#
# ROUNDS=100 before it makes kill and database longer, SEED=7 draws other moments.
set -eu
cd "$(dirname "$0")/../.."
mkdir -p target/trials
# Of an earlier call, and perhaps of other classes.
rm -f target/packaged-service/quarkus-app/quarkus-run.jar

refuse() {
  echo "try.sh: $*" >&2
  exit 2
}

# run NAME TEST [setting…]: one trial; its lines are kept in target/trials.
run() {
  name=$1 test=$2
  shift 2
  echo "== $name"
  ./mvnw -q test "-Dtest=$test" -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.rerunFailingTestsCount=0 -Dquarkus.log.level=WARN \
    -Dquarkus.test.hang-detection-timeout=3H ${ROUNDS:+"-Dcoursewatch.trial.rounds=$ROUNDS"} \
    ${SEED:+"-Dcoursewatch.trial.seed=$SEED"} ${jar:+"-Dcoursewatch.trial.jar=$jar"} "$@" >"target/trials/$name.log" 2>&1 && result=0 || result=$?
  grep -ahE '^TRIAL ' "target/trials/$name.log" | sed 's/^TRIAL /   /'
  # The next trial need not package the service once more.
  [ ! -e target/packaged-service/quarkus-app/quarkus-run.jar ] || jar=$PWD/target/packaged-service/quarkus-app/quarkus-run.jar
  if [ "$result" -eq 0 ] && grep -aq '^TRIAL ' "target/trials/$name.log"; then
    echo "   kept: $name"
  else
    grep -ahE 'ERROR' "target/trials/$name.log" | head -20 >&2 || true
    echo "   NOT KEPT: $name, see target/trials/$name.log" >&2
    failed="$failed $name"
  fi
}

faketime_library() {
  for each in /usr/lib/*/faketime/libfaketimeMT.so.1; do
    [ -e "$each" ] && { echo "$each"; return; }
  done
}

clock() {
  library=$(faketime_library)
  if [ -z "$library" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq faketime >/dev/null
    library=$(faketime_library)
  fi
  [ -n "$library" ] || refuse "libfaketime is missing (Debian: apt-get install faketime)"
  run clock SteppedClockTrial "-Dcoursewatch.trial.faketime=$library"
}

disk() {
  [ "$(id -u)" -eq 0 ] || refuse "the trial of the full disk mounts a small one, which only root may"
  run disk FullDiskTrial
}

# The jar of the older version, built in a folder of its own.
upgrade() {
  commit=${1:-}
  if [ "$commit" = same ]; then
    run upgrade TwoVersionsTrial
    return
  fi
  [ -n "$commit" ] || commit=$(git log -1 --format=%H -- src/main/resources/db/migration)^
  commit=$(git rev-parse --short "$commit") || refuse "there is no commit $commit; the clone may lack its history"
  older=target/trials/older-$commit
  if [ ! -e "$older/target/quarkus-app/quarkus-run.jar" ]; then
    rm -rf "$older"
    mkdir -p "$older"
    git archive "$commit" | tar -x -C "$older"
    echo "== building the older version, $commit"
    (cd "$older" && ./mvnw -q package -Dmaven.test.skip=true >build.log 2>&1) ||
      refuse "the older version does not build, see $older/build.log"
  fi
  run upgrade TwoVersionsTrial "-Dcoursewatch.trial.older=$PWD/$older/target/quarkus-app/quarkus-run.jar"
}

failed=""
jar=""
case ${1:-all} in
  kill) run kill KilledServiceTrial ;;
  database) run database KilledDatabaseTrial ;;
  mutation) run mutation MutationTrial ;;
  slow) run slow SlowDatabaseTrial ;;
  disk) disk ;;
  clock) clock ;;
  upgrade) upgrade "${2:-}" ;;
  all)
    run kill KilledServiceTrial
    run database KilledDatabaseTrial
    run mutation MutationTrial
    run slow SlowDatabaseTrial
    disk
    clock
    upgrade
    ;;
  *) sed -n "/^#   /p" "$0" | sed 's/^# \{0,1\}//' >&2; exit 2 ;;
esac
[ -z "$failed" ] || { echo "try.sh: not kept:$failed" >&2; exit 1; }
echo "every promise was kept"
