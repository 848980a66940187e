#!/bin/sh
# The guides do what they say: their files are written, their programs compiled, their commands run,
# and what comes of it is what stands there; docs/fields.md is what "palcare describe" prints; every
# link leads somewhere. All of it against the installed tree, as a reader has it.
#
# usage: run.sh PALCARE [--update]
#
# PALCARE is the command in its build folder. --update writes into the guides and docs/fields.md what
# the commands print now; review it in the diff. Exit status 77 (skipped) without python3.
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

# What the guides call cc is the compiler of the build, with the warnings that our own C has.
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
python3 "$here/links.py" "$source"/*.md "$source"/docs/*.md || failed=1
exit "$failed"
