#!/bin/sh
# Every source of the tree says its licence in the line SPDX-License-Identifier: Apache-2.0.
#
# usage: licence.sh SOURCE_FOLDER
#
# Data, documents and Java's manifest, which has no comments, are left out.
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

find .ci .github CMakeLists.txt docs include lib bindings examples tests \
    \( -name build -o -name '*.egg-info' -o -name '__pycache__' -o -name manifest.in \) -prune -o \
    -type f \( -name CMakeLists.txt -o -name '*.[chi]' -o -name '*.py' -o -name '*.pyi' -o -name '*.rb' \
    -o -name '*.java' -o -name '*.sh' -o -name '*.awk' -o -name '*.map' -o -name '*.cmake' \
    -o -name '*.in' -o -name '*.yml' -o -name '*.toml' -o -name '*.supp' -o -path .ci/run \
    -o -name 'ten_calls.*' ! -name '*.txt' \) -print >"$work/sources"
count=$(wc -l <"$work/sources")
xargs grep -L 'SPDX-License-Identifier: Apache-2.0$\|SPDX-License-Identifier: Apache-2.0 \(\*/\|-->\)$' \
    <"$work/sources" >"$work/without" || true
if [ -s "$work/without" ] || [ "$count" -lt 300 ]; then
    sed 's/$/: no licence line/' "$work/without"
    echo "FAILED: $(wc -l <"$work/without") of $count sources say no licence"
    exit 1
fi
echo "$count sources say their licence"
