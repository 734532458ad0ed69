"""What JSON Lines and a workbook hold, and what holds for every format."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import strategies as st
from sqlalchemy import delete, select

from tests.examples import examples
from tests.feedback.conftest import FULL, KPN, Fill, answer, cells, exported, rows
from tutor.feedback.formats import FORMATS, xlsx
from tutor.feedback.store import FeedbackStore
from tutor.feedback.tables import ANSWER

# --- what is in it ----------------------------------------------------------------


def test_json_lines_lose_nothing(filled: Fill) -> None:
    (line,) = exported(filled(FULL), "jsonl").decode().splitlines()
    kept = json.loads(line)
    given = json.loads(json.dumps(asdict(FULL), default=str))
    for name in ("lesson", "variant", "version", "mode", "language", "helped", "reason",
                 "comment", "finished", "stopped_at", "total", "actions"):  # fmt: skip
        assert kept[name] == given[name]
    assert kept["date"] == "2026-02-28"
    assert kept["steps"] == [
        {"step": 2, "hints": 1, "mistakes": {"too_short": 2, "not_06": 1}},
        {"step": 3, "hints": 4, "mistakes": {}},
    ]
    assert (kept["hints"], kept["mistakes"], kept["comment_waits"]) == (5, 3, False)


def test_json_lines_tell_actions_not_given_from_none_done(filled: Fill) -> None:
    data = exported(filled(answer(actions=None), answer(actions=())), "jsonl")
    found = [json.loads(line)["actions"] for line in data.splitlines()]
    assert sorted(map(str, found)) == ["None", "[]"]


def test_a_workbook_has_real_dates_and_numbers(filled: Fill) -> None:
    heading, row = cells(exported(filled(FULL), "xlsx"))
    assert heading[0] == ("text", "Datum")
    assert row[0] == ("number", str((date(2026, 2, 28) - date(1899, 12, 30)).days))
    assert row[1] == ("text", KPN)
    assert row[8] == ("text", "De code kwam niet.")
    assert row[10:] == [("number", "3"), ("number", "4"), ("number", "5"), ("number", "3")]


def test_a_full_sheet_goes_on_in_the_next(filled: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROWS_PER_SHEET", 3)
    data = exported(filled(*[answer() for _number in range(5)]), "xlsx")
    assert [len(cells(data, sheet)) for sheet in (1, 2, 3)] == [3, 3, 2]
    assert cells(data, 3)[0] == cells(data, 1)[0]


@pytest.mark.parametrize("form", FORMATS)
def test_no_answers_give_an_empty_but_whole_file(store: FeedbackStore, form: str) -> None:
    data = exported(store, form)
    read = {"csv": rows, "jsonl": bytes.splitlines, "xlsx": cells}[form]
    assert len(read(data)) == (0 if form == "jsonl" else 1)  # type: ignore[operator]


@pytest.mark.parametrize("form", FORMATS)
def test_a_comment_that_waits_is_not_in_it(filled: Fill, form: str) -> None:
    store = filled(answer(comment="Ik heet Zwaantje"))
    hidden = exported(store, form)
    (waiting,) = store.waiting()
    store.approve(waiting.id)
    shown = exported(store, form)
    if form == "xlsx":
        hidden, shown = (str(cells(data)).encode() for data in (hidden, shown))
    assert b"Zwaantje" not in hidden
    assert b"Zwaantje" in shown


@given(comment=st.text(st.characters(codec="utf-8"), max_size=80))
@example('a";"=1+1')
@example("=1\r\n=2")
@examples(10, 60, [HealthCheck.function_scoped_fixture])
def test_any_comment_comes_back_from_csv_and_json(filled: Fill, comment: str) -> None:
    store = filled(answer(comment=comment))
    for waiting in store.waiting():
        store.approve(waiting.id)
    with store.reading() as connection:
        kept = connection.execute(select(ANSWER.c.comment)).scalar_one()
    assert json.loads(exported(store, "jsonl"))["comment"] == kept
    assert rows(exported(store, "csv"))[1][8].removeprefix("'") == kept.removeprefix("'")
    assert ("text", kept) in cells(exported(store, "xlsx"))[1] or not kept
    with store.writing() as connection:
        connection.execute(delete(ANSWER))
