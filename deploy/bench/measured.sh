#!/usr/bin/env bash
# Runs one of the classes named *Measure, which no other run of tests does, and prints what it measured.
#
#   deploy/bench/measured.sh PageMeasure
#   deploy/bench/measured.sh AuditMeasure -Dcoursewatch.measure.entries=1000000
#   HEAP=256m deploy/bench/measured.sh SweepMeasure -Dcoursewatch.measure.courses=20000
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$#" -gt 0 ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 64; }
name=$1
shift
JAVA_TOOL_OPTIONS="-Xmx${HEAP:-512m}" MAVEN_OPTS=-Xmx1g ./mvnw -q test -Dsurefire.rerunFailingTestsCount=0 -Dtest="$name" \
  -Dquarkus.log.level=WARN -Dquarkus.test.hang-detection-timeout=3H "$@" 2> >(grep -v '^Picked up' >&2) \
  | grep --line-buffered -E '^MEASURED|ERROR' | sed -u 's/^MEASURED //'
