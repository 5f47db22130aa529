#!/bin/sh
# Compares the two ways of speaking FHIR that docs/adr/0013-trees-of-json-instead-of-structures.md weighs: the structures of
# HAPI FHIR, and trees of JSON. Each figure is of a process of its own, on one thread, with a heap of 256 MB.
#
#   deploy/bench/fhir.sh       about two minutes
#   HEAP=128m deploy/bench/fhir.sh
set -eu
cd "$(dirname "$0")/../.."
./mvnw -q -Pbench test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
classpath="target/bench-classes:target/classes:$(cat target/bench.classpath)"
measure() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" "-Xmx${HEAP:-256m}" -cp "$classpath" org.coursewatch.bench.FhirMeasure "$@" 2> /dev/null \
    | grep -E '^(trees|structures)'
}
for way in trees structures; do
  for round in 1 2 3; do measure start "$way"; done
done
for way in trees structures; do measure speed "$way"; done
