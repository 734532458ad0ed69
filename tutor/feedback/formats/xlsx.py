"""A workbook with real dates and numbers; text stays text, whatever it begins with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from itertools import chain
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from sqlalchemy import ColumnElement

from tutor.feedback.formats.format import Batch, Format, Holds, ReadableColumn, readable_columns
from tutor.i18n import gettext as _

ROWS_PER_SHEET = 1_048_576
"""The most rows that a sheet can hold, the headings included (Excel's own limit)."""

_DAY_ZERO = date(1899, 12, 30)


def _columns(_dialect: str) -> Sequence[ColumnElement[Any]]:
    return [column.value for column in readable_columns()]


def _write(batches: Iterable[Batch], out: BinaryIO) -> None:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    # Rows go to this folder first; it is gone too when the export is broken off.
    with TemporaryDirectory(prefix="tutor-") as folder:
        file = _File(out)
        workbook = Workbook(file, {"constant_memory": True, "tmpdir": folder})
        workbook.use_zip64()
        try:
            _fill(workbook, batches)
            workbook.close()
        except XlsxWriterException as error:
            cause = error.__context__
            raise cause if isinstance(cause, OSError) else OSError(str(error)) from error
        finally:
            file.is_over = True
            for sheet in workbook.worksheets():
                sheet.row_data_fh.close()


class _File:
    """The file to write to, until it is over; then it takes everything and does nothing.

    A ZipFile that was broken off closes itself when Python forgets it, and would
    complain on the screen that its file is full, or closed.
    """

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._position = 0
        self.is_over = False

    def write(self, data: bytes) -> int:
        """Write these bytes; raises OSError, once."""
        if not self.is_over:
            with self._over_on_error():
                self._out.write(data)
        self._position += len(data)
        return len(data)

    def flush(self) -> None:
        """Hand over what was written; raises OSError, once."""
        if not self.is_over:
            with self._over_on_error():
                self._out.flush()

    def tell(self) -> int:
        """Where the next byte goes; raises OSError for a pipe."""
        if not self.is_over:
            self._position = self._out.tell()
        return self._position

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to another place; raises OSError, for a pipe too."""
        if not self.is_over:
            with self._over_on_error():
                self._out.seek(offset, whence)
        self._position = offset
        return offset

    @contextmanager
    def _over_on_error(self) -> Iterator[None]:
        try:
            yield
        except OSError:
            self.is_over = True
            raise

    def seekable(self) -> bool:
        """Whether ``seek`` works."""
        return self._out.seekable()


def _fill(workbook: Any, batches: Iterable[Batch]) -> None:
    columns = readable_columns()
    bold = workbook.add_format({"bold": True})
    day = workbook.add_format({"num_format": "dd-mm-yyyy"})
    sheet = _new_sheet(workbook, columns, bold)
    writers = [_writer(sheet, column, day) for column in columns]
    row_number = 1
    for row in chain.from_iterable(batches):
        if row_number == ROWS_PER_SHEET:
            sheet = _new_sheet(workbook, columns, bold)
            writers = [_writer(sheet, column, day) for column in columns]
            row_number = 1
        for number, value in enumerate(row):
            if value != "":
                writers[number](row_number, number, value)
        row_number += 1


def _new_sheet(workbook: Any, columns: Sequence[ReadableColumn], bold: Any) -> Any:
    number = len(workbook.worksheets()) + 1
    sheet = workbook.add_worksheet(_("Feedback {number}").format(number=number))
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)
        sheet.write_string(0, index, column.heading, bold)
    sheet.freeze_panes(1, 0)
    return sheet


def _writer(sheet: Any, column: ReadableColumn, day: Any) -> Callable[[int, int, Any], object]:
    if column.holds is Holds.NUMBER:
        return sheet.write_number  # type: ignore[no-any-return]
    if column.holds is Holds.DATE:
        return lambda row, index, value: sheet.write_number(row, index, _serial(value), day)
    return sheet.write_string  # type: ignore[no-any-return]


@lru_cache(maxsize=4096)
def _serial(iso: str) -> int:
    """A date as Excel counts days: 1 is 1 January 1900."""
    return (date.fromisoformat(iso) - _DAY_ZERO).days


FORMAT = Format(_columns, _write, is_text=False)
