"""The jobs that python_faults.py does while memory is refused: what a program asks of a document.

Paths are str here: without memory, os.fspath() of CPython answers TypeError for a pathlib.Path.
"""
# SPDX-License-Identifier: Apache-2.0
import copy
import io
import os
import pathlib
import pickle

import palcare

DATA = pathlib.Path(os.environ["PALCARE_SOURCE_DIR"]) / "examples" / "data"
FILE = str(DATA / "directory.palcare.xml")
PAGE = str(DATA / "hospital-page.palcare.xml")
HOUSE = "larch-house"
RICH = "<p>A <strong>house</strong> with a garden.</p>"


def put(path, value):
    """A job that assigns to a field."""
    return lambda doc: setattr(doc[HOUSE], path, value)


def contacts(change):
    return lambda doc: change(doc[HOUSE].contacts) and None


def services(change):
    """`change` takes the list of a document's services."""
    return lambda doc: change(doc.services) and None


def new(id, name):
    return palcare.Service(id, name=name)


def stream(doc):
    sink = io.BytesIO()
    with palcare.RecordWriter(sink, doc) as writer:
        for record in palcare.iter_records(doc.to_bytes()):
            if record.id is not None:
                writer.put(record)
    return sink.getvalue()


def options(doc):
    """A limit that was given is never forgotten."""
    try:
        palcare.load(doc.to_bytes(), records=1)
    except palcare.LimitError as error:
        return str(error)
    return None


def refused(doc):
    try:
        doc[HOUSE].status = "activ"
    except palcare.InvalidError as error:
        return str(error)
    return None


def unknown(doc):
    try:
        return doc[HOUSE].nam
    except AttributeError as error:
        return str(error)


def saved(doc):
    sink = io.BytesIO()
    doc.save(sink, public_only=True)
    return sink.getvalue()


def report(doc):
    found = palcare.Report()
    found.add("warning", 100001, "nobody answers at night", doc[HOUSE].contacts[0], "value")
    return [str(problem) for problem in found]


def added(doc):
    """A set has the document and its name, or neither."""
    found = palcare.Documents()
    try:
        there = found.add("here.palcare.xml", doc)
    except MemoryError:
        if list(found):
            raise AssertionError("the name stays in the set") from None
        raise
    return there.equals(doc)


JOBS = {
    "load": lambda doc: palcare.load(FILE).to_bytes(),
    "load with a limit": options,
    "load_all": lambda doc: sorted(palcare.load_all(str(DATA))),
    "add to a set": added,
    "to_bytes": lambda doc: doc.to_bytes(),
    "save": saved,
    "streams": stream,
    "pickle": lambda doc: pickle.loads(pickle.dumps(doc)).to_bytes(),
    "pickle a record": lambda doc: pickle.loads(pickle.dumps(doc[HOUSE])).to_json(),
    "copy": lambda doc: copy.deepcopy(doc).equals(doc),
    "json": lambda doc: palcare.Document.from_json(doc.to_json()).to_bytes(),
    "json of a record": lambda doc: palcare.Service.from_json(doc[HOUSE].to_json()).to_json(),
    "iterate": lambda doc: [(r.id, r.to_dict()) for r in doc],
    "rows": lambda doc: doc.services.to_dicts("es"),
    "html": lambda doc: doc.services._repr_html_(),
    "get in a language": lambda doc: [s.name for s in doc.lang("es", "en").services],
    "get values": lambda doc: [(s.min_age, s.assured, list(s.settings), list(s.other_names))
                               for s in doc.services],
    "follow references": lambda doc: [str(doc[HOUSE].provider), str(doc[HOUSE].team_ids)],
    "at a path": lambda doc: doc.at_path("/service[larch-house]/contact[2]/@kind").index,
    "unknown attribute": unknown,
    "set a text": put("name", "New name"),
    "set texts": put("name", {"en": "House", "es": "Casa"}),
    "translate": lambda doc: doc[HOUSE].translations("name").update(es="Casa"),
    "insert a text": lambda doc: doc[HOUSE].other_names.insert(0, "Larch"),
    "slice of texts": lambda doc: doc[HOUSE].other_names.__setitem__(slice(0, 1), ["A", "B"]),
    "set a code": put("status", "active"),
    "set a reference": lambda doc: setattr(doc[HOUSE], "provider", doc[HOUSE].provider),
    "set values": put("settings", ["home", "school"]),
    "set no values": put("settings", None),
    "set a part": lambda doc: setattr(doc["larch-house-site"], "address",
                                      {"locality": "Leeds", "country": "GB"}),
    "set parts": put("contacts", [{"kind": "email", "value": "a@example.org"}]),
    "refused": refused,
    "append": lambda doc: doc[HOUSE].settings.append("school"),
    "insert": lambda doc: doc[HOUSE].settings.insert(0, "school"),
    "insert a part": contacts(lambda c: c.insert(0, palcare.Contact(kind="email"))),
    "insert a mapping": contacts(lambda c: c.insert(0, {"kind": "email"})),
    "delete": contacts(lambda c: c.__delitem__(0)),
    "move": contacts(lambda c: c.move(0, 1)),
    "slice": contacts(lambda c: c.__setitem__(slice(0, 1), [{"kind": "email"}] * 2)),
    "slice of values": lambda doc: doc[HOUSE].settings.__setitem__(slice(0, 1), ["school"] * 9),
    "slice of copies": contacts(lambda c: c.__setitem__(slice(0, 2), list(c) * 3)),
    "slice with a step": contacts(lambda c: c.__delitem__(slice(None, None, 2))),
    "reverse": contacts(lambda c: c.reverse()),
    "sort": contacts(lambda c: c.sort(key=lambda one: one.value or "", reverse=True)),
    "replace a part": contacts(lambda c: c.__setitem__(
        0, palcare.Contact(kind="email", value="a@example.org"))),
    "replace by a mapping": contacts(lambda c: c.__setitem__(0, {"kind": "email"})),
    "replace a record": services(lambda s: s.__setitem__(0, new(s[0].id, "Other"))),
    "slice of records": services(lambda s: s.__setitem__(
        slice(0, 2), iter([new("new", "N"), new(HOUSE, "M")]))),
    "insert a record": services(lambda s: s.insert(0, new("new", "N"))),
    "add a record": services(lambda s: s.add("new", name="N", settings=["home"])),
    "add a copy": services(lambda s: s.add_copy(s[0], "new")),
    "delete records": services(lambda s: s.__delitem__(slice(None, None, 2))),
    "reverse records": services(lambda s: s.reverse()),
    "sort records": services(lambda s: s.sort(key=lambda one: one.id, reverse=True)),
    "clear records": services(lambda s: s.clear()),
    "rename": put("id", "renamed"),
    "move a record": lambda doc: doc[HOUSE].move(),
    "foreign content": put("foreign", "<!-- one --><!-- two -->"),
    "check": lambda doc: [str(p) for p in doc.check("2026-11-01")],
    "merge": lambda doc: doc.merge(palcare.load(PAGE)) and None,
    "diff": lambda doc: [str(p) for p in doc.diff(palcare.Document("en"))],
    "report": report,
    "explain": lambda doc: str(palcare.describe()["Service"].field("status").explain("x")),
    "propose": lambda doc: palcare.describe()["About"].field("created").propose("20/10/2026"),
    "rich text": lambda doc: palcare.rich_walk(RICH),
    "other XML": lambda doc: palcare.xml_read(b"<a b='c'>d</a>"),
    "schemas": lambda doc: (palcare.json_schema("service"), palcare.rng()),
}
