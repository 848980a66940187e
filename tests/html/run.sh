#!/bin/sh
# Rich text means the same to a reader of XHTML and to one of HTML, byte for byte as a program gets
# it: a portal may send it as text/html.
#
# usage: run.sh PALCARE
#
# Exit status 77 (skipped) without python3 or its html5lib.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
python=
for found in python3 /usr/bin/python3; do # the first may not see Debian's packages
    [ -n "$python" ] || ! "$found" -c 'import html5lib' 2>/dev/null || python=$found
done
[ -n "$python" ] || { echo "skipped: python3 with html5lib is not installed" && exit 77; }
values=${PALCARE_TEST_BIN:-$(dirname "$1")/tests/html}/html_values
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" format "$here/every-element.palcare.xml" | cmp - "$here/every-element.palcare.xml"
"$values" "$here"/*.palcare.xml >"$work/made"
"$values" "$source"/examples/data/*.palcare.xml "$source"/examples/data/warnings/*.palcare.xml \
    "$source"/lib/vocabulary/*.palcare.xml >"$work/found"
"$python" "$here/html.py" "$work/made" "$work/found"
