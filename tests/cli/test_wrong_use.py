"""Whatever is typed: one sentence that says what to do, and the documented exit code."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.cli.conftest import Tutor
from tests.examples import examples
from tutor.cli.exits import MEANINGS, Exit
from tutor.cli.run import run

KPN = "kpn-tweestapsverificatie-browser"


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        pytest.param(["--lang", "fr"], Exit.USAGE, "'fr' is niet een van deze", id="language"),
        pytest.param(["list", "--lessons"], Exit.USAGE, "achter --lessons", id="no folder given"),
        pytest.param(
            ["list", "--lessons", "/nergens"],
            Exit.NOT_FOUND,
            "Er is geen map /nergens.",
            id="missing folder",
        ),
        pytest.param(
            ["list", "--lessons", __file__],
            Exit.NOT_FOUND,
            "is een bestand, geen map.",
            id="a file for a folder",
        ),
        pytest.param(
            ["list", "--lessons", "x" * 5000], Exit.FILES, "is niet te lezen", id="endless name"
        ),
        pytest.param(
            ["play", "kpn-tweestapsverificatie-browse"],
            Exit.NOT_FOUND,
            f"Bedoelt u {KPN}?",
            id="nearly a lesson",
        ),
        pytest.param(
            ["play", "qqqqqqqq"],
            Exit.NOT_FOUND,
            "Alle lessen ziet u met: tutor list",
            id="no lesson",
        ),
        pytest.param(
            ["play", "kpn-tweestapsverificatie"],
            Exit.NOT_FOUND,
            "meer dan één les",
            id="an article with variants",
        ),
        pytest.param(["play", KPN], Exit.NO_TERMINAL, "alleen in een terminal", id="no terminal"),
        pytest.param(
            ["storyboard", KPN, "--seed", "drie"], Exit.USAGE, "niet drie", id="seed of letters"
        ),
        pytest.param(["storyboard", KPN, "--seed", "-1"], Exit.USAGE, "niet -1", id="seed below 0"),
        pytest.param(
            ["storyboard", KPN, "--seed", "9" * 5000], Exit.USAGE, "heel getal", id="endless seed"
        ),
        pytest.param(
            ["storyboard", KPN, "--situation", "news"], Exit.USAGE, "=yes of =no", id="half a wish"
        ),
        pytest.param(
            ["storyboard", KPN, "--situation", "qqqq=yes"],
            Exit.USAGE,
            "heeft geen situatie qqqq",
            id="unknown situation",
        ),
    ],
)
def test_one_sentence_and_the_code(
    tutor: Tutor, arguments: list[str], code: Exit, sentence: str
) -> None:
    ran = tutor(*arguments)
    assert ran.code == code
    assert sentence in ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err


def test_a_folder_that_may_not_be_read(
    tutor: Tutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.scandir", refuse)
    ran = tutor("list", "--lessons", str(tmp_path))
    assert (ran.code, ran.err) == (Exit.FILES, f"De map {tmp_path} is niet te lezen.\n")


def test_control_characters_are_not_echoed(tutor: Tutor) -> None:
    ran = tutor("play", "\x1b]52;c;aGFjaw==\x07\u202eles")
    assert ran.code == Exit.NOT_FOUND
    assert "\x1b" not in ran.err
    assert "\u202e" not in ran.err


@examples(20, 60, [HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["list", "play", "storyboard", "feedback", "--json", "--seed", "--lang", "en", "="]
            ),
            st.text(max_size=12),
        ),
        min_size=1,
        max_size=5,
    ).filter(lambda words: "\0" not in "".join(words))
)
def test_no_input_gives_a_traceback(tutor: Tutor, words: list[str]) -> None:
    ran = tutor(*words)
    assert ran.code != Exit.INTERNAL
    assert ran.code in set(Exit)
    assert ran.out or ran.err


def test_a_lesson_with_errors_is_told_with_place_and_remedy(tutor: Tutor, tmp_path: Path) -> None:
    (tmp_path / "stuk").mkdir()
    (tmp_path / "stuk" / "lesson.yaml").write_text("format: 1\ntitel: Stuk\n", encoding="utf-8")
    ran = tutor("storyboard", "stuk", "--lessons", str(tmp_path))
    assert ran.code == Exit.PROBLEMS
    assert "stuk/lesson.yaml:2:1" in ran.err
    assert "“titel”" in ran.err
    listed = tutor("list", "--lessons", str(tmp_path))
    assert listed.code == Exit.DONE
    assert "In 1 les zit een probleem. Die is nog niet te oefenen: stuk" in listed.out


def test_help_tells_every_exit_code(tutor: Tutor) -> None:
    shown = " ".join(tutor("--help", "--lang", "en").out.split())
    assert all(f"{code.value} {meaning}" in shown for code, meaning in MEANINGS.items())


PERSONAL = "0612345678"


class Broken(Exception):
    """Something that nobody foresaw."""


@pytest.fixture
def broken_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening the catalogue goes wrong in a way that no code expects."""

    def fail(*_arguments: object) -> None:
        raise Broken(f"typed by somebody: {PERSONAL}")

    monkeypatch.setattr("tutor.loader.catalogue.open_catalogue", fail)


@pytest.mark.usefixtures("broken_catalogue")
def test_the_unforeseen_is_reported_without_personal_data(tutor: Tutor, own_home: Path) -> None:
    ran = tutor("play", "0687654321")
    (report,) = (own_home / "reports").iterdir()
    text = report.read_text(encoding="utf-8")
    assert ran.code == Exit.INTERNAL
    assert str(report) in ran.err
    assert "Broken" in text
    assert "tutor/cli/lessons.py" in text
    assert PERSONAL not in text
    assert "0687654321" not in text
    assert str(Path.home()) not in text


@pytest.mark.usefixtures("broken_catalogue")
def test_the_report_goes_elsewhere_when_the_own_folder_cannot_be_written(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TUTOR_HOME", "/dev/null/home")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert tutor("list").code == Exit.INTERNAL
    assert len(list(tmp_path.glob("report-*.txt"))) == 1
    monkeypatch.setattr("tempfile.tempdir", "/dev/null/tmp")
    ran = tutor("list")
    assert ran.code == Exit.INTERNAL
    assert "Een verslag bewaren lukte niet." in ran.err


def test_stopping_with_the_keyboard(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tutor.loader.catalogue.open_catalogue", stop)
    assert run(["list"]) == Exit.INTERRUPTED
    assert capsys.readouterr().err == "Gestopt.\n"
