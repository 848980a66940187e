#!/bin/sh
# Each public function has a man page, printed from its comment in the header: it shows the
# function's declaration and its whole comment. No page is left over, and mandoc warns of nothing in
# any page, including the command's. Exit status 77 (skipped) without python3 or mandoc.
#
# usage: man.sh SOURCE_FOLDER BUILD_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
source=$1 pages=$2/man3
export LC_ALL=C.UTF-8
for tool in python3 mandoc; do
    command -v "$tool" >/dev/null 2>&1 || {
        echo "skipped: $tool is not installed"
        exit 77
    }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# A room that is not built has no pages.
maps=$source/lib/palcare.map headers=$(ls "$source"/include/palcare/*.h)
if [ -e "$pages/palcare_json_schema.3" ]; then
    maps="$maps $source/lib/palcare-json.map"
else
    headers=$(echo "$headers" | grep -v '/json.h$')
fi
{
    echo palcare
    # shellcheck disable=SC2086 # maps are words
    sed -n 's/^ *\(palcare_[a-z0-9_]*\);$/\1/p' $maps
} | sort >"$work/functions"
find "$pages" -name '*.3' -exec basename {} .3 ';' | sort >"$work/pages"
diff "$work/functions" "$work/pages" || {
    echo "FAILED: functions (<) and man pages (>) differ"
    failed=1
}

# mandoc reports a link to a page that is not installed only as a matter of style; the test above
# checks links.
if mandoc -T lint -W style "$pages"/*.3 2>/dev/null | grep -v 'referenced manual not found'; then
    echo "FAILED: mandoc warns of the pages of functions"
    failed=1
fi
mandoc -T lint -W warning "$source/docs/palcare.1" || failed=1

# The page must contain the words and signs of each comment and declaration, in their order.
cat >"$work/whole.py" <<'PYTHON'
import pathlib
import re
import subprocess
import sys


def words(text):
    return re.findall(r"\w+", text)


failed = 0
for header in sys.argv[2:]:
    text = pathlib.Path(header).read_text(encoding="utf-8")
    for comment, name, inside in re.findall(
            r"/\*\*((?:(?!\*/).)*)\*/\s*PALCARE_API\b[^;{#]*?(palcare_\w+)\s*\(([^;]*)\)", text, re.S):
        done = subprocess.run(["mandoc", "-T", "utf8", f"{sys.argv[1]}/{name}.3"],
                              capture_output=True, text=True, check=True)
        page = " ".join(words(re.sub(".\b", "", done.stdout)))
        for part in (comment, inside):
            if " ".join(words(part)) not in page:
                print(f"FAILED: {name}(3) does not hold: {' '.join(part.split())}")
                failed = 1
sys.exit(failed)
PYTHON
# shellcheck disable=SC2086 # headers are words
python3 "$work/whole.py" "$pages" $headers || failed=1
[ "$failed" -ne 0 ] || echo "$(wc -l <"$work/pages") man pages hold what the headers do"
exit "$failed"
