#!/bin/sh
# The tests of the Python package, against the package that stands in the build folder.
#
# usage: run.sh pytest [ARGUMENT...]   what it does
#        run.sh pip                    that pip can install it, with SWIG and without
#        run.sh types                  what its types say: mypy and stubtest
#
# Exit status 77 (skipped) where a tool is not installed.
set -eu
part=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
cd "$here" # not where the sources of the package would be found

# need MODULE: whether Python has it; skipped when not.
need() {
    "$python" -c "import $1" 2>/dev/null || {
        echo "skipped: Python has no module $1"
        exit 77
    }
}

# A library with a sanitizer wants to be loaded before Python.
case ${PALCARE_SANITIZE:-} in
*address*)
    for name in libasan.so "libclang_rt.asan-$(uname -m).so"; do
        preload=$("${CC:-cc}" -print-file-name="$name")
        case $preload in /*) break ;; esac
    done
    asan="env LD_PRELOAD=$preload PYTHONMALLOC=malloc ASAN_OPTIONS=detect_leaks=0"
    ;;
*) asan= ;;
esac

case $part in
pytest)
    need pytest
    # Nothing the interpreter warns about comes with the import.
    $asan "$python" -Werror -c 'import palcare'
    $asan "$python" -m pytest -q -W error -p no:cacheprovider "$here" "$@"
    ;;
types)
    need mypy
    cache=$(mktemp -d)
    trap 'rm -rf "$cache"' EXIT
    package=${PALCARE_BUILD_DIR}/bindings/python
    mypy="$python -m mypy --strict --no-error-summary --cache-dir $cache"
    export MYPYPATH="$package"
    $mypy "$package/palcare" "$here"/../examples/*.py
    # What is wrong is found: each line marked so, and no other.
    $mypy wrong_types.py >"$cache/found" && exit 1
    sed -n 's/^[^:]*:\([0-9]*\): error.*/\1/p' "$cache/found" | sort -un >"$cache/lines"
    grep -n '# wrong' wrong_types.py | cut -d: -f1 | sort -un >"$cache/marked"
    diff "$cache/marked" "$cache/lines" || { cat "$cache/found"; exit 1; }
    # The stubs say what is there.
    $asan "$python" -m mypy.stubtest palcare._classes palcare._palcare --allowlist stubtest.allow
    ;;
pip)
    need setuptools
    need wheel
    need venv
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    root=$(cd "$here/../../.." && pwd)
    # What is built leaves nothing in the tree.
    mkdir -p "$work/tree/bindings/python"
    for part in CMakeLists.txt LICENSE include lib bindings/swig; do
        cp -R "$root/$part" "$work/tree/$part"
    done
    for part in palcare README.md pyproject.toml setup.py; do
        cp -R "$here/../$part" "$work/tree/bindings/python/$part"
    done
    (cd "$work/tree/bindings/python" && "$python" -W ignore setup.py -q sdist)

    # install HOW WHAT: into an environment of its own, without network; then it must work.
    install() {
        "$python" -m venv --system-site-packages "$work/$1"
        "$work/$1/bin/pip" install -q --no-index --no-build-isolation \
            --disable-pip-version-check "$2"
        for module in _classes.py _classes.pyi py.typed; do
            test -e "$work/$1"/lib/python*/site-packages/palcare/$module
        done
        (cd "$work" && PYTHONPATH='' "$work/$1/bin/python" -Werror -c "
import palcare
doc = palcare.load('$root/examples/data/directory.palcare.xml')
assert doc['larch-house'].name == 'Larch House'
assert palcare.Service.name.__doc__
" && PYTHONPATH='' "$work/$1/bin/python" -m palcare --version)
        echo "installed: $1"
    }
    # An sdist, where there is no SWIG.
    mkdir "$work/bin"
    for tool in "${CC:-cc}" cc gcc ld as ar pkg-config env sh mkdir uname; do
        path=$(command -v "$tool") && ln -sf "$path" "$work/bin/$(basename "$tool")"
    done
    old=$PATH
    PATH=$work/bin
    install sdist "$(echo "$work"/tree/bindings/python/dist/*.tar.gz)"
    PATH=$old
    # The library that is installed.
    cmake --install "$PALCARE_BUILD_DIR" --prefix "$work/usr" >/dev/null
    folder=$(dirname "$(find "$work/usr" -name palcare.pc)")
    export PKG_CONFIG_PATH="$folder" LD_LIBRARY_PATH="${folder%/pkgconfig}" PALCARE_SYSTEM=1
    install system "$(echo "$work"/tree/bindings/python/dist/*.tar.gz)"
    ldd "$work"/system/lib/python*/site-packages/palcare/_palcare*.so | grep -q libpalcare.so
    ;;
*)
    echo "run.sh: no part is called $part" >&2
    exit 2
    ;;
esac
