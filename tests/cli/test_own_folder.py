"""An editor's own folder, with the installed program: which lessons a command is about."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Tutor
from tutor.cli.exits import Exit

ARTICLE = """\
Inloggen bij uw polder

U logt in op de website van de polder.

- Ga naar https://polder.example.
- Typ uw gebruikersnaam en wachtwoord.
- Klik op 'Log in'.
"""


@pytest.fixture(params=["lessons", ""])
def here(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own folder with an article in it, with a folder for lessons or wholly empty."""
    (tmp_path / "polder.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / request.param).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(ran: Ran) -> list[list[str]]:
    """The commands that were printed, without ``tutor``."""
    found = re.findall(r"tutor ((?:check|preview|play|storyboard) .*)", ran.out + ran.err)
    return [shlex.split(command) for command in found]


@pytest.mark.usefixtures("here")
def test_the_printed_commands_work_with_or_without_a_terminal(tutor: Tutor) -> None:
    check, preview, play = printed(tutor("import", "polder.txt", "--id", "polder"))
    checked = tutor(*check)
    assert (checked.code, "1 les bekeken" in checked.out) == (Exit.DONE, True)
    for command in (preview, play):
        refused = tutor(*command)
        assert refused.code == Exit.NO_TERMINAL
        (storyboard,) = printed(refused)
        assert "--lessons" in storyboard
        told = tutor(*storyboard)
        assert told.code == Exit.DONE
        assert "polder.example" in told.out


def test_a_bare_check_is_about_the_lessons_that_are_here(tutor: Tutor, here: Path) -> None:
    tutor("import", "polder.txt", "--id", "polder")
    ran = tutor("check")
    assert ran.code == Exit.DONE
    folder = "lessons" if (here / "lessons").is_dir() else "."
    assert ran.out.splitlines()[-2:][0] == f"Map: {folder}"
    assert ran.out.splitlines()[-1].startswith("1 les bekeken: 0 problemen")


@pytest.mark.usefixtures("here")
def test_what_was_printed_needs_no_option_here(tutor: Tutor) -> None:
    tutor("import", "polder.txt", "--id", "polder")
    refused = tutor("play", "polder")
    assert refused.code == Exit.NO_TERMINAL
    (storyboard,) = printed(refused)
    assert "--lessons" in storyboard
    assert tutor(*storyboard).out == tutor("storyboard", "polder").out
    assert "polder" in tutor("list").out


def test_in_the_folder_of_a_lesson_it_is_about_the_same_lessons(
    tutor: Tutor, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tutor("import", "polder.txt", "--id", "polder")
    (lesson,) = here.rglob("lesson.yaml")
    monkeypatch.chdir(lesson.parent)
    assert "1 les bekeken" in tutor("check").out


@pytest.mark.usefixtures("here")
def test_a_lesson_can_be_named_by_its_id_everywhere(tutor: Tutor) -> None:
    ran = tutor("check", "polder", "--lessons", ".")
    assert ran.code == Exit.USAGE
    assert "Er is geen bestand, map of les polder." in ran.err
    tutor("import", "polder.txt", "--id", "polder")
    assert tutor("check", "polder").code == Exit.DONE
    # Of the lessons that come with the program: variants too.
    shipped = tutor("check", "kpn-tweestapsverificatie-app", "--lessons", str(shipped_folder()))
    assert "1 les bekeken" in shipped.out


def shipped_folder() -> Path:
    """The lessons that come with the program."""
    from tutor.cli.settings import own_lessons

    return own_lessons()


def test_without_lessons_here_it_is_about_those_of_the_program(tutor: Tutor, here: Path) -> None:
    shutil.rmtree(here / "lessons", ignore_errors=True)
    assert "nep-sms" in tutor("list").out


def test_an_empty_folder_is_told(tutor: Tutor, tmp_path: Path) -> None:
    ran = tutor("check", "--lessons", str(tmp_path))
    assert (ran.code, ran.out) == (Exit.NOT_FOUND, "")
    assert f"In {tmp_path} staan geen lessen." in ran.err


def test_a_lesson_with_words_of_the_program_has_no_false_alarm(tutor: Tutor, here: Path) -> None:
    tutor("import", "polder.txt", "--id", "polder")
    (lesson,) = here.rglob("lesson.yaml")
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text + "terms: [website, adresbalk]\nread_more: [wachtwoord]\n", "utf-8")
    ran = tutor("check")
    assert ran.code == Exit.DONE
    assert "M305" not in ran.out
    assert "haal het weg" not in ran.out
