#!/bin/sh
# The gem is a package to hand on: it is installed where nothing of the build folder is, compiles
# itself, runs a program, finds the vocabularies, and holds its licence.
# SPDX-License-Identifier: Apache-2.0
set -eu
here=$(cd "$(dirname "$0")" && pwd)
directory=$PALCARE_SOURCE_DIR/examples/data/directory.palcare.xml
ruby=${RUBY:-ruby}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 GEM_HOME="$work/gems" GEM_PATH="$work/gems" MAKEFLAGS=-j2
cd "$work"

fail() {
    echo "FAILED: $*"
    exit 1
}

"$ruby" -S gem install --local --no-document \
    "$PALCARE_BUILD_DIR"/bindings/ruby/palcare-*.gem >log 2>&1 ||
    { cat log && fail "gem install"; }
"$ruby" -w -rpalcare "$here/../examples/read_and_print.rb" "$directory" >printed
diff "$here/../../expected/read_and_print.txt" printed || fail "the example prints something else"
"$ruby" -w -rpalcare -e '
  docs = Palcare.load_all([ARGV[0]], vocabularies: true)
  house = docs["directory.palcare.xml"]["larch-house"]
  raise unless house.service_types.first.id == "childrens-hospice-inpatient"' "$directory" ||
    fail "the vocabularies are not there"
find gems -name LICENSE | grep -q . || fail "the licence is not there"
native=$(find gems/extensions -name native.so)
if readelf -d "$native" | grep libpalcare; then
    fail "the compiled half needs a library that is not in the gem"
fi
"$ruby" -S gem uninstall palcare >/dev/null
