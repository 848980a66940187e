#!/bin/sh
# Runs every test that makes system calls fail, one after the other: each NAME_faults.py or
# NAME_faults.sh of this folder.
#
# Exit status 0 when all passed, 77 when none could run, 1 otherwise.
# SPDX-License-Identifier: Apache-2.0
set -u
ran=0 failed=0
for part in "$(dirname "$0")"/*_faults.*; do
    status=0
    "$part" || status=$?
    case $status in
    0) ran=$((ran + 1)) ;;
    77) ;;
    *)
        echo "$part failed (exit status $status)"
        failed=$((failed + 1))
        ;;
    esac
done
[ "$failed" -eq 0 ] || exit 1
[ "$ran" -gt 0 ] || exit 77
