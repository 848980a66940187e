#!/bin/sh
# Untrusted input: our own hostile documents and files, strange texts in every place and every
# setter, and the files of others if their folder exists.
#
# usage: PALCARE_TEST_BIN=FOLDER run.sh PALCARE
#
# PALCARE_CORPUS names the folder of others' files; the default is ../shared/corpus beside the
# source tree. If that does not exist either, the tests that need it are skipped. The last line is
# "N passed, N failed, N skipped".
# SPDX-License-Identifier: Apache-2.0
set -u
palcare=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
corpus=${PALCARE_CORPUS:-${PALCARE_SOURCE_DIR:-$here/../..}/../shared/corpus}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export PYTHONDONTWRITEBYTECODE=1

passed=0 failed=0 skipped=0
# part SCRIPT ARGUMENT...: runs it and adds the numbers of its last line.
part() {
    echo "== $1"
    "$here/$@" 2>&1 | tee "$log"
    line='\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped'
    counts=$(sed -n "\$s/^$line\$/\1 \2 \3/p" "$log")
    # shellcheck disable=SC2086 # three words, or none
    set -- ${counts:-0 1 0}
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

part hostile.py "$palcare"
part texts.py "$corpus"
part corpus.py "$palcare" "$corpus"

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
