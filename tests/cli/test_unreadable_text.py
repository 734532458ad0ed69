"""A text in the feedback that is not UTF-8 is shown as far as it can be, and hides no other."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from tests.cli.conftest import Tutor
from tests.cli.test_feedback import KPN, give
from tutor.cli.exits import Exit
from tutor.storage.paths import feedback_file

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        pytest.param(["list"], "Fijn", id="list"),
        pytest.param(["report"], KPN, id="report"),
        pytest.param(["report", "--format", "json"], KPN, id="report as JSON"),
        pytest.param(["export"], '"Fijn"', id="export"),
        pytest.param(["export", "--format", "jsonl"], '"Fijn"', id="export as JSON"),
        pytest.param(["review"], "Ik heet", id="review"),
    ],
)
@pytest.mark.parametrize("column", ["comment", "lesson", "reason", "mode", "steps"])
def test_one_text_that_cannot_be_read_hides_no_other(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch, command: list[str], shown: str, column: str
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    for number in range(4):
        give(comment="Fijn", day=date(2026, 3, number + 2))
    give(comment="Ik heet Jan")
    with closing(sqlite3.connect(feedback_file())) as database:
        # The first four letters of the comment that waits stay as they are.
        database.execute(
            f"UPDATE answer SET {column} = CAST(x'496b2068656574ff' AS TEXT) WHERE waiting = 1"
        )
        database.commit()
    ran = tutor("feedback", *command)
    assert ran.code == Exit.DONE
    assert shown in ran.out
