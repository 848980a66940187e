#!/bin/sh
# Untrusted bytes, given to the programs of this folder:
#
#   document   every document of the tree, valid and invalid
#   value      the lines of values.txt, to every field
#   json       JSON of a document, and beginnings of it
#   mutants    documents damaged in the same way each time, to compare releases of libxml2
#
# usage: run.sh PALCARE
#
# With FUZZ_SECONDS, libFuzzer generates more inputs for that time per program, and keeps in the
# build folder those that reach new code; an input that breaks a rule is kept there separately, and
# printed. That needs programs built with -DPALCARE_SANITIZE=…,fuzzer-no-link.
# SPDX-License-Identifier: Apache-2.0
set -eu
palcare=$(realpath "$1")
programs=$PALCARE_TEST_BIN
root=${PALCARE_SOURCE_DIR:-$(cd "$(dirname "$0")/../.." && pwd)}
LC_ALL=C
export LC_ALL
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/document" "$work/value" "$work/json"
names='document value'
if [ -e "$programs/json" ]; then
    names="$names json"
else
    echo "json: left out, libpalcare-json is not built"
fi

find "$root/examples/data" "$root/lib/vocabulary" "$root/tests/bad" -name '*.palcare.xml' \
    -exec cp {} "$work/document" \;
fields=$(grep -c 'PALCARE_TYPE_[A-Z_]* << 8 |' "$root/include/palcare/fields.h")
field=0
while [ "$field" -lt "$fields" ]; do
    # the number as two bytes, then all values, each up to a NUL
    printf "\\$(printf %o $((field % 256)))\\$(printf %o $((field / 256)))" >"$work/value/$field"
    tr '\n' '\0' <"$root/tests/fuzz/values.txt" >>"$work/value/$field"
    field=$((field + 1))
done
json=$root/bindings/expected/plain.json
cp "$json" "$work/json"
lines=$(wc -l <"$json")
while [ "$lines" -gt 0 ]; do
    head -n "$lines" "$json" >"$work/json/$lines"
    lines=$((lines - 3))
done
echo "$(find "$work/document" -type f | wc -l) documents, $fields fields"

if [ -z "${FUZZ_SECONDS:-}" ]; then
    for name in $names; do
        "$programs/$name" "$work/$name"/* 2>"$work/log" || {
            tail -n 30 "$work/log"
            exit 1
        }
    done
    # Damaged documents: none may have the result "no memory".
    "$programs/mutants" 5000 "$root"/examples/data/*.palcare.xml >"$work/log" || {
        grep 'no memory' "$work/log"
        exit 1
    }
    exit 0
fi

# names, codes and bits of XML, which random bytes would take long to find
"$palcare" describe --as rng >"$work/rng"
grep -o '"[a-zA-Z][a-zA-Z:-]*"\|>[a-z][a-z-]*<' "$work/rng" | tr '<>' '""' | sort -u >"$work/words"
printf '"%s"\n' '<!--' '-->' '<![CDATA[' ']]>' '<?' '?>' '&#x' '&amp;' 'xml:lang=\"es\"' \
    'xmlns:x=\"urn:x\"' '<p>' '</p>' '/>' >>"$work/words"
for name in $names; do
    kept=$programs/kept/$name
    mkdir -p "$kept"
    "$programs/$name" -max_total_time="$FUZZ_SECONDS" -dict="$work/words" -rss_limit_mb=3000 \
        -timeout=10 -max_len=20000 -print_final_stats=1 -artifact_prefix="$programs/$name-" \
        "$kept" "$work/$name" >"$work/log" 2>&1 || {
        tail -n 60 "$work/log"
        exit 1
    }
    echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log") inputs," \
        "$(find "$kept" -type f | wc -l) kept"
done
