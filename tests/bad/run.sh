#!/bin/sh
# Every kind of problem has a file here that has this problem, and beside it the expected report:
#
#   NNNN-name.palcare.xml   the input; NNNN is the problem's code
#   NNNN-name.txt           output and exit status of "palcare check --strict --on 2026-11-01"
#   NNNN-name.args          more arguments, where it needs them
#
# usage: run.sh PALCARE [--update]
#
# --update rewrites the reports; review them in the diff. Also, each code of the library must have
# its file, each file must show its code, and "check --fix" must not cause a new problem in any.
# SPDX-License-Identifier: Apache-2.0
set -eu
palcare=$(realpath "$1")
update=${2:-}
cd "$(dirname "$0")"
problems=${PALCARE_SOURCE_DIR:-../..}/lib/schema/problems.h
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
LC_ALL=C
export LC_ALL

passed=0
failed=0
fail() {
    echo "FAIL $1"
    failed=$((failed + 1))
}

# Codes that need a program, files in other folders, a failing system or more memory than a test has;
# unit tests show them.
without_file='1110 1111 2307 1201 1202 1203 1204 1205 1206 3106 4001'

# codes REPORT: the codes of its problems. What the check finds (3002 and above) is hidden while a
# file cannot be read, so it counts only if "$readable" is yes.
codes() {
    grep -o '\[PC[0-9]*\]$' "$1" | sed "$([ "$readable" = yes ] || echo '/PC[^12]/{/PC3001/!d;}')" |
        sort
}

# try_fix INPUT: fixes a copy and compares its problems with those in $work/out.
try_fix() {
    cp "$1" "$work/$1"
    # shellcheck disable=SC2086
    (cd "$work" && "$palcare" check --fix --strict --on 2026-11-01 $arguments "$1") \
        >"$work/fixed" 2>&1 </dev/null || :
    readable=yes
    ! grep -q ': error: .*\[PC[12][0-9]*\]$' "$work/out" || readable=no
    codes "$work/out" >"$work/before"
    codes "$work/fixed" >"$work/after"
    comm -13 "$work/before" "$work/after" >"$work/new"
    rm "$work/$1"
    [ ! -s "$work/new" ] || fail "check --fix makes $(tr '\n' ' ' <"$work/new")in $1"
}

for input in *.palcare.xml; do
    name=${input%.palcare.xml}
    arguments=
    [ ! -f "$name.args" ] || arguments=$(cat "$name.args")
    status=0
    # Words of the file are arguments.
    # shellcheck disable=SC2086
    "$palcare" check --strict --on 2026-11-01 $arguments "$input" \
        >"$work/out" 2>&1 </dev/null || status=$?
    echo "exit $status" >>"$work/out"
    [ "$update" != --update ] || cp "$work/out" "$name.txt"
    if ! grep -q "\[PC${name%%-*}\]" "$work/out"; then
        fail "$input does not show PC${name%%-*}"
    elif ! diff -u "$name.txt" "$work/out" >"$work/diff" 2>&1; then
        fail "$input"
        cat "$work/diff"
    else
        passed=$((passed + 1))
    fi
    try_fix "$input"
done

for report in *.txt; do
    [ -f "${report%.txt}.palcare.xml" ] || fail "$report: its input is missing"
done
for code in $(sed -n 's/^ *PC_[A-Z0-9_]* = \([1-4][0-9]*\),*$/\1/p' "$problems"); do
    case " $without_file " in
    *" $code "*) ;;
    *) ls "$code"-*.palcare.xml >/dev/null 2>&1 || fail "no file shows PC$code" ;;
    esac
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
