#!/bin/sh
# Installs the missing packages of these groups of packages.txt, on Debian and its relatives. First
# prints their names and the command that installs them; does not print if no package is missing.
#
# usage: install.sh [--no-install] GROUP...
#
# Exit status 2 if packages remain missing: with --no-install, without apt-get, or if apt-get fails.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)

# found PACKAGE PROOF: succeeds if the package is installed, or the command or file that it would
# install. Without dpkg, a package without a proof cannot be checked: its tests are skipped if it is
# missing.
found() {
    command -v "$2" >/dev/null 2>&1 && return 0
    command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$2" 2>/dev/null && return 0
    command -v dpkg-query >/dev/null 2>&1 || { [ "$2" = - ] && return 0 || return 1; }
    dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

install=yes
if [ "${1:-}" = --no-install ]; then
    install=
    shift
fi

missing=
for group in "$@"; do
    grep -q "^$group " "$here/packages.txt" || {
        echo "install.sh: packages.txt has no group $group" >&2
        exit 2
    }
    for line in $(sed -n "s/^$group  *\([^ ]*\)  *\([^ ]*\)\$/\1=\2/p" "$here/packages.txt"); do
        case " $missing " in *" ${line%%=*} "*) continue ;; esac
        found "${line%%=*}" "${line#*=}" || missing="$missing ${line%%=*}"
    done
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "missing, by the names of Debian's packages:$missing" >&2
    exit 2
fi
apt='apt-get'
[ "$(id -u)" -eq 0 ] || apt='sudo apt-get'
echo "missing packages:$missing"
command="$apt install -y --no-install-recommends$missing"
if [ -z "$install" ]; then
    echo "not installed, because of --no-install; this would install them:"
    echo "  $apt update && $command"
    exit 2
fi
if ! command -v "${apt%% *}" >/dev/null 2>&1; then
    echo "sudo is missing; please run, as root:"
    echo "  apt-get update && ${command#sudo }"
    exit 2
fi
echo "installing them now (--no-install stops here):"
echo "  $apt update && $command"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # words
{
    $apt -qq -o Dpkg::Use-Pty=0 update
    $apt -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends $missing
} >/dev/null || {
    echo "apt-get could not install:$missing" >&2
    exit 2
}
