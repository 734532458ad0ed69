"""``tutor import``: what was recognised, where the draft is, and what to do next."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.cli.exits import Exit

ARTICLES = Path(__file__).parents[1] / "importer" / "articles"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test works in a folder of its own, with the articles in it."""
    for article in ARTICLES.iterdir():
        shutil.copy(article, tmp_path / article.name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def folders(here: Path) -> list[str]:
    """The folders that were made."""
    return sorted(path.name for path in here.iterdir() if path.is_dir())


def test_says_what_was_recognised_and_where_everything_is(tutor: Tutor, here: Path) -> None:
    ran = tutor("import", "kpn.txt", "--id", "kpn", "--out", "lessen")
    assert (ran.code, ran.err) == (Exit.DONE, "")
    lines = [line.strip() for line in ran.out.splitlines()]
    assert lines[:4] == [
        "Tweestapsverificatie instellen bij KPN",
        "Browser: 12 van 12 punten herkend",
        "App: 11 van 11 punten herkend",
        "6 regels horen bij de website en zijn weggelaten: 39, 40, 41, 46, 47, 48",
    ]
    for file in ("article.yaml", "browser.yaml", "app.yaml"):
        assert f"lessen/kpn/{file}" in lines
    assert folders(here) == ["lessen"]
    assert "tutor check lessen/kpn" in lines
    assert "tutor play kpn-browser --lessons lessen" in lines


def test_every_mark_is_listed_with_its_true_line(tutor: Tutor, here: Path) -> None:
    ran = tutor("import", "kpn.txt", "--id", "kpn", "--out", "lessen")
    listed = [line.strip() for line in ran.out.splitlines() if line.startswith("  lessen/kpn/")]
    todos = [line.split(":", 2) for line in listed if ":" in line]
    assert len(todos) > 10
    count = 0
    for file, number, text in todos:
        line = (here / file).read_text(encoding="utf-8").splitlines()[int(number) - 1]
        assert line.strip().startswith("# INVULLEN: ")
        assert line.strip().removeprefix("# INVULLEN: ") in text
        count += 1
    made = "".join(path.read_text(encoding="utf-8") for path in (here / "lessen").rglob("*.yaml"))
    assert made.count("# INVULLEN: ") == count
    assert f"Op {count} plekken moet u nog kijken" in ran.out


def test_what_was_not_recognised_is_listed_with_its_line_in_the_article(tutor: Tutor) -> None:
    ran = tutor("import", "wachtwoord.txt")
    assert "10 van 11 punten herkend" in ran.out
    assert "wachtwoord.txt:14: Staat de e-mail er niet?" in ran.out


def test_the_name_is_made_from_the_title(tutor: Tutor, here: Path) -> None:
    assert tutor("import", "wachtwoord.txt").code == Exit.DONE
    assert folders(here) == ["shared", "wachtwoord-vergeten-maak-een-nieuw"]


def test_the_draft_can_be_listed_checked_and_told(tutor: Tutor) -> None:
    tutor("import", "play-store.md", "--id", "winkel", "--out", "lessen")
    assert "winkel" in tutor("list", "--lessons", "lessen").out
    assert tutor("check", "lessen/winkel").code == Exit.DONE
    assert tutor("storyboard", "winkel", "--lessons", "lessen").code == Exit.DONE


def printed_commands(out: str) -> list[list[str]]:
    """The commands with which to go on, without ``tutor``."""
    lines = [line.strip() for line in out.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("tutor ")]


@pytest.mark.parametrize("folder", ["lessons", "mijn lessen"])
def test_the_printed_commands_are_about_the_draft(
    tutor: Tutor, here: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "redactie" / folder).mkdir(parents=True)
    monkeypatch.chdir(here / "redactie")
    out = () if folder == "lessons" else ("--out", folder)
    ran = tutor("import", "../wachtwoord.txt", "--id", "polder", *out)
    check, preview, play = printed_commands(ran.out)
    assert (preview[:2], play[:2]) == (["preview", "polder"], ["play", "polder"])
    assert preview[2:] == play[2:] == ["--lessons", folder]
    checked = tutor(*check)
    assert checked.code == Exit.DONE
    assert "1 les bekeken" in checked.out
    # What play and preview begin with is looked up in the same way.
    assert tutor("storyboard", *play[1:]).code == Exit.DONE


def test_open_places_are_counted_and_never_proven(tutor: Tutor, here: Path) -> None:
    tutor("import", "play-store.md", "--id", "winkel", "--out", "lessen")
    lesson = here / "lessen" / "winkel" / "lesson.yaml"
    text = lesson.read_text(encoding="utf-8")
    count = text.count("# INVULLEN: ")
    checked = tutor("check", "lessen/winkel")
    assert f"T436: Plekken waar u nog moet kijken: {count}." in checked.out
    ran = tutor("check", "lessen/winkel", "--prove")
    assert ran.code == Exit.PROBLEMS
    assert "winkel: niet bewezen" in ran.out
    lesson.write_text(text.replace("# INVULLEN: ", "# "), encoding="utf-8")
    ran = tutor("check", "lessen/winkel", "--prove")
    assert ran.code == Exit.DONE
    assert "winkel: bewezen" in ran.out


def test_a_pipe_that_never_ends_is_not_waited_for(
    tutor: Tutor, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tutor.cli import import_

    monkeypatch.setattr(import_, "PATIENCE", 0.2)
    os.mkfifo(here / "pijp")
    writer = os.open(here / "pijp", os.O_RDWR)
    try:
        os.write(writer, b"Titel\n- Klik op Ja.\n")
        ran = tutor("import", "pijp")
    finally:
        os.close(writer)
    assert (ran.code, ran.out) == (Exit.FILES, "")
    assert "pijp houdt niet op." in ran.err


def test_a_draft_is_not_replaced(tutor: Tutor, here: Path) -> None:
    tutor("import", "kpn.txt", "--id", "kpn")
    before = (here / "kpn" / "app.yaml").read_bytes()
    ran = tutor("import", "whatsapp.txt", "--id", "kpn")
    assert (ran.code, ran.out) == (Exit.FILES, "")
    assert "kpn is er al." in ran.err
    assert (here / "kpn" / "app.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["geen.txt"], Exit.NOT_FOUND, "Er is geen bestand geen.txt."),
        (["."], Exit.FILES, ". is een map."),
        (["kpn.txt", "--id", "Niet Goed"], Exit.USAGE, "Niet Goed kan niet de naam"),
        (["kpn.txt", "--id", "../weg"], Exit.USAGE, "kan niet de naam"),
        (["kpn.txt", "--out", "kpn.txt"], Exit.FILES, "kpn.txt is een bestand, geen map."),
        (["leeg.txt"], Exit.PROBLEMS, "leeg.txt: In dit bestand staat geen tekst."),
        (["beeld.png"], Exit.PROBLEMS, "beeld.png: Dit is geen tekstbestand."),
        ([], Exit.USAGE, "ARTIKEL"),
        (["kpn.txt", "nog.txt"], Exit.USAGE, "nog.txt"),
    ],
    ids=lambda value: " ".join(value)[:20] if isinstance(value, list) else "",
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    tutor: Tutor, here: Path, arguments: list[str], code: Exit, words: str
) -> None:
    (here / "leeg.txt").write_bytes(b"\n\n")
    (here / "beeld.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    ran = tutor("import", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert folders(here) == []


def test_control_characters_of_an_article_reach_no_terminal(tutor: Tutor, here: Path) -> None:
    text = "Titel\u202e\u200b met iets\n- Klik op \u0085Ja\u2028.\n- \u009b31mSleep.\n"
    (here / "stuur.txt").write_text(text, encoding="utf-8")
    ran = tutor("import", "stuur.txt")
    assert ran.code == Exit.DONE
    assert not [c for c in ran.out + ran.err if c != "\n" and not c.isprintable()]
