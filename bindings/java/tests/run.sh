#!/bin/sh
# The tests of the Java package, against the jar in the build folder. The virtual
# machine checks each call across the border, and a single word of warning fails.
#
# usage: run.sh [TEST_CLASS...]
#
# Exit status 77 (skipped) where JUnit is not installed.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
junit=/usr/share/java/junit4.jar:/usr/share/java/hamcrest-core.jar
[ -e "${junit%%:*}" ] || {
    echo "skipped: junit4 is not installed"
    exit 77
}
built=${PALCARE_BUILD_DIR}/bindings/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -n '/^```java$/,/^```$/{/^```/!p;}' "$here/../README.md" >"$work/Services.java"
"$JAVA_HOME/bin/javac" -encoding UTF-8 -Xlint:all,-processing -d "$work/classes" \
    -cp "$built/palcare.jar:$junit" "$here"/*.java "$here"/../examples/*.java \
    "$work/Services.java"

# A library with a sanitizer wants it to be loaded before Java, which uses faults for its own ends.
options=ASAN_OPTIONS=handle_segv=0:detect_leaks=0
asan=${PALCARE_SANITIZER:+env LD_PRELOAD=$PALCARE_SANITIZER $options}

# Tests belong to the packages that they test, so that they can call what is not public.
tests=$*
for file in "$here"/*Test.java; do
    [ $# -gt 0 ] || tests="$tests org.palcare.$(basename "$file" .java)"
done
export LC_ALL=C.UTF-8 # names of files and what is printed
java="$asan $JAVA_HOME/bin/java -Xcheck:jni --enable-native-access=ALL-UNNAMED -Xms64m -Xmx64m
    -XX:+AlwaysPreTouch
    -cp $work/classes:$built/palcare.jar:$junit"
status=0
# shellcheck disable=SC2086 # words
$java -ea -Dpalcare.source="$PALCARE_SOURCE_DIR" -Dpalcare.sanitizer="${PALCARE_SANITIZER:-}" \
    org.junit.runner.JUnitCore $tests >"$work/out" 2>&1 || status=1

# example NAME ARGUMENT...: runs it; what it prints is in a file of its name.
example() {
    name=$1
    shift
    # shellcheck disable=SC2086 # words
    $java "$name" "$@" >"$work/$name" 2>>"$work/out" || status=1
}

# same EXPECTED FILE
same() {
    diff "$here/../../expected/$1" "$2" >>"$work/out" || status=1
}
directory=$PALCARE_SOURCE_DIR/examples/data/directory.palcare.xml
example ReadAndPrint "$directory"
same read_and_print.txt "$work/ReadAndPrint"
example BuildAndWrite "$work/larch.palcare.xml"
same build_and_write.palcare.xml "$work/larch.palcare.xml"
example GoThroughALargeFile "$directory" "$work/home.palcare.xml"
same go_through_a_large_file.txt "$work/GoThroughALargeFile"
example Services "$directory" "$work/changed.palcare.xml" # of README.md
grep -q 'Casa del Alerce' "$work/changed.palcare.xml" || status=1

cat "$work/out"
if grep -E 'WARNING|FATAL|runtime error:' "$work/out" >/dev/null; then
    echo "FAILED: there are warnings"
    status=1
fi
exit "$status"
