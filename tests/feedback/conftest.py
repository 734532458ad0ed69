"""Answers to keep, and the databases that must behave alike: SQLite, and a real PostgreSQL."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from sqlalchemy import insert, select

from tests.postgresql import Cluster
from tutor.engine.event import Event
from tutor.feedback.entry import FeedbackEntry, StepCount
from tutor.feedback.export import AnswerSelection, export
from tutor.feedback.formats import load_format
from tutor.feedback.store import FeedbackStore
from tutor.feedback.tables import ANSWER

KPN = "kpn-tweestapsverificatie-browser"


def answer(helped: bool = True, **more: Any) -> FeedbackEntry:
    """An answer; whatever is not given is the same for all."""
    values: dict[str, Any] = {
        "given_on": date(2026, 3, 1),
        "lesson": KPN,
        "variant": "browser",
        "version": "v1",
        "total": 4,
        "finished": helped and "stopped_at" not in more,
    } | more
    return FeedbackEntry(helped=helped, **values)


FULL = answer(
    helped=False,
    given_on=date(2026, 2, 28),
    reason="stuck",
    comment="De code kwam niet.",
    stopped_at=3,
    mode="alone",
    steps=(StepCount(2, 1, (("too_short", 2), ("not_06", 1))), StepCount(3, 4)),
    actions=(Event("press", "login/Inloggen"), Event("fill", "login/E-mail", "=")),
)
"""An answer with everything that there can be."""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return str(tmp_path / "home" / "feedback.db")
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.new_database()


@pytest.fixture
def store(database: str) -> Iterator[FeedbackStore]:
    """Kept feedback, none yet."""
    with FeedbackStore(database) as opened:
        yield opened


Fill = Callable[..., FeedbackStore]


@pytest.fixture
def filled(store: FeedbackStore) -> Fill:
    """The store with these answers in it."""

    def fill(*entries: FeedbackEntry) -> FeedbackStore:
        for entry in entries:
            store.add(entry)
        return store

    return fill


def copies(store: FeedbackStore, entry: FeedbackEntry, count: int) -> None:
    """Put the same answer in so many times, at once."""
    store.add(entry)
    with store.writing() as connection:
        (row,) = connection.execute(select(ANSWER)).mappings()
        more = [dict(row) | {"id": f"{number:012}"} for number in range(count - 1)]
        if more:
            connection.execute(insert(ANSWER), more)


ALL = AnswerSelection()


def exported(store: FeedbackStore, form: str, selection: AnswerSelection = ALL) -> bytes:
    """What an export writes."""
    out = io.BytesIO()
    export(store, load_format(form), selection, out, lambda _done: None)
    return out.getvalue()


def rows(data: bytes) -> list[list[str]]:
    """The rows of a CSV file as Excel reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def cells(data: bytes, sheet: int = 1) -> list[list[tuple[str, str]]]:
    """The cells of a sheet: each with its type, ``number`` or ``text``, and its value."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with ZipFile(io.BytesIO(data)) as book:
        tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))
    return [
        [
            ("text" if cell.get("t") == "inlineStr" else "number", "".join(cell.itertext()))
            for cell in row
        ]
        for row in tree.iter(f"{space}row")
    ]
