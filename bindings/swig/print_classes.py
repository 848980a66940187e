#!/usr/bin/env python3
"""Prints the classes of all record types and parts, as the library's own table has them.

usage: print_classes.py SHARED_LIBRARY FOLDER

Writes FOLDER/_classes.py and FOLDER/_classes.pyi of the Python package. Nothing in them is written
by hand, so that a field added to the library is in every class, stub and help() at the next build.
"""
import ctypes
import keyword
import pathlib
import sys

MANY = 1
# Words that one value and many values share. All others take their plural by rule.
UNCOUNTED = {"accessibility", "broader", "by", "discarded", "funding", "given", "how", "media",
             "provenance", "related", "who", "with"}
# What Record defines itself; a field of such a name would get an underscore behind it.
RECORD_NAMES = {"clear", "container", "copy", "doc", "equals", "foreign", "lang", "position",
                "remove", "to_dict", "translations"}
VALUES = {  # kind: how one value is read, what comes of it, what may be set
    "string": ("str", "str"), "token": ("str", "str"), "lang": ("str", "str"),
    "place": ("str", "str"), "uri": ("str", "str"), "id": ("str", "str"),
    "int": ("int", "int | str"), "decimal": ("Decimal", "Decimal | int | float | str"),
    "bool": ("bool", "bool"), "date": ("Date", "Date | datetime.date | str"),
    "time": ("Time", "Time | datetime.time | str"), "age": ("Age", "Age | str"),
}
MAKERS = {"int": "int", "decimal": "Decimal", "bool": "_BOOL", "date": "Date", "time": "Time",
          "age": "Age"}


class Table:
    """The introspection half of the library."""

    def __init__(self, path):
        text, number, size = ctypes.c_char_p, ctypes.c_int32, ctypes.c_size_t
        self.library = ctypes.CDLL(path)
        for name, (result, *arguments) in {
            "type_at": (number, size), "type_name": (text, number), "type_doc": (text, number),
            "type_flags": (ctypes.c_uint, number), "field_at": (number, number, size),
            "field_name": (text, number), "field_doc": (text, number),
            "field_kind": (ctypes.c_int, number), "kind_name": (text, ctypes.c_int),
            "field_target": (number, number, size),
            "field_bounds": (None, number, ctypes.POINTER(ctypes.c_uint),
                             ctypes.POINTER(ctypes.c_uint)),
            "field_code": (text, number, size, ctypes.POINTER(text)),
        }.items():
            function = getattr(self.library, "palcare_" + name)
            function.restype, function.argtypes = result, arguments

    def ask(self, name, *arguments):
        answer = getattr(self.library, "palcare_" + name)(*arguments)
        return answer.decode() if isinstance(answer, bytes) else answer

    def walk(self, name, *arguments):
        index = 0
        while found := self.ask(name, *arguments, index):
            yield found
            index += 1

    def types(self):
        return [Type(self, number) for number in self.walk("type_at")]


class Type:
    def __init__(self, table, number):
        self.number = number
        self.xml_name = table.ask("type_name", number)
        self.name = camel(self.xml_name)
        self.doc = table.ask("type_doc", number)
        self.is_part = bool(table.ask("type_flags", number) & 1)
        self.fields = [Field(table, self, field) for field in table.walk("field_at", number)]
        self.has_id = any(field.xml_name == "id" for field in self.fields)
        self.is_listed = self.is_part or self.has_id  # an `about` stands alone
        names = [name for field in self.fields for name in field.names()]
        clashes = {name for name in names if names.count(name) > 1}
        if clashes:
            raise SystemExit(f"{self.xml_name}: two fields would be called {sorted(clashes)}")


class Field:
    def __init__(self, table, owner, number):
        self.number = number
        self.owner = owner
        self.xml_name = table.ask("field_name", number)
        self.doc = table.ask("field_doc", number)
        self.kind = table.ask("kind_name", table.ask("field_kind", number))
        least, most = ctypes.c_uint(), ctypes.c_uint()
        table.ask("field_bounds", number, least, most)
        self.is_many, self.is_needed = most.value > 1, least.value > 0
        self.targets = [camel(table.ask("type_name", target))
                        for target in table.walk("field_target", number)]
        self.codes = []
        doc = ctypes.c_char_p()
        while code := table.ask("field_code", number, len(self.codes), doc):
            self.codes.append((code, doc.value.decode()))
        self.name = attribute(self.xml_name, self.is_many)
        self.class_name = camel(self.xml_name)

    def names(self):
        """The attributes it has."""
        return [self.name] if self.kind != "ref" else [self.name, self.id_name()]

    def id_name(self):
        singular = attribute(self.xml_name, False)
        return singular + ("_ids" if self.is_many else "_id")


def camel(name):
    return "".join(word.capitalize() for word in name.split("-"))


def plural(word):
    if word in UNCOUNTED or word.endswith("s"):
        return word
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("x", "ch", "sh", "z")) else "s")


def attribute(xml_name, is_many):
    *before, last = xml_name.split("-")
    name = "_".join([*before, plural(last) if is_many else last])
    return name + "_" if name in RECORD_NAMES or keyword.iskeyword(name) else name


def member(code):
    """The name of a code in its enumeration."""
    name = code.upper().replace("-", "_")
    if code.startswith("-"):
        name = "MINUS" + name
    return name if name.isidentifier() else "_" + name


def list_name(type_name):
    return type_name + "List"


def union(names, rest):
    return " | ".join([*names, *rest])


# ---- The module -----------------------------------------------------------------------------


def print_field(field, out):
    start = f"({field.number}, {field.name!r}, {field.doc!r}"
    kind = field.kind
    if kind in ("text", "rich"):
        maker = "_texts" if field.is_many else "_text"
        out.append(f"    {field.name} = {maker}{start})")
    elif kind == "code":
        out.append(f"\n    class {field.class_name}(Code):")
        out.append(f"        {field.doc!r}")
        for code, doc in field.codes:
            out.append(f"        {member(code)} = {code!r}, {doc!r}")
        out.append("")
        maker = "_codes" if field.is_many else "_code"
        out.append(f"    {field.name} = {maker}{start}, {field.class_name})")
    elif kind == "part":
        if field.is_many:
            out.append(f"    {field.name} = _parts{start}, {list_name(field.targets[0])!r})")
        else:
            out.append(f"    {field.name} = _part{start})")
    elif kind == "ref":
        many = "s" if field.is_many else ""
        out.append(f"    {field.name} = _ref{many}{start})")
        doc = f"As it is written, not followed. {field.doc}"
        out.append(f"    {field.id_name()} = _ref_id{many}({field.number}, {field.id_name()!r}, "
                   f"{doc!r})")
    else:
        made = MAKERS.get(kind)
        maker = "_value" if made else "_string"
        rest = f", {made}" if made else ""
        out.append(f"    {field.name} = {maker}{'s' if field.is_many else ''}{start}{rest})")


def print_all(types, out):
    out.append("\n__all__ = [")
    for kind in types:
        out.append(f"    {kind.name!r},")
        if kind.is_listed:
            out.append(f"    {list_name(kind.name)!r},")
    out.append("]")


def print_module(types, out):
    out.append('"""The classes of records and parts, printed from the library\'s table."""')
    out.append("from decimal import Decimal")
    out.append("")
    out.append("from ._fields import (_BOOL, _code, _codes, _part, _parts, _ref, _ref_id, _ref_ids,"
               "\n                      _refs, _string, _strings, _text, _texts, _value, _values)")
    out.append("from ._lists import Parts, Records")
    out.append("from ._record import Record, register")
    out.append("from ._values import Age, Code, Date, Time")
    print_all(types, out)
    for kind in types:
        out.append(f"\n\nclass {kind.name}(Record):")
        out.append(f"    {kind.doc!r}")
        out.append("    __slots__ = ()")
        out.append(f"    _type_number = {kind.number}")
        for field in kind.fields:
            print_field(field, out)
        if not kind.is_listed:
            continue
        out.append(f"\n\nclass {list_name(kind.name)}({'Parts' if kind.is_part else 'Records'}):")
        out.append(f"    {plural_doc(kind)!r}")
        out.append("    __slots__ = ()")
        out.append(f"    _type_number = {kind.number}")
    out.append("\n\nclass RecordLists:")
    out.append('    """What a document holds, type by type."""')
    out.append("    __slots__ = ()")
    for kind in types:
        if kind.is_part:
            continue
        out.append("")
        out.append("    @property")
        name = attribute(kind.xml_name, kind.has_id)
        out.append(f"    def {name}(self):")
        out.append(f"        {kind.doc!r}")
        if kind.has_id:
            out.append(f"        return {list_name(kind.name)}(self)")
        else:
            out.append(f"        return self._first({kind.number})")
    out.append("\n\nTYPES = (")
    out.extend(f"    {kind.name}," for kind in types)
    out.append(")")
    out.append("register(TYPES, globals())")


def plural_doc(kind):
    return f"A live list: {kind.doc[0].lower() + kind.doc[1:]}"


# ---- The stub -------------------------------------------------------------------------------


def stub_type(field):
    """What reading gives and what setting takes."""
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
        target = union(field.targets or ["Record"], [])
        return ((f"Targets[{target}]", f"Iterable[{target} | str]") if field.is_many
                else (f"{target} | None", f"{target} | str | None"))
    if kind == "code":
        name = f"{field.owner.name}.{field.class_name}"
        one, given = name, f"{name} | str"
    else:
        one, given = VALUES[kind]
    if field.is_many:
        return f"Values[{one}, {given}]", f"Iterable[{given}]"
    return f"{one} | None", f"{given} | None"


def print_stub(types, out):
    out.append("import datetime")
    out.append("from collections.abc import Iterable, Mapping")
    out.append("from decimal import Decimal")
    out.append("from typing import Any")
    out.append("")
    out.append("from ._lists import Parts, Records, Targets, Texts, Values")
    out.append("from ._palcare import Field")
    out.append("from ._record import Record")
    out.append("from ._values import Age, Code, Date, Time")
    print_all(types, out)
    for kind in types:
        out.append(f"\nclass {kind.name}(Record):")
        out.append(f"    {kind.doc!r}")
        for field in kind.fields:
            if field.kind == "code":
                out.append(f"    class {field.class_name}(Code):")
                out.append(f"        {field.doc!r}")
                out.extend(f"        {member(code)} = {code!r}" for code, _ in field.codes)
        for field in kind.fields:
            read, given = stub_type(field)
            if field.xml_name == "id" and field.is_needed:
                read, given = "str", "str"
            base = "  # type: ignore[assignment]" if field.name == "id" else ""
            out.append(f"    {field.name}: Field[{read}, {given}]{base}")
            out.append(f"    {field.doc!r}")
            if field.kind == "ref":
                read, given = (("Values[str, str]", "Iterable[str]") if field.is_many
                               else ("str | None", "str | None"))
                out.append(f"    {field.id_name()}: Field[{read}, {given}]")
        if kind.is_listed:
            print_list_stub(kind, out)
    out.append("\nclass RecordLists:")
    for kind in types:
        if not kind.is_part:
            read = list_name(kind.name) if kind.has_id else f"{kind.name} | None"
            out.append("    @property")
            out.append(f"    def {attribute(kind.xml_name, kind.has_id)}(self) -> {read}: ...")
    out.append("\nTYPES: tuple[type[Record], ...]")


def print_list_stub(kind, out):
    base = "Parts" if kind.is_part else "Records"
    out.append(f"\nclass {list_name(kind.name)}({base}[{kind.name}]):")
    words = []
    for field in kind.fields:
        if field.xml_name != "id" or kind.is_part:
            words.append(f"{field.name}: {stub_type(field)[1]} = ...")
        if field.kind == "ref":
            given = "Iterable[str]" if field.is_many else "str | None"
            words.append(f"{field.id_name()}: {given} = ...")
    first = "" if kind.is_part else "id: str, "
    out.append(f"    def add(self, {first}*, {', '.join(words)}) -> {kind.name}: ..."
               "  # type: ignore[override]")


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
