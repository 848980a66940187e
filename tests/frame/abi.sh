#!/bin/sh
# The binary interface is the one of the last release: abidiff finds nothing changed and nothing
# removed against tests/frame/palcare.abi, or palcare-json.abi for libpalcare-json.so. It prints
# what is new, which is not a failure.
#
# usage: abi.sh [--update] SOURCE_FOLDER SHARED_LIBRARY
#
# --update writes the baseline, which is done only for a release.
# The library must carry debug information (-g). Only the names of opaque types count. Exit status
# 77 (skipped) if abigail-tools is not installed, or writes another format than the baseline has, or
# the baseline has another architecture.
# SPDX-License-Identifier: Apache-2.0
set -eu
update=no
[ "$1" = --update ] && update=yes && shift
source=$1 shared=$2
name=$(basename "$shared")
name=${name#lib}
baseline=$source/tests/frame/${name%%.so*}.abi

for tool in abidw abidiff; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "skipped: $tool (package abigail-tools) is not installed"
        exit 77
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
abidw --exported-interfaces-only --headers-dir "$source/include" --drop-private-types \
    --no-corpus-path --no-comp-dir-path --no-show-locs --out-file "$work/now.abi" "$shared"

if [ "$update" = yes ]; then
    sed "s| path='$(cd "$source" && pwd -P)/| path='|" "$work/now.abi" >"$baseline"
    echo "wrote $baseline"
    exit 0
fi

[ -f "$baseline" ] || {
    echo "$baseline is missing: write it with --update"
    exit 1
}

# architecture FILE: the line's attribute in an abidw document.
architecture() {
    sed -n "s/.*<abi-corpus .*architecture='\([^']*\)'.*/\1/p" "$1"
}
# format_of FILE: the version of its format, without the part that stays compatible.
format_of() {
    sed -n "s/.*<abi-corpus .*version='\([0-9]*\)[^']*'.*/\1/p" "$1"
}
if [ "$(architecture "$baseline")" != "$(architecture "$work/now.abi")" ]; then
    echo "skipped: the baseline is of $(architecture "$baseline")"
    exit 77
fi
if [ "$(format_of "$baseline")" != "$(format_of "$work/now.abi")" ]; then
    echo "skipped: the baseline has format $(format_of "$baseline"), abidw writes $(format_of "$work/now.abi")"
    exit 77
fi

abidiff --no-added-syms "$baseline" "$work/now.abi" || {
    echo "the interface is not the one of the last release"
    exit 1
}
abidiff "$baseline" "$work/now.abi" || true
echo "nothing of $(grep -c "type='func-type'" "$baseline") functions has changed"
