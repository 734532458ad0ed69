"""Whatever command is given whatever file: a file that is not ours stays as it was."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest

from tests.cli.conftest import Tutor
from tests.processes import in_processes
from tutor.cli.exits import Exit
from tutor.cli.run import run
from tutor.feedback.entry import FeedbackEntry, FeedbackNotSaved
from tutor.feedback.sink import StoreSink
from tutor.feedback.store import FeedbackStore
from tutor.storage.paths import feedback_file
from tutor.storage.sqlite_store import SqliteStore

KPN = "kpn-tweestapsverificatie-browser"
ENTRY = FeedbackEntry(date(2026, 3, 1), KPN, "v1", True, "browser", comment="Fijn", total=4)

COMMANDS: dict[str, Sequence[str]] = {
    "the app": (),
    "play": ("play", KPN),
    "list": ("list",),
    "storyboard": ("storyboard", KPN),
    "feedback list": ("feedback", "list"),
    "feedback report": ("feedback", "report"),
    "feedback export": ("feedback", "export"),
    "feedback export to a workbook": (
        "feedback",
        "export",
        "--format",
        "xlsx",
        "--out",
        os.devnull,
    ),
    "feedback review": ("feedback", "review"),
    "feedback review, approved": ("feedback", "review", "--approve", "x"),
    "feedback review, rewritten": ("feedback", "review", "--rewrite", "x", "y"),
    "feedback review, removed": ("feedback", "review", "--remove", "x"),
    "feedback tidy": ("feedback", "tidy", "--days", "1"),
}


def _document(file: Path) -> None:
    with ZipFile(file, "w") as book:
        book.writestr("word/document.xml", "<w:document/>" * 500)


def _sql(*statements: str) -> Callable[[Path], None]:
    def make(file: Path) -> None:
        with closing(sqlite3.connect(file)) as database:
            for statement in statements:
                database.execute(statement)
            database.commit()

    return make


def _with_log(file: Path) -> None:
    """Somebody else's database that another program has open, its last rows in the log."""
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE recipe (name)")
        database.commit()
        log = file.with_name(file.name + "-wal").read_bytes()
    file.with_name(file.name + "-wal").write_bytes(log)


def _damaged(file: Path) -> None:
    _sql("CREATE TABLE recipe (name)")(file)
    file.write_bytes(file.read_bytes()[:100] + b"\xff" * 5000)


def _progress(file: Path) -> None:
    SqliteStore(file).close()


FILES: dict[str, Callable[[Path], object]] = {
    "a document": _document,
    "text": lambda file: file.write_text("Beste Ria,\n" * 500),
    "one byte": lambda file: file.write_bytes(b"x"),
    "nothing in it": lambda file: file.touch(),
    "only zeros": lambda file: file.write_bytes(bytes(5000)),
    "the first words of a database": lambda file: file.write_bytes(b"SQLite format 3\0"),
    "somebody's database": _sql("CREATE TABLE recipe (name)"),
    "somebody's database with an id": _sql("PRAGMA application_id = 7", "CREATE TABLE a (b)"),
    "somebody's database of answers": _sql("CREATE TABLE answer (id)", "CREATE TABLE daily (x)"),
    "somebody's database without tables": _sql("CREATE TABLE a (b)", "DROP TABLE a"),
    "somebody's database with a log": _with_log,
    "somebody's damaged database": _damaged,
    "the progress of a learner": _progress,
}


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file in this folder, with its bytes and when it was written."""
    return {
        file.name: (file.read_bytes(), file.stat().st_mtime_ns)
        for file in folder.iterdir()
        if file.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with documents of its own."""
    made = tmp_path / "Documenten"
    made.mkdir()
    return made


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_refuses_it_and_leaves_it(
    tutor: Tutor, folder: Path, command: str, kind: str
) -> None:
    file = folder / "brief.docx"
    FILES[kind](file)
    before = contents(folder)
    ran = tutor("--database", str(file), *COMMANDS[command])
    assert (ran.code, ran.out) == (Exit.DATABASE, "")
    assert ran.err == (
        f"{file} is geen bestand met reacties van dit programma. Er is niets aan veranderd."
        " Kies een ander bestand achter --database.\n"
    )
    assert contents(folder) == before


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("address", ["{file}", "sqlite:///{file}", "sqlite+pysqlite:///{file}"])
def test_an_answer_is_not_written_into_it(folder: Path, kind: str, address: str) -> None:
    file = folder / "brief.docx"
    FILES[kind](file)
    before = contents(folder)
    with pytest.raises(FeedbackNotSaved):
        StoreSink(address.format(file=file)).keep(ENTRY)
    assert contents(folder) == before


def test_no_address_reaches_it_by_another_name(folder: Path, tutor: Tutor) -> None:
    file = folder / "brief.docx"
    _sql("CREATE TABLE recipe (name)")(file)
    before = file.read_bytes()
    tutor("--database", f"sqlite:///file:{file}?uri=true", "feedback", "list")
    with pytest.raises(FeedbackNotSaved):
        StoreSink(f"sqlite:///file:{file}?uri=true").keep(ENTRY)
    link = folder / "antwoorden.db"
    link.symlink_to(file)
    assert tutor("--database", str(link), "feedback", "list").code == Exit.DATABASE
    assert file.read_bytes() == before


@pytest.mark.parametrize("kind", ["a folder", "a pipe"])
def test_what_is_no_file_at_all_is_refused_at_once(tutor: Tutor, folder: Path, kind: str) -> None:
    place = folder / "x"
    if kind == "a folder":
        place.mkdir()
    else:
        os.mkfifo(place)
    assert tutor("--database", str(place), "feedback", "list").code == Exit.DATABASE
    assert [each.name for each in folder.iterdir()] == ["x"]


def test_a_file_with_the_name_of_our_lock_is_left_alone(folder: Path) -> None:
    lock = folder / "feedback.db.lock"
    lock.write_text("van iemand", encoding="utf-8")
    StoreSink(folder / "feedback.db").keep(ENTRY)
    assert lock.read_text(encoding="utf-8") == "van iemand"


def test_ours_is_known_from_before_files_were_marked(tutor: Tutor, folder: Path) -> None:
    file = folder / "reacties.db"
    StoreSink(file).keep(ENTRY)
    _sql("PRAGMA application_id = 0", "PRAGMA journal_mode = WAL")(file)
    before = contents(folder)
    assert "Fijn" in tutor("--database", str(file), "feedback", "export").out
    assert contents(folder) == before
    StoreSink(file).keep(ENTRY)
    assert tutor("--database", str(file), "feedback", "export").out.count("Fijn") == 2


READING = {name: COMMANDS[name] for name in COMMANDS if name.startswith("feedback")} | {
    "feedback tidy": ("feedback", "list", "--count", "1")
}


@pytest.fixture
def read_before() -> None:
    """Nothing was read before: the home is empty."""


@pytest.mark.parametrize("command", READING)
def test_reading_makes_no_file(tutor: Tutor, own_home: Path, command: str) -> None:
    tutor(*READING[command])
    assert list(own_home.iterdir()) == []


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("damage", [False, True])
def test_reading_changes_nothing(tutor: Tutor, own_home: Path, command: str, damage: bool) -> None:
    StoreSink(feedback_file(), own=True).keep(ENTRY)
    if damage:
        feedback_file().write_bytes(b"dear diary " * 500)
    before = contents(own_home)
    ran = tutor(*READING[command])
    assert ran.code == (Exit.DATABASE if damage else ran.code)
    assert contents(own_home) == before


def test_an_answer_that_was_broken_off_is_undone_for_the_reader_only(
    tutor: Tutor, own_home: Path
) -> None:
    """As after a power cut: the journal of SQLite says how to undo half a change."""
    StoreSink(feedback_file(), own=True).keep(ENTRY)
    with closing(sqlite3.connect(feedback_file(), isolation_level=None)) as database:
        database.execute("PRAGMA cache_spill = 1")
        database.execute("PRAGMA cache_size = 1")
        database.execute("BEGIN")
        database.execute("CREATE TABLE more (text)")
        database.executemany("INSERT INTO more VALUES (?)", [("x" * 3000,)] * 50)
        half = contents(own_home)
        assert half["feedback.db-journal"][0]
        database.execute("ROLLBACK")
    for name in ("feedback.db", "feedback.db-journal"):
        (own_home / name).write_bytes(half[name][0])
    before = contents(own_home)
    assert "Fijn" in tutor("feedback", "export").out
    assert contents(own_home) == before


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of this computer may look into."""
    with TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        yield Path(name)


def test_reading_works_where_nothing_may_be_written(tutor: Tutor, open_folder: Path) -> None:
    file = open_folder / "feedback.db"
    StoreSink(file).keep(ENTRY)
    file.with_name("feedback.db.lock").unlink()
    for command in READING.values():  # what they import is then there for another user too
        tutor("--database", str(file), *command)
    file.chmod(0o444)
    open_folder.chmod(0o555)
    before = contents(open_folder)

    def read(_number: int) -> None:
        if os.geteuid() == 0:  # nothing is read-only for root
            os.setgid(65534)
            os.setuid(65534)
        for command in ("list", "report", "export", "review"):
            assert run(["--database", str(file), "feedback", command]) == Exit.DONE

    in_processes(read, 1)
    assert contents(open_folder) == before
    with FeedbackStore(file) as store:
        assert store.count_waiting() == 0
