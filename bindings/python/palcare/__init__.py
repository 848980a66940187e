"""Reads, checks, changes and writes XML with children's palliative care content.

    import palcare

    doc = palcare.load("directory.palcare.xml")
    for service in doc.lang("es", "en").services:
        print(service.name, service.status, service.assured)

    house = doc["larch-house"]
    house.contacts.add(kind="email", value="hello@larch.example.org")
    doc.save("directory.palcare.xml")
"""
# SPDX-License-Identifier: Apache-2.0
from . import _classes, _palcare
from ._classes import *
from ._document import Document, Spot, load
from ._documents import Documents, check, load_all, vocabularies
from ._errors import (Error, FileError, InvalidError, LimitError, MissingFileError, Problem,
                      Severity, UnresolvedError, UseError)
from ._lists import Parts, Records, Values
from ._markup import MarkupEvent, json_schema, rich_walk, rng, xml_read
from ._record import Record
from ._report import Report
from ._streams import RecordReader, RecordWriter, iter_records
from ._targets import Targets
from ._texts import Texts, Translations
from ._values import Age, Code, Date, Time
from ._vocabulary import FieldInfo, TypeInfo, describe

__all__ = [
    "Age", "Code", "Date", "Document", "Documents", "Error", "FieldInfo", "FileError",
    "InvalidError", "LimitError", "MarkupEvent", "MissingFileError", "Parts", "Problem", "Record",
    "RecordReader", "RecordWriter", "Records", "Report", "Severity", "Spot", "Targets", "Texts",
    "Time", "Translations", "TypeInfo", "UnresolvedError", "UseError", "Values", "check",
    "describe", "iter_records", "json_schema", "load", "load_all", "rich_walk", "rng", "vocabularies", "xml_read",
]
__all__ += _classes.__all__

__version__ = _palcare.library_version()

# Tracebacks and help() should show the names that users import.
for _name in __all__:
    if isinstance(globals()[_name], type):
        globals()[_name].__module__ = "palcare"
del _name
