"""``tutor new``: kind questions, a lesson that works, and nothing replaced."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.cli.conftest import Tutor
from tutor.cli.exits import Exit
from tutor.loader.load import load_lesson


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test works in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def answers(monkeypatch: pytest.MonkeyPatch, *given: str) -> list[str]:
    """Answer the questions one after the other; gives what was asked, with the usual answer."""
    asked: list[str] = []
    left: Iterator[str] = iter(given)

    def prompt(question: str, default: str) -> str:
        asked.append(f"{question} [{default}]")
        return next(left, "") or default

    monkeypatch.setattr(click, "prompt", prompt)
    return asked


def test_asks_what_it_needs_with_usual_answers(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    asked = answers(monkeypatch, "Bellen met beeld", "telefoon", "Beeldbel", "malika")
    ran = tutor("new")
    assert (ran.code, ran.err) == (Exit.DONE, "")
    assert asked == [
        "Wat is de titel van de les? [Mijn eerste les]",
        "Waar: computer, telefoon, allebei, of een computer met brief, kaartlezer of QR-code? "
        "[computer]",
        "In welke app? [Mijn Bellen]",
        "Wie staat er op het kaartje: ria, joop, malika, greet, wim? [ria]",
    ]
    lesson = load_lesson(here / "bellen-met-beeld" / "lesson.yaml", here).lesson
    assert lesson is not None
    assert (lesson.title, lesson.places[0].name, lesson.app, lesson.persona.id) == (
        "Bellen met beeld", "phone", "Beeldbel", "malika",
    )  # fmt: skip
    assert "INVULLEN" in ran.out
    assert "tutor check bellen-met-beeld" in ran.out
    assert "tutor play bellen-met-beeld --lessons ." in ran.out


def test_asks_again_what_cannot_be_used(tutor: Tutor, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answers(
        monkeypatch,
        *("!!!", "Les", "maan", "computer"),
        *("geen adres", "https://Bus.example/", "henk", "joop"),
    )
    ran = tutor("new")
    assert ran.code == Exit.DONE
    assert len(asked) == 8
    assert ran.err.splitlines() == [
        "In een titel staat minstens één letter. Schrijf hem nog eens.",
        "Antwoord met computer, telefoon, allebei, brief, kaartlezer of QR-code.",
        "geen adres is geen adres van een website. Schrijf het zoals ov.example.",
        "henk is er niet. Kies: ria, joop, malika, greet, wim.",
    ]
    assert "https://bus.example\n" in Path("les/lesson.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["computer", "phone", "both"])
def test_flags_and_yes_ask_nothing(tutor: Tutor, here: Path, place: str) -> None:
    ran = tutor("new", "--yes", "--title", "Een les", "--place", place, "--out", "lessen")
    assert (ran.code, ran.err) == (Exit.DONE, "")
    root = here / "lessen"
    loaded = load_lesson(root / "een-les" / "lesson.yaml", root)
    assert loaded.lesson is not None
    assert loaded.problems == ()


def test_takes_the_folder_called_lessons(tutor: Tutor, here: Path) -> None:
    (here / "lessons").mkdir()
    ran = tutor("new", "--yes")
    assert "Gemaakt: lessons/mijn-eerste-les/lesson.yaml" in ran.out
    assert "tutor play mijn-eerste-les --lessons lessons" in ran.out
    assert (here / "lessons" / "shared" / "personas.yaml").exists()


def test_a_lesson_that_is_there_is_not_replaced(tutor: Tutor, here: Path) -> None:
    tutor("new", "--yes")
    file = here / "mijn-eerste-les" / "lesson.yaml"
    file.write_text("van mij", encoding="utf-8")
    ran = tutor("new", "--yes")
    assert (ran.code, ran.out) == (Exit.FILES, "")
    assert ran.err == "mijn-eerste-les is er al. Kies een andere naam, of haal de map eerst weg.\n"
    assert file.read_text(encoding="utf-8") == "van mij"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--title", "  "], "Schrijf een paar woorden"),
        (["--title", "x" * 200], "hooguit 120 tekens"),
        (["--title", "!?"], "minstens één letter"),
        (["--title", "Shared"], "naam shared"),
        (["--host", "dit is niets"], "geen adres van een website"),
        (["--persona", "henk"], "henk is er niet"),
        (["--place", "maan"], "maan"),
        (["--wat"], "--wat"),
    ],
    ids=lambda value: " ".join(value)[:20] if isinstance(value, list) else "",
)
def test_what_cannot_be_used_is_said_in_a_sentence(
    tutor: Tutor, here: Path, options: list[str], words: str
) -> None:
    ran = tutor("new", "--yes", *options)
    assert ran.code == Exit.USAGE
    assert words in ran.err
    assert "Traceback" not in ran.err
    assert list(here.iterdir()) == []


def test_a_folder_that_is_a_file(tutor: Tutor, here: Path) -> None:
    (here / "lessen").write_text("", encoding="utf-8")
    ran = tutor("new", "--yes", "--out", "lessen")
    assert (ran.code, ran.err) == (Exit.FILES, "lessen is een bestand, geen map.\n")


def test_stopped_at_a_question_leaves_nothing(
    tutor: Tutor, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    def stop(*_arguments: object, **_options: object) -> str:
        raise click.Abort

    monkeypatch.setattr(click, "prompt", stop)
    ran = tutor("new")
    assert ran.code == Exit.INTERRUPTED
    assert list(here.iterdir()) == []
