#!/bin/sh
# Every hint that proposes something is followed, in each document of tests/bad and tests/cli/data: the
# problem is gone then, and what was proposed is not refused in its turn.
#
# usage: run.sh PALCARE
#
# Exit status 77 (skipped) without python3.
# SPDX-License-Identifier: Apache-2.0
set -eu
command -v python3 >/dev/null || {
    echo "skipped: python3 is not installed"
    exit 77
}
here=$(cd "$(dirname "$0")" && pwd)
exec python3 "$here/follow.py" "$(realpath "$1")" "$here"/../bad/*.palcare.xml \
    "$here"/../cli/data/*.palcare.xml
