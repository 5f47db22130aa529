#!/bin/sh
# Opens the main pages of each workspace in Chromium, with an empty cache and the real login, and prints for each
# what was transferred and how long it took to be ready, beside an empty page of the same service in the same run.
set -eu
cd "$(dirname "$0")/../.."
./mvnw -q test -Dtest=PageMeasure | grep --line-buffered -E '^MEASURED|ERROR' | sed -u 's/^MEASURED //'
