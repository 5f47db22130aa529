#!/bin/sh
# Makes a database of so many courses, measures the sweep and the overdue report in it, and prints what
# was measured. The database is PostgreSQL of the build's own, under target/; nothing else is touched.
#
#   deploy/bench/sweep.sh                      1,000,000 courses, 10,000 and 50,000 due, three rounds
#   deploy/bench/sweep.sh 5000000              as many
#   deploy/bench/sweep.sh 200000 10000 50000 5 courses, few due, many due, rounds
#
# A million courses take 14 GB of disk and some fifteen minutes to write on two cores. The service runs with a heap
# of 256 MB; HEAP=128m changes that.
set -eu
HEAP=${HEAP:-256m} exec "$(dirname "$0")/measured.sh" SweepMeasure \
  -Dcoursewatch.measure.courses="${1:-1000000}" -Dcoursewatch.measure.few="${2:-10000}" \
  -Dcoursewatch.measure.due="${3:-50000}" -Dcoursewatch.measure.rounds="${4:-3}"
