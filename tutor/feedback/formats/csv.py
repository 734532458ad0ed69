"""CSV for a Dutch Excel: UTF-8 with BOM, semicolons, CRLF, everything between quotes.

SQLite makes each line of an export itself, so that Python handles one value per row.
That is what keeps a million rows within reach of SQLite's own shell; Python's
writer, which makes all other CSV, takes nearly four times as long as the shell.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
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
    """For SQLite one column, the whole line; for others a column each."""
    columns = readable_columns(_harmless_in_database)
    return [sqlite_line(columns)] if dialect == "sqlite" else [each.value for each in columns]


def sqlite_line(columns: Sequence[ReadableColumn]) -> ColumnElement[Any]:
    """The values between quotes, by SQLite's printf, whose ``%w`` doubles a quote inside.

    It comes as UTF-8 bytes, which saves decoding and encoding.
    """
    # Only where a quote can be, as looking for one in everything takes a fifth longer.
    form = ";".join('"%w"' if column.holds is Holds.TEXT else '"%s"' for column in columns)
    line = func.printf(constant(form), *(column.value for column in columns), type_=Text())
    return type_coerce(cast(line, LargeBinary), Text)


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where Excel could take it for a formula."""
    return "'" + text if text.startswith((*_STARTS_FORMULA, *_SKIPPED_BEFORE)) else text


def _harmless_in_database(text: ColumnElement[str]) -> ColumnElement[str]:
    """The same as ``harmless``, done by the database."""
    signs = [constant(sign) for sign in (*_STARTS_FORMULA, *_SKIPPED_BEFORE)]
    starts_strange = func.substr(text, constant(1), constant(1)).in_(signs)
    return case((starts_strange, constant("'") + text), else_=text)


def csv_lines(rows: Iterable[Iterable[object]]) -> str:
    """These rows as lines of CSV; a text that was not made ``harmless`` stays as it is."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator=_LINE_END).writerows(rows)
    return out.getvalue()


def _write(batches: Iterable[Batch], out: BinaryIO) -> None:
    out.write((BOM + csv_lines([[column.heading for column in readable_columns()]])).encode())
    the_line = itemgetter(0)
    for batch in batches:
        if isinstance(batch[0][0], bytes):
            out.write(_readable(b"\r\n".join(map(the_line, batch)) + b"\r\n"))
        else:
            out.write(csv_lines(batch).encode())


def _readable(data: bytes) -> bytes:
    """The same as UTF-8 that can be read, whatever was stored."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return data.decode(errors="replace").encode()
    return data


FORMAT = Format(_columns, _write)
