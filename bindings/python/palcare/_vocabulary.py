"""Describes the vocabulary: its types and fields."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass, field

from . import _palcare
from ._classes import TYPES
from ._errors import InvalidError, Problem
from ._record import Record, fields_of
from ._values import to_text


@dataclass(frozen=True)
class FieldInfo:
    """A description of a field."""

    name: str
    """The name of the attribute in Python."""
    xml_name: str
    doc: str
    kind: str
    is_needed: bool
    is_many: bool
    codes: dict[str, str] = field(default_factory=dict)
    """Each allowed code with a description."""
    targets: tuple[str, ...] = ()
    """Names of the classes that a reference may lead to, or of the class of a part."""
    number: int = field(default=0, repr=False)
    """Its number in the library."""

    def explain(self, value: object, lang: str | None = None) -> Problem | None:
        """Returns the problem for which the field would refuse a value, or None. Needs no record,
        so it cannot tell whether an id is already taken."""
        try:
            _palcare.explain(self.number, lang, to_text(value))
        except InvalidError as error:
            return error.problem
        return None

    def propose(self, value: str) -> str | None:
        """Proposes a value for one that the field refuses: '2026-10-20' for '20/10/2026'."""
        return _palcare.propose(self.number, value)


@dataclass(frozen=True)
class TypeInfo:
    """A description of a type of record or part."""

    name: str
    xml_name: str
    doc: str
    is_part: bool
    is_private: bool
    fields: tuple[FieldInfo, ...]
    cls: type[Record]

    def field(self, name: str) -> FieldInfo:
        """The field with this attribute name."""
        for one in self.fields:
            if one.name == name:
                return one
        raise KeyError(name)


_CLASS_NAMES = {cls._type_number: cls.__name__ for cls in TYPES}


def describe() -> dict[str, TypeInfo]:
    """All types with their fields, by class name."""
    return {cls.__name__: _describe_type(cls) for cls in TYPES}


def _describe_type(cls: type[Record]) -> TypeInfo:
    number = cls._type_number
    flags = _palcare.type_flags(number)
    fields = tuple(_describe_field(name, one.number) for name, one in fields_of(cls).items()
                   if not _is_second(name, one.number))
    return TypeInfo(cls.__name__, _palcare.type_name(number) or "", _palcare.type_help(number) or "",
                    bool(flags & 1), bool(flags & 2), fields, cls)


def _is_second(name: str, number: int) -> bool:
    """Whether it is the second attribute of a reference, which has the reference's text."""
    return _palcare.field_kind(number) == "ref" and name.endswith(("_id", "_ids"))


def _describe_field(name: str, number: int) -> FieldInfo:
    codes: dict[str, str] = {}
    while (code := _palcare.field_code(number, len(codes))) is not None:
        codes[code] = _palcare.field_code_help(number, len(codes)) or ""
    targets: list[str] = []
    while (target := _palcare.field_target(number, len(targets))) != 0:
        targets.append(_CLASS_NAMES[target])
    return FieldInfo(name, _palcare.field_name(number) or "", _palcare.field_help(number) or "",
                     _palcare.field_kind(number) or "", _palcare.field_least(number) > 0,
                     _palcare.field_is_many(number), codes, tuple(targets), number)
