"""Keeping answers: redacted, safe, reviewed by people, and let go of in time."""

from __future__ import annotations

import random
import resource
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.feedback.conftest import FULL, KPN, Fill, answer
from tests.processes import in_processes, killed_after
from tutor.feedback.entry import FeedbackNotSaved
from tutor.feedback.export import AnswerSelection, count_answers
from tutor.feedback.ownership import StoreError
from tutor.feedback.sink import StoreSink
from tutor.feedback.store import FeedbackStore
from tutor.feedback.tables import ANSWER, DAILY


def comments(store: FeedbackStore) -> list[str]:
    """All comments, as they are kept."""
    with store.reading() as connection:
        return list(connection.execute(select(ANSWER.c.comment)).scalars())


def bytes_on_disk(database: str) -> bytes:
    """Everything that is in the files of a database of SQLite."""
    files = Path(database).parent.iterdir()
    return b"".join(file.read_bytes() for file in files)


# --- what is written --------------------------------------------------------------


def test_a_comment_is_redacted_before_it_is_written(tmp_path: Path) -> None:
    database = str(tmp_path / "feedback.db")
    with FeedbackStore(database) as store:
        store.add(answer(comment="Bel 0612345678 of jan@kpn.nl"))
        assert comments(store) == ["Bel [telefoonnummer weggehaald] of [e-mailadres weggehaald]"]
        written = bytes_on_disk(database)
    assert b"weggehaald" in written
    assert b"12345678" not in written
    assert b"jan@" not in written


def test_two_answers_share_nothing_that_links_them(filled: Fill) -> None:
    store = filled(answer(), answer())
    with store.reading() as connection:
        first, second = connection.execute(select(ANSWER.c.id)).scalars()
    assert first[:4] != second[:4]


# --- review -----------------------------------------------------------------------


def test_a_doubtful_comment_waits(filled: Fill) -> None:
    store = filled(answer(comment="Ik heet Jan"), answer(comment="Fijn"), answer())
    (waiting,) = store.waiting()
    assert (waiting.comment, waiting.lesson, waiting.given_on) == ("Ik heet Jan", KPN, "2026-03-01")
    assert store.count_waiting() == 1


@pytest.mark.parametrize(
    ("settle", "left"),
    [
        pytest.param(lambda store, code: store.approve(code), "Ik heet Jan", id="approved"),
        pytest.param(lambda store, code: store.rewrite(code, "Fijn"), "Fijn", id="rewritten"),
        pytest.param(
            lambda store, code: store.rewrite(code, "Bel 0612345678"),
            "Bel [telefoonnummer weggehaald]",
            id="rewritten with a number",
        ),
        pytest.param(lambda store, code: store.remove(code), "", id="removed"),
    ],
)
def test_a_person_settles_it(
    filled: Fill, settle: Callable[[FeedbackStore, str], bool], left: str
) -> None:
    store = filled(answer(comment="Ik heet Jan"))
    assert settle(store, store.waiting()[0].id)
    assert (comments(store), store.count_waiting()) == ([left], 0)


def test_settling_what_is_not_there_says_so(store: FeedbackStore) -> None:
    assert not store.approve("x")
    assert not store.rewrite("x", "y")
    assert not store.remove("x")


@pytest.mark.parametrize("how", ["remove", "rewrite", "tidy"])
def test_what_was_wiped_is_not_on_the_disk_any_more(tmp_path: Path, how: str) -> None:
    database = str(tmp_path / "feedback.db")
    with FeedbackStore(database) as store:
        store.add(answer(comment="Ik heet Zwaantje"))
        assert b"Zwaantje" in bytes_on_disk(database)
        if how == "tidy":
            store.apply_retention(date(2026, 4, 1))
        elif how == "remove":
            store.remove(store.waiting()[0].id)
        else:
            store.rewrite(store.waiting()[0].id, "Fijn")
        assert b"Zwaantje" not in bytes_on_disk(database)


# --- retention --------------------------------------------------------------------


def test_only_daily_counts_remain_of_old_answers(filled: Fill) -> None:
    old, new = date(2025, 1, 1), date(2026, 1, 1)
    store = filled(
        answer(given_on=old),
        answer(given_on=old),
        answer(helped=False, given_on=old),
        answer(given_on=new),
    )
    assert store.apply_retention(new) == 3
    assert store.apply_retention(new) == 0
    assert count_answers(store, AnswerSelection()) == 1
    with store.reading() as connection:
        days = connection.execute(select(DAILY).order_by(DAILY.c.helped)).all()
    assert [tuple(day) for day in days] == [
        ("2025-01-01", KPN, "browser", 0, 0, 1),
        ("2025-01-01", KPN, "browser", 1, 1, 2),
    ]


def test_an_answer_that_comes_late_is_added_to_the_count_of_its_day(filled: Fill) -> None:
    day = date(2025, 1, 1)
    store = filled(answer(given_on=day))
    store.apply_retention(date(2026, 1, 1))
    store.add(answer(given_on=day))
    store.apply_retention(date(2026, 1, 1))
    with store.reading() as connection:
        assert connection.execute(select(DAILY.c.count)).scalars().all() == [2]


def test_lessons_are_known_by_their_own_and_their_article_s_name(filled: Fill) -> None:
    store = filled(answer(), answer(lesson="nep-sms", variant="", given_on=date(2025, 1, 1)))
    store.apply_retention(date(2026, 1, 1))
    assert store.lessons() == {KPN, "kpn-tweestapsverificatie", "nep-sms"}


# --- many at once, and sudden ends ------------------------------------------------


@pytest.mark.slow
def test_many_writers_at_once_lose_nothing(database: str, tmp_path: Path) -> None:
    sink = StoreSink(database, unsent_folder=tmp_path / "unsent")

    def learner(_number: int) -> None:
        for _answer in range(10):
            sink.keep(FULL)

    in_processes(learner, 16)
    sink.resend()
    with FeedbackStore(database) as store:
        assert count_answers(store, AnswerSelection()) == 160


@pytest.mark.slow
def test_killed_at_any_moment_no_given_answer_is_lost(tmp_path: Path) -> None:
    chance = random.Random(1)
    for run in range(15):
        database = tmp_path / f"{run}" / "feedback.db"

        def learner(thank: Callable[[int], None], database: Path = database) -> None:
            sink = StoreSink(database)
            for number in range(100):
                sink.keep(answer(comment=f"Antwoord {number}"))
                thank(number)

        thanked = killed_after(learner, chance.randrange(1, 25))
        with FeedbackStore(database) as store:
            assert thanked + 1 <= count_answers(store, AnswerSelection()) <= thanked + 2
            assert store.damaged_files == ()


def test_without_room_the_learner_hears_it(tmp_path: Path) -> None:
    database = tmp_path / "feedback.db"
    StoreSink(database).keep(answer())

    def learner(_number: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
        with pytest.raises(FeedbackNotSaved, match="niet bewaard"):
            StoreSink(database).keep(FULL)

    in_processes(learner, 1)
    StoreSink(database).keep(answer())


# --- damage -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda _data: b"dear diary " * 900, id="no database"),
        pytest.param(lambda data: data[:50], id="cut off very short"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut in half"),
        pytest.param(lambda data: data[:100] + b"\xff" * (len(data) - 100), id="overwritten"),
    ],
)
def test_a_damaged_file_is_set_aside_and_said(
    tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    file = tmp_path / "feedback.db"
    StoreSink(file).keep(answer())
    data = spoil(file.read_bytes())
    file.write_bytes(data)
    StoreSink(file, own=True).keep(answer())
    with FeedbackStore(file) as store:
        assert count_answers(store, AnswerSelection()) == 1
        (aside,) = store.damaged_files
    assert aside.name == f"feedback-damaged-{date.today().isoformat()}.db"
    assert aside.read_bytes() == data


def test_damage_that_shows_while_writing_costs_no_answer(tmp_path: Path) -> None:
    file = tmp_path / "feedback.db"
    with FeedbackStore(file) as store:
        store.add(FULL)
        store.close()
        with file.open("r+b") as spoilt:
            spoilt.seek(100)
            spoilt.write(b"\xff" * 8000)
        store.add(FULL)
        assert count_answers(store, AnswerSelection()) == 1
        assert len(store.damaged_files) == 1


# --- names of databases -----------------------------------------------------------


@pytest.mark.parametrize(
    ("database", "sentence"),
    [
        ("foo://x", "Deze soort database is niet bekend: foo://x."),
        ("://", "Het adres van de database is niet te lezen."),
        ("postgresql://a:b@[::1/x", "Het adres van de database is niet te lezen."),
        ("postgresql://a:b@localhost:port/x", "Het adres van de database is niet te lezen."),
        ("oracle://a:geheim@localhost/x", "Voor deze database is "),
        ("{file}/feedback.db", "De reacties zijn daar niet te openen of te schrijven: "),
        ("sqlite:///{file}/x/feedback.db", "De reacties zijn daar niet te openen of te schrijven"),
    ],
    ids=["unknown", "no address", "bad host", "bad port", "no driver", "below a file", "by URL"],
)
def test_a_database_that_cannot_be_opened(tmp_path: Path, database: str, sentence: str) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    with pytest.raises(StoreError) as trouble:
        FeedbackStore(database.format(file=file))
    assert str(trouble.value).startswith(sentence)
    assert "geheim" not in str(trouble.value)
