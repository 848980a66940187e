"""Sets of documents that refer to each other, and functions for one or several documents."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import collections
import datetime
import os
import pathlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from . import _palcare
from ._document import Document, load
from ._errors import InvalidError, LimitError, Problem
from ._options import Path, Source, is_path, options_of, report_of
from ._record import Record
from ._show import html_of_counts
from ._values import Date


class Documents(Mapping[str, Document]):
    """Documents that may refer to each other, by the names in their references.

    A document of this set finds the others: docs["directory.palcare.xml"].services[0].provider.
    """

    def __init__(self, documents: Mapping[str, Document] | None = None) -> None:
        self._handle = _palcare.new_Docs()
        self._context = _palcare.Context(docs=self._handle)
        self._places: dict[str, int] = {}
        for uri, doc in (documents or {}).items():
            self.add(uri, doc)

    def add(self, uri: str, doc: Document) -> Document:
        """Adds a document unless the set has this name already. Returns the set's document."""
        if uri in self._places:
            return self[uri]
        added = _palcare.read_with(doc, self._context)
        self._places[uri] = _palcare.Docs_count(self._handle)
        try:
            _palcare.Docs_add(self._handle, uri, doc)
        except BaseException:
            del self._places[uri]
            raise
        return added  # type: ignore[return-value]

    def __getitem__(self, uri: str) -> Document:
        doc = _palcare.Docs_at(self._handle, self._places[uri])
        return _palcare.read_with(doc, self._context)  # type: ignore[return-value]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __reduce__(self) -> Any:
        return Documents, (dict(self),)

    def _ipython_key_completions_(self) -> list[str]:
        return list(self)

    def __repr__(self) -> str:
        return f"<Documents {', '.join(self._places)}>"

    def _repr_html_(self) -> str:
        return html_of_counts("Documents", ((uri, len(doc)) for uri, doc in self.items()))

    def find(self, reference: str) -> Record | None:
        """The record that `uri#id` refers to, or None."""
        found = _palcare.Docs_find(self._handle, reference)
        if found is None:
            return None
        return _palcare.read_with(found, self._context)  # type: ignore[return-value]

    def check(self, today: datetime.date | Date | str | None = None, **options: Any
              ) -> list[Problem]:
        """Checks all documents together, and returns all problems."""
        return [problem for doc in self.values() for problem in doc.check(today, **options)]


def load_all(paths: Path | Iterable[Path], *, vocabularies: bool = False, **options: Any
             ) -> Documents:
    """Reads documents that refer to each other: paths, or a folder with *.palcare.xml files. Each
    has the name of its file or, if two files have one name, its path.

    vocabularies=True adds the package's vocabularies, except those with the name of a file that was
    read.
    """
    documents = _read_all(paths, options)
    if vocabularies:
        for name, doc in _vocabularies().items():
            documents.add(name, doc)
    return documents


def _read_all(paths: Any, options: Mapping[str, Any]) -> Documents:
    if is_path(paths):
        folder = os.fspath(paths)
        paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))
                 if name.endswith(".palcare.xml")]
    documents = Documents()
    paths = [os.fspath(path) for path in paths]
    files = collections.Counter(os.path.basename(path) for path in paths)
    for path in paths:
        name = os.path.basename(path)
        documents.add(name if files[name] == 1 else path, load(path, **options))
    return documents


def vocabularies() -> Documents:
    """The vocabularies that come with the package: service types, roles, topics, conditions."""
    return _read_all(pathlib.Path(__file__).parent / "vocabularies", {})


_vocabularies = vocabularies


def check(what: Document | Documents | Source, today: datetime.date | Date | str | None = None
          ) -> list[Problem]:
    """Finds everything that is wrong or needs attention. An unreadable file is a problem, too."""
    if isinstance(what, (Document, Documents)):
        return what.check(today)
    try:
        doc = load(what)
    except (InvalidError, LimitError) as error:
        return list(error.problems)
    return [*doc.problems, *doc.check(today)]
