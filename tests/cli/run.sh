#!/bin/sh
# Golden tests of the command: tests/cli/run.sh [--update] [PALCARE_BINARY [CASE...]]
#
# A case is a pair of files in cases/: NAME.sh, which runs in a fresh copy of data/ with `palcare`
# on the path, and NAME.out, which holds the expected result: standard output, standard error and
# exit status. --update rewrites NAME.out; review the difference before keeping it. The default
# binary is the one that PALCARE names.
# SPDX-License-Identifier: Apache-2.0
set -u

here=$(cd "$(dirname "$0")" && pwd)
update=no
if [ "${1-}" = --update ]; then
    update=yes
    shift
fi
binary=${1-${PALCARE-}}
[ $# -eq 0 ] || shift
if [ ! -x "$binary" ]; then
    echo "Usage: $0 [--update] [PALCARE_BINARY [CASE...]], and '$binary' cannot be run" >&2
    exit 2
fi
binary=$(cd "$(dirname "$binary")" && pwd)/$(basename "$binary")
[ $# -gt 0 ] || set -- "$here"/cases/*.sh

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$scratch/bin"
ln -s "$binary" "$scratch/bin/palcare"

# Runs a case in its own copy of the data and prints the whole result.
run_case() {
    rm -rf "$scratch/work"
    cp -R "$here/data" "$scratch/work"
    (
        cd "$scratch/work" || exit 2
        PATH=$scratch/bin:$PATH LC_ALL=C HERE=$here sh "$1" >"$scratch/stdout" 2>"$scratch/stderr"
    )
    status=$?
    cat "$scratch/stdout"
    echo "--- standard error"
    cat "$scratch/stderr"
    echo "--- exit status $status"
}

passed=0
failed=0
for script in "$@"; do
    name=$(basename "$script" .sh)
    wanted=$here/cases/$name.out
    run_case "$here/cases/$name.sh" >"$scratch/got"
    if [ $update = yes ]; then
        cp "$scratch/got" "$wanted"
    fi
    if [ -f "$wanted" ] && diff -u "$wanted" "$scratch/got" >"$scratch/difference"; then
        passed=$((passed + 1))
        echo "ok $name"
    else
        failed=$((failed + 1))
        echo "not ok $name"
        [ -f "$wanted" ] || echo "# $wanted is missing; --update makes it"
        [ ! -f "$wanted" ] || sed 's/^/# /' "$scratch/difference"
    fi
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
