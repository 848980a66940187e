"""References as live lists of the records that they lead to."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union

from . import _palcare
from ._errors import UnresolvedError
from ._lists import TextList, Values

if TYPE_CHECKING:
    from ._record import Record

R = TypeVar("R", bound="Record")


class Targets(TextList[R], Generic[R]):
    """Records that a field points at. One that is not loaded raises UnresolvedError."""

    __slots__ = ()

    def _text(self, value: Any) -> str:
        return reference(self._record, value)

    def _get(self, index: int) -> R:
        target = _palcare.Record_target(self._record, self._field, index, self._docs)
        return self._loaded(index, target)  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[R]:
        for index, target in enumerate(self._found()):
            yield self._loaded(index, target)

    def __getitem__(self, index: Any) -> Any:
        if not isinstance(index, slice):
            return super().__getitem__(index)
        found = list(enumerate(self._found()))[index]
        return [self._loaded(at, target) for at, target in found]

    def _found(self) -> Iterator[R | None]:
        """All of them, with None for one that is not loaded."""
        return _palcare.targets(self._record, self._field)  # type: ignore[return-value]

    def _loaded(self, index: int, target: R | None) -> R:
        if target is None:
            raise unresolved(self._record, self._field, index)
        return target

    @property
    def _docs(self) -> _palcare.DocsHandle | None:
        context = self._record._context
        return context.docs if context else None

    def __contains__(self, value: object) -> bool:
        return self._index_of(value, 0) >= 0

    def _index_of(self, value: object, start: int) -> int:
        """The index of the first reference, from an index on, that leads to a record or is written
        so. A record made alone refers to others by their ids."""
        if isinstance(value, _palcare.RecordHandle):
            if not is_alone(self._record):
                return _palcare.Record_target_index(self._record, self._field, start, value,
                                                    self._docs)
            value = _palcare.Record_own_id(value)
        ids = list(self.ids)[start:]
        return start + ids.index(value) if isinstance(value, str) and value in ids else -1

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        """Where the first reference to a record is, or the first that is written so."""
        span = range(*slice(start, stop).indices(len(self)))
        at = self._index_of(value, span.start)
        if at not in span:
            raise ValueError("no reference in the list leads to that record")
        return at

    if TYPE_CHECKING:
        def insert(self, index: int, value: Union[R, str]) -> None: ...
        def append(self, value: Union[R, str]) -> None: ...
        def extend(self, values: Iterable[Union[R, str]]) -> None: ...

    def loaded(self) -> list[R]:
        """Those that are loaded, without the others."""
        return [target for target in self._found() if target is not None]

    @property
    def ids(self) -> Values[str, str]:
        """As they are written."""
        return Values(self._record, self._field, str)

    def __repr__(self) -> str:
        return f"Targets({list(self.ids)!r})"


def is_alone(record: Any) -> bool:
    """Whether it was made alone, or is part of such a record."""
    return record._context is not None and record._context.alone is not None


def reference(record: Any, value: Any) -> str:
    """How a record is referred to from another; from one made alone, as from where it will be."""
    if isinstance(value, str):
        return value
    if not isinstance(value, _palcare.RecordHandle):
        raise TypeError(f"{value!r} is neither a record nor the id of one")
    id = _palcare.Record_own_id(value) if is_alone(record) else None
    return id if id is not None else _palcare.Record_reference_to(record, value)


def unresolved(record: Any, field: int, index: int = 0) -> LookupError:
    """Why there is no record at the end of a reference."""
    text = _palcare.Record_value(record, field, index)
    if text is None:
        return IndexError("list index out of range")
    uri = text.partition("#")[0] if "#" in text else ""
    todo = (f"load '{uri}' too: palcare.load_all() keeps documents together" if uri
            else "there is no such record here")
    return UnresolvedError(f"{record!r}: {_palcare.field_name(field)} '{text}' is not loaded; "
                           f"{todo}")
