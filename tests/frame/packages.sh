#!/bin/sh
# Each group of packages that a script asks for stands in tests/packages.txt, and tests/install.sh
# says so where one does not, rather than go on without the packages.
#
# usage: packages.sh SOURCE_FOLDER
set -eu
cd "$1"
failed=0
asked=$(sed -nE "s/^[^#]*install\.sh\"? ([a-z ]+)\$/\1/p; s/.*groups=['\"]([$]groups )?([a-z ]+)['\"].*/\2/p" \
    examples/*.sh tests/*.sh tests/*/*.sh | tr ' ' '\n' | sort -u)
for group in $asked; do
    grep -q "^$group " tests/packages.txt || {
        echo "tests/packages.txt has no group $group, which a script asks for"
        failed=1
    }
done
for group in build test bench; do
    echo "$asked" | grep -qx "$group" || {
        echo "no script is seen to ask for the group $group"
        failed=1
    }
done

status=0
said=$(tests/install.sh nonesuch 2>&1) || status=$?
if [ "$status" -ne 2 ] || [ "$said" != "install.sh: packages.txt has no group nonesuch" ]; then
    echo "install.sh answers $status to a group that is not there, and says: $said"
    failed=1
fi
[ "$failed" -ne 0 ] || echo "$(echo "$asked" | wc -l) groups of packages are there"
exit "$failed"
