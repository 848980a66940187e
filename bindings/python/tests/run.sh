#!/bin/sh
# The tests of the Python package, against the package in the build folder.
#
# usage: run.sh pytest [ARGUMENT...]   what it does
#        run.sh coverage               that the tests reach 95 % of its lines
#        run.sh types                  what its types say: mypy and stubtest
#        run.sh command [CASE...]      that python -m palcare does what the command does
#
# Exit status 77 (skipped) where a tool is not installed.
# SPDX-License-Identifier: Apache-2.0
set -eu
part=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=${PYTHON:-python3}
cd "$here" # not where the sources of the package would be found

# need MODULE: whether Python has it; skipped when not.
need() {
    "$python" -c "import $1" 2>/dev/null || {
        echo "skipped: Python has no module $1"
        exit 77
    }
}

# A library with a sanitizer wants it to be loaded before Python.
asan=
[ -z "${PALCARE_SANITIZER:-}" ] ||
    asan="env LD_PRELOAD=$PALCARE_SANITIZER PYTHONMALLOC=malloc ASAN_OPTIONS=detect_leaks=0"

case $part in
pytest)
    need pytest
    # Nothing the interpreter warns about comes with the import.
    $asan "$python" -Werror -c 'import palcare'
    $asan "$python" -m pytest -q -W error -p no:cacheprovider "$here" "$@"
    ;;
coverage)
    need pytest
    need coverage
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    export COVERAGE_FILE="$work/data"
    # The printed classes are not counted: they are many and have hardly a line that is not reached.
    "$python" -m coverage run --source=palcare --omit='*/_classes.py' \
        -m pytest -q -p no:cacheprovider "$here"
    "$python" -m coverage report --show-missing --fail-under=95
    ;;
command)
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    # The path is the one from here, where the tests do not provide the command themselves.
    printf '#!/bin/sh\nPATH="%s" exec "%s" -m palcare "$@"\n' "$PATH" "$python" >"$work/palcare"
    chmod +x "$work/palcare"
    cases=$root/tests/cli/cases
    # Python itself does not start where its standard input is a folder.
    [ $# -gt 0 ] || set -- $(find "$cases" -name '*.sh' ! -name check-standard-input-folder.sh)
    "$root/tests/cli/run.sh" "$work/palcare" "$@"
    ;;
types)
    need mypy
    cache=$(mktemp -d)
    trap 'rm -rf "$cache"' EXIT
    package=${PALCARE_BUILD_DIR}/bindings/python
    # Newer releases find no fault where the stubs ask older ones to ignore it.
    mypy="$python -m mypy --strict --no-warn-unused-ignores --no-error-summary --cache-dir $cache"
    export MYPYPATH="$package"
    $mypy "$package/palcare" "$here"/../examples/*.py
    # The examples of the tutorial, except those that raise.
    "$python" - "$root/docs/tutorial-python.md" >"$cache/tutorial.py" <<'END'
import doctest, pathlib, sys
text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
for example in doctest.DocTestParser().get_examples(text):
    if not example.exc_msg:
        print(example.source, end="")
END
    $mypy "$cache/tutorial.py"
    # mypy reports each line that is marked wrong, and no other.
    $mypy wrong_types.py >"$cache/found" && exit 1
    sed -n 's/^[^:]*:\([0-9]*\): error.*/\1/p' "$cache/found" | sort -un >"$cache/lines"
    grep -n '# wrong' wrong_types.py | cut -d: -f1 | sort -un >"$cache/marked"
    diff "$cache/marked" "$cache/lines" || { cat "$cache/found"; exit 1; }
    # The stubs say what is there. Its cache is in the current folder. Newer releases also need
    # an option for classes that have a layout of their own, which older ones do not know.
    cd "$cache"
    ignored=--ignore-disjoint-bases
    "$python" -m mypy.stubtest --help | grep -q -e "$ignored" || ignored=
    $asan "$python" -m mypy.stubtest palcare._classes palcare._palcare $ignored \
        --allowlist "$here/stubtest.allow"
    ;;
*)
    echo "run.sh: no part is called $part" >&2
    exit 2
    ;;
esac
