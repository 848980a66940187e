#!/bin/sh
# Installs into an empty folder, moves it, and builds the small program against it: through
# pkg-config and through find_package, as C11 and as C++17, shared and static. Then the installed
# command runs from there, what the README shows is tried word for word, and the links of the
# installed pages lead somewhere.
#
# usage: run.sh SOURCE_FOLDER BUILD_FOLDER [--update]
#
# --update writes into the README what its commands print now.
set -eu
source=$1 build=$2 update=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$source/tests/consumer

# quiet COMMAND...: its output only when it fails.
quiet() {
    "$@" >"$work/log" 2>&1 || {
        echo "FAILED: $*"
        cat "$work/log"
        exit 1
    }
}

# A moved tree proves that no path of the build went into it.
quiet cmake --install "$build" --prefix "$work/first"
mv "$work/first" "$work/moved"
installed=$work/moved
libdir=$(dirname "$(find "$installed" -name libpalcare.so)")
PKG_CONFIG_PATH=$libdir/pkgconfig
LD_LIBRARY_PATH=$libdir
export PKG_CONFIG_PATH LD_LIBRARY_PATH

# with_pkg_config COMPILER STANDARD LANGUAGE MORE...: builds and runs.
with_pkg_config() {
    compiler=$1 standard=$2 language=$3
    shift 3
    cp "$here/round_trip.c" "$work/main.$language"
    # shellcheck disable=SC2046 # flags are words
    quiet "$compiler" "-std=$standard" -Wall -Wextra -Wpedantic -Werror "$work/main.$language" \
        -o "$work/main" $(pkg-config --cflags palcare) "$@"
    quiet "$work/main"
    cat "$work/log"
}
cc=${CC:-cc}
cxx=${CXX:-c++}
# shellcheck disable=SC2046
with_pkg_config "$cc" c11 c $(pkg-config --libs palcare)
# shellcheck disable=SC2046
with_pkg_config "$cxx" c++17 cpp $(pkg-config --libs palcare)
# Ours static, libxml2 shared: what --static names of libxml2's own needs is seldom installed.
# shellcheck disable=SC2046
with_pkg_config "$cc" c11 c "$libdir/libpalcare.a" $(pkg-config --libs libxml-2.0)

quiet cmake -S "$here" -B "$work/build" -DCMAKE_PREFIX_PATH="$installed" -DCMAKE_BUILD_TYPE=Release
quiet cmake --build "$work/build"
quiet ctest --test-dir "$work/build" --no-tests=error
grep -E 'tests passed' "$work/log"

# What the README shows.
mkdir "$work/bin"
printf '#!/bin/sh\nexec %s -std=c11 -Wall -Wextra -Wpedantic -Werror "$@"\n' "$(command -v "$cc")" >"$work/bin/cc"
chmod +x "$work/bin/cc"
PATH=$work/bin:$installed/bin:$PATH python3 "$source/tests/docs/guide.py" "$source" \
    "$source/README.md" "$work/readme" $update

# What else an installation holds, and that the command finds its library by itself.
unset LD_LIBRARY_PATH
quiet "$installed/bin/palcare" --version
cat "$work/log"
for file in share/man/man1/palcare.1 share/palcare/vocabulary/roles.palcare.xml \
    share/doc/palcare/examples/data include/palcare/palcare.h include/palcare/fields.h; do
    [ -e "$installed/$file" ] || { echo "FAILED: $file is not installed" && exit 1; }
done
doc=$installed/share/doc/palcare
quiet python3 "$source/tests/docs/links.py" "$doc"/*.md "$doc"/docs/*.md \
    "$doc"/bindings/*.md "$doc"/bindings/*/*.md
cat "$work/log"
