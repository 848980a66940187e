#!/bin/sh
# The unit tests under valgrind: no error, and nothing lost, in any of them.
#
# usage: valgrind.sh BUILD_FOLDER
set -eu
export CK_FORK=no
failed=0 ran=0
# shellcheck disable=SC2034
for test in "$1"/tests/unit/*; do
    [ -f "$test" ] && [ -x "$test" ] || continue
    ran=$((ran + 1))
    valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,indirect \
        "$test" || { echo "FAILED under valgrind: $test" && failed=$((failed + 1)); }
done
echo "valgrind: $ran programs, $failed failed"
[ "$ran" -gt 0 ] && [ "$failed" -eq 0 ]
