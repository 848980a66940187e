#!/bin/sh
# The tests of the Ruby library, against the files in the build folder.
#
# usage: run.sh [ARGUMENT...]   what minitest takes: -n /lists/, -v
#
# Exit status 77 (skipped) where minitest is not installed.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
ruby=${RUBY:-ruby}
"$ruby" -e 'require "minitest"' 2>/dev/null || {
    echo "skipped: Ruby has no minitest"
    exit 77
}
# A library with a sanitizer wants it to be loaded before Ruby, which keeps what it holds at its
# end, and has a stack for signals of its own.
options=detect_leaks=0:use_sigaltstack=0
asan=${PALCARE_SANITIZER:+env LD_PRELOAD=$PALCARE_SANITIZER ASAN_OPTIONS=$options}
# Files and the output of programs are UTF-8, even if the locale says otherwise.
$asan "$ruby" -w -E UTF-8 -I "$PALCARE_BUILD_DIR/bindings/ruby" "$here/all.rb" "$@"
