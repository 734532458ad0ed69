"""A lessons folder of one's own: which files count, and what stands in for a shared file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.folders import TODAY
from tests.loader.lessons import write_files
from tutor.diagnostics.diagnostic import Level
from tutor.lint.run import check
from tutor.lint.selection import select
from tutor.loader.catalogue import open_catalogue
from tutor.loader.folders import has_lessons, own_lessons
from tutor.loader.load import LoadResult, load_lesson

LESSON = """\
format: 1
lesson: polder
title: Inloggen bij de polder
summary: U logt in op de website.
places: computer
terms: [website, adresbalk, wachtwoord]
read_more: [wachtwoord, nep-sms]
reviewed: 2026-11-02
screens:
  start:
    url: https://polder.example
    content:
      - block: login
        with: {brand: Polder}
  forgot_password:
    content:
      - {link: Terug naar inloggen, go: start}
  register:
    content:
      - {link: Terug naar inloggen, go: start}
  klaar:
    end: yes
    content: [Welkom.]
steps:
  - visit: start
  - fill: [Gebruikersnaam (e-mailadres), Wachtwoord]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one lesson and nothing else."""
    write_files(tmp_path, {"polder/lesson.yaml": LESSON})
    return tmp_path


def loaded(root: Path, file: str = "polder/lesson.yaml") -> LoadResult:
    """The lesson in this folder."""
    return load_lesson(root / file, root)


def codes(root: Path) -> set[str]:
    """The codes of all that is told of this folder."""
    (selection,) = select([], root)
    return {problem.code for problem in check(selection, TODAY).problems}


def test_words_people_and_blocks_of_the_program_are_there(root: Path) -> None:
    found = loaded(root)
    assert [p.sentence() for p in found.problems if p.level is Level.ERROR] == []
    assert found.lesson is not None
    assert [term.id for term in found.lesson.terms] == ["website", "adresbalk", "wachtwoord"]
    assert found.lesson.persona.id == "ria"


def test_an_article_to_read_leads_to_no_lesson_that_is_elsewhere(root: Path) -> None:
    lesson = loaded(root).lesson
    assert lesson is not None
    assert [reading.lesson for reading in lesson.read_more] == ["", ""]


def test_nothing_that_came_along_is_to_be_taken_away(root: Path) -> None:
    assert codes(root).isdisjoint({"T432", "T433", "T434", "T435"})
    for path in (own_lessons() / "shared").rglob("*.yaml"):
        name = path.relative_to(own_lessons()).as_posix()
        text = path.read_text(encoding="utf-8").replace("  lesson: ", "  # lesson: ")
        write_files(root, {name: text})
    assert codes(root).isdisjoint({"T432", "T433", "T434", "T435"})


def test_a_word_of_ones_own_that_nobody_uses_is_told(root: Path) -> None:
    own = "kikker: {forms: [kikker], meaning: Een groen dier.}\n"
    shipped = (own_lessons() / "shared" / "glossary.yaml").read_text(encoding="utf-8")
    write_files(root, {"shared/glossary.yaml": shipped + own})
    (selection,) = select([], root)
    found = [p for p in check(selection, TODAY).problems if p.code == "T434"]
    assert [problem.values["name"] for problem in found] == ["kikker"]


def test_a_file_of_ones_own_takes_the_place_of_the_shipped_one(root: Path) -> None:
    write_files(root, {"shared/glossary.yaml": "kikker: {forms: [kikker], meaning: Groen.}\n"})
    assert [p.code for p in loaded(root).problems if p.level is Level.ERROR] == ["M305"] * 3


def test_people_of_ones_own_come_without_the_shipped_defaults(root: Path) -> None:
    people = "els: {name: Els Berkenrode, email: els@post.example, password: Boot-Tulp-29}\n"
    write_files(root, {"shared/personas.yaml": people})
    # The shipped defaults name somebody who is not among these people.
    assert "ria" not in " ".join(p.sentence() for p in loaded(root).problems)


@pytest.mark.parametrize("ending", [".yaml", ".yml"])
def test_both_endings_are_read_alike(root: Path, ending: str) -> None:
    (root / "polder" / "lesson.yaml").rename(root / "polder" / f"lesson{ending}")
    people = (own_lessons() / "shared" / "personas.yaml").read_text(encoding="utf-8")
    write_files(root, {f"shared/personas{ending}": people.replace("\nria:", "\nriet:")})
    write_files(root, {"shared/defaults.yaml": "persona: riet\n"})
    lesson = loaded(root, f"polder/lesson{ending}").lesson
    assert lesson is not None
    assert lesson.persona.id == "riet"
    assert [entry.id for entry in open_catalogue(root).entries] == ["polder"]
    (selection,) = select([], root)
    assert selection.lessons == (f"polder/lesson{ending}",)


def test_one_lesson_in_two_files_is_told(root: Path) -> None:
    write_files(root, {"polder/lesson.yml": LESSON})
    assert "M357" in codes(root)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"polder/lesson.yaml": "lesson: polder\n"}, True),
        ({"polder/lesson.yml": "\ufeff# een begin\nformat: 1\n"}, True),
        ({"chart/values.yaml": "replicas: 3\n"}, False),
        ({"lesson.yaml": "lesson: polder\n"}, False),
        ({".git/lesson.yaml": "lesson: polder\n"}, False),
        ({"_oud/lesson.yaml": "lesson: polder\n"}, False),
        ({"polder/lesson.txt": "lesson: polder\n"}, False),
    ],
)
def test_what_is_a_folder_with_lessons(
    tmp_path: Path, files: dict[str, str], expected: bool
) -> None:
    write_files(tmp_path, files)
    assert has_lessons(tmp_path) is expected


def test_a_folder_that_is_not_there_has_no_lessons(tmp_path: Path) -> None:
    assert not has_lessons(tmp_path / "weg")
