#!/bin/sh
# SWIG prints the shared files for every language that needs C alone, without a single warning.
#
# usage: test.sh SWIG
set -eu
swig=$(command -v "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 count=0
cd "$work" # some languages leave a file where they are called
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
        echo "FAILED: swig -$language"
        failed=1
    fi
done
if grep -n 'SWIG[A-Z]*' "$here"/*.i | grep '#if'; then
    echo "FAILED: a shared file asks which language it is for"
    failed=1
fi
echo "$count languages"
exit "$failed"
