#!/usr/bin/env python3
"""Every request for memory that C makes under the Python package is refused once.

usage: LD_PRELOAD=librefuse.so python_faults.py [all]

The answer is the right one or MemoryError; then the document is as it was before, and nothing is
left over. Of jobs with many requests a part is refused, spread over all of them; with "all", each.
"""
# SPDX-License-Identifier: Apache-2.0
import ctypes
import gc
import io
import os
import pathlib
import pickle
import sys

import palcare
from palcare import _palcare

DATA = pathlib.Path(os.environ["PALCARE_SOURCE_DIR"]) / "examples" / "data"
FILE = DATA / "directory.palcare.xml"
MOST_RUNS = 150  # of one job
SHARED = ctypes.CDLL(None)
BEGIN, END, LIVE = SHARED.refuse_begin, SHARED.refuse_end, SHARED.refuse_live
BEGIN.argtypes, BEGIN.restype = [ctypes.c_ulonglong], None
END.restype = LIVE.restype = ctypes.c_ulonglong
RESET = ctypes.CDLL("libxml2.so.2").xmlResetLastError  # libxml2 keeps its last error
HOUSE = "larch-house"


def put(path, value):
    """A job that assigns to a field."""
    return lambda doc: setattr(doc[HOUSE], path, value)


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


JOBS = {
    "load": lambda doc: palcare.load(FILE).to_bytes(),
    "load with a limit": options,
    "to_bytes": lambda doc: doc.to_bytes(),
    "iterate": lambda doc: [(r.id, r.to_dict()) for r in doc],
    "get in a language": lambda doc: [s.name for s in doc.lang("es", "en").services],
    "set a text": put("name", "New name"),
    "set texts": put("name", {"en": "House", "es": "Casa"}),
    "set a code": put("status", "active"),
    "set values": put("settings", ["home", "school"]),
    "set no values": put("settings", None),
    "refused": refused,
    "append": lambda doc: doc[HOUSE].settings.append("school"),
    "insert": lambda doc: doc[HOUSE].settings.insert(0, "school"),
    "delete": lambda doc: doc[HOUSE].contacts.__delitem__(0),
    "slice": lambda doc: doc[HOUSE].contacts.__setitem__(slice(0, 1), [{"kind": "email"}] * 2),
    "slice of values": lambda doc: doc[HOUSE].settings.__setitem__(slice(0, 1), ["school"] * 9),
    "slice of copies": lambda doc: doc[HOUSE].contacts.__setitem__(
        slice(0, 2), list(doc[HOUSE].contacts) * 3),
    "slice with a step": lambda doc: doc[HOUSE].contacts.__delitem__(slice(None, None, 2)),
    "reverse": lambda doc: doc[HOUSE].contacts.reverse(),
    "sort": lambda doc: doc[HOUSE].contacts.sort(key=lambda c: c.value or "", reverse=True),
    "replace a part": lambda doc: doc[HOUSE].contacts.__setitem__(
        0, palcare.Contact(kind="email", value="a@example.org")),
    "replace a record": lambda doc: doc.services.__setitem__(
        0, palcare.Service(doc.services[0].id, name="Other")),
    "slice of records": lambda doc: doc.services.__setitem__(slice(0, 2), [
        palcare.Service("new", name="N"), palcare.Service(HOUSE, name="M")]),
    "add a record": lambda doc: doc.services.add("new", name="N", settings=["home"]) and None,
    "rename": put("id", "renamed"),
    "check": lambda doc: [str(p) for p in doc.check("2026-11-01")],
    "merge": lambda doc: doc.merge(palcare.load(DATA / "hospital-page.palcare.xml")),
    "diff": lambda doc: [str(p) for p in doc.diff(palcare.Document("en"))],
    "pickle": lambda doc: pickle.loads(pickle.dumps(doc)).to_bytes(),
    "streams": stream,
    "load_all": lambda doc: sorted(palcare.load_all(DATA)),
    "explain": lambda doc: str(palcare.describe()["Service"].field("status").explain("x")),
    "propose": lambda doc: palcare.describe()["About"].field("created").propose("20/10/2026"),
}


def fill_up(doc, size):
    """Uses memory of the document, and leaves its contents as they were."""
    kept = doc[HOUSE].name
    doc[HOUSE].name = "x" * size
    doc[HOUSE].name = kept


def most_pad():
    """The most that fits into the document's last piece of memory."""
    def asked(size):
        doc = palcare.load(FILE)
        BEGIN(0)
        fill_up(doc, size)
        return END()

    low, high, few = 1, 1 << 22, asked(1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if asked(middle) == few else (low, middle)
    return low


def run(job, nth, pad=0):
    """Outcome, what the document is afterwards, and how many requests were made. `pad` bytes of the
    document's last piece of memory are used before."""
    doc = palcare.load(FILE)
    if pad:
        fill_up(doc, pad)
    left = _palcare.live_documents_left()
    BEGIN(nth)
    try:
        outcome = ("done", job(doc))
    except MemoryError:
        outcome = ("nomem", None)
    except BaseException as error:  # pylint: disable=broad-except
        outcome = (type(error).__name__, str(error))
    asked = END()
    RESET()
    after = doc.to_bytes()
    gc.collect()
    if _palcare.live_documents_left() > left:
        outcome = ("documents are left", None)
    del doc
    gc.collect()
    if LIVE():
        outcome = (f"{LIVE()} blocks are left", outcome)
    return outcome, after, asked


def main():
    before, faults = palcare.load(FILE).to_bytes(), 0
    gc.collect()
    gc.freeze()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # libxml2 prints when it has no memory for an error
    most = most_pad()
    for name, job in JOBS.items():
        run(job, 0)  # what is made once is made now
        right, after, asked = run(job, 0)
        pad = 0
        if 0 < asked <= 20:  # an edit: where the document is full, it asks for more
            pad = most
            right, after, asked = run(job, 0, pad)
        step = 1 if "all" in sys.argv[1:] else max(1, asked // MOST_RUNS)
        missing, bad = 0, {}
        if right[0] != "done":
            bad[right] = 0
        for nth in range(1, asked + 1, step):
            outcome, now, _ = run(job, nth, pad)
            missing += outcome[0] == "nomem"
            if outcome[0] == "nomem":
                if now != before:
                    bad.setdefault("the document changed", nth)
            elif outcome != right or now != after:
                bad.setdefault(str(outcome)[:150], nth)
        print(f"{name}: {asked} requests, each {step}. refused, {missing} times out of memory")
        for fault, nth in bad.items():
            print(f"FAILED: {name}: request {nth} refused: {fault}")
        faults += len(bad)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
