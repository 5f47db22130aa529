#!/usr/bin/env bash
# Measures the packaged service over HTTP beside pgbench on the same server and an empty Quarkus application, among so many
# courses; prints every figure, ratios, and whether the goals of docs/performance.md are met. Ends with 1 when one is missed.
#
#   deploy/bench/run.sh                  10,000 and 1,000,000 courses; about an hour on two cores, 15 GB of disk
#   deploy/bench/run.sh again            the same databases once more, filled today or in the last three days
#   deploy/bench/run.sh clean            removes them
#
# Everything lies under target/bench: results.csv, plot.svg, the logs of the service, the databases. Settings, as
# environment variables:
#   COURSES="10000 1000000"   sizes                       CONNECTIONS=10   at once; several are possible: "1 10 50"
#   ROUNDS=3 SECONDS_EACH=6   of each figure              WARM_UP=15       seconds of each kind before the first round
#   WHAT="eligibility rems-etasu order-sign overdue fact authorization"
#   STARTS=10                 how often either application is started for the first size; 0 leaves start and memory out
#   FLAGS="…"                 of the virtual machine; those of deploy/server and the cache of the build otherwise
#   JAR=…                     a packaged service; built otherwise
#   BUFFERS=1GB               shared_buffers of the databases that are filled
#   ENGINE=yes                JMH on the engine at the end; "no" leaves it out
# Needs wrk, pgbench, hyperfine; as root on Debian or Ubuntu they are installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
todo=${1:-all}
case $todo in
  all | again) ;;
  clean) rm -rf target/bench; exit 0 ;;
  *) sed -n '2,20s/^# \{0,1\}//p' "$0" >&2; exit 64 ;;
esac

declare -A packages=([wrk]=wrk [pgbench]=postgresql-contrib [hyperfine]=hyperfine)
missing=()
for tool in wrk pgbench hyperfine; do
  command -v "$tool" >/dev/null || missing+=("${packages[$tool]}")
done
if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing packages: ${missing[*]}" >&2
    exit 69
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
version() { sed -n 's|.*<quarkus.platform.version>\(.*\)</.*|\1|p' "$1"; }
if [ "$(version pom.xml)" != "$(version deploy/bench/empty/pom.xml)" ]; then
  echo "deploy/bench/empty/pom.xml has another version of Quarkus than pom.xml" >&2
  exit 78
fi

bench=target/bench
mkdir -p "$bench"
rm -f "$bench/results.csv"
jar=${JAR:-$PWD/target/quarkus-app/quarkus-run.jar}
[ -n "${JAR:-}" ] || ./mvnw -q -DskipTests package
./mvnw -q -f deploy/bench/empty/pom.xml package
./mvnw -q -f deploy/bench/empty/pom.xml package -Dquarkus.package.jar.type=aot-jar -Dquarkus.package.output-directory=with-cache
echo "$(date -u +%F), $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1), $(free -g | awk '/^Mem/ {print $2}') GiB"
# As the unit of deploy/server has it.
export MALLOC_ARENA_MAX=2
flags=${FLAGS:-}
if [ -z "$flags" ]; then
  [ ! -f deploy/server/jvm.options ] || flags=@deploy/server/jvm.options
  cache=$(dirname "$jar")/app.aot
  [ ! -f "$cache" ] || flags="$flags -XX:AOTCache=$cache"
fi
echo "Java's options: ${flags:-none}"

starts=${STARTS:-10}
for courses in ${COURSES:-10000 1000000}; do
  database=$bench/database-$courses
  if [ "$todo" = again ] && [ -d "$database" ]; then
    echo "$courses courses are there already; the sweep is not measured again"
  else
    rm -rf "$database"
    deploy/bench/measured.sh FillMeasure -Dcoursewatch.measure.courses="$courses" \
      -Dcoursewatch.measure.buffers="${BUFFERS:-1GB}"
    mv target/test-database "$database"
  fi
  deploy/bench/measured.sh ServiceMeasure -Dcoursewatch.measure.database="$database" -Dcoursewatch.measure.jar="$jar" \
    -Dcoursewatch.measure.connections="${CONNECTIONS:-10}" -Dcoursewatch.measure.rounds="${ROUNDS:-3}" \
    -Dcoursewatch.measure.seconds="${SECONDS_EACH:-6}" -Dcoursewatch.measure.warm-up="${WARM_UP:-15}" \
    -Dcoursewatch.measure.what="${WHAT:-eligibility rems-etasu order-sign overdue fact authorization}" \
    -Dcoursewatch.measure.flags="$flags" \
    -Dcoursewatch.measure.starts="$starts"
  starts=0
done
if [ "${ENGINE:-yes}" = yes ]; then
  ./mvnw -q -Pbench test | grep -E '^(Benchmark|.*Benchmark\.)' || true
fi
java=$(./mvnw -v | sed -n 's/^Java version.* runtime: //p')/bin/java
exec "$java" deploy/bench/Report.java "$bench/results.csv" "$bench/plot.svg"
