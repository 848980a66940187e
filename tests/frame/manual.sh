#!/bin/sh
# The manual is printed without a warning: everything public is documented, every link leads
# somewhere. Exit status 77 (skipped) if doxygen is not installed.
#
# usage: manual.sh BUILD_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
if ! command -v doxygen >/dev/null 2>&1; then
    echo "skipped: doxygen is not installed"
    exit 77
fi
cd "$1"
if ! doxygen Doxyfile >manual.log 2>&1 || grep -n 'warning:' manual.log; then
    grep -E 'warning:|error:' manual.log || tail -n 5 manual.log
    exit 1
fi
[ -s manual/html/index.html ]
echo "manual/html: $(find manual/html -name '*.html' | wc -l) pages, no warnings"
