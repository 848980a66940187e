"""Fields and documents as live lists: what changes in them changes in the document."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import operator
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableSequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, SupportsIndex, TypeVar, Union, overload

from . import _palcare
from ._errors import Refused, UseError
from ._plain import Numbers, checked, view_of
from ._show import html_of_rows
from ._values import packed, several, to_text, unpacked

if TYPE_CHECKING:
    from ._document import Document
    from ._record import Record

T = TypeVar("T")
G = TypeVar("G")
R = TypeVar("R", bound="Record")
MOST_VALUES = 2**31 - 1


class LiveList(MutableSequence[T], Generic[T]):
    """Base of all lists. A subclass counts its values, gets one (IndexError past the end), inserts,
    replaces and removes; the index that it gets for these is in the list."""

    __slots__ = ()

    def _get(self, index: int) -> T:
        raise NotImplementedError

    def _put(self, index: int, value: Any) -> None:
        """Puts it before the index; -1 is the end."""
        raise NotImplementedError

    def _replace(self, index: int, value: Any) -> None:
        self._put(index, value)
        self._remove(index + 1)

    def _remove(self, index: int) -> None:
        raise NotImplementedError

    def _order(self, order: list[int]) -> None:
        """Brings the values into this order of their indexes."""
        raise NotImplementedError

    def _at(self, index: SupportsIndex) -> int:
        index = operator.index(index)
        if 0 <= index < MOST_VALUES:
            return index  # the library knows whether it is past the end
        if index >= MOST_VALUES:
            raise IndexError("list index out of range")
        index += len(self)
        if index < 0:
            raise IndexError("list index out of range")
        return index

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: Union[int, slice]) -> Union[T, list[T]]:
        if isinstance(index, slice):
            return self._all()[index]
        return self._get(self._at(index))

    @overload
    def __setitem__(self, index: int, value: Any) -> None: ...
    @overload
    def __setitem__(self, index: slice, value: Iterable[Any]) -> None: ...
    def __setitem__(self, index: Union[int, slice], value: Any) -> None:
        if isinstance(index, slice):
            self._splice(index, several(value))
        else:
            self._replace(self._at(index), value)

    def _splice(self, index: slice, values: list[Any]) -> None:
        """All of the values take the place of the old ones, or nothing changes."""
        raise NotImplementedError

    def _cut(self, index: slice) -> None:
        """Removes the values of a slice."""
        for at in sorted(range(*index.indices(len(self))), reverse=True):
            self._remove(at)

    def __delitem__(self, index: Union[int, slice]) -> None:
        if isinstance(index, slice):
            self._cut(index)
        else:
            self._remove(self._at(index))

    def insert(self, index: int, value: Any) -> None:
        size = len(self)
        if index < 0:
            index = max(0, index + size)
        self._put(index if index < size else -1, value)

    def append(self, value: Any) -> None:
        self._put(-1, value)

    def extend(self, values: Iterable[Any]) -> None:
        size = len(self)
        self._splice(slice(size, size), several(values))

    def reverse(self) -> None:
        self._order(list(range(len(self)))[::-1])

    def sort(self, *, key: Callable[[T], Any] | None = None, reverse: bool = False) -> None:
        """Sorts as list.sort() does."""
        values: list[Any] = self._all()
        values = [key(value) for value in values] if key else values
        self._order(sorted(range(len(values)), key=values.__getitem__, reverse=reverse))

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        """Where the first value is that equals this one."""
        try:
            return self._all().index(value, start, MOST_VALUES if stop is None else stop)
        except ValueError:
            raise ValueError(f"{value!r} is not in the list") from None

    def _all(self) -> list[T]:
        """All values, in as few calls as one takes."""
        return list(iter(self))  # list(self) would ask for the length too

    def copy(self) -> list[T]:
        """The present values, as a list that does not change with the document."""
        return self._all()

    def __iter__(self) -> Iterator[T]:
        raise NotImplementedError

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._all())

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (list, tuple, LiveList)):
            return len(self) == len(other) and self._all() == list(other)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))


class _FieldList(LiveList[T], Generic[T]):
    """The values of one field of one record."""

    __slots__ = ("_record", "_field")

    def __init__(self, record: Record, field: int) -> None:
        self._record = record
        self._field = field

    def __len__(self) -> int:
        return _palcare.Record_count(self._record, self._field)

    def _remove(self, index: int) -> None:
        _palcare.Record_remove(self._record, self._field, index)

    def _arrange(self, order: list[int], values: list[Any]) -> None:
        """Brings the values into this order of their indexes, and removes the others. The new ones
        have the indexes after the last. All or nothing."""
        raise NotImplementedError

    def _splice(self, index: slice, values: list[Any]) -> None:
        size = len(self)
        order = list(range(size))
        order[index] = range(size, size + len(values))
        self._arrange(order, values)

    def _cut(self, index: slice) -> None:
        order = list(range(len(self)))
        del order[index]
        self._arrange(order, [])

    def _order(self, order: list[int]) -> None:
        self._arrange(order, [])

    def clear(self) -> None:
        _palcare.Record_clear(self._record, self._field)

    def move(self, index: int, to: int) -> None:
        """Moves one value, so that it has the index `to`."""
        _palcare.Record_move(self._record, self._field, self._at(index), self._at(to))


class TextList(_FieldList[T], Generic[T]):
    """Values that the library takes as text."""

    __slots__ = ()

    def _text(self, value: Any) -> str:
        return to_text(value)

    def _value(self, text: str) -> T:
        raise NotImplementedError

    def _get(self, index: int) -> T:
        text = _palcare.Record_value(self._record, self._field, index)
        if text is None:
            raise IndexError("list index out of range")
        return self._value(text)

    def _put(self, index: int, value: Any) -> None:
        _palcare.Record_insert(self._record, self._field, index, None, self._text(value))

    def _replace(self, index: int, value: Any) -> None:
        _palcare.Record_replace(self._record, self._field, index, None, self._text(value))

    def assign(self, values: Iterable[Any]) -> None:
        """Makes these its values."""
        texts = packed(self._text(value) for value in several(values))
        _palcare.Record_set_values(self._record, self._field, None, texts)

    def _arrange(self, order: list[int], values: list[Any]) -> None:
        texts = packed(self._text(value) for value in values)
        _palcare.arrange(self._record, self._field, texts, _ints(order))


class Values(TextList[T], Generic[T, G]):
    """Values such as codes, languages or ages."""

    __slots__ = ("_convert",)

    def __init__(self, record: Record, field: int, convert: Callable[[str], T]) -> None:
        super().__init__(record, field)
        self._convert = convert

    def __iter__(self) -> Iterator[T]:
        return map(self._value, unpacked(_palcare.Record_values(self._record, self._field, None)))

    def _value(self, text: str) -> T:
        return self._convert(text)

    if TYPE_CHECKING:
        def insert(self, index: int, value: Union[T, G]) -> None: ...
        def append(self, value: Union[T, G]) -> None: ...
        def extend(self, values: Iterable[Union[T, G]]) -> None: ...


class Parts(_FieldList[R], Generic[R]):
    """Parts that a record owns. What is put in is copied."""

    __slots__ = ()

    def _get(self, index: int) -> R:
        part = _palcare.Record_part(self._record, self._field, index)
        if part is None:
            raise IndexError("list index out of range")
        return part  # type: ignore[return-value]

    def _put(self, index: int, value: Union[R, Mapping[str, Any]]) -> None:
        if isinstance(value, Mapping):
            self._make(index, value)
        else:
            try:
                _palcare.Record_insert_copy(self._record, self._field, index, value)
            except UseError as error:
                raise wrong_part(self._field, [value], error) from None

    def _replace(self, index: int, value: Union[R, Mapping[str, Any]]) -> None:
        if isinstance(value, Mapping):
            self._get(index)  # IndexError past the end
            made = self._make(index + 1, value)  # foreign content before the old one stays there
            try:
                self._remove(index)
            except BaseException:  # all or nothing
                _palcare.Record_leave(made)
                raise
        else:
            replace_part(self._record, self._field, index, value)

    def _arrange(self, order: list[int], values: list[Any]) -> None:
        if not any(isinstance(value, Mapping) for value in values):
            try:
                _palcare.arrange_copies(self._record, self._field, values, _ints(order))
            except UseError as error:
                raise wrong_part(self._field, values, error) from None
            return
        size = len(self)
        try:
            refused = Refused()
            for value in values:
                if not isinstance(value, Mapping):
                    self._put(-1, value)
                    continue
                part = _palcare.Record_insert_part(self._record, self._field, -1)
                with refused:
                    fill(part, value)
            refused.end()
            _palcare.arrange_copies(self._record, self._field, [], _ints(order))
        except BaseException:
            _palcare.arrange_copies(self._record, self._field, [], _ints(range(size)))
            raise

    def __iter__(self) -> Iterator[R]:
        return _palcare.parts(self._record, self._field)  # type: ignore[return-value]

    def __contains__(self, value: object) -> bool:
        return self._index_of(value) >= 0

    def _index_of(self, value: object) -> int:
        if not isinstance(value, _palcare.RecordHandle):
            return -1
        return _palcare.Record_part_index(self._record, self._field, value)

    if TYPE_CHECKING:
        def insert(self, index: int, value: Union[R, Mapping[str, Any]]) -> None: ...
        def append(self, value: Union[R, Mapping[str, Any]]) -> None: ...
        def extend(self, values: Iterable[Union[R, Mapping[str, Any]]]) -> None: ...

    def add(self, **fields: Any) -> R:
        """Appends a new part and sets its fields from the keywords."""
        return self._make(-1, fields)

    def _make(self, at: int, fields: Mapping[str, Any]) -> R:
        part = _palcare.Record_insert_part(self._record, self._field, at)
        try:
            fill(part, fields)
        except BaseException:
            _palcare.Record_leave(part)
            raise
        return part  # type: ignore[return-value]

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        """Where this very part is."""
        at = self._index_of(value)
        if at not in range(*slice(start, stop).indices(len(self))):
            raise ValueError(f"{value!r} is not in the list")
        return at

    def to_dicts(self, lang: str | None = None, fields: Iterable[str] | None = None, *,
                 numbers: Numbers = str) -> list[dict[str, Any]]:
        """A row for each part, for a table or a data frame."""
        return rows(self, lang, fields, numbers)

    def _repr_html_(self) -> str:
        return html_of_rows(self, len(self))


class Records(LiveList[R], Generic[R]):
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
            start, stop, step = index.indices(len(self))
            return list(islice(self, start, stop, step) if step > 0 else list(self)[index])
        return super().__getitem__(index)

    def get(self, id: str) -> R | None:
        """The record of that id, if there is one of this type."""
        found = _palcare.Doc_find(self._doc, id)
        return found if self._is_one(found) else None  # type: ignore[return-value]

    def _is_one(self, value: object) -> bool:
        """Whether it is a record of this list's type."""
        return getattr(type(value), "_type_number", 0) == self._type_number

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return self.get(value) is not None
        record: Any = value
        return self._is_one(record) and _palcare.Doc_holds(self._doc, record)

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        """Where this very record is."""
        at = (_palcare.Doc_index_of(self._doc, self._type_number, value)
              if isinstance(value, _palcare.RecordHandle) else -1)
        if at not in range(*slice(start, stop).indices(len(self))):
            raise ValueError(f"{value!r} is not in the list")
        return at

    def remove(self, value: R) -> None:
        """Takes a record out; it stays readable."""
        if isinstance(value, str) or value not in self:
            raise ValueError(f"{value!r} is not in the list")
        _palcare.Record_leave(value)

    def pop(self, index: int = -1) -> R:
        """Takes out the record at an index, and returns it."""
        record = self[index]
        _palcare.Record_leave(record)
        return record

    def _get(self, index: int) -> R:
        found = _palcare.Doc_at(self._doc, self._type_number, index)
        if found is None:
            raise IndexError("list index out of range")
        return found  # type: ignore[return-value]

    def _remove(self, index: int) -> None:
        _palcare.Record_leave(self._get(index))

    def clear(self) -> None:
        self._order([])

    def _put(self, index: int, value: R) -> None:
        before = self._get(index) if index >= 0 else None
        copy = _palcare.Doc_add_copy(self._doc, self._of_type(value), None)
        try:
            if before is not None:
                _palcare.Record_move_before(copy, before)
        except BaseException:  # all or nothing
            _palcare.Record_leave(copy)
            raise

    def _become(self, records: Iterable[R]) -> None:
        """Makes it hold copies of these. After += it holds them already."""
        if not (isinstance(records, type(self)) and records._doc == self._doc):
            self[:] = records

    def _of_type(self, value: R) -> R:
        if not self._is_one(value):
            raise TypeError(f"{value!r} does not belong in this list")
        return value

    def _order(self, order: list[int]) -> None:
        """Brings the records into this order of their indexes, and removes the others. Records of
        other types keep their places between these."""
        self._arrange(order, 0)

    def _arrange(self, order: list[int], added: int) -> None:
        """The same where the last records are new: they come before those that follow them."""
        _palcare.arrange_records(self._doc, self._type_number, added, _ints(order))

    def _cut(self, index: slice) -> None:
        order = list(range(len(self)))
        del order[index]
        self._order(order)

    def _replace(self, index: int, value: R) -> None:
        """The removed value may have the id of the new one."""
        _palcare.Doc_replace(self._doc, self._get(index), self._of_type(value))

    def _splice(self, index: slice, values: list[R]) -> None:
        """The same for several."""
        at, stop, step = index.indices(len(self))
        if step != 1:
            raise ValueError("records are replaced in one stretch, without a step")
        old, ids = self[at:stop], [self._of_type(record).id for record in values]
        places = {record.id: record for record in old}
        if None in ids:
            raise ValueError("a record without an id cannot be put into a document")
        for id, count in Counter(ids).items():
            if count > 1 or (id not in places and _palcare.Doc_find(self._doc, id) is not None):
                raise ValueError(f"the id '{id}' is taken")
        made: list[Any] = [None for _ in values]  # each copy, in the place of a record or last
        try:
            for number, value in enumerate(values):
                place = places.get(value.id)
                made[number] = (_palcare.Doc_add_copy(self._doc, value, None) if place is None
                                else _palcare.Doc_replace(self._doc, place, value))
            self._arrange(*self._spliced(at, old, ids))
        except BaseException:  # all or nothing
            for id, copy in zip(ids, made):
                if copy is not None and id in places:
                    _palcare.Doc_replace(self._doc, copy, places[id])
                elif copy is not None:
                    _palcare.Record_leave(copy)
            raise

    def _spliced(self, at: int, old: list[R], ids: list[Any]) -> tuple[list[int], int]:
        """The order in which records of these ids take the place of the old ones, and the number of
        those that were added. A copy has the index of the record of its id, or else comes after all
        others."""
        indexes = {record.id: number for number, record in enumerate(old, at)}
        added = [id for id in ids if id not in indexes]
        size = len(self) - len(added)
        indexes.update((id, number) for number, id in enumerate(added, size))
        order = [*range(at), *(indexes[id] for id in ids), *range(at + len(old), size)]
        return order, len(added)

    def add(self, id: str, **fields: Any) -> R:
        """Appends a new record and sets its fields from the keywords."""
        record = _palcare.Doc_add(self._doc, self._type_number, id)
        try:
            fill(record, fields)
        except BaseException:
            _palcare.Record_leave(record)
            raise
        return record  # type: ignore[return-value]

    def add_copy(self, record: R, id: str | None = None) -> R:
        """Appends a copy, under another id if one is given."""
        copy = _palcare.Doc_add_copy(self._doc, self._of_type(record), id)
        return copy  # type: ignore[return-value]

    def to_dicts(self, lang: str | None = None, fields: Iterable[str] | None = None, *,
                 numbers: Numbers = str) -> list[dict[str, Any]]:
        """A row for each record, for a table or a data frame: its fields but for its parts."""
        return rows(self, lang, fields, numbers)

    def _repr_html_(self) -> str:
        return html_of_rows(self, len(self))

    def _ipython_key_completions_(self) -> list[str]:
        return [record.id for record in self if record.id]


def _ints(order: Iterable[int]) -> bytes:
    """Indexes for one call, as the machine has them."""
    return array("i", order).tobytes()


def fill(record: Any, fields: Mapping[str, Any]) -> None:
    """Sets fields from a mapping. One error has the problems of all values."""
    refused = Refused()
    for name, value in fields.items():
        with refused:
            setattr(record, name, value)
    refused.end()


def rows(records: Iterable[Any], lang: str | None, fields: Iterable[str] | None,
         numbers: Numbers = str) -> list[dict[str, Any]]:
    """Views in a language, or in those that the records are read in."""
    names, numbers = None if fields is None else list(fields), checked(numbers)
    found = (record if lang is None else record.lang(lang) for record in records)
    return [view_of(record, names, False, True, numbers) for record in found]


def replace_part(record: Any, field: int, index: int, value: Any) -> None:
    """Replaces a part by a copy of another."""
    try:
        _palcare.Record_replace_part(record, field, index, value)
    except UseError as error:
        raise wrong_part(field, [value], error) from None


def wrong_part(field: int, values: Iterable[Any], error: UseError) -> Exception:
    """Why parts were not copied into a field: to one of another type it is a TypeError."""
    held = _palcare.field_target(field, 0)
    for value in values:
        if type(value)._type_number != held:
            return TypeError(f"'{_palcare.field_name(field)}' does not hold {value!r}")
    return error
