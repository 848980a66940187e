"""Shows records, lists and documents: as repr, and as HTML in a notebook."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import html
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from . import _palcare
from ._plain import kinds_of

if TYPE_CHECKING:
    from ._record import Record

_MOST_ROWS = 20
_MOST_CHARACTERS = 40


def words_of(record: Record) -> str:
    """Describes a record in a few words: its class and id, or the first fields of a part."""
    name, own = type(record).__name__, record.id
    if own is not None:
        return f"<{name} {own!r}>"
    values: list[str] = []
    for number, kind, is_many in kinds_of(type(record)).values():
        if kind not in ("part", "ref") and not is_many and len(values) < 2:
            text = _palcare.Record_text(record, number, None)
            if text:
                values.append(text if kind == "code" else repr(_short(text)))
    if values:
        return f"<{name} {' '.join(values)}>"
    owner = record.container
    return f"<{name} of {owner!r}>" if owner is not None else f"<{name}>"


def _short(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else text[:_MOST_CHARACTERS - 1] + "…"


def html_of_record(record: Record) -> str:
    """A table of the fields that have values."""
    content = record.to_dict(record._context.langs if record._context else "", absent=False)
    rows = "".join(f"<tr><th>{name}</th><td>{_cell(value)}</td></tr>"
                   for name, value in content.items())
    return f"<table><caption>{html.escape(repr(record))}</caption>{rows}</table>"


def html_of_rows(records: Iterable[Any], count: int) -> str:
    """A table with a row for each record, and the fields that any of them has."""
    shown = [record for record, _ in zip(records, range(_MOST_ROWS))]
    rows = [record.to_dict(record._context.langs if record._context else "", parts=False,
                           absent=False) for record in shown]
    names = [name for name in (kinds_of(type(shown[0])) if shown else ())
             if any(name in row for row in rows)]
    head = "".join(f"<th>{name}</th>" for name in names)
    body = "".join(f"<tr>{''.join(f'<td>{_cell(row.get(name))}</td>' for name in names)}</tr>"
                   for row in rows)
    rest = f"<p>{count} in all</p>" if count > len(shown) else ""
    return f"<table><tr>{head}</tr>{body}</table>{rest}"


def html_of_counts(title: str, counts: Iterable[tuple[str, int]]) -> str:
    """A table of how many records of each type a document holds."""
    rows = "".join(f"<tr><th>{html.escape(name)}</th><td>{count}</td></tr>" for name, count in counts)
    return f"<table><caption>{html.escape(title)}</caption>{rows}</table>"


def _cell(value: Any) -> str:
    """Escapes a value, so that an author's markup never gets into the page."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "<br>".join(_cell(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_cell(one)}" for name, one in value.items())
    return html.escape(_short(str(value)))
