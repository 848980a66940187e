#!/bin/sh
# Runs the unit tests under valgrind, and fails if one has an error or loses memory.
#
# usage: valgrind.sh BUILD_FOLDER [NAME...]
#
# Without a name: all programs of BUILD_FOLDER/tests/unit.
# SPDX-License-Identifier: Apache-2.0
set -eu
programs=$(cd "$1/tests/unit" && pwd)
CK_FORK=no LOCPATH=$programs/../locales LC_ALL=tr_TR.UTF-8
export CK_FORK LOCPATH LC_ALL
shift
cd "$(dirname "$0")/unit"
log=$(mktemp)
trap 'rm -f "$log"' EXIT

if [ $# -eq 0 ]; then
    set -- $(find "$programs" -maxdepth 1 -type f -perm -u+x -exec basename {} \;)
fi
# The log has one line per program, after the output of valgrind for it.
printf '%s\n' "$@" | xargs -P "$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" -I '{}' sh -c '
    output=$(valgrind --quiet --error-exitcode=99 --leak-check=full \
        --errors-for-leak-kinds=definite,indirect --suppressions=../valgrind.supp "$1/$2" 2>&1) &&
        echo "ok $2" || printf "%s\nFAILED %s\n" "$output" "$2"' sh "$programs" '{}' | tee "$log"

passed=$(grep -c '^ok ' "$log") || true
failed=$(grep -c '^FAILED ' "$log") || true
echo "valgrind: $passed programs without an error, $failed with"
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ]
