#!/bin/sh
# The documents that come with the library have no problem in a strict check on a fixed day, are
# canonical to the byte, and are valid by the RELAX NG that the library prints, in an independent
# validator.
#
# usage: documents.sh SOURCE_FOLDER COMMAND
# SPDX-License-Identifier: Apache-2.0
set -eu
palcare=$2
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
set -- examples/data/*.palcare.xml lib/vocabulary/*.palcare.xml
failed=0

"$palcare" check --strict --on 2026-12-01 "$@" || failed=1
"$palcare" format --check "$@" || { echo "not canonical: the files above" && failed=1; }
if command -v xmllint >/dev/null 2>&1; then
    "$palcare" describe --as rng >"$work/palcare.rng"
    xmllint --noout --relaxng "$work/palcare.rng" "$@" 2>"$work/log" ||
        { grep -v ' validates$' "$work/log" && failed=1; }
fi
[ "$failed" -eq 0 ] && echo "$# documents are clean, canonical and valid"
exit "$failed"
