"""The vocabulary about itself."""
from __future__ import annotations

from dataclasses import dataclass, field

from . import _palcare
from ._classes import TYPES
from ._record import Record, fields_of


@dataclass(frozen=True)
class FieldInfo:
    """What there is to know about a field."""

    name: str
    """The attribute in Python."""
    xml_name: str
    doc: str
    kind: str
    is_needed: bool
    is_many: bool
    codes: dict[str, str] = field(default_factory=dict)
    """Each allowed code with its sentence."""
    targets: tuple[str, ...] = ()
    """Names of the classes that a reference leads to, or that a part is of."""


@dataclass(frozen=True)
class TypeInfo:
    """What there is to know about a type of record or part."""

    name: str
    xml_name: str
    doc: str
    is_part: bool
    is_private: bool
    fields: tuple[FieldInfo, ...]
    cls: type[Record]

    def field(self, name: str) -> FieldInfo:
        """A field by its attribute's name."""
        for one in self.fields:
            if one.name == name:
                return one
        raise KeyError(name)


_CLASS_NAMES = {cls._type_number: cls.__name__ for cls in TYPES}


def describe() -> dict[str, TypeInfo]:
    """All types with their fields, by the names of their classes."""
    return {cls.__name__: _describe_type(cls) for cls in TYPES}


def _describe_type(cls: type[Record]) -> TypeInfo:
    number = cls._type_number
    flags = _palcare.type_flags(number)
    fields = tuple(_describe_field(name, one.number) for name, one in fields_of(cls).items()
                   if not _is_second(name, one.number))
    return TypeInfo(cls.__name__, _palcare.type_name(number) or "", _palcare.type_help(number) or "",
                    bool(flags & 1), bool(flags & 2), fields, cls)


def _is_second(name: str, number: int) -> bool:
    """A reference has two attributes; the one that is not followed is left out."""
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
                     _palcare.field_is_many(number), codes, tuple(targets))
