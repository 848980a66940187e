#!/bin/sh
# Builds and tests everything: installs what is missing (Debian), then runs the parts it is given.
#
# usage: tests/run.sh [PART...] [-- CTEST-ARGUMENT...]
#
#   debug      optimised, all tests            asan      AddressSanitizer and UBSan, all tests
#   tsan       ThreadSanitizer, unit and threads
#   valgrind   the unit tests under valgrind
#   fuzz       bytes that clang's libFuzzer makes up, for FUZZ_SECONDS (300) a program
#   style      clang-format, clang-tidy, cppcheck (installs clang)
#   coverage   which lines of lib/ the tests reach, at least 95 of 100
#   all        each of these
#
# Without a part: debug and asan. The last line is "N passed, N failed"; exit status 0 when none
# failed, 1 when one did, 2 when a part could not be built.
#
#   tests/run.sh debug -- -R unit      the unit tests of the debug build alone
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."

usage() {
    sed -n '2,/^set -eu/{/^set/d;s/^# \{0,1\}//;p;}' "$here/run.sh"
    exit "$1"
}

parts=
while [ $# -gt 0 ]; do
    case $1 in
    debug | asan | tsan | valgrind | fuzz | style | coverage) parts="$parts $1" ;;
    all) parts='debug asan tsan valgrind fuzz style coverage' ;;
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

groups='build test bindings'
case $parts in *style*) groups="$groups style" ;; esac
case $parts in *fuzz*) groups="$groups fuzz" ;; esac
case $parts in *coverage*) groups="$groups coverage" ;; esac
# shellcheck disable=SC2086 # words
"$here/install.sh" $groups

jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0 failed=0 broken=

# build PRESET: configures and builds it in build/PRESET.
build() {
    generator=
    if [ ! -e "build/$1/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then
        generator='-G Ninja'
    fi
    # shellcheck disable=SC2086 # words
    { cmake --preset "$1" $generator && cmake --build --preset "$1" --parallel "$jobs"; } >"$log" 2>&1 ||
        {
            cat "$log"
            echo "tests/run.sh: the $1 build failed"
            broken="$broken $1"
            return 1
        }
}

# count: adds what ctest's summary in the log says. A skipped test is neither passed nor failed.
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

# run PRESET ARGUMENT...: ctest with that preset's environment.
run() {
    preset=$1
    shift
    ctest --preset "$preset" --parallel "$jobs" "$@" 2>&1 | tee "$log"
    count
}

# one NAME COMMAND...: a part that is one test.
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
    debug | asan) build "$part" && run "$part" "$@" ;;
    tsan) build tsan && run tsan -R '^(unit|threads)' "$@" ;;
    valgrind) build debug && one valgrind "$here/valgrind.sh" build/debug ;;
    fuzz) build fuzz && one fuzz fuzz_for "${FUZZ_SECONDS:-300}" ;;
    style) build debug && one style "$here/frame/style.sh" . build/debug ;;
    coverage) build coverage && one coverage "$here/coverage.sh" build/coverage ;;
    esac || true
done

printf '\n'
[ -z "$broken" ] || echo "not built:$broken"
echo "$passed passed, $failed failed"
[ -z "$broken" ] || exit 2
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
