#!/bin/sh
# The first minute with libpalcare: builds it, checks the documents of examples/data and the
# vocabularies, shows them, merges them into one document, and writes that again. If the build needs
# packages that are missing, prints their names and the command before it installs them (Debian).
#
# usage: examples/quickstart.sh [--no-install]
#
# With --no-install, only prints which packages are missing and exits with 2.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
build=build/quickstart
case ${1:-} in
'' | --no-install) ;;
*)
    echo "usage: examples/quickstart.sh [--no-install]" >&2
    exit 2
    ;;
esac
install=${1:-}

# shellcheck disable=SC2086 # nothing, or a word
tests/install.sh $install build
echo "Building in $build ..."
generator=
if [ ! -e "$build/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then
    generator='-G Ninja'
fi
mkdir -p "$build"
# shellcheck disable=SC2086 # words
{ cmake -S . -B "$build" $generator -DPALCARE_EXAMPLES=OFF -DPALCARE_BINDINGS=OFF &&
    cmake --build "$build" --parallel "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)"; } \
    >"$build/log" 2>&1 || {
    cat "$build/log"
    exit 2
}
PATH=$PWD/$build:$PATH

# step TEXT: prints what comes next.
step() {
    printf '\n\033[1m%s\033[0m\n' "$1"
}
[ -t 1 ] || step() { printf '\n%s\n' "$1"; }

# try COMMAND...: shows a command, then runs it.
try() {
    printf '$ %s\n' "$*"
    "$@"
}

step "1. Every document is checked: form, references between files, and what an editor would ask."
# shellcheck disable=SC2046 # one word a file
try palcare check --strict --on 2026-12-01 $(echo examples/data/*.palcare.xml lib/vocabulary/*.palcare.xml)
echo "Clean: $(find examples/data lib/vocabulary -maxdepth 1 -name '*.palcare.xml' | wc -l) documents."

step "2. What the directory holds."
try palcare show examples/data/directory.palcare.xml

step "3. One service, for a reader in Mexico: in Spanish, and what has no Spanish yet in English."
try palcare show --lang es-MX examples/data/directory.palcare.xml el-faro

step "4. The public documents merged into one, written back in its one canonical form."
public=$build/public.palcare.xml
# shellcheck disable=SC2046 # one word a file
try palcare merge -o "$public" $(grep -l 'privacy="public"' examples/data/*.palcare.xml)
try palcare format --check "$public"
palcare format "$public" | cmp - "$public"
echo "Read, written, read and written again: byte for byte the same," \
    "$(wc -c <"$public") bytes in $public."

step "Next: tests/run.sh, README.md, or  $build/palcare --help"
