"""The lesson of ``tutor new`` is small and real: it loads, and plays to its end everywhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.importer.making import OWN, stuck
from tutor.diagnostics.diagnostic import Level
from tutor.importer.folder import save
from tutor.importer.shared_files import read_shared_files
from tutor.importer.template import PLACES, Wanted, template_lesson, usual_app, usual_host
from tutor.lesson.model import Lesson
from tutor.lesson.todos import todos_in
from tutor.lint.run import check
from tutor.lint.selection import select
from tutor.loader.load import load_lesson
from tutor.verify.prove import prove

TITLE = "Reizen met de bus"


def made(root: Path, place: str, title: str = TITLE, persona: str = "joop") -> Lesson:
    """The lesson, written and read again without a single remark."""
    wanted = Wanted(title, place, usual_host(title), usual_app(title), persona)
    save(template_lesson(wanted, "bus"), root, read_shared_files(root, OWN), OWN)
    loaded = load_lesson(root / "bus" / "lesson.yaml", root)
    assert [(p.at.line, p.sentence()) for p in loaded.problems] == []
    assert loaded.lesson is not None
    return loaded.lesson


@pytest.mark.parametrize("place", PLACES)
def test_lesson_is_played_to_its_end(place: str, tmp_path: Path) -> None:
    lesson = made(tmp_path, place)
    assert list(stuck(lesson)) == []
    assert [(f.code, f.about) for f in prove(lesson, workers=1).failures] == []
    assert len(lesson.steps) >= 4


PARTS = {
    "computer": (("computer",), "visit", 0),
    "phone": (("phone",), "open_app", 0),
    "both": (("computer", "phone"), "visit", 1),
    "letter": (("computer", "brief"), "visit", 1),
    "reader": (("computer", "pas", "lezer"), "visit", 0),
    "scan": (("computer", "phone"), "visit", 0),
}


@pytest.mark.parametrize("place", PARTS)
def test_lesson_happens_where_it_was_asked(place: str, tmp_path: Path) -> None:
    places, first, messages = PARTS[place]
    lesson = made(tmp_path, place)
    assert tuple(place.name for place in lesson.places) == places
    assert lesson.steps[0].actions[0].verb == first
    assert len(lesson.messages) == messages
    assert lesson.persona.id == "joop"
    assert lesson.title == TITLE


@pytest.mark.parametrize(
    "title", ["Één, twee: “drie” & $vier #5", "- Ja", "123", "Nee: [niet] {zo}"]
)
def test_any_title_can_be_in_it(title: str, tmp_path: Path) -> None:
    lesson = made(tmp_path, "both", title)
    assert lesson.title.replace("$$", "$") == title
    assert list(stuck(lesson)) == []


@pytest.mark.parametrize("place", PLACES)
def test_comments_say_what_to_change(place: str) -> None:
    wanted = Wanted(TITLE, place, "bus.example", "Mijn Bus", "ria")
    text = template_lesson(wanted, "bus").lessons["lesson.yaml"]
    assert len(list(todos_in({"lesson.yaml": text}))) == 5
    assert sum(line.lstrip().startswith("#") for line in text.split("\n")) >= 10


@pytest.mark.parametrize("place", PLACES)
def test_check_has_nothing_but_tips_and_its_open_places(place: str, tmp_path: Path) -> None:
    made(tmp_path, place)
    (selection,) = select([tmp_path / "bus"], tmp_path)
    found = check(selection, date(2026, 11, 24), workers=1).problems
    graver = [p.code for p in found if p.level is not Level.INFO]
    assert graver == ["T436"]
