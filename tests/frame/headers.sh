#!/bin/sh
# Each public header compiles alone, first in its file and twice, as C11 and as C++17, strict or not,
# with and without assertions, with every compiler found here and with all warnings as errors; clang
# reads the comments, too.
#
# usage: headers.sh SOURCE_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
failed=0 done=0

# compile COMPILER STANDARD LANGUAGE HEADER MORE...
compile() {
    compiler=$1 standard=$2 language=$3 header=$4
    shift 4
    command -v "$compiler" >/dev/null 2>&1 || return 0
    name=${header#"$source"/include/}
    printf '#include <%s>\n#include <%s>\nint main(void);\nint main(void) { return 0; }\n' \
        "$name" "$name" >"$work/alone.$language"
    # shellcheck disable=SC2086 # the warnings are words
    if "$compiler" "-std=$standard" $warnings "$@" "-I$source/include" -fsyntax-only \
        "$work/alone.$language"; then
        done=$((done + 1))
    else
        echo "FAILED: $name with $compiler as $standard"
        failed=1
    fi
}

for header in "$source"/include/palcare/*.h; do
    for compiler in gcc clang; do
        compile "$compiler" c11 c "$header" -Wmissing-prototypes -Wstrict-prototypes
        compile "$compiler" c11 c "$header" -Wmissing-prototypes -Wstrict-prototypes -DPALCARE_STRICT
        compile "$compiler" c11 c "$header" -DPALCARE_STRICT -DNDEBUG
    done
    for compiler in g++ clang++; do
        compile "$compiler" c++17 cpp "$header"
        compile "$compiler" c++17 cpp "$header" -DPALCARE_STRICT
        compile "$compiler" c++17 cpp "$header" -DPALCARE_STRICT -DNDEBUG
    done
    compile clang c11 c "$header" -Wdocumentation
done
command -v clang >/dev/null 2>&1 || echo "clang is not installed: comments were not tried"
[ "$done" -gt 0 ] || failed=1
echo "$done compilations of headers alone"
exit "$failed"
