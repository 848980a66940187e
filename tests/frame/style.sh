#!/bin/sh
# Our own C is laid out as by clang-format, and clang-tidy and cppcheck report nothing.
#
# usage: style.sh SOURCE_FOLDER BUILD_FOLDER [format|tidy|cppcheck|fix]...
#
# Without a part: format, tidy, cppcheck. "fix" lays the sources out instead of checking them.
# BUILD_FOLDER holds compile_commands.json. A tool that is not installed is named and left out; exit
# status 77 (skipped) if none ran.
# SPDX-License-Identifier: Apache-2.0
set -eu
source=$1 build=$2
shift 2
[ $# -gt 0 ] || set -- format tidy cppcheck
jobs=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
failed=0 ran=0
cd "$source"

# have TOOL: tests if it is installed, and prints a line if not.
have() {
    command -v "$1" >/dev/null 2>&1 || { echo "left out: $1 is not installed" && return 1; }
}

# formatted: the files that clang-format lays out. Tables keep their own columns: the public
# headers, and the rows of lib/schema.
formatted() {
    find lib examples tests -name '*.[ch]' -not -path 'lib/schema/types_*.c' \
        -not -path 'lib/schema/shared.c' -print0
}

for part in "$@"; do
    case $part in
    format)
        have clang-format || continue
        formatted | xargs -0 clang-format --dry-run --Werror || failed=1
        ;;
    fix)
        have clang-format || continue
        formatted | xargs -0 clang-format -i || failed=1
        ;;
    tidy)
        have clang-tidy || continue
        # The unit tests are left out, since they use Check's macros.
        grep -oE '"file": "[^"]*"' "$build/compile_commands.json" | cut -d '"' -f 4 | sort -u |
            grep -E "^$(pwd -P)/(lib|examples)/" |
            xargs -P "$jobs" -n 1 clang-tidy --quiet -p "$build" 2>/dev/null || failed=1
        ;;
    cppcheck)
        have cppcheck || continue
        cppcheck --quiet --std=c11 --language=c --error-exitcode=1 -j "$jobs" --inline-suppr \
            --enable=warning,performance,portability --suppressions-list=.cppcheck-suppressions \
            -I include -I lib lib examples || failed=1
        ;;
    *)
        echo "style.sh: no part is called $part" >&2
        exit 2
        ;;
    esac
    ran=$((ran + 1))
done
[ "$ran" -gt 0 ] || exit 77
[ "$failed" -eq 0 ] && echo "$ran of $# checks of style ran and found nothing"
exit "$failed"
