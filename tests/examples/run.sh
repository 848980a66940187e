#!/bin/sh
# The example programs in C do what their first lines say, and what the same programs do in every
# other language: bindings/expected holds what those print and write.
#
# usage: run.sh PALCARE [--update]
#
# PALCARE is the command in its build folder, where examples/ is too. --update writes what the third
# program, which is only there in C, prints now. Exit status 77 (skipped) where they were not built.
# SPDX-License-Identifier: Apache-2.0
set -eu
programs=$(dirname "$(realpath "$1")")/examples
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
expected=$root/bindings/expected
directory=$root/examples/data/directory.palcare.xml
[ -d "$programs" ] || {
    echo "skipped: the examples were not built"
    exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"$programs/1-read-and-print" "$directory" >printed
diff "$expected/read_and_print.txt" printed

"$programs/2-build-and-write" built >printed
diff "$expected/build_and_write.palcare.xml" built
test ! -s printed

"$programs/3-check-and-explain" "$directory" 2026-11-01 >printed
[ "${2:-}" != --update ] || cp printed "$here/check-and-explain.txt"
diff "$here/check-and-explain.txt" printed

"$programs/4-go-through-a-large-file" "$directory" at-home >printed
diff "$expected/go_through_a_large_file.txt" printed
"$1" check at-home >printed

# What they cannot do they say, and the exit status tells.
for line in '1-read-and-print nowhere' '2-build-and-write nowhere/built' \
    '3-check-and-explain nowhere 2026-11-01' '4-go-through-a-large-file nowhere at-home'; do
    status=0
    # shellcheck disable=SC2086 # words
    "$programs"/$line >printed 2>&1 || status=$?
    [ "$status" -eq 1 ] || { echo "FAILED: $line: exit status $status" && exit 1; }
    grep -q nowhere printed || { echo "FAILED: $line does not say what is missing" && exit 1; }
    "$programs/${line%% *}" >printed 2>&1 && exit 1
    grep -q '^Usage: ' printed
done
echo "4 programs"
