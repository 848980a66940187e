#!/bin/sh
# That the Python package can be built and installed by whoever has not this tree.
#
# usage: packaging.sh pip      an sdist, a wheel of it without SWIG or network, a clean environment;
#                              the same with the library that is installed; pip install . and
#                              pip install -e; and that they leave no file in the tree but those that
#                              -e needs, which git clean -X removes
#        packaging.sh other    for another version of Python, where one is found with its headers:
#                              PALCARE_OTHER_PYTHON, python3.9 ... in the path, or pyenv's
#
# Exit status 77 (skipped) where a tool is not installed.
# SPDX-License-Identifier: Apache-2.0
set -eu
part=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=${PYTHON:-python3}
unset PYTHONPATH
cd "$here"

for module in setuptools wheel pip venv pytest; do
    "$python" -c "import $module" 2>/dev/null || {
        echo "skipped: Python has no module $module"
        exit 77
    }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pip="$python -m pip --disable-pip-version-check -q"

mkdir -p "$work/tree/bindings/python" "$work/tree/examples" "$work/tree/docs"
for name in LICENSE include lib bindings/swig bindings/expected examples/palcare examples/data \
    docs/tutorial-python.md; do
    cp -R "$root/$name" "$work/tree/$name"
done
for name in .gitignore LICENSE MANIFEST.in README.md examples palcare print_classes.py \
    pyproject.toml setup.py tests; do
    cp -R "$here/../$name" "$work/tree/bindings/python/$name"
done
(cd "$work/tree/bindings/python" && rm -rf palcare/_classes.py* palcare/_palcare*.so palcare/bin \
    palcare/vocabularies)
find "$work/tree" -name __pycache__ -prune -exec rm -r {} +

# seen: all files and folders of the tree. unchanged: that they are those of the beginning.
seen() {
    (cd "$work/tree" && find . -path ./.git -prune -o -print | sort)
}
unchanged() {
    seen | diff "$work/before" - || {
        echo "FAILED: $1 leaves files in the source tree"
        exit 1
    }
}
seen >"$work/before"
(cd "$work/tree/bindings/python" && "$python" -W ignore setup.py -q sdist -d "$work/dist")
sdist=$(echo "$work"/dist/*.tar.gz)
unchanged sdist

# install NAME: into an environment of that name, where nothing but the package is; then it must do
# what its page says.
install() {
    $pip wheel --no-index --no-deps --no-build-isolation -w "$work/$1.wheel" "$sdist"
    "$python" -m venv --without-pip "$work/$1"
    $pip --python "$work/$1/bin/python" install --no-index "$work/$1.wheel"/*.whl
    for module in _classes.py _classes.pyi py.typed vocabularies/roles.palcare.xml; do
        test -e "$work/$1"/lib/python*/site-packages/palcare/$module
    done
    mkdir "$work/$1.run"
    cp "$root/examples/data/directory.palcare.xml" "$work/$1.run"
    (cd "$work/$1.run" && "$work/$1/bin/python" -Werror "$work/readme.py" >output)
    grep -q '^Larch House active 2026-' "$work/$1.run/output"
    grep -q 'hello@larch.example.org' "$work/$1.run/directory.palcare.xml"
    # Newer versions of setuptools have a folder for it.
    cat "$work/$1"/lib/python*/site-packages/palcare-*/LICENSE \
        "$work/$1"/lib/python*/site-packages/palcare-*/licenses/LICENSE 2>/dev/null |
        grep -q 'Apache License'
    grep -q '^License.*: Apache-2.0' "$work/$1"/lib/python*/site-packages/palcare-*/METADATA
    "$work/$1/bin/palcare" --version | grep -q '^palcare '
    PYTHON=$work/$1/bin/python "$here/run.sh" command "$root"/tests/cli/cases/show-service*.sh
    echo "installed: $1"
}

# uninstall NAME: out of that environment; nothing of it stays.
uninstall() {
    $pip --python "$work/$1/bin/python" uninstall -y palcare
    test -z "$(find "$work/$1" -path '*palcare*' ! -name '*.pyc' ! -type d)"
}

# usable PYTHON: whether it is another version, with headers and a setuptools that reads our
# pyproject.toml; the environment $work/other is made with it, and borrows what else tests need.
usable() {
    rm -rf "$work/other"
    "$1" -m venv "$work/other" >/dev/null 2>&1 || return 1
    echo "$modules" >"$(echo "$work"/other/lib/python3.*/site-packages)/borrowed.pth"
    "$work/other/bin/python" -W ignore - "$ours" <<'END' 2>/dev/null
import os, pytest, setuptools, sys, sysconfig, wheel
version = "%d.%d" % sys.version_info[:2]
headers = os.path.join(sysconfig.get_path("include"), "Python.h")
sys.exit(version == sys.argv[1] or sys.version_info < (3, 9) or not os.path.exists(headers)
         or not setuptools.__file__.startswith(sys.prefix)
         or int(setuptools.__version__.split(".")[0]) < 61)
END
}

case $part in
pip)
    sed -n '/^```python$/,/^```$/p' "$here/../README.md" | sed '/^```/d' >"$work/readme.py"
    # Where there is no SWIG.
    mkdir "$work/bin"
    for tool in "${CC:-cc}" cc gcc ld as ar pkg-config env sh mkdir uname cp rm ln cat grep sed \
        basename dirname mktemp diff chmod; do
        path=$(command -v "$tool") && ln -sf "$path" "$work/bin/$(basename "$tool")"
    done
    old=$PATH
    PATH=$work/bin
    install sdist
    PATH=$old
    uninstall sdist
    # From the source tree.
    "$python" -m venv --system-site-packages --without-pip "$work/tree.env"
    $pip --python "$work/tree.env/bin/python" install --no-index --no-deps --no-build-isolation \
        "$work/tree/bindings/python"
    (cd "$work" && "$work/tree.env/bin/python" -Werror -c 'import palcare
assert palcare.__file__.startswith("'"$work"'/tree.env"), palcare.__file__')
    uninstall tree.env
    unchanged "pip install ."
    # From the source tree so that what is changed in it is there at once: that needs files in it.
    "$python" -m venv --system-site-packages --without-pip "$work/editable"
    $pip --python "$work/editable/bin/python" install --no-index --no-deps --no-build-isolation \
        -e "$work/tree/bindings/python"
    (cd "$work" && "$work/editable/bin/python" -Werror -c 'import palcare
assert palcare.__file__.startswith("'"$work"'/tree"), palcare.__file__
assert len(palcare.vocabularies()) == 5')
    uninstall editable
    seen | grep -q '/palcare/_classes.py$'
    if command -v git >/dev/null; then
        (cd "$work/tree" && git init -q && git clean -fdqX bindings/python)
        unchanged "pip install -e, after git clean -fdX bindings/python,"
    fi
    # The sdist is enough to run its own tests.
    mkdir "$work/unpacked"
    tar xzf "$sdist" -C "$work/unpacked"
    test -e "$work"/unpacked/*/tests/conftest.py
    (cd "$work"/unpacked/*/tests && env -u PALCARE_SOURCE_DIR PYTHONPATH="$PALCARE_BUILD_DIR/bindings/python" \
        "$python" -m pytest -q -p no:cacheprovider test_read.py test_examples.py test_tutorial.py)
    # The library and the command that are installed.
    cmake --install "$PALCARE_BUILD_DIR" --prefix "$work/usr" >/dev/null
    # That package says of itself what the wheel says.
    folder=$(dirname "$(find "$work/usr" -name 'palcare-*.dist-info')")
    "$python" -B - "$folder" "$work/sdist.wheel"/*.whl <<'END'
import email, importlib.metadata, sys, zipfile
sys.path.insert(0, sys.argv[1])
own = importlib.metadata.metadata("palcare")
with zipfile.ZipFile(sys.argv[2]) as file:
    name = next(name for name in file.namelist() if name.endswith(".dist-info/METADATA"))
    wheel = email.message_from_string(file.read(name).decode())
for field in ("Name", "Version", "Summary", "Author", "Keywords", "Classifier", "Requires-Python",
              "Description-Content-Type"):
    assert own.get_all(field) == wheel.get_all(field) != None, field
assert own.get_payload().strip() == wheel.get_payload().strip()
assert importlib.metadata.version("palcare") == own["Version"]
assert own["License"] == wheel.get("License", wheel["License-Expression"])
END
    "$python" -m pip list --path "$folder" 2>/dev/null | grep -q '^palcare '
    folder=$(dirname "$(find "$work/usr" -name palcare.pc)")
    export PKG_CONFIG_PATH="$folder" LD_LIBRARY_PATH="${folder%/pkgconfig}" PALCARE_SYSTEM=1
    export PATH="$work/usr/bin:$PATH"
    install system
    ldd "$work"/system/lib/python*/site-packages/palcare/_palcare*.so | grep -q libpalcare.so
    test ! -e "$work"/system/lib/python*/site-packages/palcare/bin
    ;;
other)
    ours=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    modules=$("$python" -c 'import pytest; print(pytest.__path__[0].rpartition("/")[0])')
    for name in "${PALCARE_OTHER_PYTHON:-}" python3.9 python3.10 python3.11 python3.12 python3.13 \
        "${HOME:-}"/.pyenv/versions/*/bin/python3; do
        if usable "$name"; then
            found=$name
            break
        fi
    done
    if [ -z "${found:-}" ]; then
        echo "skipped: no other version of Python was found that has its headers and setuptools"
        exit 77
    fi
    "$found" --version
    "$work/other/bin/pip" --disable-pip-version-check -q install --no-index --no-deps \
        --no-build-isolation "$sdist"
    "$work/other/bin/python" -Werror -c 'import palcare; print(palcare.__file__)'
    "$work/other/bin/python" -m pytest -q -W error -p no:cacheprovider "$here"
    ;;
*)
    echo "packaging.sh: no part is called $part" >&2
    exit 2
    ;;
esac
