#!/bin/sh
# The first minute with libpalcare: installs what is missing (Debian), builds, and does the main job
# on the four real pages and the directory of examples/data with the vocabularies: checks them,
# shows them, merges them into one document, and writes that back.
#
# usage: examples/quickstart.sh
set -eu
cd "$(dirname "$0")/.."
build=build/quickstart

tests/install.sh build
echo "Building in $build ..."
generator=
if [ ! -e "$build/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then
    generator='-G Ninja'
fi
mkdir -p "$build"
# shellcheck disable=SC2086 # words
{ cmake --preset release -B "$build" $generator -DPALCARE_EXAMPLES=OFF &&
    cmake --build "$build" --parallel "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)"; } \
    >"$build/log" 2>&1 || {
    cat "$build/log"
    exit 2
}
PATH=$PWD/$build:$PATH

# step TEXT: what comes next.
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
try palcare check --strict --on 2026-11-01 $(echo examples/data/*.palcare.xml lib/vocabulary/*.palcare.xml)
echo "Clean: $(find examples/data lib/vocabulary -maxdepth 1 -name '*.palcare.xml' | wc -l) documents."

step "2. What the directory holds."
try palcare show examples/data/directory.palcare.xml

step "3. One service, for a reader in Mexico: in Spanish, and what has no Spanish yet in English."
try palcare show --lang es-MX examples/data/directory.palcare.xml el-faro

step "4. All of it merged into one document, written back in its one canonical form."
try palcare merge -o "$build/all.palcare.xml" examples/data/*.palcare.xml
try palcare format --check "$build/all.palcare.xml"
palcare format "$build/all.palcare.xml" | cmp - "$build/all.palcare.xml"
echo "Read, written, read and written again: byte for byte the same," \
    "$(wc -c <"$build/all.palcare.xml") bytes in $build/all.palcare.xml."

step "Next: tests/run.sh, README.md, or  $build/palcare --help"
