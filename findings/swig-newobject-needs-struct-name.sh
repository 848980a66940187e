#!/usr/bin/env bash
# Title: SWIG drops %newobject for members of a struct that gets its name from the typedef behind it
# Package and version: swig 4.5.1 (PyPI)
# One would guess: `typedef struct { ... } Doc;` and `typedef struct Doc { ... } Doc;` wrap alike, since SWIG makes the
#   class Doc of both; a feature that names a member which does not exist would at least be a warning.
# What happens: with the unnamed struct, `%newobject Doc::items` matches nothing, because the members are read before
#   the name is. The wrapper hands the new object to Python without its ownership, so its destructor never runs.
#   `-Wall` does not warn. A name after `struct`, or an empty typedef first and %extend after it, mends it.
# Who is hurt: authors of bindings for C libraries with opaque types, who write exactly this: every object that an
#   accessor returns is leaked, and the tests pass.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
pypi swig==4.5.1

wrapped() { # NAME DECLARATION-OF-DOC: prints for each accessor whether Python owns what it returns
    {
        printf '%%module m\n%%{\ntypedef struct List List;\ntypedef struct Doc Doc;\n'
        printf 'List *Doc_items_get(Doc *doc);\nList *Doc_find(Doc *doc);\n%%}\n'
        printf 'typedef struct {} List;\n%%newobject Doc::items;\n%%newobject Doc::find;\n%s\n' "$2"
    } >m.i
    swig -Wall -python m.i 2>warnings
    sed -n '/_wrap_Doc_items_get(/,/^}/p;/_wrap_Doc_find(/,/^}/p' m_wrap.c |
        sed -n 's/.*SWIGTYPE_p_List, *\([A-Z_0]*\) *|.*/\1/p' | tr '\n' ' ' | sed "s/^/$1: /"
    echo "warnings: $(wc -l <warnings)"
}
members='%immutable; List *items; %mutable; List *find(void);'
{
    wrapped 'name behind only ' "typedef struct { %extend { $members } } Doc;"
    wrapped 'name on both ends' "typedef struct Doc { %extend { $members } } Doc;"
    wrapped 'extended later   ' "typedef struct {} Doc; %extend Doc { $members }"
} >now
seen 'flags of the objects that items and find() return; SWIG_POINTER_OWN is asked for' <<'END'
name behind only : 0 0 warnings: 0
name on both ends: SWIG_POINTER_OWN SWIG_POINTER_OWN warnings: 0
extended later   : SWIG_POINTER_OWN SWIG_POINTER_OWN warnings: 0
END
verdict
