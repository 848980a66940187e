#!/bin/sh
# Builds libraries for a row of tests/matrix.sh, unless they are there: a libxml2 from its source
# tree in /palcare/sources, or, for musl, everything that this library needs, from Debian's sources.
#
# usage: libraries.sh libxml2-N.N.N|musl PREFIX
# SPDX-License-Identifier: Apache-2.0
set -eu
what=$1 prefix=$2
[ ! -e "$prefix/done" ] || exit 0
rm -rf "$prefix"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build SOURCE OPTION...: builds a library that uses CMake.
build() {
    source=$1
    shift
    # Releases of CMake after 4.0 need an option for old projects.
    cmake -S "$source" -B "$work/build" -G Ninja -DCMAKE_INSTALL_PREFIX="$prefix" \
        -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_BUILD_TYPE=RelWithDebInfo "$@"
    cmake --build "$work/build"
    cmake --install "$work/build"
    rm -rf "$work/build"
}

plain='-DLIBXML2_WITH_PYTHON=OFF -DLIBXML2_WITH_LZMA=OFF -DLIBXML2_WITH_ZLIB=OFF
    -DLIBXML2_WITH_TESTS=OFF -DLIBXML2_WITH_PROGRAMS=OFF'
case $what in
musl)
    cd "$work"
    apt-get -qq source libxml2 jansson check
    set -- -DCMAKE_C_COMPILER=musl-gcc -DBUILD_SHARED_LIBS=OFF \
        -DCMAKE_POSITION_INDEPENDENT_CODE=ON
    # shellcheck disable=SC2086 # words
    build "$(echo libxml2-*/)" "$@" $plain
    build "$(echo jansson-*/)" "$@" -DJANSSON_BUILD_DOCS=OFF -DJANSSON_WITHOUT_TESTS=ON
    build "$(echo check-*/)" "$@" -DBUILD_TESTING=OFF -DCHECK_ENABLE_TESTS=OFF \
        -DCHECK_ENABLE_SUBUNIT=OFF
    ln -s libcheck.a "$prefix/lib/libcheck_pic.a" # as Debian's check.pc calls it
    ;;
*)
    # shellcheck disable=SC2086 # words
    build "/palcare/sources/$what" -DBUILD_SHARED_LIBS=ON $plain
    ;;
esac
touch "$prefix/done"
