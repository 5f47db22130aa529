#!/bin/sh
# Asks ($rems-etasu, order-sign and the pharmacy's eligibility question) over HTTP, with sign-in, row-level security and
# audit, among so many courses, at 1, 10 and 50 connections; prints requests a second and the 99th percentile beside
# GET /q/health/live of the same process in the same run. Needs wrk (Debian: apt-get install wrk).
#
#   deploy/bench/faces.sh            10,000 courses, 8 seconds each
#   deploy/bench/faces.sh 1000 3     as many, as long
set -eu
cd "$(dirname "$0")/../.."
command -v wrk >/dev/null || { echo "wrk is missing" >&2; exit 1; }
./mvnw -q test -Dtest=FacesMeasure -Dcoursewatch.measure.courses="${1:-10000}" -Dcoursewatch.measure.seconds="${2:-8}" \
  -Dquarkus.log.level=WARN -Dquarkus.test.hang-detection-timeout=3H \
  | grep --line-buffered -E '^MEASURED|ERROR' | sed -u 's/^MEASURED //'
