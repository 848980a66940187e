#!/bin/sh
# Installs into an empty folder, moves it, and builds the small program against it: through
# pkg-config and through find_package, as C11 and as C++17, shared and static. Then the installed
# command runs from there, the README's programs and commands are tried as printed, the links of the
# installed pages are followed, and another project includes the source with add_subdirectory.
#
# usage: run.sh SOURCE_FOLDER BUILD_FOLDER [--update]
#
# --update writes the current output of its commands into the README.
# SPDX-License-Identifier: Apache-2.0
set -eu
source=$1 build=$2 update=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$source/tests/consumer

# quiet COMMAND...: prints its output only if it fails.
quiet() {
    "$@" >"$work/log" 2>&1 || {
        echo "FAILED: $*"
        cat "$work/log"
        exit 1
    }
}

# A moved tree proves that it contains no path of the build.
quiet cmake --install "$build" --prefix "$work/first"
mv "$work/first" "$work/moved"
installed=$work/moved
libdir=$(dirname "$(find "$installed" -name libpalcare.so)")
PKG_CONFIG_PATH=$libdir/pkgconfig
LD_LIBRARY_PATH=$libdir
export PKG_CONFIG_PATH LD_LIBRARY_PATH

# with_pkg_config COMPILER STANDARD LANGUAGE MORE...: builds $program and runs it.
program=round_trip
with_pkg_config() {
    compiler=$1 standard=$2 language=$3
    shift 3
    cp "$here/$program.c" "$work/$program.$language"
    # shellcheck disable=SC2046 # flags are words
    quiet "$compiler" "-std=$standard" -Wall -Wextra -Wpedantic -Werror "$work/$program.$language" \
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
# Our library is static, libxml2 shared: the libraries that libxml2 needs with --static are rarely
# installed.
# shellcheck disable=SC2046
with_pkg_config "$cc" c11 c "$libdir/libpalcare.a" $(pkg-config --libs libxml-2.0)
program=as_json
# shellcheck disable=SC2046
with_pkg_config "$cc" c11 c $(pkg-config --libs palcare-json)
# shellcheck disable=SC2046
with_pkg_config "$cxx" c++17 cpp $(pkg-config --libs palcare-json)

# The strict build ends a program that reads a field of another type; the plain one continues.
for compiler in "$cc -std=c11" "$cxx -std=c++17 -x c++"; do
    # shellcheck disable=SC2046,SC2086 # flags are words
    quiet $compiler -Wall -Wextra -Wpedantic -Werror -DPALCARE_STRICT "$here/strict.c" -x none \
        -o "$work/strict" $(pkg-config --cflags --libs palcare)
    quiet "$work/strict"
    cat "$work/log"
    for getter in count value number text text_best text_lang text_count text_at part target; do
        status=0
        (ulimit -c 0 && exec "$work/strict" $getter) >"$work/log" 2>&1 || status=$?
        if [ "$status" -ne 134 ] || ! grep -q 'a field of another type' "$work/log"; then
            echo "FAILED: palcare_$getter of a field of another type does not end a strict program"
            exit 1
        fi
    done
done

quiet cmake -S "$here" -B "$work/build" -DCMAKE_PREFIX_PATH="$installed" -DCMAKE_BUILD_TYPE=Release
quiet cmake --build "$work/build"
quiet ctest --test-dir "$work/build" --no-tests=error
grep -E 'tests passed' "$work/log"

# The commands of the README. If this user may make a mount namespace, the tree is in /usr/local
# there and "ldconfig" makes the loader's cache, so that the README's lines run as printed, without
# variables for paths. Otherwise LD_LIBRARY_PATH and PKG_CONFIG_PATH name the paths.
mkdir "$work/bin"
printf '#!/bin/sh\nexec %s -std=c11 -Wall -Wextra -Wpedantic -Werror "$@"\n' "$(command -v "$cc")" >"$work/bin/cc"
chmod +x "$work/bin/cc"
cat >"$work/readme.sh" <<'END'
set -eu
source=$1 work=$2 installed=$3 update=$4
if [ "$installed" = /usr/local ]; then
    mount --bind "$work/moved" /usr/local
    ldconfig -C "$work/ld.so.cache"
    mount --bind "$work/ld.so.cache" /etc/ld.so.cache
    unset LD_LIBRARY_PATH PKG_CONFIG_PATH
fi
PATH=$work/bin:$installed/bin:$PATH
# shellcheck disable=SC2086 # nothing, or a word
exec python3 "$source/tests/docs/guide.py" "$source" "$source/README.md" "$work/readme" $update
END
PATH=$PATH:/sbin:/usr/sbin
if unshare --map-root-user --mount sh -c 'mount --bind "$1" /usr/local &&
    mount --bind /etc/hosts /etc/ld.so.cache' sh "$work" 2>/dev/null; then
    unshare --map-root-user --mount sh "$work/readme.sh" "$source" "$work" /usr/local "$update"
else
    echo "README: not tried without LD_LIBRARY_PATH: no mount namespace for this user"
    sh "$work/readme.sh" "$source" "$work" "$installed" "$update"
fi

# The rest of an installation; the command finds its library by itself.
unset LD_LIBRARY_PATH
quiet "$installed/bin/palcare" --version
cat "$work/log"
for file in share/man/man1/palcare.1 share/man/man3/palcare.3 share/man/man3/palcare_check.3 share/palcare/vocabulary/roles.palcare.xml \
    share/doc/palcare/examples/data include/palcare/palcare.h include/palcare/fields.h include/palcare/strict.h \
    include/palcare/json.h share/man/man3/palcare_record_to_json.3; do
    [ -e "$installed/$file" ] || { echo "FAILED: $file is not installed" && exit 1; }
done
python=$(find "$installed" -path '*/palcare/_document.py')
if [ -n "$python" ]; then
    PYTHONPATH=$(dirname "$(dirname "$python")") PATH=$installed/bin:$PATH python3 -B -c '
import palcare, subprocess, sys
assert palcare.vocabularies() and palcare.Service("s").to_dict()
subprocess.run([sys.executable, "-B", "-m", "palcare", "--version"], check=True)'
    echo "the installed Python package runs"
fi
doc=$installed/share/doc/palcare
quiet python3 "$source/tests/docs/links.py" "$doc"/*.md "$doc"/docs/*.md \
    "$doc"/bindings/*.md "$doc"/bindings/*/*.md
cat "$work/log"

# Another project that includes the source, on a system where pkg-config finds nothing: no jansson,
# no Check. It builds its own programs, and installs only them.
PKG_CONFIG_LIBDIR=$work/none
export PKG_CONFIG_LIBDIR
unset PKG_CONFIG_PATH
quiet cmake -S "$here/portal" -B "$work/portal" -DPALCARE_SOURCE_DIR="$source" \
    -DCMAKE_BUILD_TYPE=Debug -DBUILD_TESTING=ON
quiet cmake --build "$work/portal" --parallel 2
quiet ctest --test-dir "$work/portal" --no-tests=error
quiet cmake --install "$work/portal" --prefix "$work/portal-installed"
found=$(cd "$work/portal-installed" && find . -type f)
[ "$found" = ./bin/portal ] || { echo "FAILED: add_subdirectory installs: $found" && exit 1; }
[ ! -e "$work/portal/palcare/palcare" ] || { echo "FAILED: the command was built" && exit 1; }
echo "add_subdirectory builds without jansson and installs nothing"
