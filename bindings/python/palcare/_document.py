"""Documents: made, read, checked, written; several together; one record at a time."""
from __future__ import annotations

import datetime
import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from types import TracebackType
from typing import IO, Any, NoReturn, TypeVar, Union

from . import _palcare
from ._alone import copy_record, is_alone
from ._classes import About, RecordLists
from ._errors import FileError, InvalidError, LimitError, MissingFileError, Problem, problems_of
from ._record import Record, languages
from ._values import Date, to_text

Path = Union[str, "os.PathLike[str]"]
Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes]]
R = TypeVar("R", bound=Record)
T = TypeVar("T")


def _options(given: Mapping[str, Any]) -> _palcare.OptionsHandle | None:
    """Limits and switches by name: records=1000, public_only=True."""
    if not given:
        return None
    options = _palcare.new_Options()
    for name, value in given.items():
        try:
            _palcare.Options_choose(options, name.replace("_", "-"), int(value))
        except RuntimeError:
            names = {known.replace("-", "_") for known in option_names()}
            if name in names:
                raise ValueError(f"{name}={value!r} is out of its range") from None
            raise TypeError(f"there is no option '{name}'; there are {', '.join(sorted(names))}"
                            ) from None
    return options


def option_names() -> Iterator[str]:
    """The names of all limits and switches."""
    index = 0
    while (name := _palcare.option_name(index)) is not None:
        yield name
        index += 1


def _report(options: Mapping[str, Any]) -> _palcare.ReportHandle:
    report = _palcare.new_Report()
    if "problems" in options:
        _palcare.Report_limit(report, int(options["problems"]))
    return report


class _Places:
    """The records of each type as far as they were asked for by their places, and what gives more
    of them; known until some record is moved or taken out."""

    __slots__ = ("moves", "lists")

    def __init__(self) -> None:
        self.moves = _palcare.moves()
        self.lists: dict[int, tuple[list[Any], Iterator[Any]]] = {}


class Document(RecordLists, _palcare.DocHandle):
    """Records that belong together, as one file holds them."""

    __slots__ = ("__weakref__", "_problems", "_places")
    _problems: tuple[Problem, ...]
    _places: _Places

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
        _palcare.Doc_remove(self, self[id])

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return _palcare.Doc_find(self, value) is not None
        if not isinstance(value, Record):
            return False
        found: object = self.about if value.id is None else self.get(value.id)
        return value == found

    def _first(self, type_number: int) -> Any:
        return next(iter(_palcare.records(self, type_number)), None)

    def _at(self, type_number: int, index: int) -> Any:
        """The record at a place of its type's list, which must be there."""
        places = getattr(self, "_places", None)
        if places is None or places.moves != _palcare.moves():
            places = self._places = _Places()
        if type_number not in places.lists:
            places.lists[type_number] = [], _palcare.records(self, type_number)
        found, more = places.lists[type_number]
        if index >= len(found):
            found.extend(islice(more, index + 1 - len(found)))
        return found[index]

    def _remove_at(self, type_number: int, index: int) -> None:
        _palcare.Doc_remove(self, self._at(type_number, index))
        if self._places.moves == _palcare.moves() - 1:
            self._places.moves += 1
            del self._places.lists[type_number][0][index]

    def add_about(self, **fields: Any) -> About:
        """Says what this document is; a document has one `about`."""
        about = _palcare.Doc_add(self, About._type_number, None)
        try:
            for name, value in fields.items():
                setattr(about, name, value)
        except BaseException:
            _palcare.Doc_remove(self, about)
            raise
        return about  # type: ignore[return-value]

    def add_copy(self, record: R, id: str | None = None) -> R:
        """Appends a copy of a record of any type, also from another document."""
        return copy_record(self, record, id)  # type: ignore[no-any-return]

    def remove(self, record: Record) -> None:
        """Takes a record out; it stays readable."""
        _palcare.Doc_remove(self, record)

    def move(self, record: Record, before: Record | None = None) -> None:
        """Puts a record before another, or last."""
        _palcare.Doc_move(self, record, before)

    # ---- as a whole

    @property
    def name(self) -> str | None:
        """The path it was read from; None where it was read from elsewhere, or made."""
        return _palcare.Doc_name(self)

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

    def check(self, today: datetime.date | Date | str | None = None) -> list[Problem]:
        """All that is wrong or should be looked at. `today` is the day it is checked for."""
        report = _palcare.new_Report()
        _palcare.Report_limit(report, 1000000)
        context = self._context
        day = datetime.date.today() if today is None else today
        _palcare.Doc_check(self, context.docs if context else None, to_text(day), report)
        return list(problems_of(report))

    def merge(self, other: Document) -> list[Problem]:
        """Adds the other's records. Raises InvalidError, and changes nothing, where two clash."""
        report = _palcare.new_Report()
        _palcare.Doc_merge(self, other, report)
        return list(problems_of(report))

    def diff(self, other: Document) -> list[Problem]:
        """How the other differs: one note for each record and field."""
        report = _palcare.new_Report()
        _palcare.Report_limit(report, 1000000)
        _palcare.Doc_differs(self, other, report)
        return list(problems_of(report))

    def equals(self, other: Document) -> bool:
        """Whether two documents hold the same."""
        return not _palcare.Doc_differs(self, other, None)

    # ---- out

    def save(self, path: Path, **options: Any) -> None:
        """Writes it in the canonical form: the old file or the new one, never half.

        public_only=True leaves out what is private.
        """
        _palcare.Doc_write_file(self, path, _options(options), _report(options))

    def to_bytes(self, **options: Any) -> bytes:
        """The same as bytes."""
        return _palcare.Doc_to_bytes(self, _options(options))

    # ---- as a Python object

    def close(self) -> None:
        """Gives the document up. Records that are still held keep what they need."""
        _palcare.close(self)
        self._places = _Places()

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


def load(source: Source, **options: Any) -> Document:
    """Reads a document: a path, bytes, or a file object open for bytes.

    Limits for untrusted input are keywords: records=1000. All of the file is read or none: what is
    wrong is in the exception, and what was noted in doc.problems.
    """
    report, chosen = _report(options), _options(options)
    if isinstance(source, (str, os.PathLike)):
        doc: Any = _from_path(_palcare.Doc_read_file, source, chosen, report)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        doc = _palcare.Doc_read_bytes(bytes(source), chosen, report)
    else:
        doc = _palcare.read_source(_read_of(source), chosen, report)
    doc._problems = tuple(problems_of(report))
    return doc  # type: ignore[no-any-return]


def _from_path(read: Callable[..., T], path: Path, options: _palcare.OptionsHandle | None,
               report: _palcare.ReportHandle) -> T:
    try:
        return read(path, options, report)
    except FileError as error:
        if os.path.exists(path):
            raise
        raise MissingFileError(error.message, error.problems) from None


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
        self._documents: dict[str, Document] = {}
        for uri, doc in (documents or {}).items():
            self.add(uri, doc)

    def add(self, uri: str, doc: Document) -> Document:
        """Adds a document; the first of a name stands. Returns it as it is found here."""
        _palcare.Docs_add(self._handle, uri, doc)
        self._documents.setdefault(uri, _palcare.read_with(doc, None))
        return self[uri]

    def __getitem__(self, uri: str) -> Document:
        return _palcare.read_with(self._documents[uri], _palcare.Context(docs=self._handle))

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)

    def __repr__(self) -> str:
        return f"<Documents {', '.join(self._documents)}>"

    def find(self, reference: str) -> Record | None:
        """The record that `uri#id` refers to, or None."""
        uri, _, id = reference.partition("#")
        found: Record | None = self[uri].get(id) if uri in self._documents else None
        return found

    def check(self, today: datetime.date | Date | str | None = None) -> list[Problem]:
        """All problems of all documents, each checked together with the others."""
        return [problem for uri in self for problem in self[uri].check(today)]


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
            self._reader = _from_path(_palcare.new_Reader, source, chosen, self._report)
        else:
            if isinstance(source, (bytes, bytearray, memoryview)):
                source = io.BytesIO(source)
            self._read = _read_of(source)  # is called as long as the reader lives
            self._reader = _palcare.open_source(self._read, chosen, self._report)

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
        if is_alone(record):
            record = copy_record(Document(self._lang), record)
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


