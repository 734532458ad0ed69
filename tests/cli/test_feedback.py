"""``tutor feedback``: what the editorial team types, sees and gets."""

from __future__ import annotations

import csv
import gc
import io
import json
import resource
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tests.processes import in_processes
from tutor.cli import progress_bar
from tutor.cli.exits import Exit
from tutor.feedback.entry import FeedbackEntry
from tutor.feedback.formats import FORMATS
from tutor.feedback.sink import StoreSink
from tutor.feedback.store import FeedbackStore
from tutor.storage.paths import feedback_file

KPN = "kpn-tweestapsverificatie-browser"


def give(helped: bool = True, comment: str = "", day: date = date(2026, 3, 1)) -> None:
    """A learner answers, as the app keeps it."""
    entry = FeedbackEntry(day, KPN, "v1", helped, "browser", comment=comment, total=4)
    StoreSink(feedback_file(), own=True).keep(entry)


# --- wrong use --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        pytest.param(
            ["list", "--since", "2026-02-30"],
            Exit.USAGE,
            "Schrijf een dag als 31-01-2026 of 2026-01-31, niet als 2026-02-30.",
            id="a day that is none",
        ),
        pytest.param(
            ["report", "--until", "gisteren"], Exit.USAGE, "niet als gisteren.", id="a word"
        ),
        pytest.param(
            ["export", "--since", "2026-03-02", "--until", "01-03-2026"],
            Exit.USAGE,
            "De dag achter --since is later dan de dag achter --until.",
            id="days the wrong way round",
        ),
        pytest.param(
            ["export", "--lesson", "kpn-tweestapsverificatie-browse"],
            Exit.NOT_FOUND,
            f"Bedoelt u {KPN}?",
            id="nearly a lesson",
        ),
        pytest.param(
            ["list", "--lesson", "qqq"],
            Exit.NOT_FOUND,
            "Over qqq zijn er geen reacties.",
            id="no lesson",
        ),
        pytest.param(["export", "--format", "xls"], Exit.USAGE, "'xlsx'", id="unknown format"),
        pytest.param(
            ["export", "--out", "/nergens/x.csv"],
            Exit.FILES,
            "De map voor /nergens/x.csv is er niet.",
            id="no folder",
        ),
        pytest.param(["export", "--out", "/"], Exit.FILES, "/ is een map.", id="a folder"),
        pytest.param(
            ["export", "--out", __file__],
            Exit.FILES,
            "bestaat al. Kies een andere naam, of vervang het met --force.",
            id="a file that is there",
        ),
        pytest.param(
            ["export", "--out", "/dev/full"],
            Exit.FILES,
            "/dev/full is niet te schrijven. Is de schijf vol?",
            id="a full disk",
        ),
        pytest.param(
            ["export", "--out", "x" * 300], Exit.FILES, "is niet te schrijven.", id="endless name"
        ),
        pytest.param(
            ["list", "--database", "/nergens/feedback.db"],
            Exit.NOT_FOUND,
            "In /nergens/feedback.db staan geen reacties: dat bestand is er niet.",
            id="a database that is not there",
        ),
        pytest.param(
            ["list", "--database", __file__ + "/feedback.db"],
            Exit.NOT_FOUND,
            "dat bestand is er niet.",
            id="a database below a file",
        ),
        pytest.param(
            ["list", "--database", "foo://bar"],
            Exit.DATABASE,
            "Deze soort database is niet bekend: foo://bar.",
            id="an unknown kind of database",
        ),
        pytest.param(
            ["list", "--database", "mysql://ria:geheim@localhost/x"],
            Exit.DATABASE,
            "Installeer het met: pip install",
            id="no driver",
        ),
        pytest.param(["list", "--count", "0"], Exit.USAGE, "--count", id="no rows"),
        pytest.param(["tidy"], Exit.USAGE, "--days 365", id="no number of days"),
        pytest.param(["tidy", "--days", "-1"], Exit.USAGE, "--days", id="days below 0"),
        pytest.param(
            ["review", "--approve", "zzz"],
            Exit.NOT_FOUND,
            "Er is geen opmerking met de code zzz.",
            id="a code that is not there",
        ),
    ],
)
def test_one_sentence_and_the_code(
    tutor: Tutor, arguments: list[str], code: Exit, sentence: str
) -> None:
    give()
    ran = tutor("feedback", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert sentence in ran.err
    assert "geheim" not in ran.err


def test_days_from_the_environment_are_checked_too(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUTOR_FEEDBACK_DAYS", "een jaar")
    ran = tutor("feedback", "tidy")
    assert ran.code == Exit.USAGE
    assert "een jaar" in ran.err


# --- list, report, tidy -----------------------------------------------------------


@pytest.mark.parametrize("command", ["list", "report"])
def test_without_answers(tutor: Tutor, command: str) -> None:
    ran = tutor("feedback", command)
    assert (ran.code, ran.out, ran.err) == (Exit.DONE, "Er zijn nog geen reacties.\n", "")


def test_list(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    give(comment="Fijn!\x1b[2J", day=date(2026, 1, 1))
    give(helped=False, day=date(2026, 2, 1))
    ran = tutor("feedback", "list", "--since", "01-01-2026")
    _heading, newest, oldest = ran.out.splitlines()
    assert newest.split() == ["2026-02-01", KPN, "nee"]
    assert oldest.split() == ["2026-01-01", KPN, "ja", "Fijn![2J"]


def test_report_on_the_screen_and_in_a_file(tutor: Tutor, tmp_path: Path) -> None:
    for number in range(12):
        give(helped=number > 2)
    out = tmp_path / "overzicht.csv"
    assert "Geholpen" in tutor("feedback", "report").out
    ran = tutor("feedback", "report", "--format", "csv", "--out", str(out))
    assert ran.out == f"Het overzicht staat in {out}.\n"
    (helped, *_more) = list(csv.reader(io.StringIO(out.read_text("utf-8-sig")), delimiter=";"))[1:]
    assert helped == [KPN, "", "Geholpen", "", "9", "12", "75", "47", "91"]


def test_tidy(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    give(day=date.today() - timedelta(days=31))
    give(day=date.today() - timedelta(days=30))
    monkeypatch.setenv("TUTOR_FEEDBACK_DAYS", "30")
    ran = tutor("feedback", "tidy")
    assert ran.out == "Van 1 reactie is nu alleen het aantal van die dag over.\n"
    assert len(tutor("feedback", "export").out.splitlines()) == 2


# --- export -----------------------------------------------------------------------


def test_export_to_the_screen_is_csv(tutor: Tutor) -> None:
    give(comment="Fijn")
    ran = tutor("feedback", "export")
    assert ran.out.startswith('\ufeff"Datum";"Les"')
    assert '"Fijn"' in ran.out


@pytest.mark.parametrize(
    ("name", "begin"),
    [("a.csv", b"\xef\xbb\xbf"), ("a.JSONL", b"{"), ("a.xlsx", b"PK"), ("a.txt", b"\xef\xbb\xbf")],
)
def test_the_name_of_the_file_says_the_format(
    tutor: Tutor, tmp_path: Path, name: str, begin: bytes
) -> None:
    give()
    out = tmp_path / name
    ran = tutor("feedback", "export", "--out", str(out))
    assert ran.out == f"1 reactie staat in {out}.\n"
    assert out.read_bytes().startswith(begin)


def test_force_replaces_the_file(tutor: Tutor, tmp_path: Path) -> None:
    give()
    out = tmp_path / "a.jsonl"
    out.write_text("mine", encoding="utf-8")
    assert tutor("feedback", "export", "--out", str(out)).code == Exit.FILES
    assert out.read_text("utf-8") == "mine"
    assert tutor("feedback", "export", "--out", str(out), "--force").code == Exit.DONE
    assert json.loads(out.read_text("utf-8"))["lesson"] == KPN


def test_export_says_what_was_left_out(tutor: Tutor) -> None:
    give(comment="Ik heet Jan")
    ran = tutor("feedback", "export")
    assert "Jan" not in ran.out
    assert "1 opmerking blijft weg tot iemand die heeft bekeken: tutor feedback review" in ran.err


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_a_disk_that_fills_up_leaves_no_half_file(tutor: Tutor, tmp_path: Path, form: str) -> None:
    entry = FeedbackEntry(date(2026, 3, 1), KPN, "v1", True, "browser", comment="woord " * 83)
    with FeedbackStore(feedback_file()) as store:
        for _number in range(100):
            store.add(entry)
    out = tmp_path / "out"
    out.mkdir()

    def run(_number: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (7_000, 7_000))
        ran = tutor("feedback", "export", "--format", form, "--out", str(out / "a"))
        gc.collect()
        assert ran.code == Exit.FILES
        assert ran.err == f"{out / 'a'} is niet te schrijven. Is de schijf vol?\n"

    in_processes(run, 1)
    assert list(out.iterdir()) == []


def test_a_workbook_is_not_poured_over_a_terminal(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    give()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    ran = tutor("feedback", "export", "--format", "xlsx")
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert "Geef met --out de naam van een bestand." in ran.err


def test_a_long_export_shows_how_far_it_is(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    give()
    monkeypatch.setattr(progress_bar, "QUIET_SECONDS", 0)
    assert "#" not in tutor("feedback", "export").err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert tutor("feedback", "export").err.endswith(f"\r[{'#' * 30}] 100%\n")


def test_a_damaged_file_that_was_set_aside_is_said_each_time(tutor: Tutor) -> None:
    feedback_file().write_bytes(b"dear diary " * 500)
    give()
    for _again in range(2):
        ran = tutor("feedback", "list")
        assert ran.code == Exit.DONE
        assert "Wat erin staat, telt niet mee." in ran.err
