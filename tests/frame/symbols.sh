#!/bin/sh
# The symbols of a built library: exported names = its symbol map = declarations in its
# headers; an inner name of the static library begins with pc_; it loads only what it should
# (libpalcare libxml2 and libc); and it links no function that prints, exits, or reads the clock,
# the environment or the locale.
#
# usage: symbols.sh SOURCE_FOLDER SHARED_LIBRARY STATIC_LIBRARY
#        symbols.sh SOURCE_FOLDER SHARED_LIBRARY room NAME    of the room's library libpalcare-NAME
# SPDX-License-Identifier: Apache-2.0
set -eu
export LC_ALL=C
source=$1 shared=$2 static=$3 room=${4:-}
include=$source/include/palcare
if [ "$room" ]; then
    static='' name=palcare-$room headers=$include/$room.h
    needed='libpalcare|libjansson|libc' least=5
else
    name=palcare needed='libxml2|libc' least=50
    headers=$(for header in "$include"/*.h; do
        [ -e "$source/lib/palcare-$(basename "$header" .h).map" ] || echo "$header"
    done)
fi
map=lib/$name.map
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# fail TEXT: counts a failure; standard input has the lines that show it.
fail() {
    echo "FAILED: $1"
    sed 's/^/    /'
    failed=1
}

# same WHAT FILE OTHER: tests that both lists are equal.
same() {
    diff "$2" "$3" >"$work/diff" || fail "$1 (< left, > right)" <"$work/diff"
}

# The lists.
# shellcheck disable=SC2086 # headers are words
cat $headers | sed 's,//.*,,' | tr '\n' ' ' | sed 's,/\*[^*]*\**\([^/*][^*]*\*\**\)*/,,g' |
    grep -oE 'PALCARE_API[^;(]*\bpalcare_[a-z0-9_]+ *\(' | grep -oE 'palcare_[a-z0-9_]+ *\($' |
    tr -d ' (' | sort >"$work/headers"
sed -n 's/^ *\(palcare_[a-z0-9_]*\);$/\1/p' "$source/$map" | sort >"$work/map"
nm -D --defined-only "$shared" | awk '$2 != "A" {print $3}' >"$work/versioned"
sed 's/@@*.*//' "$work/versioned" | sort >"$work/shared"
if [ "$static" ]; then
    nm -g --defined-only "$static" | awk 'NF == 3 {print $3}' | sort >"$work/all"
    grep -v '^pc_' "$work/all" >"$work/static"
    same "the static library and $map differ" "$work/static" "$work/map"
fi

[ "$(wc -l <"$work/headers")" -gt "$least" ] || echo | fail "hardly any declaration was found in the headers"
# Each release has its node in the map, and each node its order.
awk '/{/ {last = ""}
    /^ *palcare_/ {if ($1 < last) print $1 " behind " last; last = $1}' \
    "$source/$map" >"$work/order"
[ ! -s "$work/order" ] || fail "$map is not sorted" <"$work/order"
same "$map and the headers differ" "$work/map" "$work/headers"
same "the shared library and $map differ" "$work/shared" "$work/map"
if grep -v '@@PALCARE_\(JSON_\)\{0,1\}[0-9]*\.[0-9]*$' "$work/versioned" >"$work/bare"; then
    fail "exported without a version" <"$work/bare"
fi

# Libraries that it loads.
readelf -d "$shared" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort >"$work/needed"
grep -vE "^($needed)\.so\.[0-9]+\$" "$work/needed" >"$work/more" &&
    fail "the library loads more than $needed" <"$work/more"
soname=$(readelf -d "$shared" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')
major=$(sed -n 's/^#define PALCARE_VERSION_MAJOR *//p' "$source/include/palcare/palcare.h")
[ "$soname" = "lib$name.so.$major" ] || echo "$soname" | fail "the SONAME is not lib$name.so.$major"

# Functions that it calls.
sed -n 's/^[^#][^:]*: //p' "$source/tests/frame/forbidden.txt" | tr ' ' '\n' >"$work/deny"
nm -D --undefined-only "$shared" | awk '{sub(/@.*/, "", $NF); print $NF}' |
    sed -E 's/^__(.*)_chk$/\1/; s/^__//' | sort >"$work/calls"
grep -xE -f "$work/deny" "$work/calls" >"$work/denied" && fail "the library calls" <"$work/denied"

[ "$failed" -ne 0 ] || echo "$(wc -l <"$work/map") exported names agree; needed: $(tr '\n' ' ' <"$work/needed")"
exit "$failed"
