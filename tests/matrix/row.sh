#!/bin/sh
# A row of tests/matrix.sh, in the system that it made: builds the tree, runs the tests, and writes
# the results to the folder out.
#
# usage: row.sh KIND COMPILER TESTS LIBRARIES        in the row's folder, where tree/ is
#
#   KIND       native, libxml2 or musl (with libraries that are built first), or s390x (emulated)
#   TESTS      all (unit, bad, hostile, faults), few (unit, bad) or none
#   LIBRARIES  what libraries.sh builds for the kinds libxml2 and musl
#
#   out/result    a line "NAME VALUE" each: libxml2, compiler, warnings, passed, failed, skipped, and
#                 fails for each test that fails
#   out/warnings  the compiler's warnings
#   out/verdicts  a line for each document (see verdicts.py); out/mutants  the same for mutants
# SPDX-License-Identifier: Apache-2.0
set -eu
kind=$1 compiler=$2 tests=$3 libraries=$4
row=$PWD out=$PWD/out
mutants=20000
jobs=$(getconf _NPROCESSORS_ONLN)
emulator=
# The newest of the compilers that are installed under their numbers.
for newest in $(find /usr/bin -name "$compiler-[0-9]*" | sort -V); do
    case $newest in *-[0-9] | *-[0-9][0-9]) compiler=$newest ;; esac
done

set -- -DCMAKE_C_COMPILER="$compiler"
case $kind in
libxml2 | musl)
    prefix=/palcare/libraries/$libraries
    "$row/tree/tests/matrix/libraries.sh" "$libraries" "$prefix"
    set -- "$@" -DCMAKE_PREFIX_PATH="$prefix"
    if [ "$kind" = musl ]; then
        export PKG_CONFIG_LIBDIR="$prefix/lib/pkgconfig"
    else
        export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
    fi
    ;;
s390x)
    emulator=/usr/bin/qemu-s390x-static
    export PKG_CONFIG_LIBDIR=/usr/lib/s390x-linux-gnu/pkgconfig:/usr/share/pkgconfig
    set -- "$@" -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_SYSTEM_PROCESSOR=s390x \
        -DCMAKE_CROSSCOMPILING_EMULATOR=$emulator -DCMAKE_LIBRARY_PATH=/usr/lib/s390x-linux-gnu
    ;;
esac

say() {
    echo "$*" >>"$out/result"
}
say "libxml2 $(pkg-config --modversion libxml-2.0)"
say "compiler $(basename "$compiler" | sed 's/-[0-9]*$//') $("$compiler" -dumpfullversion 2>/dev/null ||
    "$compiler" -dumpversion)"

# emulate PROGRAM: replaces it by a script that runs it in the emulator, for tests that do not know
# about it.
emulate() {
    mv "$1" "$1.emulated"
    # shellcheck disable=SC2016 # for the script
    printf '#!/bin/sh\nexec %s "$0.emulated" "$@"\n' "$emulator" >"$1"
    chmod +x "$1"
}

# With warnings as errors the first one would hide the others, so they are counted instead.
find build -name '*.emulated' 2>/dev/null | while read -r file; do mv "$file" "${file%.emulated}"; done
rm -f build/CMakeCache.txt
cmake -S tree -B build -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DPALCARE_TESTS=ON -DPALCARE_LIVE=ON \
    -DPALCARE_BINDINGS=OFF "$@"
built=yes
cmake --build build --clean-first --parallel "$jobs" -- -k 0 >"$out/build" 2>&1 || built=
cat "$out/build"
grep -E ' (warning|error): ' "$out/build" | sed "s,$row/tree/,," | sort -u >"$out/warnings" || true
say "warnings $(grep -c . "$out/warnings" || true)"
[ -n "$built" ] || exit 1
if [ -n "$emulator" ]; then
    emulate build/palcare
    emulate build/tests/hostile/read
    export PALCARE_PATIENCE=30
fi

case $tests in
all) chosen='^(unit\..*|bad|hostile|faults)$' ;;
few) chosen='^(unit\..*|bad)$' ;;
none) chosen= ;;
esac
if [ -n "$chosen" ]; then
    ctest --test-dir build --output-on-failure --parallel "$jobs" -R "$chosen" \
        --output-junit "$out/tests.xml" || true
    count() {
        sed -n "s/^[[:space:]]*$1=\"\([0-9]*\)\".*/\1/p" "$out/tests.xml" | head -n 1
    }
    say "failed $(count failures)"
    say "skipped $(count skipped)"
    say "passed $(($(count tests) - $(count failures) - $(count skipped)))"
    sed -n 's/.*<testcase name="\([^"]*\)".*status="fail".*/fails \1/p' "$out/tests.xml" >>"$out/result"
fi

PALCARE_TEST_BIN=build/tests/hostile python3 tree/tests/matrix/verdicts.py >"$out/verdicts"
if [ -x build/tests/fuzz/mutants ]; then
    $emulator build/tests/fuzz/mutants $mutants tree/examples/data/*.palcare.xml \
        tree/tests/bad/*.palcare.xml >"$out/mutants.output" || say "fails mutants"
    sed 's/ /\t/' "$out/mutants.output" >"$out/mutants"
fi
