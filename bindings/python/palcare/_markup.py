"""Events of rich text and of XML in other vocabularies, and the schemas of our own."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any, NamedTuple

from . import _palcare
from ._options import Source, is_bytes, is_path, options_of, read_of, report_of


class MarkupEvent(NamedTuple):
    """The start ("start") or end ("end") of an element, or a run of text ("text").

    The keys of attributes are their names or, with a namespace, "{namespace}name".
    """

    kind: str
    name: str = ""
    namespace: str = ""
    attributes: dict[str, str] = {}
    text: str = ""


def rich_walk(markup: str) -> list[MarkupEvent]:
    """The elements and text of a rich text. Raises InvalidError if a field would refuse it."""
    return list(_events(_palcare.rich_events(markup)))


def xml_read(source: Source, *, name: str | None = None, **options: Any) -> list[MarkupEvent]:
    """Reads XML of any vocabulary with the same protection and limits as for documents."""
    report, chosen = report_of(options), options_of(options)
    if is_path(source):
        with open(source, "rb") as file:
            found = _palcare.xml_events(file.read, name or os.fspath(source), chosen, report)
    elif is_bytes(source):
        parts = _Bytes(bytes(source))
        found = _palcare.xml_events(parts.read, name, chosen, report)
    else:
        found = _palcare.xml_events(read_of(source), name, chosen, report)
    return list(_events(found))


def rng() -> str:
    """The RELAX NG schema of the XML form, for editors."""
    return _palcare.rng_bytes().decode()


def json_schema(type: str | None = None) -> dict[str, Any]:
    """The JSON Schema for the result of to_dict(): for a type's records, or for documents."""
    return json.loads(_palcare.json_schema(type))  # type: ignore[no-any-return]


class _Bytes:
    def __init__(self, content: bytes) -> None:
        self._content, self._at = content, 0

    def read(self, size: int) -> bytes:
        self._at += size
        return self._content[self._at - size:self._at]


def _events(found: bytes) -> Iterator[MarkupEvent]:
    """Unpacks the events that glue_walk.c packed."""
    words = iter(found.decode().split("\0")[:-1])
    for kind in words:
        if kind == "text":
            yield MarkupEvent(kind, attributes={}, text=next(words))
            continue
        name, namespace = next(words), next(words)
        attributes = {}
        for _ in range(int(next(words)) if kind == "start" else 0):
            attribute, uri, value = next(words), next(words), next(words)
            attributes[f"{{{uri}}}{attribute}" if uri else attribute] = value
        yield MarkupEvent(kind, name, namespace, attributes)
