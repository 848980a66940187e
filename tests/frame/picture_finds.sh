#!/bin/sh
# Tests the test of the picture: in a small tree in which each file breaks one rule, it finds each
# breach, and nothing else.
#
# usage: picture_finds.sh SOURCE_FOLDER
# SPDX-License-Identifier: Apache-2.0
set -eu
picture=$1/tests/frame/picture.py
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# file FILE LINE...: writes a source of the tree, beginning with a paragraph on its subject.
file() {
    mkdir -p "$(dirname "$work/$1")"
    name=$1
    shift
    printf '%s\n' '/* A file of the tree. */' "$@" >"$work/$name"
}

file lib/base/circle.h '#include "round.h"'
file lib/base/round.h '#include "base/circle.h"'
file lib/base/beside.h '#include "circle.h"'
file lib/base/upward.h '#include "model/model.h"'
file lib/base/itself.h '#include "itself.h"'
file lib/base/caller.c 'int first(void)' '{' '    return second();' '}'
file lib/base/called.c 'int second(void)' '{' '    return first();' '}'
file lib/model/model.h '#include "base/missing.h"' '#include <libxml/tree.h>'
file lib/model/clock.c 'long now(void)' '{' '    return time(0);' '}'

cat >"$work/wanted" <<'END'
lib/base/called.c:1: calls lib/base/caller.c, which leads back to it
lib/base/caller.c:1: calls lib/base/called.c, which leads back to it
lib/base/circle.h:1: includes lib/base/round.h, which leads back to it
lib/base/itself.h:1: includes lib/base/itself.h, which leads back to it
lib/base/round.h:1: includes lib/base/circle.h, which leads back to it
lib/base/upward.h:2: "model/model.h": base may not include model
lib/model/clock.c:4: time() asks the clock
lib/model/model.h:2: "base/missing.h" is neither beside the file nor under lib/
lib/model/model.h:3: <libxml/tree.h>: only lib/xml/libxml2.c knows libxml2
END
if "$picture" "$work" >"$work/found"; then
    echo "it passed a tree that breaks its rules"
    exit 1
fi
LC_ALL=C sort "$work/found" | diff "$work/wanted" -
