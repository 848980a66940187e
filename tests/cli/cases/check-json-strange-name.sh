# SPDX-License-Identifier: Apache-2.0
# A file's name is bytes; JSON is UTF-8.
name=$(printf 'caf\351 "x".palcare.xml')
cp overdue.palcare.xml "$name"
palcare check --as json --on 2026-11-01 "$name"
