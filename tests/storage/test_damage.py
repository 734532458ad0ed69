"""A file that is damaged, strange, newer or older: read, set aside, or left alone and said."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.conftest import Open, events, practice
from tutor.engine.event import Event
from tutor.storage import sqlite_schema
from tutor.storage.progress_store import SaveError
from tutor.storage.sqlite_store import SqliteStore, open_store

DAY = date(2026, 3, 1)
ASIDE = "progress-damaged-2026-03-01.db"
SAID = "Het staat apart in het bestand progress-damaged-2026-03-01.db."


def whole_file(folder: Path) -> bytes:
    """The bytes of a file with three practices, everything in the one file."""
    file = folder / "whole.db"
    store = SqliteStore(file)
    for number in range(3):
        store.save(practice(f"p{number}", f"les{number}", step=5, events=events(40)))
    store.close()
    return file.read_bytes()


def write(file: Path, data: bytes) -> None:
    """Put these bytes where the store keeps."""
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"x", id="one byte"),
        pytest.param(b"dear diary " * 1000, id="text"),
        pytest.param(b"SQLite format 3\0", id="only the first words"),
        pytest.param(b"SQLite format 3\0" + b"\xff" * 5000, id="good beginning, bad rest"),
    ],
)
def test_what_is_no_database_is_set_aside_and_said(window: Open, file: Path, data: bytes) -> None:
    write(file, data)
    store = window()
    assert SAID in store.notice
    assert (file.parent / ASIDE).read_bytes() == data
    assert store.save(practice(step=1)) == practice(step=1)


def test_the_notice_comes_once(window: Open, file: Path) -> None:
    write(file, b"x")
    assert window().notice
    assert window().notice == ""


def test_two_damaged_files_of_one_day_are_both_left(window: Open, file: Path) -> None:
    for data in (b"first", b"second"):
        write(file, data)
        window()
    assert (file.parent / ASIDE).read_bytes() == b"first"
    assert (file.parent / "progress-damaged-2026-03-01-2.db").read_bytes() == b"second"


def test_a_database_of_another_program_is_set_aside(window: Open, file: Path) -> None:
    file.parent.mkdir()
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE recipe (name)")
    other.close()
    assert SAID in window().notice
    other = sqlite3.connect(file.parent / ASIDE)
    assert other.execute("SELECT * FROM recipe").fetchall() == []
    other.close()


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param("DROP TABLE event", id="a table is gone"),
        pytest.param("ALTER TABLE practice RENAME COLUMN seed TO salt", id="a column is gone"),
        pytest.param("UPDATE practice SET last_on = 'yesterday'", id="a day is none"),
        pytest.param("UPDATE practice SET begun_on = CAST(x'ff' AS TEXT)", id="not UTF-8"),
        pytest.param("PRAGMA application_id = 7", id="not marked as ours"),
        pytest.param("PRAGMA user_version = 99999", id="a version that cannot be"),
    ],
)
def test_a_database_that_cannot_be_used_is_set_aside(window: Open, file: Path, spoil: str) -> None:
    store = window()
    store.save(practice(step=3))
    store.close()
    with sqlite3.connect(file) as database:
        database.execute(spoil)
    database.close()
    assert SAID in window().notice
    assert (file.parent / ASIDE).exists()


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param("DELETE FROM event WHERE number = 2", id="an event is gone"),
        pytest.param("UPDATE practice SET seed = 'x'", id="the seed is no number"),
        pytest.param("UPDATE practice SET situations = '[1'", id="situations cannot be read"),
        pytest.param("UPDATE event SET text = CAST(x'ff' AS TEXT)", id="not UTF-8"),
    ],
)
def test_one_practice_that_cannot_be_read_is_said_and_spoils_no_other(
    window: Open, file: Path, spoil: str
) -> None:
    store = window()
    store.save(practice(step=5))
    with sqlite3.connect(file) as database:
        database.execute(spoil)
    database.close()
    with pytest.raises(SaveError, match="Er is iets met het bestand"):
        store.latest("les")
    store.save(practice("p2", step=1))
    assert store.latest("les") == practice("p2", step=1)


def readable_or_said(file: Path) -> None:
    """The program starts, the learner can go on, and what it gives is well formed."""
    store = open_store(file)
    for lesson in store.overview():
        try:
            kept = store.latest(lesson)
        except SaveError:
            continue
        assert kept is not None
        assert all(isinstance(event, Event) for event in kept.events)
    fresh = practice("fresh", "fresh", step=2)
    assert store.save(fresh) == fresh
    assert store.latest("fresh") == fresh
    store.close()


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A whole file."""
    return whole_file(tmp_path_factory.mktemp("whole"))


@given(data=st.data())
@examples(20, 100)
def test_bytes_changed_anywhere(
    good: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    spoilt = bytearray(good)
    places = st.lists(st.integers(0, len(good) - 1), min_size=1, max_size=8)
    for place in data.draw(places, label="places"):
        spoilt[place] ^= data.draw(st.integers(1, 255), label="change")
    file = tmp_path_factory.mktemp("spoilt") / "progress.db"
    file.write_bytes(spoilt)
    readable_or_said(file)


@given(data=st.data())
@examples(10, 40)
def test_cut_off_anywhere(
    good: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file = tmp_path_factory.mktemp("cut") / "progress.db"
    file.write_bytes(good[: data.draw(st.integers(0, len(good)), label="length")])
    readable_or_said(file)


def test_a_log_that_lost_its_file_is_set_aside_with_it(window: Open, file: Path) -> None:
    """SQLite would wipe the log, in which the last steps are."""
    store = window()
    store.save(practice(step=3))
    log = file.with_name(file.name + "-wal").read_bytes()
    assert log
    store.close()
    write(file, b"")
    file.with_name(file.name + "-wal").write_bytes(log)
    assert SAID in window().notice
    assert (file.parent / (ASIDE + "-wal")).read_bytes() == log


def test_a_newer_version_is_left_alone(
    window: Open, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(
            sqlite_schema, "MIGRATIONS", (*sqlite_schema.MIGRATIONS, ("CREATE TABLE more (x)",))
        )
        store = window()
        store.save(practice(step=3))
        store.close()
    before = file.read_bytes()
    other = open_store(file)
    assert "nieuwere versie" in other.notice
    assert other.save(practice(step=1)) == practice(step=1)
    assert file.read_bytes() == before


def test_an_older_version_is_brought_up_to_date_with_all_that_is_in_it(
    window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = window()
    store.save(practice(step=3))
    store.close()
    more = ("ALTER TABLE practice ADD COLUMN note TEXT", "CREATE TABLE more (x)")
    monkeypatch.setattr(sqlite_schema, "MIGRATIONS", (*sqlite_schema.MIGRATIONS, more))
    for _again in range(2):
        store = window()
        assert store.notice == ""
        assert store.load("p1") == practice(step=3)
        store.close()


def test_an_upgrade_that_is_broken_off_changes_nothing(
    window: Open, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = window()
    store.save(practice(step=3))
    store.close()
    broken = ("CREATE TABLE more (x)", "CREATE TABLE more (x)")
    with monkeypatch.context() as newer:
        newer.setattr(sqlite_schema, "MIGRATIONS", (*sqlite_schema.MIGRATIONS, broken))
        assert "wordt nu niet bewaard" in open_store(file).notice
    assert window().load("p1") == practice(step=3)


def test_damage_that_shows_while_practising_costs_no_step(window: Open, file: Path) -> None:
    store = window()
    store.save(practice(step=3))
    other = sqlite3.connect(file)
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()
    with file.open("r+b") as spoilt:
        spoilt.seek(4096)
        spoilt.write(b"\xff" * (file.stat().st_size - 4096))

    assert store.save(practice(step=4)) == practice(step=4)

    assert SAID in store.notice
    assert window().load("p1") == practice(step=4)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("file/progress.db", id="below a file"),
        pytest.param("file/a/b/progress.db", id="far below a file"),
        pytest.param("folder", id="a folder stands there"),
        pytest.param("x" * 300 + "/progress.db", id="a name that is too long"),
    ],
)
def test_where_nothing_can_be_kept_practice_goes_on_in_memory(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    store = open_store(tmp_path / path)
    assert store.notice == (
        "Hoe ver u bent, wordt nu niet bewaard. Op deze computer mag hier niets worden bewaard."
    )
    store.save(practice(step=3))
    assert store.latest("les") == practice(step=3)


def test_what_was_forgotten_is_not_in_the_file_any_more(window: Open, file: Path) -> None:
    store = window()
    store.save(practice(lesson="private", events=(Event("press", "private/knop"),)))
    store.save(practice("p2"))
    store.forget("private")
    assert not any(b"private" in each.read_bytes() for each in file.parent.iterdir())


def test_a_file_from_before_steps_were_counted_is_read(window: Open, file: Path) -> None:
    store = window()
    store.save(practice(step=13))
    store.close()
    with sqlite3.connect(file) as database:
        database.execute("ALTER TABLE practice DROP COLUMN steps")
        database.execute("PRAGMA user_version = 1")
    database.close()
    store = window()
    assert (store.notice, store.overview()["les"].finished_steps) == ("", 0)
    store.save(practice("p2", step=13, steps=13))
    assert store.overview()["les"].finished_steps == 13
