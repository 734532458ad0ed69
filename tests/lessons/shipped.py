"""Where the shipped lessons are, and all the practices that they can give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tutor.engine.scenario import Scenario, all_scenarios
from tutor.lesson.model import Lesson
from tutor.loader.load import LoadResult, load_lesson

ROOT = Path(__file__).parents[2] / "lessons"
FILES = {
    "eerst-wennen": "eerst-wennen/lesson.yaml",
    "kpn-tweestapsverificatie-browser": "kpn-tweestapsverificatie/browser.yaml",
    "kpn-tweestapsverificatie-app": "kpn-tweestapsverificatie/app.yaml",
    "nep-sms": "nep-sms/lesson.yaml",
}


@cache
def load(name: str) -> LoadResult:
    """A shipped lesson with its problems, read from its file."""
    return load_lesson(ROOT / FILES[name], ROOT)


def deals(lesson: Lesson) -> Iterator[Scenario]:
    """Every practice that the lesson can give, apart from the made digits."""
    return all_scenarios(lesson, seed=1)
