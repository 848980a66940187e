#!/bin/sh
# Configures and builds one configuration of the library in build/NAME.
#
# usage: tests/build.sh NAME [-DOPTION=VALUE...] [TARGET...]
#
#   release    as distributions build it, without tests
#   debug      optimised like a release, with symbols, tests and warnings as errors
#   asan       AddressSanitizer and UndefinedBehaviorSanitizer
#   tsan       ThreadSanitizer
#   fuzz       clang's libFuzzer, with AddressSanitizer and UndefinedBehaviorSanitizer
#   coverage   counts the lines that run
#   bench      the benchmarks, optimised like a release
#
# Without a target it builds all of them. To run the tests: ctest --test-dir build/debug
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."

usage() {
    sed -n '2,/^set -eu/{/^set/d;/SPDX/d;s/^# \{0,1\}//;p;}' tests/build.sh
    exit "$1"
}

tested='-DPALCARE_TESTS=ON'
sanitized="$tested -DCMAKE_BUILD_TYPE=Debug"
name=${1:-}
case $name in
release) flags='-DCMAKE_BUILD_TYPE=Release' ;;
debug) flags="$tested -DCMAKE_BUILD_TYPE=RelWithDebInfo -DPALCARE_LIVE=ON -DPALCARE_WERROR=ON" ;;
asan) flags="$sanitized -DPALCARE_LIVE=ON -DPALCARE_SANITIZE=address,undefined" ;;
tsan) flags="$sanitized -DPALCARE_SANITIZE=thread" ;;
fuzz)
    flags="$sanitized -DPALCARE_SANITIZE=address,undefined,fuzzer-no-link"
    flags="$flags -DCMAKE_C_COMPILER=clang -DPALCARE_BINDINGS=OFF"
    ;;
coverage) flags="$tested -DCMAKE_BUILD_TYPE=Debug -DPALCARE_COVERAGE=ON" ;;
bench) flags='-DCMAKE_BUILD_TYPE=RelWithDebInfo -DPALCARE_BENCH=ON -DPALCARE_EXAMPLES=OFF' ;;
-h | --help) usage 0 ;;
*) usage 2 >&2 ;;
esac
shift

targets=
for argument; do
    shift
    case $argument in
    -D*) set -- "$@" "$argument" ;;
    *) targets="$targets $argument" ;;
    esac
done

if [ -z "${CMAKE_GENERATOR:-}" ] && [ ! -e "build/$name/CMakeCache.txt" ] &&
    command -v ninja >/dev/null 2>&1; then
    flags="$flags -GNinja"
fi
# shellcheck disable=SC2086 # words
cmake -S . -B "build/$name" $flags "$@"
# shellcheck disable=SC2086 # words
cmake --build "build/$name" --parallel "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" \
    ${targets:+--target $targets}
