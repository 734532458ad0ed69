"""Where the shipped lessons are, and all the practices that they can give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tutor.engine.deal import Deal, all_deals
from tutor.lesson.load import Loaded, load_lesson
from tutor.lesson.model import Lesson

ROOT = Path(__file__).parents[2] / "lessons"
FILES = {
    "eerst-wennen": "eerst-wennen/lesson.yaml",
    "kpn-tweestapsverificatie-browser": "kpn-tweestapsverificatie/browser.yaml",
    "kpn-tweestapsverificatie-app": "kpn-tweestapsverificatie/app.yaml",
    "nep-sms": "nep-sms/lesson.yaml",
}


@cache
def load(name: str) -> Loaded:
    """A shipped lesson with its problems, read from its file."""
    return load_lesson(ROOT / FILES[name], ROOT)


def deals(lesson: Lesson) -> Iterator[Deal]:
    """Every practice that the lesson can give, apart from the made digits."""
    return all_deals(lesson, seed=1)
