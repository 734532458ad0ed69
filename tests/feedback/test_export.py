"""Exporting: which answers, all of them once, in flat memory, to a whole file or none."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import update

from tests.feedback.conftest import ALL, FULL, KPN, Fill, answer, copies, exported, rows
from tutor.atomic_write import atomic_write
from tutor.feedback.export import AnswerSelection, export
from tutor.feedback.formats import FORMATS, load_format
from tutor.feedback.store import FeedbackStore
from tutor.feedback.tables import ANSWER


@pytest.mark.parametrize("count", [1, 499, 500, 501, 1001])
def test_every_answer_is_in_it_once(store: FeedbackStore, count: int) -> None:
    copies(store, FULL, count)
    with store.writing() as connection:
        connection.execute(update(ANSWER).values(comment=ANSWER.c.id))
    found = [row[8] for row in rows(exported(store, "csv"))[1:]]
    assert len(set(found)) == len(found) == count


# --- choosing ---------------------------------------------------------------------

FIRST, SECOND, THIRD = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)


@pytest.mark.parametrize(
    ("selection", "days"),
    [
        pytest.param(AnswerSelection(), [FIRST, SECOND, THIRD], id="all, in order"),
        pytest.param(AnswerSelection(since=SECOND), [SECOND, THIRD], id="from a day on"),
        pytest.param(
            AnswerSelection(until=SECOND), [FIRST, SECOND], id="up to and including a day"
        ),
        pytest.param(AnswerSelection(SECOND, SECOND), [SECOND], id="one day"),
        pytest.param(AnswerSelection(lesson="nep-sms"), [THIRD], id="a lesson"),
        pytest.param(AnswerSelection(lesson=KPN), [FIRST], id="a variant"),
        pytest.param(
            AnswerSelection(lesson="kpn-tweestapsverificatie"), [FIRST, SECOND], id="an article"
        ),
        pytest.param(AnswerSelection(lesson="kpn"), [], id="half a name"),
    ],
)
def test_choosing(filled: Fill, selection: AnswerSelection, days: Sequence[date]) -> None:
    store = filled(
        answer(given_on=THIRD, lesson="nep-sms", variant=""),
        answer(given_on=FIRST),
        answer(given_on=SECOND, lesson="kpn-tweestapsverificatie-app", variant="app"),
    )
    found = [row[0] for row in rows(exported(store, "csv", selection))[1:]]
    assert found == [day.isoformat() for day in days]


# --- whole or not at all ----------------------------------------------------------


class Broken(BaseException):
    """Like Ctrl+C: no error that a program expects."""


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("before", [None, b"an earlier export"], ids=["new", "replaced"])
def test_an_export_that_is_broken_off_leaves_what_was_there(
    store: FeedbackStore, tmp_path: Path, form: str, before: bytes | None
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "export"
    if before:
        out.write_bytes(before)
    copies(store, FULL, 600)

    def stop(done: int) -> None:
        assert done
        raise Broken

    def run() -> None:
        with atomic_write(out, replace=True) as file:
            export(store, load_format(form), ALL, file, stop)

    with pytest.raises(Broken):
        run()
    assert [path.name for path in folder.iterdir()] == (["export"] if before else [])
    assert not before or out.read_bytes() == before


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"mine")
    with pytest.raises(FileExistsError), atomic_write(out):
        pass
    with atomic_write(out, replace=True) as file:
        file.write(b"new")
    assert out.read_bytes() == b"new"


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    out, link = tmp_path / "out", tmp_path / "link"
    out.write_bytes(b"old")
    link.symlink_to(out)
    with atomic_write(link, replace=True) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert out.read_bytes() == b"new"


MANY = [
    pytest.param("csv", 600, 2000, id="csv, some"),
    *[pytest.param(form, 1500, 6000, id=form, marks=pytest.mark.slow) for form in FORMATS],
]


@pytest.mark.parametrize(("form", "some", "many"), MANY)
def test_memory_does_not_grow_with_the_number_of_answers(
    tmp_path: Path, form: str, some: int, many: int
) -> None:
    def peak(count: int) -> int:
        with FeedbackStore(tmp_path / f"{count}.db") as store:
            copies(store, FULL, count)
            with (tmp_path / "out").open("wb") as out:
                tracemalloc.start()
                export(store, load_format(form), ALL, out, lambda _done: None)
                used = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
            return used

    peak(300)
    assert peak(many) < 1.2 * peak(some) + 200_000
