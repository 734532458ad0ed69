"""Make the pictures of the README from the app itself: ``docs/pictures/*.svg``.

Each is the same bytes every time: one seed, nothing kept, no clock.
"""

from __future__ import annotations

import asyncio
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from tutor.engine.planner import plan
from tutor.engine.practice import Practice
from tutor.feedback.entry import FeedbackEntry, Given
from tutor.i18n import use_language
from tutor.loader.catalogue import open_catalogue
from tutor.loader.load import load_lesson
from tutor.storage.progress_store import MemoryStore
from tutor.tui.app import Services, Start, TutorApp

ROOT = Path(__file__).resolve().parent.parent
LESSONS = ROOT / "lessons"
PICTURES = ROOT / "docs" / "pictures"
SEED = 4

WIDE = (124, 38)
SMALL = (80, 24)

# The picture's own fonts would be fetched from a third party; any fixed-width font will do.
FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: after so many steps of a lesson that were done, and these keys."""

    name: str
    size: tuple[int, int]
    lesson: str = ""
    steps: int = 0
    keys: tuple[str, ...] = ()


KPN = "kpn-tweestapsverificatie-browser"
ALL = (
    Picture("catalogue", WIDE),
    Picture("article", WIDE, keys=("shift+tab", "shift+tab", *"kpn", "enter", "enter")),
    Picture("practice", WIDE, KPN, steps=9),
    Picture("practice-small", SMALL, KPN, steps=6),
    Picture("messages", WIDE, "nep-sms", steps=2),
)


class NoFeedback:
    """Takes no answers: nobody gives any to a picture."""

    async def give(self, entry: FeedbackEntry) -> Given:
        """Let it go."""
        return Given.KEPT


def services(picture: Picture) -> Services:
    """What the app needs; the store holds the practice that the picture goes on with."""
    catalogue = open_catalogue(LESSONS)
    store = MemoryStore()
    entry = catalogue.find(picture.lesson)
    if entry is not None:
        lesson = load_lesson(LESSONS / entry.file, LESSONS).lesson
        if lesson is None:
            raise SystemExit(f"{picture.lesson} has errors")
        practice = Practice.begin(lesson, SEED, name="picture")
        for _ in range(picture.steps):
            practice.do_all(plan(practice.context, practice.state))
        store.save(practice.saved())
    return Services(
        catalogue=lambda: catalogue,
        store=lambda: store,
        feedback=NoFeedback,
        loader=lambda entry: load_lesson(LESSONS / entry.file, LESSONS).lesson,
    )


async def settle(pilot: Pilot[str]) -> None:
    """Wait until nothing is being drawn any more."""
    for _ in range(3):
        await pilot.pause()


async def draw(picture: Picture) -> str:
    """The picture as SVG."""
    app = TutorApp(services(picture), Start(picture.lesson or None))
    async with app.run_test(size=picture.size) as pilot:
        await settle(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await settle(pilot)
        return FONT_FACE.sub("", app.export_screenshot(title="Veilig oefenen"))


def main() -> int:
    """Make all pictures."""
    use_language("nl")
    PICTURES.mkdir(parents=True, exist_ok=True)
    for picture in ALL:
        svg = asyncio.run(draw(picture))
        (PICTURES / f"{picture.name}.svg").write_text(svg, encoding="utf-8")
        print(f"docs/pictures/{picture.name}.svg")
    return 0


if __name__ == "__main__":
    sys.exit(main())
