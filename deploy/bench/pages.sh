#!/bin/sh
# Opens the main pages of each workspace in Chromium, with an empty cache and the real login, and prints for each
# what was transferred and how long it took to be ready, beside an empty page of the same service in the same run.
set -eu
exec "$(dirname "$0")/measured.sh" PageMeasure
