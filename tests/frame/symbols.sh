#!/bin/sh
# What the built library shows and what it needs: exported names = lib/palcare.map = declarations in
# the headers; an inner name of the static library begins with pc_; libxml2 and libc are all it loads; and
# no function is drawn in that prints, exits, or asks the clock, the environment or the locale.
#
# usage: symbols.sh SOURCE_FOLDER SHARED_LIBRARY STATIC_LIBRARY
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
source=$1 shared=$2 static=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# fail TEXT: one more failure; the lines that show it come on standard input.
fail() {
    echo "FAILED: $1"
    sed 's/^/    /'
    failed=1
}

# same WHAT FILE OTHER: both lists are equal.
same() {
    diff "$2" "$3" >"$work/diff" || fail "$1 (< left, > right)" <"$work/diff"
}

# The lists.
cat "$source"/include/palcare/*.h | sed 's,//.*,,' | tr '\n' ' ' | sed 's,/\*[^*]*\**\([^/*][^*]*\*\**\)*/,,g' |
    grep -oE 'PALCARE_API[^;(]*\bpalcare_[a-z0-9_]+ *\(' | grep -oE 'palcare_[a-z0-9_]+ *\($' |
    tr -d ' (' | sort >"$work/headers"
sed -n 's/^ *\(palcare_[a-z0-9_]*\);$/\1/p' "$source/lib/palcare.map" | sort >"$work/map"
nm -D --defined-only "$shared" | awk '$2 != "A" {print $3}' >"$work/versioned"
sed 's/@@*.*//' "$work/versioned" | sort >"$work/shared"
nm -g --defined-only "$static" | awk 'NF == 3 {print $3}' | sort >"$work/all"
grep -v '^pc_' "$work/all" >"$work/static"

[ "$(wc -l <"$work/headers")" -gt 50 ] || echo | fail "hardly any declaration was found in the headers"
# Each release has its node in the map, and each node its order.
awk '/{/ {last = ""}
    /^ *palcare_/ {if ($1 < last) print $1 " behind " last; last = $1}' \
    "$source/lib/palcare.map" >"$work/order"
[ ! -s "$work/order" ] || fail "lib/palcare.map is not sorted" <"$work/order"
same "lib/palcare.map and the headers differ" "$work/map" "$work/headers"
same "the shared library and lib/palcare.map differ" "$work/shared" "$work/map"
same "the static library and lib/palcare.map differ" "$work/static" "$work/map"
if grep -v '@@PALCARE_[0-9]*\.[0-9]*$' "$work/versioned" >"$work/bare"; then
    fail "exported without a version" <"$work/bare"
fi

# What it loads.
readelf -d "$shared" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort >"$work/needed"
grep -vE '^(libxml2|libc)\.so\.[0-9]+$' "$work/needed" >"$work/more" &&
    fail "the library loads more than libxml2 and libc" <"$work/more"
soname=$(readelf -d "$shared" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')
major=$(sed -n 's/^#define PALCARE_VERSION_MAJOR *//p' "$source/include/palcare/palcare.h")
[ "$soname" = "libpalcare.so.$major" ] || echo "$soname" | fail "the SONAME is not libpalcare.so.$major"

# What it calls.
sed -n 's/^[^#][^:]*: //p' "$source/tests/frame/forbidden.txt" | tr ' ' '\n' >"$work/deny"
nm -D --undefined-only "$shared" | awk '{sub(/@.*/, "", $NF); print $NF}' |
    sed -E 's/^__(.*)_chk$/\1/; s/^__//' | sort >"$work/calls"
grep -xE -f "$work/deny" "$work/calls" >"$work/denied" && fail "the library calls" <"$work/denied"

[ "$failed" -ne 0 ] || echo "$(wc -l <"$work/map") exported names agree; needed: $(tr '\n' ' ' <"$work/needed")"
exit "$failed"
