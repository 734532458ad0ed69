"""The lessons that come with the program, found in their folder.

Each is tested, and no list has to name a new one. What takes long is done in all ways with the
four of ``EXAMPLES``, and once, in the slow tests, with every other lesson.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from tutor.engine.scenario import Scenario, all_scenarios
from tutor.lesson.model import Lesson
from tutor.lint.selection import lesson_files
from tutor.loader.load import LoadResult, load_lesson
from tutor.loader.resolve.identity import lesson_id

ROOT = Path(__file__).parents[2] / "lessons"
FILES = {lesson_id(file): file for file in sorted(lesson_files(ROOT))}
EXAMPLES = (
    "eerst-wennen",
    "kpn-tweestapsverificatie-browser",
    "kpn-tweestapsverificatie-app",
    "nep-sms",
)
"""The lessons that are played in all ways."""
OTHERS = [name for name in FILES if name not in EXAMPLES]
EACH = [*EXAMPLES, *(pytest.param(name, marks=pytest.mark.slow) for name in OTHERS)]
"""Every lesson; those that are no example with the slow tests."""


@cache
def load(name: str) -> LoadResult:
    """A shipped lesson with its problems, read from its file."""
    return load_lesson(ROOT / FILES[name], ROOT)


def lesson_of(name: str) -> Lesson:
    """A shipped lesson."""
    lesson = load(name).lesson
    assert lesson is not None, [(p.at, p.code, p.sentence()) for p in load(name).problems]
    return lesson


def all_of(lesson: Lesson) -> tuple[Scenario, ...]:
    """Every practice that the lesson can give, apart from the made digits."""
    return tuple(all_scenarios(lesson, seed=1))


def some_of(lesson: Lesson) -> tuple[Scenario, ...]:
    """A few practices of an example, with and without what can happen; one of another lesson."""
    found = all_of(lesson)
    return tuple(dict.fromkeys((found[0], found[-1]) if lesson.id in EXAMPLES else (found[0],)))


def copy_examples(folder: Path) -> Path:
    """Make a lessons folder of the examples alone, with what all lessons share."""
    for name in ("shared", *{Path(FILES[name]).parts[0] for name in EXAMPLES}):
        shutil.copytree(ROOT / name, folder / name)
    reading = folder / "shared" / "reading.yaml"
    text = reading.read_text(encoding="utf-8")
    for name in OTHERS:
        text = text.replace(f"\n  lesson: {name}\n", "\n")
    reading.write_text(text, encoding="utf-8")
    return folder
