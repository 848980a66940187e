"""Fields and documents as live lists: what changes in them changes in the document."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union, overload

from . import _palcare
from ._alone import copy_part, copy_record, is_alone
from ._errors import UnresolvedError
from ._values import to_text

if TYPE_CHECKING:
    from ._document import Document
    from ._record import Record

T = TypeVar("T")
G = TypeVar("G")
R = TypeVar("R", bound="Record")


class _List(MutableSequence[T], Generic[T]):
    """What all lists have in common. A subclass says how many, which (IndexError past the end), and
    how one is put before another and taken out."""

    __slots__ = ()

    def _get(self, index: int) -> T:
        raise NotImplementedError

    def _remove(self, index: int) -> None:
        raise NotImplementedError

    def _at(self, index: Any) -> int:
        size = len(self)
        index = index.__index__()
        if index < 0:
            index += size
        if not 0 <= index < size:
            raise IndexError("list index out of range")
        return int(index)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: Union[int, slice]) -> Union[T, list[T]]:
        if type(index) is int and index >= 0:
            return self._get(index)
        if isinstance(index, slice):
            return [self._get(i) for i in range(*index.indices(len(self)))]
        return self._get(self._at(index))

    @overload
    def __setitem__(self, index: int, value: Any) -> None: ...
    @overload
    def __setitem__(self, index: slice, value: Iterable[Any]) -> None: ...
    def __setitem__(self, index: Union[int, slice], value: Any) -> None:
        if not isinstance(index, slice):
            at = self._at(index)
            self.insert(at, value)
            self._remove(at + 1)
            return
        values = list(value)
        places = range(*index.indices(len(self)))
        if places.step != 1:
            if len(values) != len(places):
                raise ValueError(f"{len(values)} values do not fit into {len(places)} places")
            for at, one in zip(places, values):
                self[at] = one
            return
        done = 0
        try:
            for at, one in enumerate(values):
                self.insert(places.start + at, one)
                done += 1
        except BaseException:  # all or nothing
            for _ in range(done):
                self._remove(places.start)
            raise
        for _ in places:
            self._remove(places.start + len(values))

    def __delitem__(self, index: Union[int, slice]) -> None:
        if isinstance(index, slice):
            for at in sorted(range(*index.indices(len(self))), reverse=True):
                self._remove(at)
        else:
            self._remove(self._at(index))

    def __iter__(self) -> Iterator[T]:
        index = 0
        while index < len(self):
            yield self._get(index)
            index += 1

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (list, tuple, _List)):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))


class _FieldList(_List[T], Generic[T]):
    """The values of one field of one record."""

    __slots__ = ("_record", "_field")

    def __init__(self, record: Record, field: int) -> None:
        self._record = record
        self._field = field

    def __len__(self) -> int:
        return _palcare.Record_size(self._record, self._field)

    def _remove(self, index: int) -> None:
        _palcare.Record_remove(self._record, self._field, index)

    def clear(self) -> None:
        _palcare.Record_clear(self._record, self._field)

    def move(self, index: int, to: int) -> None:
        """Puts one value where another stands."""
        _palcare.Record_move(self._record, self._field, self._at(index), self._at(to))


class Values(_FieldList[T], Generic[T, G]):
    """Values such as codes, languages or ages."""

    __slots__ = ("_convert",)

    def __init__(self, record: Record, field: int, convert: Callable[[str], T]) -> None:
        super().__init__(record, field)
        self._convert = convert

    def _get(self, index: int) -> T:
        text = _palcare.Record_value(self._record, self._field, index)
        if text is None:
            raise IndexError("list index out of range")
        return self._convert(text)

    def insert(self, index: int, value: Union[T, G]) -> None:
        _palcare.Record_insert(self._record, self._field, _before(self, index), None,
                               to_text(value))

    def append(self, value: Union[T, G]) -> None:
        self.insert(len(self), value)

    def extend(self, values: Iterable[Union[T, G]]) -> None:
        for value in list(values):
            self.append(value)


class Texts(_List[str]):
    """The texts of a field in one language: the best for the languages it is read in.

    What is changed are the texts of exactly the first language wanted (else the document's). Where
    they are read from another one, there is nothing to change yet but to add.
    """

    __slots__ = ("_record", "_field")

    def __init__(self, record: Record, field: int) -> None:
        self._record = record
        self._field = field

    @property
    def _lang(self) -> str:
        """The language that is changed."""
        context = self._record._context
        if context and context.lang:
            return context.lang
        return _palcare.Doc_lang(_palcare.Record_doc(self._record)) or ""

    def _places_of(self, lang: str | None) -> list[int]:
        """Where in the field the texts of a language stand."""
        return [index for index in range(_palcare.Record_size(self._record, self._field))
                if _palcare.Record_text_lang(self._record, self._field, index) == lang]

    def _places(self) -> list[int]:
        """Where the texts stand that are read."""
        context = self._record._context
        best = _palcare.Record_text_best(self._record, self._field,
                                         context.langs if context else None)
        if best < 0:
            return []
        return self._places_of(_palcare.Record_text_lang(self._record, self._field, best))

    def _own(self) -> list[int]:
        """Where the texts stand that are changed."""
        return self._places_of(self._lang)

    def __len__(self) -> int:
        return len(self._places())

    def _get(self, index: int) -> str:
        return self._text(self._places()[index])

    def _text(self, place: int) -> str:
        return _palcare.Record_value(self._record, self._field, place) or ""

    def __iter__(self) -> Iterator[str]:
        return iter([self._text(place) for place in self._places()])

    def _remove(self, index: int) -> None:
        _palcare.Record_remove(self._record, self._field, self._own()[index])

    def clear(self) -> None:
        for index in reversed(self._own()):
            _palcare.Record_remove(self._record, self._field, index)

    def insert(self, index: int, value: str) -> None:
        own = self._own()
        at = _before(own, index)
        _palcare.Record_insert(self._record, self._field, own[at] if at >= 0 else -1, self._lang,
                               value)

    def __setitem__(self, index: Any, value: Any) -> None:
        texts = [self._text(place) for place in self._own()]
        texts[index] = value
        self._replace(texts)

    def __delitem__(self, index: Union[int, slice]) -> None:
        places = self._own()
        chosen = places[index]
        for place in sorted([chosen] if isinstance(chosen, int) else chosen, reverse=True):
            _palcare.Record_remove(self._record, self._field, place)

    def _replace(self, texts: Iterable[str]) -> None:
        """Makes these the texts of the language; a text that is refused changes nothing."""
        texts = list(texts)
        for text in texts:
            if not isinstance(text, str):
                raise TypeError(f"a text is a str, not {text!r}")
            _palcare.explain(self._field, text)
        old = len(self._own())
        for text in texts:
            _palcare.Record_insert(self._record, self._field, -1, self._lang, text)
        for _ in range(old):
            self._remove(0)


class Parts(_FieldList[R], Generic[R]):
    """Parts that a record owns. What is put in is copied."""

    __slots__ = ()

    def _get(self, index: int) -> R:
        part = _palcare.Record_part(self._record, self._field, index)
        if part is None:
            raise IndexError("list index out of range")
        return part  # type: ignore[return-value]

    def insert(self, index: int, value: Union[R, Mapping[str, Any]]) -> None:
        at = _before(self, index)
        if isinstance(value, Mapping):
            self._make(at, value)
        else:
            copy_part(self._record, self._field, at, value)

    def append(self, value: Union[R, Mapping[str, Any]]) -> None:
        self.insert(len(self), value)

    def extend(self, values: Iterable[Union[R, Mapping[str, Any]]]) -> None:
        for value in list(values):
            self.append(value)

    def add(self, **fields: Any) -> R:
        """Appends a new part and says in it what the keywords say."""
        return self._make(-1, fields)

    def _make(self, at: int, fields: Mapping[str, Any]) -> R:
        part = _palcare.Record_insert_part(self._record, self._field, at)
        try:
            fill(part, fields)
        except BaseException:
            place = at if at >= 0 else len(self) - 1
            _palcare.Record_remove(self._record, self._field, place)
            raise
        return part  # type: ignore[return-value]

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        """Where this very part stands."""
        for at in range(*slice(start, stop).indices(len(self))):
            if self._get(at) == value:
                return at
        raise ValueError("the part is not in the list")

    def to_dicts(self, lang: str | None = None,
                 fields: Iterable[str] | None = None) -> list[dict[str, Any]]:
        """A row for each part, for a table or a data frame."""
        return rows(self, lang, fields)


class Targets(_FieldList[R], Generic[R]):
    """Records that a field points at. One that is not loaded raises UnresolvedError."""

    __slots__ = ()

    def _get(self, index: int) -> R:
        context = self._record._context
        target = _palcare.Record_target(self._record, self._field, index,
                                        context.docs if context else None)
        if target is None:
            if index >= len(self):
                raise IndexError("list index out of range")
            raise unresolved(self._record, self._field, index)
        return target  # type: ignore[return-value]

    def insert(self, index: int, value: Union[R, str]) -> None:
        _palcare.Record_insert(self._record, self._field, _before(self, index), None,
                               reference(self._record, value))

    def append(self, value: Union[R, str]) -> None:
        self.insert(len(self), value)

    def extend(self, values: Iterable[Union[R, str]]) -> None:
        for value in list(values):
            self.append(value)

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return value in self.ids
        return any(self._find(index) == value for index in range(len(self)))

    def _find(self, index: int) -> R | None:
        context = self._record._context
        return _palcare.Record_target(  # type: ignore[return-value]
            self._record, self._field, index, context.docs if context else None)

    def loaded(self) -> list[R]:
        """Those that are loaded, without the others."""
        found = (self._find(index) for index in range(len(self)))
        return [target for target in found if target is not None]

    @property
    def ids(self) -> Values[str, str]:
        """As they are written."""
        return Values(self._record, self._field, str)

    def __repr__(self) -> str:
        return f"Targets({list(self.ids)!r})"


class Records(_List[R], Generic[R]):
    """The records of one type in a document. What is put in is copied."""

    __slots__ = ("_doc",)
    _type_number = 0

    def __init__(self, doc: Document) -> None:
        self._doc = doc

    def __len__(self) -> int:
        return _palcare.Doc_count(self._doc, self._type_number)

    def __iter__(self) -> Iterator[R]:
        return _palcare.records(self._doc, self._type_number)  # type: ignore[return-value]

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> list[R]: ...
    @overload
    def __getitem__(self, index: str) -> R: ...
    def __getitem__(self, index: Union[int, slice, str]) -> Union[R, list[R]]:
        if isinstance(index, str):
            found = self.get(index)
            if found is None:
                raise KeyError(index)
            return found
        if isinstance(index, slice):
            return list(self)[index]
        return self._get(self._at(index))

    def get(self, id: str) -> R | None:
        """The record of that id, if there is one of this type."""
        found = _palcare.Doc_find(self._doc, id)
        if found is None or _palcare.Record_type_number(found) != self._type_number:
            return None
        return found  # type: ignore[return-value]

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return self.get(value) is not None
        id = getattr(value, "id", None)
        return isinstance(id, str) and self.get(id) == value

    def _get(self, index: int) -> R:
        return self._doc._at(self._type_number, index)  # type: ignore[no-any-return]

    def _remove(self, index: int) -> None:
        self._doc._remove_at(self._type_number, index)

    def clear(self) -> None:
        for record in self:
            _palcare.Doc_remove(self._doc, record)

    def insert(self, index: int, value: R) -> None:
        before = None if _before(self, index) < 0 else self._get(_before(self, index))
        copy = copy_record(self._doc, value)
        if before is not None:
            _palcare.Doc_move(self._doc, copy, before)

    def __setitem__(self, index: Any, value: Any) -> None:
        """Replaces; what is taken out may have the id of what is put in."""
        old = self[index] if isinstance(index, slice) else [self[index]]
        new = list(value) if isinstance(index, slice) else [value]
        for record in new:
            if _palcare.Record_type_number(record) != self._type_number:
                raise TypeError(f"{record!r} does not belong into this list")
        at = index.indices(len(self))[0] if isinstance(index, slice) else self._at(index)
        if isinstance(index, slice) and index.step not in (None, 1):
            raise ValueError("records are replaced in one stretch, without a step")
        ids = [record.id for record in new]
        for record in new:
            there = _palcare.Doc_find(self._doc, record.id)
            if ids.count(record.id) > 1 or (there is not None and there not in old):
                raise ValueError(f"the id '{record.id}' is taken")
        for record in old:
            _palcare.Doc_remove(self._doc, record)
        for offset, record in enumerate(new):
            self.insert(at + offset, record)

    def add(self, id: str, **fields: Any) -> R:
        """Appends a new record and says in it what the keywords say."""
        record = _palcare.Doc_add(self._doc, self._type_number, id)
        try:
            fill(record, fields)
        except BaseException:
            _palcare.Doc_remove(self._doc, record)
            raise
        return record  # type: ignore[return-value]

    def add_copy(self, record: R, id: str | None = None) -> R:
        """Appends a copy, under another id if one is given."""
        if _palcare.Record_type_number(record) != self._type_number:
            raise TypeError(f"{record!r} does not belong into this list")
        return copy_record(self._doc, record, id)  # type: ignore[no-any-return]

    def to_dicts(self, lang: str | None = None,
                 fields: Iterable[str] | None = None) -> list[dict[str, Any]]:
        """A row for each record, for a table or a data frame: its fields but for its parts."""
        return rows(self, lang, fields)


class Translations(MutableMapping[str, Any]):
    """The values of a field by language: str, or list where a language has several."""

    __slots__ = ("_record", "_field", "_is_many")

    def __init__(self, record: Record, field: int) -> None:
        self._record = record
        self._field = field
        self._is_many = _palcare.field_is_many(field)

    def _texts(self, lang: str) -> list[str]:
        size = _palcare.Record_size(self._record, self._field)
        return [_palcare.Record_value(self._record, self._field, index) or ""
                for index in range(size)
                if _palcare.Record_text_lang(self._record, self._field, index) == lang]

    def __getitem__(self, lang: str) -> Any:
        texts = self._texts(lang)
        if not texts:
            raise KeyError(lang)
        return texts if self._is_many else texts[0]

    def __setitem__(self, lang: str, value: Any) -> None:
        if not self._is_many or value is None:
            _palcare.Record_set_text(self._record, self._field, lang, value)
            return
        if isinstance(value, str):
            value = [value]
        _palcare.Record_set_text(self._record, self._field, lang, None)
        for text in value:
            _palcare.Record_insert(self._record, self._field, -1, lang, text)

    def __delitem__(self, lang: str) -> None:
        if not self._texts(lang):
            raise KeyError(lang)
        _palcare.Record_set_text(self._record, self._field, lang, None)

    def __iter__(self) -> Iterator[str]:
        size = _palcare.Record_size(self._record, self._field)
        langs = (_palcare.Record_text_lang(self._record, self._field, index)
                 for index in range(size))
        return iter(dict.fromkeys(lang for lang in langs if lang is not None))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        return repr(dict(self))


def _before(values: Any, index: int) -> int:
    """The index to insert before, as list.insert() has it; -1 is the end."""
    size = len(values)
    if index < 0:
        index = max(0, index + size)
    return index if index < size else -1


def fill(record: Any, fields: Mapping[str, Any]) -> None:
    """Says in a record what a mapping says."""
    for name, value in fields.items():
        setattr(record, name, value)


def rows(records: Iterable[Any], lang: str | None,
         fields: Iterable[str] | None) -> list[dict[str, Any]]:
    names = None if fields is None else list(fields)
    return [record.to_dict(lang, fields=names, parts=False) for record in records]


def reference(record: Any, value: Any) -> str:
    """How a record is referred to from another; from one made alone, as from where it will be."""
    if isinstance(value, str):
        return value
    target = getattr(value, "id", None)
    if target is None:
        raise TypeError(f"{value!r} has no id to refer to it by")
    return str(target if is_alone(record) else _palcare.Record_reference_to(record, value))


def unresolved(record: Any, field: int, index: int = 0) -> UnresolvedError:
    """Why a reference leads nowhere."""
    text = _palcare.Record_value(record, field, index) or ""
    uri = text.partition("#")[0] if "#" in text else ""
    todo = (f"load '{uri}' too: palcare.load_all() keeps documents together" if uri
            else "there is no such record here")
    return UnresolvedError(f"{record!r}: {_palcare.field_name(field)} '{text}' is not loaded; "
                           f"{todo}")
