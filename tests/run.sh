#!/bin/sh
# Builds and tests. First prints which packages are missing and how it installs them (Debian).
#
# usage: tests/run.sh [--no-install] [PART...] [-- CTEST-ARGUMENT...]
#
#   quick      unit, bad and cli of the debug build: under a minute once that is built
#   debug      optimised, all tests            asan      AddressSanitizer and UBSan, all tests
#   tsan       ThreadSanitizer, unit and threads
#   valgrind   the unit tests under valgrind
#   fuzz       inputs that clang's libFuzzer generates, FUZZ_SECONDS (300) for each program
#   style      clang-format, clang-tidy, cppcheck (installs clang)
#   coverage   at least 95 of 100 lines of lib/ run in the tests
#   bench      instructions that a load takes, against their limit (callgrind)
#   all        each of these
#
# Without a part: debug and asan. With --no-install nothing is installed: if a package is missing,
# it is named, and the exit status is 2. The last line is "N passed, N failed"; exit status 0 when
# none failed, 1 when one did, 2 when a package is missing or a part could not be built.
#
#   tests/run.sh debug -- -R unit      the unit tests of the debug build alone
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."

usage() {
    sed -n '2,/^set -eu/{/^set/d;/SPDX/d;s/^# \{0,1\}//;p;}' "$here/run.sh"
    exit "$1"
}

parts='' install=
while [ $# -gt 0 ]; do
    case $1 in
    quick | debug | asan | tsan | valgrind | fuzz | style | coverage | bench) parts="$parts $1" ;;
    all) parts='debug asan tsan valgrind fuzz style coverage bench' ;;
    --no-install) install=--no-install ;;
    --)
        shift
        break
        ;;
    -h | --help) usage 0 ;;
    *) usage 2 >&2 ;;
    esac
    shift
done
: "${parts:=debug asan}"

groups='build quick'
[ "$parts" = ' quick' ] || groups="$groups test bindings"
case $parts in *style*) groups="$groups style" ;; esac
case $parts in *fuzz*) groups="$groups fuzz" ;; esac
case $parts in *coverage*) groups="$groups coverage" ;; esac
case $parts in *bench*) groups="$groups bench" ;; esac
# shellcheck disable=SC2086 # words
"$here/install.sh" $install $groups

jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0 failed=0 broken=

# build NAME TARGET...: builds a configuration in build/NAME, with output only when it fails.
build() {
    "$here/build.sh" "$@" >"$log" 2>&1 || {
        cat "$log"
        echo "tests/run.sh: the $1 build failed"
        broken="$broken $1"
        return 1
    }
}

# count: adds the numbers of ctest's summary in the log. A skipped test is neither passed nor failed.
count() {
    total=$(sed -n 's/.* tests failed out of \([0-9]*\)$/\1/p' "$log" | tail -n 1)
    if [ -z "$total" ]; then
        failed=$((failed + 1))
        return
    fi
    bad=$(sed -n 's/.*, \([0-9]*\) tests failed out of [0-9]*$/\1/p' "$log" | tail -n 1)
    skipped=$(grep -c '\*\*\*Skipped' "$log" || true)
    passed=$((passed + total - bad - skipped))
    failed=$((failed + bad))
}

# run NAME ARGUMENT...: runs the tests of build/NAME.
run() {
    name=$1
    shift
    ctest --test-dir "build/$name" --output-on-failure --no-tests=error --parallel "$jobs" "$@" 2>&1 |
        tee "$log"
    count
}

# one NAME COMMAND...: runs a part that is one test.
one() {
    name=$1
    shift
    status=0
    "$@" || status=$?
    if [ "$status" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    [ "$status" -eq 0 ] || echo "$name failed (exit status $status)"
}

fuzz_for() {
    PALCARE_TEST_BIN=build/fuzz/tests/fuzz FUZZ_SECONDS=$1 "$here/fuzz/run.sh" build/fuzz/palcare
}

for part in $parts; do
    printf '\n== %s ==\n' "$part"
    case $part in
    quick) build debug quick && run debug -R '^(unit[.].*|bad|cli)$' "$@" ;;
    debug | asan) build "$part" && run "$part" "$@" ;;
    tsan) build tsan && run tsan -R '^(unit|threads)' "$@" ;;
    valgrind) build debug && one valgrind "$here/valgrind.sh" build/debug ;;
    fuzz) build fuzz && one fuzz fuzz_for "${FUZZ_SECONDS:-300}" ;;
    style) build debug && one style "$here/frame/style.sh" . build/debug ;;
    coverage) build coverage && one coverage "$here/coverage.sh" build/coverage ;;
    bench) build bench bench_programs palcare_command && one bench "$here/bench/run.sh" --strict load-instructions ;;
    esac || true
done

printf '\n'
[ -z "$broken" ] || echo "not built:$broken"
echo "$passed passed, $failed failed"
[ -z "$broken" ] || exit 2
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
