#!/bin/sh
# Every C file has a name that is unique in the tree, so that a name in a message, a page or a
# debugger means one file.
#
# usage: file_names.sh SOURCE_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
files=$(find include lib examples tests bindings -name '*.[ch]' -not -path '*/build/*' | sort)
count=$(echo "$files" | wc -l)
[ "$count" -gt 200 ] || { echo "only $count C files were found" && exit 1; }
twice=$(echo "$files" | sed 's,.*/,,' | sort | uniq -d)
for name in $twice; do
    echo "$name is the name of:"
    echo "$files" | grep "/$name\$"
done
[ -z "$twice" ] && echo "$count C files have names of their own"
