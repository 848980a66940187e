"""Reads and writes files of any size, one record at a time."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import os
import sys
import warnings
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Generic, NoReturn, TypeVar, overload

from . import _palcare
from ._document import Document
from ._errors import Problem, problems_of
from ._options import Sink, Source, is_bytes, is_path, options_of, read_of, report_of, write_of
from ._record import Record
from ._targets import is_alone

R = TypeVar("R", bound=Record)
A = TypeVar("A", bound=Record)
B = TypeVar("B", bound=Record)


class RecordReader(Iterator[R], Generic[R]):
    """Reads a file of any size in little memory, each record alone in a separate document."""

    def __init__(self, source: Source, types: tuple[type[Record], ...] = (),
                 langs: tuple[str, ...] = (), **options: Any) -> None:
        self._report = report_of(options)
        self._types = types
        self._langs = langs
        self._from = _shown(source)
        self._state = "open"
        chosen = options_of(options)
        if is_path(source):
            self._reader = _palcare.new_Reader(source, chosen, self._report)
        else:
            if is_bytes(source):
                source = io.BytesIO(source)
            self._read = read_of(source)  # the reader may call it until it is freed
            self._reader = _palcare.open_source(self._read, None, chosen, self._report)

    def __next__(self) -> R:
        while True:
            record: Any = _palcare.Reader_take(self._reader)
            if record is None:
                self._state = "at its end" if self._state == "open" else self._state
                raise StopIteration
            if not self._types or isinstance(record, self._types):
                return record.lang(*self._langs) if self._langs else record  # type: ignore

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems found so far."""
        return tuple(problems_of(self._report))

    def close(self) -> None:
        """Closes the file. Records that you still hold stay usable."""
        self._state = "closed"
        _palcare.close(self._reader)

    def __repr__(self) -> str:
        return f"<RecordReader {self._from}, {self._state}>"

    def __enter__(self) -> RecordReader[R]:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError("a file that is being read is not pickled")


@overload
def iter_records(source: Source, /, *, langs: Iterable[str] = ..., **options: Any
                 ) -> RecordReader[Record]: ...
@overload
def iter_records(source: Source, one: type[A], /, *, langs: Iterable[str] = ..., **options: Any
                 ) -> RecordReader[A]: ...
@overload
def iter_records(source: Source, one: type[A], two: type[B], /, *, langs: Iterable[str] = ...,
                 **options: Any) -> RecordReader[A | B]: ...
@overload
def iter_records(source: Source, /, *types: type[Record], langs: Iterable[str] = ..., **options: Any
                 ) -> RecordReader[Record]: ...
def iter_records(source: Source, /, *types: type[Any], langs: Iterable[str] = (), **options: Any
                 ) -> RecordReader[Any]:
    """Goes through a file of any size in little memory: all records, or those of some types.

    The source is a path, bytes, or a file object open for bytes, such as the result of gzip.open().
    The limits of load() apply to each record. The whole file has only the limits that are given.
    """
    langs = (langs,) if isinstance(langs, str) else tuple(langs)
    return RecordReader(source, types, langs, **options)


class RecordWriter:
    """Writes a file of any size record by record, to a path or to a file object open for bytes. At
    the end of `with` the new file replaces the old one. After an exception, the old file is
    unchanged; a file object keeps the bytes already written to it. Without `with`, call finish(),
    which replaces the old file, and then close()."""

    def __init__(self, to: Sink, head: Document | Record, **options: Any) -> None:
        self._report = report_of(options)
        self._to = _shown(to)
        self._count = 0
        self._state = "open"
        doc = head.doc if isinstance(head, Record) else head
        self._lang = doc.language
        chosen = options_of(options)
        if isinstance(to, (str, os.PathLike)):
            self._writer = _palcare.new_Writer(to, doc, chosen, self._report)
        else:
            self._write = write_of(to)  # the writer may call it until it is freed
            self._writer = _palcare.open_sink(self._write, doc, chosen, self._report)

    def put(self, record: Record) -> None:
        """Writes one record, which may be of any document or made alone."""
        if is_alone(record):  # its texts are in the language of the file
            record = Document(self._lang).add_copy(record)
        _palcare.Writer_put(self._writer, record)
        self._count += 1

    def finish(self) -> None:
        """Ends the file and replaces the old one."""
        self._state = "not finished"  # if finishing fails, this remains, and the error is raised
        _palcare.Writer_finish(self._writer)
        self._state = "finished"

    def close(self) -> None:
        """Closes the writer. Without finish(), the old file is unchanged and the records put are
        lost; a ResourceWarning says so, unless an exception is the reason."""
        is_lost = self._state == "open" and self._count > 0 and sys.exc_info()[0] is None
        if self._state != "finished":
            self._state = "closed"
        _palcare.close(self._writer)
        if is_lost:
            warnings.warn(f"{self!r} was closed without finish(): what was put is lost",
                          ResourceWarning, stacklevel=2)

    def __repr__(self) -> str:
        records = f"{self._count} record{'' if self._count == 1 else 's'}"
        return f"<RecordWriter {self._to}, {records}, {self._state}>"

    def __enter__(self) -> RecordWriter:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        try:
            if kind is None:
                self.finish()
        finally:
            self.close()


def _shown(file: Any) -> str:
    """Describes a path, a file object or bytes in a few words."""
    if isinstance(file, (str, os.PathLike)):
        return repr(os.fspath(file))
    return f"{len(file)} bytes" if is_bytes(file) else repr(file)
