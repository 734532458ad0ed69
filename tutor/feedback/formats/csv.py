"""CSV for a Dutch Excel: UTF-8 with BOM, semicolons, CRLF, everything between quotes.

The database itself makes each line, so that Python handles one value per row.
That is what keeps a million rows within reach of SQLite's own shell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import itemgetter
from typing import Any, BinaryIO

from sqlalchemy import ColumnElement, LargeBinary, Text, case, cast, func, type_coerce

from tutor.feedback.formats.format import (
    Batch,
    Format,
    Holds,
    ReadableColumn,
    constant,
    readable_columns,
)

_STARTS_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_SKIPPED_BEFORE = ("\t", "\r", "\n", " ", "\u00a0")
_LINE_END = "\r\n"
BOM = "\ufeff"
"""Without it Excel does not read UTF-8."""


def _columns(dialect: str) -> Sequence[ColumnElement[Any]]:
    """One column: the whole line."""
    columns = readable_columns(_harmless_in_database)
    return [sqlite_line(columns) if dialect == "sqlite" else portable_line(columns)]


def sqlite_line(columns: Sequence[ReadableColumn]) -> ColumnElement[Any]:
    """The values between quotes, by SQLite's printf, whose ``%w`` doubles a quote inside.

    It comes as UTF-8 bytes, which saves decoding and encoding.
    """
    # Only where a quote can be, as looking for one in everything takes a fifth longer.
    form = ";".join('"%w"' if column.holds is Holds.TEXT else '"%s"' for column in columns)
    line = func.printf(constant(form), *(column.value for column in columns), type_=Text())
    return type_coerce(cast(line, LargeBinary), Text)


def portable_line(columns: Sequence[ReadableColumn]) -> ColumnElement[Any]:
    """The same as text, for any database."""
    quote = constant('"')
    quoted = (
        quote + func.replace(cast(column.value, Text), quote, quote + quote, type_=Text()) + quote
        for column in columns
    )
    return reduce(lambda line, value: line + constant(";") + value, quoted)


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where Excel could take it for a formula."""
    return "'" + text if text.startswith((*_STARTS_FORMULA, *_SKIPPED_BEFORE)) else text


def _harmless_in_database(text: ColumnElement[str]) -> ColumnElement[str]:
    """The same as ``harmless``, done by the database."""
    signs = [constant(sign) for sign in (*_STARTS_FORMULA, *_SKIPPED_BEFORE)]
    starts_strange = func.substr(text, constant(1), constant(1)).in_(signs)
    return case((starts_strange, constant("'") + text), else_=text)


def _write(batches: Iterable[Batch], out: BinaryIO) -> None:
    headings = (column.heading.replace('"', '""') for column in readable_columns())
    line = ";".join(f'"{heading}"' for heading in headings)
    out.write((BOM + line + _LINE_END).encode())
    the_line = itemgetter(0)
    for batch in batches:
        lines = map(the_line, batch)
        if isinstance(batch[0][0], bytes):
            out.write(b"\r\n".join(lines) + b"\r\n")
        else:
            out.write((_LINE_END.join(lines) + _LINE_END).encode())


FORMAT = Format(_columns, _write)
