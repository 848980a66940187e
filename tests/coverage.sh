#!/bin/sh
# Measures which lines of lib/ the tests run. Prints each file with the lines that no test runs, and
# fails below the threshold.
#
# usage: coverage.sh BUILD_FOLDER [THRESHOLD]
#
# BUILD_FOLDER has the configuration coverage (tests/build.sh). The threshold is 95 percent unless
# given.
# SPDX-License-Identifier: Apache-2.0
set -eu
build=$1 threshold=${2:-95}
source=$(cd "$(dirname "$0")/.." && pwd)

find "$build" -name '*.gcda' -delete
status=0
# Leaves out hostile, which measures time and watches which files are opened, since counting is slow
# and opens files itself.
ctest --test-dir "$build" --parallel "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" \
    --exclude-regex '^hostile$' --output-on-failure --no-tests=error || status=1

# Forked children and threads that write one counter at once sometimes damage its file; other tests
# also count its lines.
gcovr --root "$source" --object-directory "$build" --filter "$source/lib/" \
    --gcov-ignore-parse-errors --fail-under-line "$threshold" \
    --txt "$build/coverage.txt" --html-details "$build/coverage.html" \
    --print-summary "$build" >"$build/summary.txt" || status=1
cat "$build/coverage.txt" "$build/summary.txt"
[ "$status" -eq 0 ] || echo "a test failed, or fewer than $threshold of 100 lines of lib/ were reached"
exit "$status"
