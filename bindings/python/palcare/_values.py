"""Types for values that Python has no type for: partial dates, ages, times up to 24:00, codes."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import datetime
import enum
import numbers
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TypeVar

from . import _palcare

_Self = TypeVar("_Self", bound="Code")
_V = TypeVar("_V", bound="_Value")

_MOST_KNOWN = 10000
_NO_DAY = 2147483647
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_BEFORE, _AFTER, _OVERLAPS, _INCOMPARABLE = 1, 2, 3, 4
_WHOLE_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A field of each kind, whose problems explain why a value of that kind is refused.
_DATE_FIELD = _palcare.field_named(_palcare.type_named("about"), "created")
_AGE_FIELD = _palcare.field_named(_palcare.type_named("service"), "min-age")
_TIME_FIELD = _palcare.field_named(_palcare.type_named("schedule"), "opens")


class Code(str, enum.Enum):
    """A code of a closed list. It equals its text: service.status == "active"."""

    def __new__(cls, code: str, doc: str = "") -> Code:
        self = str.__new__(cls, code)
        self._value_ = code
        self.__doc__ = doc
        return self

    @classmethod
    def _missing_(cls: type[_Self], value: object) -> _Self | None:
        """Makes a code that only a newer version of the format knows, which keeps its text."""
        if not isinstance(value, str):
            return None
        self = str.__new__(cls, value)
        self._name_ = value.upper().replace("-", "_")
        self._value_ = value
        return self

    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]


class _Value:
    """An immutable value that consists of its canonical text."""

    __slots__ = ("_text",)
    _field = 0
    _text: str
    _known: dict[str, Any]

    def __init_subclass__(cls) -> None:
        cls._known = {}

    @classmethod
    def _read(cls: type[_V], text: str) -> _V:
        """The value of a text that the library returned, which needs no check. Values are
        immutable, so equal ones can share one object."""
        self = cls._known.get(text)
        if self is None:
            self = cls.__new__(cls)
            object.__setattr__(self, "_text", text)
            if len(cls._known) >= _MOST_KNOWN:
                cls._known.clear()
            cls._known[text] = self
        return self

    def __init__(self, text: str) -> None:
        text = _text_of(text)
        _palcare.explain(self._field, None, text)
        object.__setattr__(self, "_text", text)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._text,)

    def __str__(self) -> str:
        return self._text

    def __format__(self, form: str) -> str:
        return format(self._text, form)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._text!r})"

    def __hash__(self) -> int:
        return hash(self._text)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (type(self), str)):
            return self._text == str(other)
        return NotImplemented

    def _other(self, other: object) -> str:
        """The text of the object that it is compared with."""
        if isinstance(other, (str, type(self))):
            return str(other)
        raise TypeError(f"a {type(self).__name__} and {other!r} have no order")


class Date(_Value):
    """A date that may be partial, in its written form: 2024-01, 2019-21 (spring), 2023/.., --11.

    One date is less than another if it ends before the other begins, and at most another if it is
    the same or certainly not later. If the order is not certain, as with 2024 and 2024-05, each of
    <, <=, >, >= is false and `overlaps` is true. Comparing it with a text that is not a date raises
    ValueError.

    It equals its text, and a datetime.date of the same day. Sets and dicts find it by its text, but
    not by a datetime.date; use `.date` for that.
    """

    __slots__ = ()
    _field = _DATE_FIELD

    def __init__(self, text: str | int | Date | datetime.date) -> None:
        super().__init__(_date_text(text))

    @property
    def date(self) -> datetime.date | None:
        """The day if it is one day, or None."""
        return self.first if _WHOLE_DATE.fullmatch(self._text) else None

    @property
    def first(self) -> datetime.date | None:
        """The first possible day; None if there is none, or if Python cannot represent it."""
        return _day(_palcare.date_day(self._text, False))

    @property
    def last(self) -> datetime.date | None:
        """The last possible day; None as for `first`."""
        return _day(_palcare.date_day(self._text, True))

    def __getattr__(self, name: str) -> Any:
        if name in ("year", "month", "day"):
            raise AttributeError(f"a date may be partial and has no {name}; write .date.{name}, "
                                 f".first.{name} or .last.{name}")
        raise AttributeError(f"'Date' has no attribute '{name}'")

    def overlaps(self, other: Date | datetime.date | str) -> bool:
        """Whether both may be the same day."""
        return self._order(other) == _OVERLAPS

    def _other(self, other: object) -> str:
        if isinstance(other, datetime.date) or _is_numpy_date(other):
            return _date_text(other)
        return super()._other(other)

    def _order(self, other: object) -> int:
        return _order(_palcare.compare_dates, self, other)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, datetime.date):
            return self._text == other.isoformat()
        return super().__eq__(other)

    __hash__ = _Value.__hash__

    def __lt__(self, other: Date | datetime.date | str) -> bool:
        return self._order(other) == _BEFORE

    def __gt__(self, other: Date | datetime.date | str) -> bool:
        return self._order(other) == _AFTER

    def __le__(self, other: Date | datetime.date | str) -> bool:
        return self < other or _no_later(self._text, self._other(other))

    def __ge__(self, other: Date | datetime.date | str) -> bool:
        return self > other or _no_later(self._other(other), self._text)


class Age(_Value):
    """An age in its written form: -20w (before birth), 3d, 6w, 18mo, 19y; ".." means no limit.

    It equals its text. One age is at most another if both are the same, as 12mo and 1y are, or if
    it is certainly not more. If the order is not certain, as with 30d and 1mo, each of <, <=, >, >=
    is false.
    """

    __slots__ = ()
    _field = _AGE_FIELD

    @property
    def number(self) -> int | None:
        """The number before the unit; None if there is no limit."""
        return None if self._text == ".." else int(self._text.rstrip("dwmoy"))

    @property
    def unit(self) -> str | None:
        """The unit: d, w, mo or y; None if there is no limit."""
        return None if self._text == ".." else self._text.lstrip("-0123456789")

    def __lt__(self, other: Age | str) -> bool:
        return _order(_palcare.compare_ages, self, other) == _BEFORE

    def __gt__(self, other: Age | str) -> bool:
        return _order(_palcare.compare_ages, self, other) == _AFTER

    def __le__(self, other: Age | str) -> bool:
        return self < other or _palcare.age_is_at_most(self._text, self._other(other))

    def __ge__(self, other: Age | str) -> bool:
        return self > other or _palcare.age_is_at_most(self._other(other), self._text)


class Time(_Value):
    """A time of day, hh:mm, from 00:00 to 24:00, which is the end of the day.

    It equals its text, and a datetime.time of the same minute. Sets and dicts find it by its text,
    but not by a datetime.time; use `.time` for that.
    """

    __slots__ = ()
    _field = _TIME_FIELD

    def __init__(self, text: str | Time | datetime.time) -> None:
        super().__init__(_time_text(text) if isinstance(text, datetime.time) else _text_of(text))

    @property
    def time(self) -> datetime.time | None:
        """The time as Python's type; None for 24:00, which Python cannot represent."""
        return None if self._text == "24:00" else datetime.time(self.hour, self.minute)

    @property
    def hour(self) -> int:
        return int(self._text[:2])

    @property
    def minute(self) -> int:
        return int(self._text[3:])

    def _other(self, other: object) -> str:
        if isinstance(other, datetime.time):
            return _time_text(other)
        text = super()._other(other)
        if isinstance(other, str):
            _palcare.explain(self._field, None, text)
        return text

    def __eq__(self, other: object) -> bool:
        if isinstance(other, datetime.time):
            return self.time == other
        return super().__eq__(other)

    __hash__ = _Value.__hash__

    def __lt__(self, other: Time | datetime.time | str) -> bool:
        return self._text < self._other(other)

    def __gt__(self, other: Time | datetime.time | str) -> bool:
        return self._text > self._other(other)

    def __le__(self, other: Time | datetime.time | str) -> bool:
        return self._text <= self._other(other)

    def __ge__(self, other: Time | datetime.time | str) -> bool:
        return self._text >= self._other(other)


def _text_of(value: object) -> str:
    if not isinstance(value, (str, _Value)):
        raise TypeError(f"a str was expected, not {value!r}")
    return str(value)


def _date_text(value: object) -> str:
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if _is_numpy_date(value):  # a year, a month or a day; the time is dropped
        return str(value).partition("T")[0]
    return str(value) if type(value) is int else _text_of(value)  # a year


def _is_numpy_date(value: object) -> bool:
    """Tests by name, so that numpy need not be installed."""
    return type(value).__name__ == "datetime64"


def _time_text(value: datetime.time) -> str:
    """Refuses a time with a time zone or seconds, rather than drop them."""
    if value.tzinfo is not None:
        raise ValueError(f"a time of day has no time zone, as {value!r} has; "
                         "write value.replace(tzinfo=None)")
    if value.second or value.microsecond:
        raise ValueError(f"a time of day has no seconds, as {value!r} has; "
                         "write value.replace(second=0, microsecond=0)")
    return value.strftime("%H:%M")


def _no_later(one: str, other: str) -> bool:
    """Whether both dates are the same, or the last day of one is not after the first of other."""
    if one == other:
        return True
    last, first = _palcare.date_day(one, True), _palcare.date_day(other, False)
    return _NO_DAY not in (last, first) and last <= first


def _day(days: int) -> datetime.date | None:
    if days == _NO_DAY or not 1 <= days + _EPOCH <= datetime.date.max.toordinal():
        return None
    return datetime.date.fromordinal(days + _EPOCH)


def _order(compare: Callable[[str, str], int], value: _Value, other: object) -> int:
    """Compares a value with another. Refuses a text that is not such a value."""
    text = value._other(other)
    order = compare(value._text, text)
    if order == _INCOMPARABLE and isinstance(other, str):
        _palcare.explain(value._field, None, text)
    return order


def is_missing(value: object) -> bool:
    """Whether it marks a missing value in a table: None, NaN, NaT, pandas.NA."""
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return (isinstance(value, (float, Decimal)) or _is_numpy_date(value)) and value != value


def to_text(value: object) -> str:
    """The canonical text of any object that a field may be set to."""
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bool) or type(value).__name__ in ("bool_", "bool"):  # bool of numpy
        return "true" if value else "false"
    if isinstance(value, numbers.Integral):
        return str(int(value))
    if isinstance(value, numbers.Rational):
        return _fraction_text(value)
    if isinstance(value, (Decimal, numbers.Real)):
        return _number_text(value)
    if isinstance(value, datetime.date) or _is_numpy_date(value):
        return _date_text(value)
    if isinstance(value, datetime.time):
        return _time_text(value)
    if isinstance(value, _Value):
        return str(value)
    raise TypeError(f"a field cannot hold {value!r}")


def packed(texts: Iterable[str]) -> bytes:
    """Joins several texts for one call. Each ends with NUL."""
    found = list(texts)
    for text in found:
        if not isinstance(text, str):
            raise TypeError(f"a str was expected, not {text!r}")
        if "\0" in text:
            raise ValueError("text cannot hold the character NUL")
    return "".join(f"{text}\0" for text in found).encode()


def unpacked(texts: bytes) -> list[str]:
    """Splits texts that packed() joined."""
    return texts.decode().split("\0")[:-1]


def several(values: Iterable[Any]) -> list[Any]:
    """The values to put into a list. Refuses a str, which is one value."""
    if isinstance(values, (str, bytes)):
        raise TypeError(f"a list is expected, not {values!r}; write [{values!r}]")
    return list(values)


def _number_text(value: Any) -> str:
    """A number without an exponent. A whole number has no decimal point, except that a Decimal
    keeps its digits."""
    number = Decimal(str(value))
    if not number.is_finite():
        raise ValueError(f"{value!r} is not a number that a field can hold; leave it out: None")
    if not isinstance(value, Decimal) and number == number.to_integral_value():
        return str(int(number))
    return format(number, "f")


def _fraction_text(value: numbers.Rational) -> str:
    """A fraction as a decimal number."""
    under = int(value.denominator)
    places = under.bit_length()  # enough: each removes a factor 2 or 5 of `under`
    digits, rest = divmod(int(value.numerator) * 10**places, under)
    if rest:
        raise ValueError(f"{value!r} has no end as a decimal; round it: round(value, 6)")
    return format(Decimal(f"{digits}E-{places}"), "f").rstrip("0").rstrip(".")
