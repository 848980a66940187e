"""The texts of a field: those of one language as a live list, and all of them by language."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import operator
from collections.abc import ItemsView, Iterable, Iterator, Mapping, MutableMapping, ValuesView
from typing import TYPE_CHECKING, Any, Union

from . import _palcare
from ._lists import MOST_VALUES, LiveList
from ._values import packed, several, unpacked

if TYPE_CHECKING:
    from ._record import Record


class Texts(LiveList[str]):
    """The texts of a field in one language: the best for the languages it is read in.

    What is changed are the texts of exactly the first language wanted (else the document's). If
    they are read from another one, there is nothing to change yet but to add.
    """

    __slots__ = ("_record", "_field")

    def __init__(self, record: Record, field: int) -> None:
        self._record = record
        self._field = field

    @property
    def _lang(self) -> str | None:
        """The language that is changed; None is the document's."""
        context = self._record._context
        return context.lang if context else None

    def _best(self) -> str | None:
        """The language that is read."""
        context = self._record._context
        return _palcare.Record_best_lang(self._record, self._field,
                                         context.langs if context else None)

    def _in(self, lang: str | None, index: int) -> int:
        """Where in the field the index-th text of a language is."""
        at = _palcare.Record_text_at(self._record, self._field, lang, index)
        if at < 0:
            raise IndexError("list index out of range")
        return at

    def __len__(self) -> int:
        best = self._best()
        return 0 if best is None else _palcare.Record_text_count(self._record, self._field, best)

    def _get(self, index: int) -> str:
        best = self._best()
        if best is None:
            raise IndexError("list index out of range")
        return self._text(best, index)

    def _text(self, lang: str | None, index: int) -> str:
        return _palcare.Record_value(self._record, self._field, self._in(lang, index)) or ""

    def _texts(self, lang: str | None) -> list[str]:
        return unpacked(_palcare.Record_values(self._record, self._field, lang))

    def _all(self) -> list[str]:
        best = self._best()
        return [] if best is None else self._texts(best)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice) or operator.index(index) < 0:
            return self._all()[index]
        return super().__getitem__(index)

    def pop(self, index: int = -1) -> str:
        """Takes out one of the texts that are changed, and returns it."""
        at = self._own(index)
        text = _palcare.Record_value(self._record, self._field, at) or ""
        _palcare.Record_remove(self._record, self._field, at)
        return text

    def insert(self, index: int, value: str) -> None:
        size = _palcare.Record_text_count(self._record, self._field, self._lang)
        if index < 0:
            index = max(0, index + size)
        at = self._in(self._lang, index) if index < size else -1
        _palcare.Record_insert(self._record, self._field, at, self._lang, value)

    def append(self, value: str) -> None:
        _palcare.Record_insert(self._record, self._field, -1, self._lang, value)

    def extend(self, values: Iterable[str]) -> None:
        self.assign([*self._texts(self._lang), *several(values)])

    def clear(self) -> None:
        _palcare.Record_set_text(self._record, self._field, self._lang, None)

    def __setitem__(self, index: Any, value: Any) -> None:
        if isinstance(index, slice):
            texts = self._texts(self._lang)
            texts[index] = several(value)
            self.assign(texts)
        else:
            _palcare.Record_replace(self._record, self._field, self._own(index), self._lang, value)

    def __delitem__(self, index: Union[int, slice]) -> None:
        if isinstance(index, slice):
            texts = self._texts(self._lang)
            del texts[index]
            self.assign(texts)
        else:
            _palcare.Record_remove(self._record, self._field, self._own(index))

    def _own(self, index: Any) -> int:
        """Where in the field the index-th text is of those that are changed."""
        index = operator.index(index)
        if index < 0:
            index += _palcare.Record_text_count(self._record, self._field, self._lang)
        if not 0 <= index < MOST_VALUES:
            raise IndexError("list index out of range")
        return self._in(self._lang, index)

    def _order(self, order: list[int]) -> None:
        texts = self._texts(self._lang)
        if len(texts) == len(order):
            self.assign([texts[index] for index in order])

    def assign(self, texts: Iterable[str]) -> None:
        """Makes these the texts of the language."""
        _palcare.Record_set_values(self._record, self._field, self._lang, packed(several(texts)))


def set_all(record: Any, field: int, texts: Mapping[str, Any]) -> None:
    """Makes a field hold exactly these texts by language: str, or several; None is left out."""
    found: list[str] = []
    for lang, value in texts.items():
        if value is not None:
            for text in [value] if isinstance(value, str) else value:
                found += lang, text
    _palcare.Record_set_texts(record, field, packed(found))


class Translations(MutableMapping[str, Any]):
    """The values of a field by language: str, or list where a language has several."""

    __slots__ = ("_record", "_field", "_is_many")

    def __init__(self, record: Record, field: int, is_many: bool) -> None:
        self._record = record
        self._field = field
        self._is_many = is_many

    def __getitem__(self, lang: str) -> Any:
        texts = unpacked(_palcare.Record_values(self._record, self._field, lang))
        if not texts:
            raise KeyError(lang)
        return texts if self._is_many else texts[0]

    def _all(self) -> dict[str, Any]:
        """Each language with what it has, in one call."""
        pairs = iter(unpacked(_palcare.Record_texts(self._record, self._field)))
        found: dict[str, list[str]] = {}
        for lang, text in zip(pairs, pairs):
            found.setdefault(lang, []).append(text)
        return {lang: texts if self._is_many else texts[0] for lang, texts in found.items()}

    def __contains__(self, lang: object) -> bool:
        return isinstance(lang, str) and _palcare.Record_text_count(self._record, self._field,
                                                                    lang) > 0

    def __setitem__(self, lang: str, value: Any) -> None:
        if not self._is_many or value is None:
            _palcare.Record_set_text(self._record, self._field, lang, value)
            return
        texts = [value] if isinstance(value, str) else value
        _palcare.Record_set_values(self._record, self._field, lang, packed(texts))

    def __delitem__(self, lang: str) -> None:
        if lang not in self:
            raise KeyError(lang)
        _palcare.Record_set_text(self._record, self._field, lang, None)

    def update(self, *texts: Any, **more: Any) -> None:
        """Sets several languages, all of them or none."""
        wanted = self._all()
        wanted.update(*texts, **more)
        set_all(self._record, self._field, wanted)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def items(self) -> ItemsView[str, Any]:
        return self._all().items()

    def values(self) -> ValuesView[Any]:
        return self._all().values()

    def clear(self) -> None:
        _palcare.Record_clear(self._record, self._field)

    def __repr__(self) -> str:
        return repr(self._all())
