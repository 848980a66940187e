#!/bin/sh
# The example programs in C do what their first lines say, and the same as in every other language:
# bindings/expected holds the output of those.
#
# usage: run.sh PALCARE [--update]
#
# PALCARE is the command in its build folder, where examples/ is too. --update writes the current
# output of the programs that exist only in C. Exit status 77 (skipped) where they were not built.
# SPDX-License-Identifier: Apache-2.0
set -eu
programs=$(dirname "$(realpath "$1")")/examples
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
expected=$root/bindings/expected
directory=$root/examples/data/directory.palcare.xml
[ -d "$programs" ] || {
    echo "skipped: the examples were not built"
    exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# expect NAME: asserts that the file `printed` equals NAME in this folder.
expect() {
    [ "$update" != --update ] || cp printed "$here/$1"
    diff "$here/$1" printed
}
update=${2:-}

"$programs/1-read-and-print" "$directory" >printed
diff "$expected/read_and_print.txt" printed

"$programs/2-build-and-write" built >printed
diff "$expected/build_and_write.palcare.xml" built
test ! -s printed

"$programs/3-check-and-explain" "$directory" 2026-11-01 >printed
expect check-and-explain.txt

"$programs/4-go-through-a-large-file" "$directory" at-home >printed
diff "$expected/go_through_a_large_file.txt" printed
"$1" check at-home >printed

# The page is valid HTML, in Spanish where Spanish exists, with the roles of another file.
"$programs/5-portal-page" 'es-MX, en;q=0.5' directory.palcare.xml#el-faro \
    hospital-page.palcare.xml#palliative-care "$root"/examples/data/*.palcare.xml \
    "$root"/lib/vocabulary/*.palcare.xml >printed
expect portal-page.html
for python in python3 /usr/bin/python3 none; do # the first may be one without Debian's packages
    "$python" -c 'import html5lib' 2>/dev/null && break
done
if [ "$python" = none ]; then
    echo "not checked as HTML: python3 with html5lib is not installed"
else
    "$python" -c 'import html5lib; html5lib.HTMLParser(strict=True).parse(open("printed", "rb"))'
fi
cat >links.palcare.xml <<END
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en">
  <about privacy="public"/>
  <service id="links" status="active" provider="us" service-type="none"><name>A &amp; B</name>
    <contact kind="web" value="javascript:alert(1)"/>
    <contact kind="web" value="https://example.org/&quot;onclick=&quot;alert(1)"/></service>
  <organization id="us"><name>Us</name></organization>
  <term id="none" scheme="service-type"><name>None</name></term>
  <item id="item" kind="page"><title>Links</title></item>
</palcare>
END
"$programs/5-portal-page" en links.palcare.xml#links links.palcare.xml#item links.palcare.xml >printed
grep -q '<h1 lang="en" dir="auto">A &amp; B</h1>' printed
grep -q '<a href="https://example.org/&quot;onclick=&quot;alert(1)">' printed
test "$(grep -c href printed)" -eq 1
"$programs/5-portal-page" en links.palcare.xml#us links.palcare.xml#item links.palcare.xml \
    >printed 2>&1 && exit 1
grep -q '^no service links.palcare.xml#us' printed

# The editor saves what was accepted, reports why the rest was not, and saves nothing twice.
cp "$directory" mine
cp "$here/edit-and-save.changes" changes
"$programs/6-edit-and-save" mine 2026-11-01 <changes >printed 2>&1
expect edit-and-save.txt
"$1" format --check mine
diff "$directory" mine >printed && exit 1
expect edit-and-save.diff
# A file that somebody else saves between our reading and our saving stays as they saved it. The
# output for the first change shows that the program has read the file.
mkfifo in err
status=0
"$programs/6-edit-and-save" mine 2026-11-01 <in >printed 2>err &
exec 3>in 4<err
echo 'remove /nowhere' >&3
read -r line <&4
sed 's/Larch Trust/Larch Foundation/' mine >theirs
cp theirs mine
echo 'set /service[larch-house]/@assured 2026-10-31' >&3
exec 3>&-
wait $! || status=$?
exec 4<&-
[ "$status" -eq 1 ] || { echo "FAILED: changed meanwhile: exit status $status" && exit 1; }
grep -q 'somebody else changed the file meanwhile' printed
cmp theirs mine

# The converter writes each clinic that passes the checks once, and the reasons for the others.
"$programs/7-convert-clinics" "$root/examples/data/clinics/pattern.palcare.xml" clinics \
    <"$root/examples/data/clinics/list.tsv" >printed
expect convert-clinics.txt
"$1" check --strict clinics "$root/examples/data/clinics/pattern.palcare.xml" >printed 2>&1
"$1" format --check clinics
cp clinics printed
expect convert-clinics.palcare.xml

# They report what they cannot do, also by the exit status.
for line in '1-read-and-print nowhere' '2-build-and-write nowhere/built' \
    '3-check-and-explain nowhere 2026-11-01' '4-go-through-a-large-file nowhere at-home' \
    '5-portal-page en a b nowhere' '6-edit-and-save nowhere 2026-11-01' \
    '7-convert-clinics nowhere out' "7-convert-clinics $directory nowhere/out"; do
    status=0
    # shellcheck disable=SC2086 # words
    "$programs"/$line >printed 2>&1 </dev/null || status=$?
    [ "$status" -eq 1 ] || { echo "FAILED: $line: exit status $status" && exit 1; }
    grep -q nowhere printed || { echo "FAILED: $line does not say what is missing" && exit 1; }
    "$programs/${line%% *}" >printed 2>&1 && exit 1
    grep -q '^Usage: ' printed
done
echo "7 programs"
