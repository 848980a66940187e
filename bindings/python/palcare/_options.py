"""Handles arguments of reading and writing: sources, sinks, limits and switches."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol, Union

from . import _palcare
from ._errors import UseError

if TYPE_CHECKING:
    from typing import TypeGuard

Path = Union[str, "os.PathLike[str]"]


class Readable(Protocol):
    """A file object to read bytes from, such as the result of gzip.open()."""

    def read(self, size: int, /) -> bytes: ...


class Writable(Protocol):
    """A file object to write bytes to."""

    def write(self, content: bytes, /) -> object: ...


Bytes = Union[bytes, bytearray, memoryview]
Source = Union[Path, Bytes, Readable]
Sink = Union[str, "os.PathLike[str]", Writable]
MOST_PROBLEMS = 1000000


def option_names() -> Iterator[str]:
    """The names of all limits and switches, as keywords."""
    index = 0
    while (name := _palcare.option_name(index)) is not None:
        yield name.replace("-", "_")
        index += 1


_OPTIONS = frozenset(option_names())


def options_of(given: Mapping[str, Any]) -> _palcare.OptionsHandle | None:
    """Sets limits and switches by name: records=1000, public_only=True; or from text: "1000"."""
    options = _palcare.new_Options() if given else None
    for name, value in given.items():
        if name == "problems":  # the report has this limit
            continue
        if name not in _OPTIONS:
            raise TypeError(f"there is no option '{name}'; there are "
                            f"{', '.join(sorted(_OPTIONS | {'problems'}))}")
        try:
            if isinstance(value, str):  # such as from a settings file or a command line
                _palcare.Options_choose_text(options, name.replace("_", "-"), value)
            else:
                _choose(options, name.replace("_", "-"), _whole(name, value))
        except UseError as error:
            raise ValueError(error.message) from None
    return options


def _choose(options: _palcare.OptionsHandle | None, name: str, value: int) -> None:
    try:
        _palcare.Options_choose(options, name, value)
    except OverflowError:  # too large for C; as text, the refusal names the range
        _palcare.Options_choose_text(options, name, str(value))


def _whole(name: str, value: Any) -> int:
    """Converts a whole number, which may be written as 1e6, True or False."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not hasattr(value, "__index__"):
        raise TypeError(f"option '{name}' is a whole number, not {value!r}")
    return int(value.__index__())


def report_of(options: Mapping[str, Any], most: int | None = None) -> _palcare.ReportHandle:
    """Makes a report that keeps as many problems as the options say, or else `most`."""
    report = _palcare.new_Report()
    most = options.get("problems", most)
    if most is not None:
        most = _whole("problems", most)
        if not 0 < most <= MOST_PROBLEMS:
            raise ValueError(f"problems={most!r}: it goes from 1 to {MOST_PROBLEMS}")
        _palcare.Report_limit(report, most)
    return report


# The largest value of each limit, for documents that already were in memory.
NO_LIMITS: dict[str, Any] = {
    "bytes": 2**63 - 1, "depth": 10000, "attributes": 10000, "namespaces": 10000, "gap": 2**24,
    "names": 2**63 - 1, "text": 2**30, "rich": 2**30, "records": 2**63 - 1}


def is_path(source: Any) -> TypeGuard[Path]:
    """Whether a source is a path. Refuses XML given as text, which is not a file's name."""
    if isinstance(source, str) and source.lstrip("\ufeff \t\r\n").startswith("<"):
        raise ValueError(f"{source[:40]!r} is XML, not a path; give bytes: text.encode()")
    return isinstance(source, (str, os.PathLike))


def is_bytes(source: Any) -> TypeGuard[Bytes]:
    """Whether a source is the content itself."""
    return isinstance(source, (bytes, bytearray, memoryview))


def read_of(source: Any) -> Callable[[int], bytes]:
    if not hasattr(source, "read"):
        raise TypeError(f"content is read from a path, bytes or a file, not from {source!r}")
    return source.read  # type: ignore[no-any-return]


def write_of(sink: Any) -> Callable[[bytes], object]:
    """The function that writes to a file object."""
    if not hasattr(sink, "write"):
        raise TypeError(f"content is written to a path or a file, not to {sink!r}")
    return sink.write  # type: ignore[no-any-return]
