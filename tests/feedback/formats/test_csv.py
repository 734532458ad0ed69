"""CSV that a Dutch Excel opens well, and in which nothing can act."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import literal, select

from tests.feedback.conftest import FULL, KPN, Fill, answer, exported, rows
from tutor.feedback.formats import csv as csv_format
from tutor.feedback.formats.format import Holds, ReadableColumn
from tutor.feedback.store import FeedbackStore


def test_csv_for_a_dutch_excel(filled: Fill) -> None:
    data = exported(filled(FULL), "csv")
    lines = data.decode("utf-8").split("\r\n")
    assert lines[0] == (
        '\ufeff"Datum";"Les";"Variant";"Versie";"Manier van oefenen";"Taal";"Geholpen";"Reden";'
        '"Opmerking";"Afgerond";"Gestopt bij stap";"Aantal stappen";"Hints";"Vergissingen"'
    )
    assert lines[1:] == [
        f'"2026-02-28";"{KPN}";"browser";"v1";"zelf";"nl";"nee";"Ik kwam niet verder";'
        '"De code kwam niet.";"nee";"3";"4";"5";"3"',
        "",
    ]


# --- harmless ---------------------------------------------------------------------


BEFORE = ("", "\t", "\r", "\n", " ", "\u00a0", " \t\n")


def test_no_comment_becomes_a_formula(filled: Fill) -> None:
    formulas = [f'{before}{sign}SUM("A")' for before in BEFORE for sign in "=+-@＝＋－＠"]
    store = filled(*(answer(comment=formula) for formula in formulas))
    for waiting in store.waiting():
        store.approve(waiting.id)
    cells = [row[8] for row in rows(exported(store, "csv"))[1:]]
    assert len(cells) == len(formulas)
    assert [cell for cell in cells if not cell.startswith("'")] == []
    assert [cell for cell in cells if not cell.endswith('SUM("A")')] == []


SIGNS = st.text(st.sampled_from("=+-@＝＋－＠\t\r\n \u00a0\"';,%{}:\\aé€😀"), max_size=8)


@pytest.fixture(scope="module")
def any_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FeedbackStore]:
    """A database that is only used to calculate."""
    with FeedbackStore(tmp_path_factory.mktemp("any") / "feedback.db") as store:
        yield store


@given(values=st.lists(SIGNS, min_size=1, max_size=4))
@example(["=", '"', ";", "%w"])
def test_the_database_makes_lines_as_python_would(
    any_store: FeedbackStore, values: list[str]
) -> None:
    columns = [
        ReadableColumn("", csv_format._harmless_in_database(literal(value)), Holds.TEXT)
        for value in values
    ]
    with any_store.reading() as connection:
        line = connection.execute(select(csv_format.sqlite_line(columns))).scalar_one()
    assert line.decode() + "\r\n" == csv_format.csv_lines([map(csv_format.harmless, values)])
