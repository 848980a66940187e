"""Documents: made, read, checked, written; several together; one record at a time."""
from __future__ import annotations

import datetime
import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Any, NoReturn, TypeVar, Union

from . import _palcare
from ._classes import About, RecordLists
from ._errors import InvalidError, LimitError, Problem, UseError, problems_of
from ._lists import fill, is_alone
from ._record import Record, languages, name_of
from ._values import Date, to_text

Path = Union[str, "os.PathLike[str]"]
Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes]]
R = TypeVar("R", bound=Record)
_MOST_PROBLEMS = 1000000


def option_names() -> Iterator[str]:
    """The names of all limits and switches, as keywords."""
    index = 0
    while (name := _palcare.option_name(index)) is not None:
        yield name.replace("-", "_")
        index += 1


_OPTIONS = frozenset(option_names())


def _options(given: Mapping[str, Any]) -> _palcare.OptionsHandle | None:
    """Limits and switches by name: records=1000, public_only=True."""
    options = _palcare.new_Options() if given else None
    for name, value in given.items():
        if name == "problems":  # which is the report's
            continue
        if name not in _OPTIONS:
            raise TypeError(f"there is no option '{name}'; there are "
                            f"{', '.join(sorted(_OPTIONS | {'problems'}))}")
        try:
            _palcare.Options_choose(options, name.replace("_", "-"), int(value))
        except UseError as error:
            raise ValueError(error.message) from None
    return options


def _report(options: Mapping[str, Any], most: int | None = None) -> _palcare.ReportHandle:
    """A report that keeps as many problems as the options say, else `most`."""
    report = _palcare.new_Report()
    most = options.get("problems", most)
    if most is not None:
        if not 0 < most <= _MOST_PROBLEMS:
            raise ValueError(f"problems={most!r}: it goes from 1 to {_MOST_PROBLEMS}")
        _palcare.Report_limit(report, most)
    return report


@dataclass(frozen=True)
class Spot:
    """What the path of a problem names."""

    record: Record
    field: str | None
    """The attribute's name; None if the path names the record itself."""
    index: int | None
    """None if the path names the field as a whole."""


class Document(RecordLists, _palcare.DocHandle):
    """Records that belong together, as one file holds them."""

    __slots__ = ("__weakref__", "_problems")
    _problems: tuple[Problem, ...]

    def __new__(cls, lang: str | None = None) -> Document:
        """An empty document whose texts are in `lang` unless they say otherwise."""
        return _palcare.new_Doc(lang)  # type: ignore[return-value]

    # ---- records

    def __len__(self) -> int:
        return _palcare.Doc_count(self, 0)

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[Record]:
        return _palcare.records(self, 0)  # type: ignore[return-value]

    def __getitem__(self, id: str) -> Record:
        found: Record | None = self.get(id)
        if found is None:
            raise KeyError(id)
        return found

    def get(self, id: str, default: Any = None) -> Any:
        """The record of that id, or the default."""
        found = _palcare.Doc_find(self, id)
        return default if found is None else found

    def __delitem__(self, id: str) -> None:
        self[id].remove()

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return _palcare.Doc_find(self, value) is not None
        if not isinstance(value, Record):
            return False
        found: object = self.about if value.id is None else self.get(value.id)
        return value == found

    def _first(self, type_number: int) -> Any:
        return _palcare.Doc_at(self, type_number, 0)

    def add_about(self, **fields: Any) -> About:
        """Says what this document is; a document has one `about`."""
        about = _palcare.Doc_add(self, About._type_number, None)
        try:
            fill(about, fields)
        except BaseException:
            _palcare.Record_leave(about)
            raise
        return about  # type: ignore[return-value]

    def add_copy(self, record: R, id: str | None = None) -> R:
        """Appends a copy of a record of any type, also from another document."""
        return _palcare.Doc_add_copy(self, record, id)  # type: ignore[return-value]

    def remove(self, record: Record) -> None:
        """Takes a record out; it stays readable."""
        self._own(record).remove()

    def move(self, record: Record, before: Record | None = None) -> None:
        """Moves a record before another, or last."""
        self._own(record).move(before)

    def _own(self, record: Record) -> Record:
        if record.doc != self:
            raise ValueError(f"{record!r} is of another document")
        return record

    def at_path(self, path: str) -> Spot | None:
        """What the path of a problem names, such as /service[larch-house]/contact[2]/@kind."""
        found = _palcare.Doc_at_path(self, path)
        if found is None:
            return None
        record, number, index = found
        name = name_of(type(record), number) if number else None
        return Spot(record, name, None if index < 0 else index)  # type: ignore[arg-type]

    # ---- as a whole

    @property
    def name(self) -> str | None:
        """The name that reports and references use: the path it was read from, or what it was
        given."""
        return _palcare.Doc_name(self)

    @name.setter
    def name(self, name: str | None) -> None:
        _palcare.Doc_set_name(self, name)

    @property
    def changes(self) -> int:
        """A number that grows with every change: a cache compares it to see if it is out of date."""
        return _palcare.Doc_changes(self)

    @property
    def language(self) -> str | None:
        """The language its texts are in unless they say otherwise."""
        return _palcare.Doc_lang(self) or None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What load() noted; it is known to the object that load() gave."""
        return getattr(self, "_problems", ())

    def lang(self, *langs: str) -> Document:
        """The same document, read in these languages, best first, and set in the first of them."""
        return _palcare.read_with(self, languages(self, langs))

    def check(self, today: datetime.date | Date | str | None = None, **options: Any
              ) -> list[Problem]:
        """All that is wrong or should be looked at. `today` is the day it is checked for."""
        report = _report(options, _MOST_PROBLEMS)
        context = self._context
        day = datetime.date.today() if today is None else today
        _palcare.Doc_check(self, context.docs if context else None, to_text(day),
                           _options(options), report)
        return list(problems_of(report))

    def merge(self, other: Document, **options: Any) -> list[Problem]:
        """Adds the other's records. Raises InvalidError, and changes nothing, if two clash."""
        report = _report(options)
        _palcare.Doc_merge(self, other, _options(options), report)
        return list(problems_of(report))

    def diff(self, other: Document, **options: Any) -> list[Problem]:
        """How the other differs: one note for each record, part and value."""
        report = _report(options, _MOST_PROBLEMS)
        _palcare.Doc_differs(self, other, _options(options), report)
        return list(problems_of(report))

    def equals(self, other: Document) -> bool:
        """Whether two documents hold the same."""
        return not _palcare.Doc_differs(self, other, None, None)

    # ---- out

    def save(self, path: Path, **options: Any) -> None:
        """Writes it in the canonical form: the old file or the new one, never half.

        public_only=True leaves out what is private.
        """
        _palcare.Doc_write_file(self, path, _options(options), _report(options))

    def to_bytes(self, **options: Any) -> bytes:
        """The same as bytes."""
        return _palcare.Doc_to_bytes(self, _options(options), _report(options))

    # ---- as a Python object

    def close(self) -> None:
        """Gives the document up. Records that are still held keep what they need."""
        _palcare.close(self)

    def __enter__(self) -> Document:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        if self.closed:
            return "<Document, closed>"
        return f"<Document {self.name or ''!r}, {len(self)} records>"

    def copy(self) -> Document:
        """A document of its own with the same contents, complete or not."""
        return _palcare.Doc_copy(self)  # type: ignore[return-value]

    __copy__ = copy

    def __deepcopy__(self, memo: object) -> Document:
        return self.copy()

    def __reduce__(self) -> Any:
        content = self.to_bytes()
        load(content)  # an unfinished document is refused now, not when it is wanted back
        return load, (content,)


_palcare.register_class(-1, Document)


def load(source: Source, *, name: str | None = None, **options: Any) -> Document:
    """Reads a document: a path, bytes, or a file object open for bytes.

    Limits for untrusted input are keywords: records=1000. All of the file is read or none: what is
    wrong is in the exception, and what was noted in doc.problems. What does not come from a path
    may be given a name.
    """
    report, chosen = _report(options), _options(options)
    if isinstance(source, (str, os.PathLike)):
        doc: Any = _palcare.Doc_read_file(source, chosen, report)
        if name is not None:
            doc.name = name
    elif isinstance(source, (bytes, bytearray, memoryview)):
        doc = _palcare.Doc_read_bytes(bytes(source), name, chosen, report)
    else:
        doc = _palcare.read_source(_read_of(source), name, chosen, report)
    doc._problems = tuple(problems_of(report))
    return doc  # type: ignore[no-any-return]


def _read_of(source: Any) -> Callable[[int], bytes]:
    if not hasattr(source, "read"):
        raise TypeError(f"content is read from a path, bytes or a file, not from {source!r}")
    return source.read  # type: ignore[no-any-return]


# ---- Several documents ----------------------------------------------------------------------


class Documents(Mapping[str, Document]):
    """Documents that may point at each other, by the name that references use.

    A document taken out of it finds the others: docs["directory.palcare.xml"].services[0].provider.
    """

    def __init__(self, documents: Mapping[str, Document] | None = None) -> None:
        self._handle = _palcare.new_Docs()
        self._context = _palcare.Context(docs=self._handle)
        self._places: dict[str, int] = {}
        for uri, doc in (documents or {}).items():
            self.add(uri, doc)

    def add(self, uri: str, doc: Document) -> Document:
        """Adds a document; the first of a name stays. Returns it as it is found here."""
        if uri not in self._places:
            _palcare.Docs_add(self._handle, uri, doc)
            self._places[uri] = len(self._places)
        return self[uri]

    def __getitem__(self, uri: str) -> Document:
        doc = _palcare.Docs_at(self._handle, self._places[uri])
        return _palcare.read_with(doc, self._context)  # type: ignore[return-value]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __repr__(self) -> str:
        return f"<Documents {', '.join(self._places)}>"

    def find(self, reference: str) -> Record | None:
        """The record that `uri#id` refers to, or None."""
        found = _palcare.Docs_find(self._handle, reference)
        if found is None:
            return None
        return _palcare.read_with(found, self._context)  # type: ignore[return-value]

    def check(self, today: datetime.date | Date | str | None = None, **options: Any
              ) -> list[Problem]:
        """All problems of all documents, each checked together with the others."""
        return [problem for doc in self.values() for problem in doc.check(today, **options)]


def load_all(paths: Path | Iterable[Path], **options: Any) -> Documents:
    """Reads documents that point at each other: paths, or a folder with *.palcare.xml in it."""
    if isinstance(paths, (str, os.PathLike)):
        folder = os.fspath(paths)
        paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))
                 if name.endswith(".palcare.xml")]
    documents = Documents()
    for path in paths:
        documents.add(os.path.basename(os.fspath(path)), load(path, **options))
    return documents


def check(what: Document | Documents | Source, today: datetime.date | Date | str | None = None
          ) -> list[Problem]:
    """All that is wrong or should be looked at. A file that cannot be read is a problem, too."""
    if isinstance(what, (Document, Documents)):
        return what.check(today)
    try:
        doc = load(what)
    except (InvalidError, LimitError) as error:
        return list(error.problems)
    return [*doc.problems, *doc.check(today)]


# ---- One record at a time -------------------------------------------------------------------


class RecordReader(Iterator[Record]):
    """Goes through a file of any size in little memory, each record alone in its own document."""

    def __init__(self, source: Source, types: tuple[type[Record], ...] = (),
                 langs: tuple[str, ...] = (), **options: Any) -> None:
        self._report = _report(options)
        self._types = types
        self._langs = langs
        chosen = _options(options)
        if isinstance(source, (str, os.PathLike)):
            self._reader = _palcare.new_Reader(source, chosen, self._report)
        else:
            if isinstance(source, (bytes, bytearray, memoryview)):
                source = io.BytesIO(source)
            self._read = _read_of(source)  # is called as long as the reader lives
            self._reader = _palcare.open_source(self._read, None, chosen, self._report)

    def __next__(self) -> Record:
        while True:
            record: Any = _palcare.Reader_take(self._reader)
            if record is None:
                raise StopIteration
            if not self._types or isinstance(record, self._types):
                return record.lang(*self._langs) if self._langs else record  # type: ignore

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What reading has noted so far."""
        return tuple(problems_of(self._report))

    def close(self) -> None:
        """Closes the file; records that are held live on."""
        _palcare.close(self._reader)

    def __enter__(self) -> RecordReader:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError("a file that is being read is not pickled")


def iter_records(source: Source, *types: type[Record], langs: Iterable[str] = (), **options: Any
                 ) -> RecordReader:
    """Goes through a file of any size in little memory: all records, or those of some types.

    The source is a path, bytes, or a file object open for bytes, such as gzip.open() gives.
    """
    langs = (langs,) if isinstance(langs, str) else tuple(langs)
    return RecordReader(source, types, langs, **options)


class RecordWriter:
    """Writes a file of any size record by record. At the end of `with` it is put in place; an
    exception leaves the old file as it was."""

    def __init__(self, path: Path, head: Document | Record, **options: Any) -> None:
        self._report = _report(options)
        doc = head.doc if isinstance(head, Record) else head
        self._lang = doc.language
        self._writer = _palcare.new_Writer(path, doc, _options(options), self._report)

    def put(self, record: Record) -> None:
        """Writes one record, of any document or made alone."""
        if is_alone(record):  # its texts are in the language of the file
            record = Document(self._lang).add_copy(record)
        _palcare.Writer_put(self._writer, record)

    def finish(self) -> None:
        """Ends the file and puts it in place."""
        _palcare.Writer_finish(self._writer)

    def close(self) -> None:
        """Closes it; without finish() nothing is changed."""
        _palcare.close(self._writer)

    def __enter__(self) -> RecordWriter:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        try:
            if kind is None:
                self.finish()
        finally:
            self.close()


