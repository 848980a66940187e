#!/bin/sh
# Checks that SWIG prints the shared files for every language that only needs C, without a warning.
# For each language whose headers are installed, it compiles the wrapper, and runs a program that
# makes the same calls as in the other languages.
#
# usage: test.sh SWIG
#
# PALCARE_BUILD_DIR names the folder with libpalcare.so and libpalcare-json.so; without it, wrappers are not compiled.
# SPDX-License-Identifier: Apache-2.0
set -eu
swig=$(command -v "$1")
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 count=0 ran=0
export LC_ALL=C.UTF-8 GUILE_AUTO_COMPILE=0

fail() {
    echo "FAILED: $*"
    failed=1
}

# ---- Printed

cd "$work" # some languages write a file to the working folder
for language in csharp d go guile java lua octave perl5 php7 python r ruby scilab tcl8; do
    folder=$here/$language flags=
    [ -d "$folder" ] || folder=$here/other
    case $language in
    go) flags='-intgosize 64 -cgo' ;;
    java) flags=-noproxy ;;
    python) flags='-noproxy -threads' ;;
    esac
    mkdir "$work/$language"
    # shellcheck disable=SC2086 # words
    if "$swig" "-$language" $flags -Wall -Werror "-I$folder" "-I$here" -outdir "$work/$language" \
        -o "$work/$language/wrap.c" "$here/palcare.i"; then
        count=$((count + 1))
    else
        fail "swig -$language"
    fi
done
if grep -n 'SWIG[A-Z]*' "$here"/*.i | grep '#if'; then
    fail "a shared file asks which language it is for"
fi

# ---- Compiled and run

# Some languages are wrapped in C++.
if command -v "${CXX:-c++}" >/dev/null; then
    "${CXX:-c++}" -std=c++17 -Wall -Wextra -Werror -fsyntax-only "-I$source/include" -x c++ \
        "$here/glue.h" || fail "glue.h is no C++"
fi

# run LANGUAGE HEADER_FLAGS LIBRARIES PROGRAM...: empty flags mean that the headers are missing.
run() {
    language=$1 headers=$2 libraries=$3
    shift 3
    if [ -z "$headers" ]; then
        echo "$language: not run, its headers are not installed"
        return
    fi
    cd "$work/$language"
    # shellcheck disable=SC2086 # words
    if "${CC:-cc}" -w -shared -fPIC -o palcare.so $headers -D_POSIX_C_SOURCE=200809L "-I$here" \
        "-I$source/include" wrap.c "$here"/glue*.c "-L$PALCARE_BUILD_DIR" \
        "-Wl,-rpath,$PALCARE_BUILD_DIR" -lpalcare-json -lpalcare $libraries &&
        $asan "$@" "$source/examples/data/directory.palcare.xml" >out &&
        diff "$here/other/ten_calls.txt" out; then
        ran=$((ran + 1))
    else
        fail "$language"
    fi
}

calls=$here/other/ten_calls
asan=${PALCARE_SANITIZER:+env LD_PRELOAD=$PALCARE_SANITIZER ASAN_OPTIONS=detect_leaks=0}
if [ -n "${PALCARE_BUILD_DIR:-}" ]; then
    for lua in lua5.4 lua5.3 none; do
        ! command -v "$lua" >/dev/null || break
    done
    run lua "$(pkg-config --cflags "$lua" 2>/dev/null || :)" "" "$lua" "$calls.lua"
    core=$(perl -MConfig -e 'print "$Config{archlibexp}/CORE"' 2>/dev/null || :)
    core="$(perl -MConfig -e 'print $Config{ccflags}' 2>/dev/null) -I$core" || core=
    # Perl's headers include some of other packages, such as crypt.h.
    # shellcheck disable=SC2086 # words
    printf '#include "EXTERN.h"\n#include "perl.h"\n' |
        "${CC:-cc}" $core -fsyntax-only -x c - 2>/dev/null || core=
    run perl5 "$core" "" perl -I. "$calls.pl"
    run tcl8 "$(pkg-config --cflags tcl 2>/dev/null || :)" \
        "$(pkg-config --libs tcl 2>/dev/null || :)" tclsh "$calls.tcl"
    if [ -n "$asan" ]; then
        echo "php7: not run, it loads extensions in a way that sanitizers refuse (RTLD_DEEPBIND)"
    else
        run php7 "$(php-config --includes 2>/dev/null || :)" "" php -d extension=./palcare.so \
            "$calls.php"
    fi
    run r "$(R CMD config --cppflags 2>/dev/null || :)" "" Rscript "$calls.R"
    run guile "$(pkg-config --cflags guile-3.0 2>/dev/null || :)" \
        "$(pkg-config --libs guile-3.0 2>/dev/null || :)" guile "$calls.scm"
fi
echo "printed for $count languages, compiled and run in $ran"
exit "$failed"
