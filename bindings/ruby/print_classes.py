#!/usr/bin/env python3
"""Prints the classes of all record types and parts in Ruby, as the library's own table has them.

usage: print_classes.py SHARED_LIBRARY FOLDER

Writes FOLDER/classes.rb. Nothing in it is written by hand, so that a field added to the library is
in its class, with its sentence, at the next build.
"""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import sys
import textwrap

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "swig"))
from table import Table, words

# Methods of Record and of every Object; a field with such a name gets an underscore after it. If a
# name is missing here, loading the classes fails.
TAKEN = {"class", "clone", "container", "display", "doc", "dup", "extend", "foreign", "freeze",
         "handle", "hash", "inspect", "lang", "method", "methods", "position", "remove", "send",
         "tap", "then", "top", "translations", "view"}
CLASSES = {"int": "Integer", "decimal": "BigDecimal", "bool": "Boolean", "date": "PartialDate",
           "time": "TimeOfDay", "age": "Age"}


def attribute(name, is_many):
    """The Ruby name of a field, or of a document's list."""
    made = "_".join(words(name, is_many))
    return made + "_" if made in TAKEN else made


def returned(field):
    """The type that reading it returns, as YARD writes types."""
    if field.kind in ("text", "rich"):
        one, many = "String", "Texts"
    elif field.kind in ("part", "ref"):
        one = ", ".join(field.targets) or "Record"
        many = f"{'Parts' if field.kind == 'part' else 'Targets'}<{one}>"
    else:
        one = CLASSES.get(field.kind, "String")
        many = f"Values<{one}>"
    if field.is_many:
        return many
    return one if field.kind == "id" else f"{one}, nil"


def comment(text, indent, out):
    lines = textwrap.wrap(text, 98 - indent, break_long_words=False, break_on_hyphens=False)
    out.extend(f"{' ' * indent}# {line}" for line in lines)


def print_attribute(name, doc, kind, codes, out):
    """Its documentation: YARD finds the attribute by the first line."""
    out.append("")
    out.append(f"    # @!attribute [rw] {name}")
    for line in [doc, *(f"- `{code}`: {sentence}" for code, sentence in codes)]:
        wrapped = textwrap.wrap(line, 92, break_long_words=False, break_on_hyphens=False)
        out.append(f"    #   {wrapped[0]}")
        out.extend(f"    #   {'  ' if codes and line != doc else ''}{rest}" for rest in wrapped[1:])
    out.append(f"    #   @return [{kind}]")


def print_field(field, out):
    name, count = attribute(field.name, field.is_many), "many" if field.is_many else "one"
    print_attribute(name, field.doc, returned(field), field.codes, out)
    out.append(f"    {count} :{name}, {field.number}, :{field.kind}")
    if field.kind == "ref":
        ids = attribute(field.name, False) + ("_ids" if field.is_many else "_id")
        kind = "Values<String>" if field.is_many else "String, nil"
        print_attribute(ids, f"As it is written, not followed. {field.doc}", kind, [], out)
        out.append(f"    follow :{name}, :{ids}")


def print_classes(types, out):
    out.append("# frozen_string_literal: true")
    out.append("")
    out.append("# The classes of records and parts, printed from the library's table.")
    out.append("module Palcare")
    for kind in types:
        comment(kind.doc, 2, out)
        out.append(f"  class {kind.class_name} < Record")
        out.append(f"    type {kind.number}")
        for field in kind.fields:
            print_field(field, out)
        out.append("  end")
        out.append("")
    out.append("  # The records of a document, a list for each type.")
    out.append("  module RecordLists")
    for kind in types:
        if kind.is_part:
            continue
        comment(kind.doc, 4, out)
        made = f"Records<{kind.class_name}>" if kind.has_id else f"{kind.class_name}, nil"
        out.append(f"    # @return [{made}]")
        out.append(f"    def {attribute(kind.name, kind.has_id)}")
        out.append(f"      {'list' if kind.has_id else 'first'}_of({kind.class_name})")
        out.append("    end")
        out.append("")
    out[-1] = "  end"
    out.append("end")


def main():
    library, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    types = Table(library).types()
    if len(types) < 50:
        raise SystemExit(f"only {len(types)} types: {library} was not read")
    out = []
    print_classes(types, out)
    (folder / "classes.rb").write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
