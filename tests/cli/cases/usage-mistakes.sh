# SPDX-License-Identifier: Apache-2.0
# Each of these is refused with one line that says why.
for words in "check" "check --strct x" "check --strict=yes x" "check --on" "check --as xml x" \
    "check --on 2026-11 x" "check --on never x" "check --on 2026-11-01~ x" "check --needs e! x" "check --needs= x" "check --limit bytes x" "check --limit bytes=many x" \
    "check --limit bytes=-1 x" "check --limit shoes=3 x" "check --limit depht=3 x" "check --limit depth=0 x" \
    "check --limit problems=0 x" "check --limit problems=2000000 x" "format -x x" "format -w --check x" \
    "format -w -" "show" "show a b c" "show --lang e! x" "show --lang es,e! x" "show --lang es, x" "show --lang= x" "merge -o" "diff one" "diff one two three" "diff - -" "check - -" "format - x -" "merge - -" "show - -" \
    "describe --as pyi" "describe x" "describe --limit bytes=1"; do
    palcare $words && echo "taken: $words"
    echo "$? $words"
done
