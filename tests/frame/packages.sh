#!/bin/sh
# The scripts ask only for groups of packages that tests/packages.txt has, and tests/install.sh says
# what it will install before it does so, or names what is missing and stops.
#
# usage: packages.sh SOURCE_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$1"
failed=0
asked=$(sed -nE "s/^[^#]*install\.sh\"?( [$]install)? ([a-z ]+)\$/\2/p; s/.*groups=['\"]([$]groups )?([a-z ]+)['\"].*/\2/p" \
    examples/*.sh tests/*.sh tests/*/*.sh | tr ' ' '\n' | sort -u)
for group in $asked; do
    grep -q "^$group " tests/packages.txt || {
        echo "tests/packages.txt has no group $group, which a script asks for"
        failed=1
    }
done
for group in build quick test bench; do
    echo "$asked" | grep -qx "$group" || {
        echo "no script is seen to ask for the group $group"
        failed=1
    }
done

# A system with only the tools of the script, and packages that are never installed.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
for tool in sh dirname grep id sed; do
    ln -s "$(command -v "$tool")" "$work/bin/$tool"
done
cp tests/install.sh "$work"
cat >"$work/packages.txt" <<'LIST'
here    shell-package     sh
away    absent-package    absent-program
twice   absent-package    absent-program
twice   other-package     other-program
LIST

# expect STATUS TEXT ARGUMENT...: the exit status of install.sh, and what it prints first.
expect() {
    wanted=$1 text=$2
    shift 2
    status=0
    printed=$(PATH=$work/bin "$work/install.sh" "$@" 2>&1) || status=$?
    if [ "$status" -ne "$wanted" ] || [ "$(echo "$printed" | head -n 1)" != "$text" ]; then
        echo "FAILED: install.sh $* exits with $status and prints: $printed"
        failed=1
    fi
}
expect 2 'install.sh: packages.txt has no group nonesuch' nonesuch
expect 0 '' here
expect 2 "missing, by the names of Debian's packages: absent-package" away
expect 2 "missing, by the names of Debian's packages: absent-package" --no-install away

# apt-get and sudo that only record how they are called.
cat >"$work/bin/apt-get" <<APT
#!/bin/sh
echo "\$*" >>"$work/called"
APT
printf '#!/bin/sh\nexec "$@"\n' >"$work/bin/sudo"
printf '#!/bin/sh\nexit 1\n' >"$work/bin/dpkg-query"
chmod +x "$work/bin/apt-get" "$work/bin/sudo" "$work/bin/dpkg-query"
expect 2 'missing packages: absent-package' --no-install away
[ ! -e "$work/called" ] || { echo "FAILED: --no-install calls apt-get" && failed=1; }
expect 0 'missing packages: absent-package other-package' away here twice
[ "$(grep -c 'absent-package other-package$' "$work/called")" -eq 1 ] || {
    echo "FAILED: apt-get is called with: $(cat "$work/called")"
    failed=1
}
[ "$failed" -ne 0 ] || echo "$(echo "$asked" | wc -l) groups of packages are known; install.sh says what it does"
exit "$failed"
