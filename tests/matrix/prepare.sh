#!/bin/sh
# Installs packages in a system of tests/matrix.sh: NAME, NAME:ARCHITECTURE, or newest:NAME for the
# package NAME-N with the highest N.
#
# usage: prepare.sh PACKAGE...
# SPDX-License-Identifier: Apache-2.0
set -eu
for package in "$@"; do
    case $package in newest:*) continue ;; *:*) dpkg --add-architecture "${package#*:}" ;; esac
done
dpkg --configure -a # after a run that was interrupted
apt-get -qq update

names=
for package in "$@"; do
    case $package in
    newest:*)
        name=${package#newest:}
        package=$(apt-cache search --names-only "^$name-[0-9]+\$" | cut -d ' ' -f 1 | sort -V |
            tail -n 1)
        [ -n "$package" ] || { echo "no package is called $name-N" && exit 1; }
        ;;
    esac
    names="$names $package"
done
# shellcheck disable=SC2086 # words
apt-get -qq -o Dpkg::Use-Pty=0 -y install --no-install-recommends $names
