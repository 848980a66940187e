"""The library's own table as Python objects, from which each language's classes are printed.

    from table import Table

    for kind in Table("libpalcare.so").types():
        print(kind.class_name, [field.name for field in kind.fields])

Names are those of the table, which are those of the XML: service-type. words() takes them apart for
a language that joins them in its own way.
"""
# SPDX-License-Identifier: Apache-2.0
import ctypes

# Words that one value and many values share. All others take their plural by rule.
UNCOUNTED = {"accessibility", "broader", "by", "discarded", "funding", "given", "how", "media",
             "provenance", "related", "who", "with"}


class Table:
    """The introspection half of the library. It is loaded, not linked, so that printing classes does
    not need a compiler."""

    def __init__(self, path):
        text, number, size = ctypes.c_char_p, ctypes.c_int32, ctypes.c_size_t
        self.library = ctypes.CDLL(path)
        for name, (result, *arguments) in {
            "type_at": (number, size), "type_name": (text, number), "type_help": (text, number),
            "type_flags": (ctypes.c_uint, number), "field_at": (number, number, size),
            "field_name": (text, number), "field_help": (text, number),
            "field_kind": (ctypes.c_int, number), "kind_name": (text, ctypes.c_int),
            "field_target": (number, number, size),
            "field_bounds": (None, number, ctypes.POINTER(ctypes.c_uint),
                             ctypes.POINTER(ctypes.c_uint)),
            "field_code": (text, number, size, ctypes.POINTER(text)),
            "problem_help": (text, ctypes.c_int, ctypes.POINTER(text)),
        }.items():
            function = getattr(self.library, "palcare_" + name)
            function.restype, function.argtypes = result, arguments

    def ask(self, name, *arguments):
        """Calls the function palcare_NAME."""
        answer = getattr(self.library, "palcare_" + name)(*arguments)
        return answer.decode() if isinstance(answer, bytes) else answer

    def walk(self, name, *arguments):
        """Its results for 0, 1, 2, ... up to the first empty one."""
        index = 0
        while found := self.ask(name, *arguments, index):
            yield found
            index += 1

    def types(self):
        """All types of records and parts."""
        return [Type(self, number) for number in self.walk("type_at")]

    def problems(self):
        """Each problem code with its sentence."""
        docs = ((code, self.ask("problem_help", code, None)) for code in range(10000))
        return [(code, doc) for code, doc in docs if doc is not None]


class Type:
    """A type of record or part."""

    def __init__(self, table, number):
        self.number = number
        self.name = table.ask("type_name", number)
        self.class_name = camel(self.name)
        self.doc = table.ask("type_help", number)
        self.flags = table.ask("type_flags", number)
        self.is_part = bool(self.flags & 1)
        self.fields = [Field(table, self, field) for field in table.walk("field_at", number)]
        self.has_id = any(field.name == "id" for field in self.fields)
        self.is_listed = self.is_part or self.has_id  # a document has only one `about`


class Field:
    """A field of a type. `kind` is the name of its kind: text, code, part, ref, date ..."""

    def __init__(self, table, owner, number):
        self.number = number
        self.owner = owner
        self.name = table.ask("field_name", number)
        self.class_name = camel(self.name)  # of its codes
        self.doc = table.ask("field_help", number)
        self.kind = table.ask("kind_name", table.ask("field_kind", number))
        least, most = ctypes.c_uint(), ctypes.c_uint()
        table.ask("field_bounds", number, least, most)
        self.is_needed, self.is_many = least.value > 0, most.value > 1
        self.targets = [camel(table.ask("type_name", target))  # class names
                        for target in table.walk("field_target", number)]
        self.codes = []  # each with its sentence
        doc = ctypes.c_char_p()
        while code := table.ask("field_code", number, len(self.codes), doc):
            self.codes.append((code, doc.value.decode()))


def camel(name):
    """service-type: ServiceType."""
    return "".join(word.capitalize() for word in name.split("-"))


def words(name, is_many):
    """service-type: service, type; or, where there are many of them, service, types."""
    *before, last = name.split("-")
    return [*before, plural(last) if is_many else last]


def plural(word):
    if word in UNCOUNTED or word.endswith("s"):
        return word
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("x", "ch", "sh", "z")) else "s")
