"""The table that is one test tries all its rows, and names each that does not pass."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from tests.table import each_row


def test_every_row_is_tried_and_each_that_fails_is_named() -> None:
    tried: list[tuple[int, int]] = []

    @each_row(("number", "square"), [(2, 4), (3, 8), (4, 16), (5, 24)])
    def rows(number: int, square: int) -> None:
        tried.append((number, square))
        if number == 5:
            pytest.fail("five")
        assert number**2 == square

    with pytest.raises(BaseExceptionGroup, match="2 of 4 rows") as told:
        rows()
    assert tried == [(2, 4), (3, 8), (4, 16), (5, 24)]
    notes = [note for problem in told.value.exceptions for note in problem.__notes__]
    assert notes == ["in the row (3, 8)", "in the row (5, 24)"]


def test_a_fixture_is_asked_for_and_a_row_is_not() -> None:
    @each_row("word", ["een"], ids=len)
    @each_row("other", ["twee"])
    def rows(word: str, other: str, tmp_path: Path) -> None:
        assert (word, other, tmp_path) == ("een", "twee", Path("."))

    assert list(inspect.signature(rows).parameters) == ["tmp_path"]
    rows(tmp_path=Path("."))


def test_a_table_without_rows_is_refused() -> None:
    with pytest.raises(AssertionError, match="tests nothing"):
        each_row("word", [])
