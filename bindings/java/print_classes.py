#!/usr/bin/env python3
"""Prints the Java classes of all record types and parts, as the library's own table has them.

usage: print_classes.py SHARED_LIBRARY FOLDER

Writes a class for each type into FOLDER, RecordLists and Types beside them, and the names of all
these files into FOLDER/files. Nothing in them is written by hand, so that a field added to the
library is in every class at the next build.
"""
# SPDX-License-Identifier: Apache-2.0
import html
import pathlib
import re
import sys
import textwrap

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "swig"))
from table import Table, words  # noqa: E402

VALUES = {  # kind: the constant of Form.java, the type in Java
    "string": ("STRING", "String"), "token": ("STRING", "String"), "lang": ("STRING", "String"),
    "place": ("STRING", "String"), "uri": ("STRING", "String"), "id": ("STRING", "String"),
    "int": ("INT", "Long"), "decimal": ("DECIMAL", "BigDecimal"), "bool": ("BOOL", "Boolean"),
    "date": ("DATE", "PartialDate"), "time": ("TIME", "TimeOfDay"), "age": ("AGE", "Age"),
}
KEYWORDS = set("""abstract assert boolean break byte case catch char class const continue default do
    double else enum extends final finally float for goto if implements import instanceof int
    interface long native new package private protected public return short static strictfp super
    switch synchronized this throw throws transient try void volatile while
    true false null""".split())


def getters(path):
    """The methods without parameters of a hand-written class."""
    return set(re.findall(r"(\w+)\(\) \{$", path.read_text(encoding="utf-8"), re.MULTILINE))


TAKEN = getters(HERE / "org" / "palcare" / "PalcareRecord.java") - {"id"}
TAKEN |= KEYWORDS | {"clone", "finalize", "getClass", "notify", "notifyAll", "wait"}
WRITTEN = {path.stem for path in (HERE / "org" / "palcare").glob("*.java")}


def method(name, is_many=False):
    first, *rest = words(name, is_many)
    made = first + "".join(word.capitalize() for word in rest)
    return made + "_" if made in TAKEN else made


def setter(getter):
    return "set" + getter[0].upper() + getter[1:].rstrip("_")


def constant(code):
    """The name of a code."""
    name = code.upper().replace("-", "_")
    if code.startswith("-"):
        name = "MINUS" + name
    return name if name.isidentifier() else "_" + name


def comment(text, indent="    "):
    """A javadoc comment."""
    text = html.escape(text, quote=False).replace("@", "&#64;").replace("*/", "*&#47;")
    if len(indent) + len(text) + 7 <= 100:
        return [f"{indent}/** {text} */"]
    lines = textwrap.wrap(text, 97 - len(indent), break_long_words=False, break_on_hyphens=False)
    return [f"{indent}/**", *(f"{indent} * {line}" for line in lines), f"{indent} */"]


def literal(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def string(text, indent):
    """A literal over as many lines as it needs."""
    lines = textwrap.wrap(text, 93 - indent, drop_whitespace=False, break_on_hyphens=False)
    return f"\n{' ' * indent}+ ".join(map(literal, lines or [""]))


class Printer:
    """The class of one type."""

    def __init__(self, kind):
        self.kind = kind
        self.out = ["package org.palcare;", ""]
        fields = {field.kind for field in kind.fields}
        if "decimal" in fields:
            self.out.append("import java.math.BigDecimal;")
        if any(field.is_many for field in kind.fields):
            self.out.append("import java.util.Collection;")
        if "code" in fields:
            self.out.append("import java.util.List;")
        self.out += ["import java.util.Map;", ""]

    def text(self):
        name = self.kind.class_name
        self.out += comment(self.kind.doc, "")
        self.out += [f"public final class {name} extends PalcareRecord {{",
                     f"    static final int TYPE = {self.kind.number};", "",
                     f"    {name}(Hold hold, long pointer, Context context) {{",
                     "        super(hold, pointer, context);", "    }", "",
                     "    @Override",
                     f"    public {name} lang(String... langs) {{",
                     f"        return new {name}(hold, pointer, context.in(langs));", "    }", "",
                     "    /** One alone that says what toMap() gave, to be copied into a document. */",
                     f"    public static {name} fromMap(Map<String, ?> content) {{",
                     f"        return of(Json.write(content), TYPE, {name}.class);", "    }", "",
                     "    /** The same from what toJson() gave. */",
                     f"    public static {name} fromJson(String json) {{",
                     f"        return of(Json.bytes(json), TYPE, {name}.class);", "    }"]
        for field in self.kind.fields:
            getattr(self, {"text": "words", "rich": "words", "code": "code", "part": "part",
                           "ref": "reference"}.get(field.kind, "value"))(field)
        self.out.append("}")
        return "\n".join(self.out) + "\n"

    def getter(self, field, type_, name, body, doc=None):
        absent = not field.is_many and field.name != "id"
        override = field.name == "id"
        doc = doc or field.doc
        self.out += ["", *comment(doc if not absent else doc + " Null where it is not given.")]
        self.out += ["    @Override"] * override
        self.out += [f"    public {'@Nullable ' if absent else ''}{type_} {name}() {{",
                     f"        return {body};", "    }"]

    def setter(self, field, type_, name, call, how="Sets"):
        """Returns the record, so that one can follow the other."""
        nothing = "" if name == "id" else "; null takes it away"
        self.out += ["", f"    /** {how} {{@link #{name}()}}{nothing}. */"]
        self.out += [f"    public {self.kind.class_name} {setter(name)}"
                     f"(@Nullable {type_} value) {{",
                     f"        {call};", "        return this;", "    }"]

    def words(self, field):
        name = method(field.name, field.is_many)
        if field.is_many:
            self.getter(field, "Texts", name, f"new Texts(this, {field.number})")
            self.setter(field, "Collection<String>", name, f"setTexts({field.number}, value)")
        else:
            self.getter(field, "String", name, f"text({field.number})")
            self.setter(field, "String", name, f"setText({field.number}, value)")

    def value(self, field):
        form, type_ = VALUES[field.kind]
        self.values(field, method(field.name, field.is_many), f"Form.{form}", type_)

    def values(self, field, name, form, type_, doc=None):
        if field.is_many:
            self.getter(field, f"Values<{type_}>", name,
                        f"new Values<>(this, {field.number}, {form})", doc)
            self.setter(field, f"Collection<{type_}>", name,
                        f"setValues({field.number}, {form}, value)")
        else:
            self.getter(field, type_, name, f"value({field.number}, {form})", doc)
            self.setter(field, type_, name, f"setValue({field.number}, {form}, value)")

    def code(self, field):
        name = field.class_name
        self.values(field, method(field.name, field.is_many), f"{name}.codes", name)
        self.out += ["", *comment(f"A code of: {field.doc}"),
                     f"    public static final class {name} extends Code {{",
                     f"        private static final Codes<{name}> codes = "
                     f"new Codes<>({name}::new);"]
        for code, doc in field.codes:
            self.out += ["", *comment(doc, " " * 8),
                         f"        public static final {name} {constant(code)} = "
                         f"codes.add({literal(code)},",
                         f"            {string(doc, 12)});"]
        self.out += ["", f"        private {name}(String text, String sentence) {{",
                     "            super(text, sentence);", "        }", "",
                     "        /** The code of that text, also of one that is newer than this. */",
                     f"        public static {name} of(String text) {{",
                     "            return codes.read(text);", "        }", "",
                     "        /** All codes that this version knows. */",
                     f"        public static List<{name}> values() {{",
                     "            return codes.all();", "        }", "    }"]

    def part(self, field):
        name, type_ = method(field.name, field.is_many), field.targets[0]
        number = field.number
        if field.is_many:
            self.getter(field, f"Parts<{type_}>", name,
                        f"new Parts<>(this, {number}, {type_}.class)")
            self.setter(field, f"Collection<? extends {type_}>", name,
                        f"setParts({number}, {type_}.class, value)")
            return
        self.getter(field, type_, name, f"part({number}, {type_}.class)")
        self.setter(field, type_, name, f"setPart({number}, value)", "Copies a part to")
        self.out += ["", *comment(f"Adds an empty one, to be filled in. {field.doc}"),
                     f"    public {type_} add{name[0].upper() + name[1:].rstrip('_')}() {{",
                     f"        return addPart({number}, {type_}.class);", "    }"]

    def reference(self, field):
        name, number = method(field.name, field.is_many), field.number
        type_ = field.targets[0] if len(field.targets) == 1 else "PalcareRecord"
        if field.is_many:
            self.getter(field, f"Targets<{type_}>", name,
                        f"new Targets<>(this, {number}, {type_}.class)")
            self.setter(field, f"Collection<? extends {type_}>", name,
                        f"setTargets({number}, value)")
        else:
            self.getter(field, type_, name, f"target({number}, {type_}.class)")
            self.setter(field, type_, name, f"setTarget({number}, value)")
        self.values(field, method(field.name + ("-ids" if field.is_many else "-id")),
                    "Form.STRING", "String", f"As it is written, not followed. {field.doc}")


def print_lists(types):
    out = ["package org.palcare;", "", "/** The records of a document, a list for each type. */",
           "public abstract class RecordLists extends Handle {",
           "    RecordLists(long pointer, java.util.function.LongConsumer release) {",
           "        super(pointer, release);", "    }", "",
           "    RecordLists(Hold hold, long pointer, Context context) {",
           "        super(hold, pointer, context);", "    }", "",
           "    abstract Document self();"]
    for kind in types:
        if kind.is_part:
            continue
        name, getter = kind.class_name, method(kind.name, kind.has_id)
        if kind.has_id:
            out += ["", *comment(f"A live list: {kind.doc[0].lower() + kind.doc[1:]}"),
                    f"    public Records<{name}> {getter}() {{",
                    f"        return new Records<>(self(), {name}.TYPE, {name}.class);", "    }"]
            continue
        out += ["", *comment(kind.doc + " Null where there is none."),
                f"    public @Nullable {name} {getter}() {{",
                f"        return ({name}) Library.Doc_at(self(), {name}.TYPE, 0);", "    }",
                "", *comment(f"Adds it, to be filled in; a document has one. {kind.doc}"),
                f"    public {name} add{name}() {{",
                f"        return ({name}) Library.Doc_add(self(), {name}.TYPE, null);", "    }"]
    return "\n".join([*out, "}"]) + "\n"


def print_types(types):
    out = ["package org.palcare;", "", "/** The class of each type. */", "final class Types {",
           "    private Types() {", "    }", "",
           "    static PalcareRecord make(int type, Hold hold, long pointer, Context context) {",
           "        return switch (type) {"]
    out += [f"            case {kind.class_name}.TYPE -> new {kind.class_name}"
            "(hold, pointer, context);" for kind in types]
    out += ["            default -> new PalcareRecord(hold, pointer, context);", "        };",
            "    }", "}"]
    return "\n".join(out) + "\n"


def refuse_clashes(types):
    """Exits where one name would mean two things."""
    names = {kind.class_name for kind in types} | {"RecordLists", "Types"}
    clashes = names & WRITTEN
    for kind in types:
        made = [method(field.name, field.is_many) for field in kind.fields]
        clashes |= {name for name in made if made.count(name) > 1}
        clashes |= {field.class_name for field in kind.fields if field.kind == "code"
                    and field.class_name in names | WRITTEN}
    if clashes:
        raise SystemExit(f"one name for two things: {sorted(clashes)}")


def main():
    library, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    types = Table(library).types()
    if len(types) < 50:
        raise SystemExit(f"only {len(types)} types: {library} was not read")
    refuse_clashes(types)
    folder.mkdir(parents=True, exist_ok=True)
    texts = {kind.class_name: Printer(kind).text() for kind in types}
    texts |= {"RecordLists": print_lists(types), "Types": print_types(types)}
    for name, text in texts.items():
        (folder / f"{name}.java").write_text(text, encoding="utf-8")
    files = "".join(f"{folder / name}.java\n" for name in texts)
    (folder / "files").write_text(files, encoding="utf-8")


if __name__ == "__main__":
    main()
