#!/bin/sh
# Installs what is missing of the groups of packages.txt on Debian and its relatives, and nothing
# where all is there. On other systems it says what is missing and goes on.
#
# usage: install.sh GROUP...
set -eu
here=$(cd "$(dirname "$0")" && pwd)

# there PACKAGE PROOF: whether the package, or what it would bring, is there.
there() {
    command -v "$2" >/dev/null 2>&1 && return 0
    command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$2" 2>/dev/null && return 0
    dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

missing=
for group in "$@"; do
    grep -q "^$group " "$here/packages.txt" || {
        echo "install.sh: packages.txt has no group $group" >&2
        exit 2
    }
    for line in $(sed -n "s/^$group  *\([^ ]*\)  *\([^ ]*\)\$/\1=\2/p" "$here/packages.txt"); do
        there "${line%%=*}" "${line#*=}" || missing="$missing ${line%%=*}"
    done
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "missing (by their Debian names):$missing" >&2
    exit 0
fi
root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
        echo "please install, as root: apt-get install$missing" >&2
        exit 2
    }
    root=sudo
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # words
{
    $root apt-get -qq -o Dpkg::Use-Pty=0 update
    $root apt-get -qq -o Dpkg::Use-Pty=0 -y install --no-install-recommends $missing
} >/dev/null || {
    echo "apt-get could not install:$missing" >&2
    exit 2
}
