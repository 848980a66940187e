#!/bin/sh
# Two editors change one service: git merges their changes without conflict, unless they changed
# attributes that are side by side.
#
# usage: run.sh PALCARE
#
# Exit status 77 (skipped) without python3 or git.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
for tool in python3 git; do
    command -v "$tool" >/dev/null 2>&1 || { echo "skipped: $tool is not installed" && exit 77; }
done
exec python3 "$here/pairs.py" "$1" "$here"
