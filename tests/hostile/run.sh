#!/bin/sh
# What nobody should trust: hostile documents and files of our own, strange texts in every place and
# through every setter, and the files of others where their folder is there.
#
# usage: PALCARE_TEST_BIN=FOLDER run.sh PALCARE
#
# The folder of others' files is named by PALCARE_CORPUS; without it ../shared/corpus beside the
# source tree is tried, and what needs it is skipped where that is not there either. The last line
# is "N passed, N failed, N skipped".
# SPDX-License-Identifier: Apache-2.0
set -u
palcare=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
corpus=${PALCARE_CORPUS:-${PALCARE_SOURCE_DIR:-$here/../..}/../shared/corpus}
said=$(mktemp)
trap 'rm -f "$said"' EXIT
export PYTHONDONTWRITEBYTECODE=1

passed=0 failed=0 skipped=0
# part SCRIPT ARGUMENT...: runs it and adds what its last line counts.
part() {
    echo "== $1"
    "$here/$@" 2>&1 | tee "$said"
    line='\([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped'
    counts=$(sed -n "\$s/^$line\$/\1 \2 \3/p" "$said")
    # shellcheck disable=SC2086 # three words, or none
    set -- ${counts:-0 1 0}
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

part hostile.py "$palcare"
part texts.py "$corpus"
part corpus.py "$palcare" "$corpus"

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
