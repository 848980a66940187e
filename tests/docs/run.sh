#!/bin/sh
# The guides do what they say: their files are written, their programs compiled, their commands run,
# and the output is that of the page; the changes that they propose can be made, and the test passes
# after that; docs/fields.md is what "palcare describe" prints; every link leads somewhere; the
# pages of docs/rooms name the files of their rooms. All of it uses the installed tree, like a
# reader.
#
# usage: run.sh PALCARE [--update]
#
# PALCARE is the command in its build folder. --update writes the current output of the commands
# into the guides and docs/fields.md; review it in the diff. Exit status 77 (skipped) without
# python3.
# SPDX-License-Identifier: Apache-2.0
set -eu
palcare=$(realpath "$1")
update=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
if ! command -v python3 >/dev/null 2>&1; then
    echo "skipped: python3 is not installed"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

cmake --install "${PALCARE_BUILD_DIR:-$(dirname "$palcare")}" --prefix "$work/usr" >"$work/log" 2>&1 || {
    cat "$work/log"
    exit 1
}
libdir=$(dirname "$(find "$work/usr" -name libpalcare.so)")

# `cc` in the guides is the compiler of the build, with the warnings of our own C.
compiler=$(command -v "${CC:-cc}")
mkdir "$work/bin"
cat >"$work/bin/cc" <<END
#!/bin/sh
exec $compiler -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wpedantic -Wconversion -Wshadow \\
    -Wmissing-prototypes -Wstrict-prototypes -Werror \\
    ${PALCARE_SANITIZE:+-fsanitize=$PALCARE_SANITIZE} -Wl,-rpath,$libdir "\$@"
END
chmod +x "$work/bin/cc"
PATH=$work/bin:$work/usr/bin:$PATH
PKG_CONFIG_PATH=$libdir/pkgconfig
LC_ALL=C.UTF-8
export PATH PKG_CONFIG_PATH LC_ALL

palcare describe >"$work/fields.md"
if [ "$update" = --update ]; then
    cp "$work/fields.md" "$source/docs/fields.md"
elif ! cmp -s "$work/fields.md" "$source/docs/fields.md"; then
    echo "FAILED: docs/fields.md is not what 'palcare describe' prints; --update writes it anew"
    diff "$source/docs/fields.md" "$work/fields.md" | head -n 20
    failed=1
fi

mkdir "$work/try"
for guide in "$source"/docs/*.md; do
    [ "$guide" != "$source/docs/fields.md" ] || continue
    python3 "$here/guide.py" "$source" "$guide" "$work/try/$(basename "$guide" .md)" $update || failed=1
done
# Makes the changes of the guide for contributors in a copy of the tree.
followed=$work/try/guide-contributors/followed
[ -d "$followed/lib" ] && [ -d "$followed/include" ] || { echo "FAILED: no change was made" && failed=1; }
python3 "$here/guide.py" "$followed" "$source/docs/guide-contributors.md" "$work/again" || failed=1
# Changed files obey clang-format, except for tables, and the rule on the length of lines.
cp "$source/.clang-format" "$followed"
if command -v clang-format >/dev/null 2>&1; then
    find "$followed" -name '*.[ch]' ! -path '*/lib/schema/types_*.c' -exec clang-format --dry-run --Werror {} + || failed=1
else
    echo "left out: clang-format is not installed"
fi
if grep -rnE '^.{101}' "$followed/lib" --include='*.[ch]'; then
    echo "FAILED: a line of the guide for contributors has more than 100 columns"
    failed=1
fi
python3 "$here/links.py" "$source"/*.md "$source"/docs/*.md "$source"/docs/rooms/*.md \
    "$source"/*/README.md || failed=1
python3 "$here/rooms.py" "$source" || failed=1

# tests/README.md and examples/README.md have a line for every folder, script, program and document.
for path in "$source"/tests/*/ "$source"/tests/*.sh "$source"/examples/*.c "$source"/examples/*.sh \
    "$source"/examples/*/ "$source"/examples/data/*; do
    name=$(basename "$path")
    index=${path%"${path#"$source"/*/}"}README.md
    grep -q "\`${name}[/\`]" "$index" || [ "$name" = data ] || {
        echo "FAILED: ${index#"$source/"} does not name $name"
        failed=1
    }
done
exit "$failed"
