"""Files to download: the same bytes as the commands write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from tutor.feedback.export import AnswerSelection, export
from tutor.feedback.formats import FORMATS, load_format
from tutor.feedback.report import report
from tutor.feedback.report_formats import REPORT_FORMATS
from tutor.feedback.store import FeedbackStore

ANSWERS, REPORT = "reacties", "overzicht"
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/x-ndjson",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
NAMES = (*(f"{ANSWERS}.{form}" for form in FORMATS), f"{REPORT}.csv", f"{REPORT}.json")
"""All files that there are."""
_IN_MEMORY = 2**20
_PIECE = 2**16


def make_file(store: FeedbackStore, name: str, selection: AnswerSelection) -> BinaryIO:
    """The file of this name, one of ``NAMES``, to be read from its beginning and closed.

    It is whole before the first byte goes out: a slow reader would otherwise hold up
    answers in a file of SQLite, and an error halfway would look like a short file.
    """
    kind, _dot, form = name.partition(".")
    with ExitStack() as opened:
        file = opened.enter_context(SpooledTemporaryFile(max_size=_IN_MEMORY))
        out = cast(BinaryIO, file)
        if kind == ANSWERS:
            export(store, load_format(form), selection, out, lambda _done: None)
        else:
            out.write(REPORT_FORMATS[form](report(store, selection)).encode())
        out.seek(0)
        opened.pop_all()
    return out


def pieces(file: BinaryIO) -> Iterator[bytes]:
    """The file in pieces; it is closed behind the last one."""
    with file:
        while piece := file.read(_PIECE):
            yield piece


def headers(name: str, today: date) -> dict[str, str]:
    """How a browser must keep the file: under its name with the day."""
    kind, _dot, form = name.partition(".")
    saved = f"{kind}-{today.isoformat()}.{form}"
    return {"content-disposition": f'attachment; filename="{saved}"'}
