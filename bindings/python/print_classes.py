#!/usr/bin/env python3
"""Prints the classes of all record types and parts, as the library's own table has them.

usage: print_classes.py SHARED_LIBRARY FOLDER

Writes FOLDER/_classes.py and FOLDER/_classes.pyi of the Python package. Nothing in them is written
by hand, so that a field added to the library is in every class, stub and help() at the next build.
"""
# SPDX-License-Identifier: Apache-2.0
import keyword
import pathlib
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "swig"))
from table import Table, words

# Names that Record itself defines; a field with such a name would get an underscore after it.
RECORD_NAMES = {"add_foreign", "clear", "container", "copy", "doc", "equals", "foreign", "from_dict",
                "from_json", "lang", "move", "position", "remove", "to_dict", "to_json", "translations",
                "type"}
VALUES = {  # kind: how one value is read, what comes of it, what may be set
    "string": ("str", "str"), "token": ("str", "str"), "lang": ("str", "str"),
    "place": ("str", "str"), "uri": ("str", "str"), "id": ("str", "str"),
    "int": ("int", "int | str"), "decimal": ("Decimal", "Decimal | int | float | str"),
    "bool": ("bool", "bool"), "date": ("Date", "Date | datetime.date | str"),
    "time": ("Time", "Time | datetime.time | str"), "age": ("Age", "Age | str"),
}
MAKERS = {"int": "int", "decimal": "Decimal", "bool": "_BOOL", "date": "Date", "time": "Time",
          "age": "Age"}


def attribute(name, is_many):
    """The Python name of a field, or of a document's list."""
    made = "_".join(words(name, is_many))
    return made + "_" if made in RECORD_NAMES or keyword.iskeyword(made) else made


def attribute_of(field):
    return attribute(field.name, field.is_many)


def id_attribute_of(field):
    """The name of a reference as it is written, not followed."""
    return attribute(field.name, False) + ("_ids" if field.is_many else "_id")


def refuse_clashes(kind):
    """Two fields of one name would hide each other."""
    names = [attribute_of(field) for field in kind.fields]
    names += [id_attribute_of(field) for field in kind.fields if field.kind == "ref"]
    clashes = {name for name in names if names.count(name) > 1}
    if clashes:
        raise SystemExit(f"{kind.name}: two fields would be called {sorted(clashes)}")


def member(code):
    """The name of a code in its enumeration."""
    name = code.upper().replace("-", "_")
    if code.startswith("-"):
        name = "MINUS" + name
    return name if name.isidentifier() else "_" + name


def base_of(kind):
    return "NamedRecord" if kind.has_id and not kind.is_part else "Record"


def list_name(type_name):
    return type_name + "List"


# ---- The module -----------------------------------------------------------------------------


def print_field(field, out):
    name, kind, many = attribute_of(field), field.kind, "s" if field.is_many else ""
    start = f"({field.number}, {name!r}, {field.doc!r}"
    if kind in ("text", "rich"):
        out.append(f"    {name} = _text{many}{start})")
    elif kind == "code":
        out.append(f"\n    class {field.class_name}(Code):")
        out.append(f"        {field.doc!r}")
        for code, doc in field.codes:
            out.append(f"        {member(code)} = {code!r}, {doc!r}")
        out.append("")
        out.append(f"    {name} = _code{many}{start}, {field.class_name})")
    elif kind == "part":
        rest = f", {list_name(field.targets[0])!r}" if many else ""
        out.append(f"    {name} = _part{many}{start}{rest})")
    elif kind == "ref":
        out.append(f"    {name} = _ref{many}{start})")
        name, doc = id_attribute_of(field), f"As it is written, not followed. {field.doc}"
        out.append(f"    {name} = _ref_id{many}({field.number}, {name!r}, {doc!r})")
    else:
        made = MAKERS.get(kind)
        maker, rest = ("_value", f", {made}") if made else ("_string", "")
        out.append(f"    {name} = {maker}{many}{start}{rest})")


def print_all(types, out):
    out.append("\n__all__ = [")
    for kind in types:
        out.append(f"    {kind.class_name!r},")
        if kind.is_listed:
            out.append(f"    {list_name(kind.class_name)!r},")
    out.append("]")


def print_class(kind, out):
    out.append(f"\n\nclass {kind.class_name}({base_of(kind)}):")
    out.append(f"    {kind.doc!r}")
    out.append("    __slots__ = ()")
    out.append(f"    _type_number = {kind.number}")
    for field in kind.fields:
        print_field(field, out)


def print_list(kind, out):
    base = "Parts" if kind.is_part else "Records"
    out.append(f"\n\nclass {list_name(kind.class_name)}({base}):")
    out.append(f"    {'A live list: ' + kind.doc[0].lower() + kind.doc[1:]!r}")
    out.append("    __slots__ = ()")
    out.append(f"    _type_number = {kind.number}")


def print_record_lists(types, out):
    out.append("\n\nclass RecordLists:")
    out.append('    """The records of a document, a list for each type."""')
    out.append("    __slots__ = ()")
    for kind in types:
        if kind.is_part:
            continue
        out.append("\n    @property")
        out.append(f"    def {attribute(kind.name, kind.has_id)}(self):")
        out.append(f"        {kind.doc!r}")
        found = (f"{list_name(kind.class_name)}(self)" if kind.has_id
                 else f"self._first({kind.number})")
        out.append(f"        return {found}")
        if kind.has_id:
            name = attribute(kind.name, kind.has_id)
            out.append(f"\n    @{name}.setter")
            out.append(f"    def {name}(self, records):")
            out.append(f"        self.{name}._become(records)")


def print_module(types, out):
    out.append('"""The classes of records and parts, printed from the library\'s table."""')
    out.append("from decimal import Decimal")
    out.append("")
    out.append("from ._fields import (_BOOL, _code, _codes, _part, _parts, _ref, _ref_id, _ref_ids,"
               "\n                      _refs, _string, _strings, _text, _texts, _value, _values)")
    out.append("from ._lists import Parts, Records")
    out.append("from ._record import NamedRecord, Record, register")
    out.append("from ._values import Age, Code, Date, Time")
    print_all(types, out)
    for kind in types:
        refuse_clashes(kind)
        print_class(kind, out)
        if kind.is_listed:
            print_list(kind, out)
    print_record_lists(types, out)
    out.append("\n\nTYPES = (")
    out.extend(f"    {kind.class_name}," for kind in types)
    out.append(")")
    out.append("register(TYPES, globals())")


# ---- The stub -------------------------------------------------------------------------------


def stub_type(field):
    """The types that reading returns and setting accepts."""
    kind = field.kind
    if kind in ("text", "rich"):
        if field.is_many:
            return "Texts", "Iterable[str] | Mapping[str, Iterable[str]]"
        return "str | None", "str | Mapping[str, str] | None"
    if kind == "part":
        target = field.targets[0]
        if field.is_many:
            return list_name(target), f"Iterable[{target} | Mapping[str, Any]]"
        return f"{target} | None", f"{target} | Mapping[str, Any] | None"
    if kind == "ref":
        target = " | ".join(field.targets or ["Record"])
        return ((f"Targets[{target}]", f"Iterable[{target} | str]") if field.is_many
                else (f"{target} | None", f"{target} | str | None"))
    if kind == "code":
        name = f"{field.owner.class_name}.{field.class_name}"
        one, given = name, f"{name} | str"
    else:
        one, given = VALUES[kind]
    if field.is_many:
        return f"Values[{one}, {given}]", f"Iterable[{given}]"
    return f"{one} | None", f"{given} | None"


def print_class_stub(kind, out):
    out.append(f"\nclass {kind.class_name}({base_of(kind)}):")
    out.append(f"    {kind.doc!r}")
    for field in kind.fields:
        if field.kind == "code":
            out.append(f"    class {field.class_name}(Code):")
            out.append(f"        {field.doc!r}")
            out.extend(f"        {member(code)} = {code!r}" for code, _ in field.codes)
    out.append(f"    def __new__(cls, {keywords(kind)}) -> {kind.class_name}: ...")
    for field in kind.fields:
        read, given = stub_type(field)
        if field.name == "id" and field.is_needed:
            read, given = "str", "str"
        base = "  # type: ignore[assignment]" if field.name == "id" else ""
        out.append(f"    {attribute_of(field)}: Field[{read}, {given}]{base}")
        out.append(f"    {field.doc!r}")
        if field.kind == "ref":
            read = "Values[str, str]" if field.is_many else "str | None"
            out.append(f"    {id_attribute_of(field)}: Field[{read}, {id_type(field)}]")


def print_list_stub(kind, out):
    base = "Parts" if kind.is_part else "Records"
    out.append(f"\nclass {list_name(kind.class_name)}({base}[{kind.class_name}]):")
    out.append(f"    def add(self, {keywords(kind)}) -> {kind.class_name}: ..."
               "  # type: ignore[override]")


def id_type(field):
    """The type of a reference as it is written, for setting."""
    return "Iterable[str]" if field.is_many else "str | None"


def keywords(kind):
    """The arguments for the fields of a new record."""
    arguments = []
    for field in kind.fields:
        if field.name != "id" or kind.is_part:
            arguments.append(f"{attribute_of(field)}: {stub_type(field)[1]} = ...")
        if field.kind == "ref":
            arguments.append(f"{id_attribute_of(field)}: {id_type(field)} = ...")
    first = "id: str, " if base_of(kind) == "NamedRecord" else ""
    return f"{first}*, {', '.join(arguments)}"


def print_stub(types, out):
    out.append("import datetime")
    out.append("from collections.abc import Iterable, Mapping")
    out.append("from decimal import Decimal")
    out.append("from typing import Any")
    out.append("")
    out.append("from ._lists import Parts, Records, Values")
    out.append("from ._palcare import Field")
    out.append("from ._record import NamedRecord, Record")
    out.append("from ._targets import Targets")
    out.append("from ._texts import Texts")
    out.append("from ._values import Age, Code, Date, Time")
    print_all(types, out)
    for kind in types:
        print_class_stub(kind, out)
        if kind.is_listed:
            print_list_stub(kind, out)
    out.append("\nclass RecordLists:")
    for kind in types:
        if not kind.is_part:
            read = list_name(kind.class_name) if kind.has_id else f"{kind.class_name} | None"
            out.append("    @property")
            name = attribute(kind.name, kind.has_id)
            out.append(f"    def {name}(self) -> {read}: ...")
            if kind.has_id:
                out.append(f"    @{name}.setter")
                out.append(f"    def {name}(self, records: Iterable[{kind.class_name}]) -> None: ...")
    out.append("\nTYPES: tuple[type[Record], ...]")


def write(path, printer, types):
    out = []
    printer(types, out)
    path.write_text("\n".join(out) + "\n", encoding="utf-8")


def main():
    library, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    types = Table(library).types()
    if len(types) < 50:
        raise SystemExit(f"only {len(types)} types: {library} was not read")
    write(folder / "_classes.py", print_module, types)
    write(folder / "_classes.pyi", print_stub, types)


if __name__ == "__main__":
    main()
