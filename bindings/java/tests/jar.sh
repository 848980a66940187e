#!/bin/sh
# palcare.jar is a package to hand on: it runs from any folder without a property, names its module,
# holds licence, POM, vocabularies and the compiled half, and that half nothing of the build folder.
# SPDX-License-Identifier: Apache-2.0
set -eu
built=$PALCARE_BUILD_DIR/bindings/java
here=$(cd "$(dirname "$0")" && pwd)
directory=$PALCARE_SOURCE_DIR/examples/data/directory.palcare.xml
java=$JAVA_HOME/bin/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
cd "$work"
mkdir temporary

fail() {
    echo "FAILED: $*"
    exit 1
}

"$JAVA_HOME/bin/jar" --list --file "$built/palcare.jar" >list
for entry in META-INF/LICENSE META-INF/maven/org.palcare/palcare/pom.xml \
    org/palcare/vocabulary/roles.palcare.xml org/palcare/Service.class; do
    grep -qx "$entry" list || fail "the jar has no $entry"
done
natives=$(grep '^natives/.*/libpalcarejni' list) || fail "the jar has no compiled half"
"$JAVA_HOME/bin/jar" --list --file "$built/palcare-sources.jar" |
    grep -qx org/palcare/Service.java ||
    fail "the sources are not in their jar"
cmake --build "$PALCARE_BUILD_DIR" --target palcare_javadoc >pages 2>&1 || fail "$(cat pages)"
"$JAVA_HOME/bin/jar" --list --file "$built/palcare-javadoc.jar" >list
grep -qx org/palcare/Service.html list || fail "the pages are not in their jar"
! grep -q 'org/palcare/LibraryJNI' list || fail "there are pages of what is not public"
"$JAVA_HOME/bin/jar" --extract --file "$built/palcare.jar" "$natives" META-INF
if readelf -d "$natives" | grep -E 'R(UN)?PATH|libpalcare'; then
    fail "the compiled half needs the build folder"
fi
[ "$(nm -D --defined-only "$natives" | grep -vc ' Java_')" -eq 0 ] ||
    fail "it exports more than its own"
"$JAVA_HOME/bin/jar" --describe-module --file "$built/palcare.jar" |
    grep -q '^org.palcare automatic' ||
    fail "the module has no name"
if command -v xmllint >/dev/null; then
    xmllint --noout META-INF/maven/org.palcare/palcare/pom.xml
fi

# run OPTION...: the same program with options for Java.
run() {
    "$java" --enable-native-access=ALL-UNNAMED -Djava.io.tmpdir="$work/temporary" "$@" \
        "$here/../examples/ReadAndPrint.java" "$directory" >printed || fail "java $*"
    diff "$here/../../expected/read_and_print.txt" printed
    [ -z "$(ls temporary)" ] || fail "files are left: $(ls temporary)"
}

cp "$built/palcare.jar" whole.jar
run -cp whole.jar
run -cp whole.jar -Dpalcare.library="$natives"
mkdir classes
(cd classes && "$JAVA_HOME/bin/jar" --extract --file ../whole.jar && rm -r natives)
run -cp classes -Djava.library.path="$(dirname "$natives")"
