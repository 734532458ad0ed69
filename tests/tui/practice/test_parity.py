"""App, page and storyboard offer the same acts and come to the same states on random walks."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

import pytest

from tests.lessons.shipped import EXAMPLES, OTHERS, load
from tests.tui.practice.offers import Act, AppHands, PageHands, named
from tests.tui.practice.played import PracticeApp
from tutor.engine.event import Event
from tutor.engine.moves import moves, wrong_moves
from tutor.engine.practice import Practice
from tutor.lesson.model import Lesson
from tutor.lesson.verbs import EVENT_VERBS
from tutor.practice.controller import inputs_in
from tutor.storage.progress_store import MemoryStore
from tutor.tui.practice import PracticeScreen

WIDE = (200, 60)
ADVISED = 0.5
UNTYPED = frozenset(
    verb for verb, row in EVENT_VERBS.items() if not row.has_text and not row.for_coach
)


class Walk:
    """One practice in the app, on a page and in the engine alone, always at the same moment."""

    def __init__(self, lesson: Lesson, seed: int, app: AppHands) -> None:
        self._draw = random.Random(f"{lesson.id} {seed}")
        self._app = app
        self._page = PageHands(lesson, seed)
        self._told = Practice.begin(lesson, seed)

    @property
    def is_over(self) -> bool:
        """Whether the chapter is done."""
        return self._told.chapter_done

    def compare(self) -> None:
        """Fail by name of what one of them lacks."""
        app, page = self._that_matter(self._app.offered()), self._that_matter(self._page.offered())
        assert app - page == set(), f"{self._where()}: the page lacks these acts"
        assert page - app == set(), f"{self._where()}: the app lacks these acts"
        unnamed = {act for act in page if act[0] in EVENT_VERBS and not named(self._told, act)}
        assert unnamed == set(), f"{self._where()}: the storyboard does not name these acts"
        differ = list(differences(self._app.view, self._page.turn.view))
        assert differ == [], f"{self._where()}: the app and the page show other things"
        differ = list(differences(self._told.state, self._page.practice.state))
        assert differ == [], f"{self._where()}: the page came to another state"
        differ = list(differences(self._told.view().devices, self._app.view.devices))
        assert differ == [], f"{self._where()}: the app came to another state"

    def _where(self) -> str:
        events = [tuple(event) for event in self._told.events]
        return f"seed {self._told.scenario.seed} after {events}"

    def _that_matter(self, offered: Iterable[Act]) -> set[Act]:
        """Without what changes nothing, such as the tab in front; each may show that or not."""
        return {act for act in offered if act[0] not in UNTYPED or self._changes(act)}

    def _changes(self, act: Act) -> bool:
        event = Event(*act)  # type: ignore[arg-type]
        told = self._told
        tried = Practice(told.context)
        tried._states = [told.state]
        return tried.do(event)

    async def go_on(self) -> None:
        """Do one act everywhere: often what the coach advises, else any."""
        act, text = self._choose()
        await self._app.do(act, text)
        self._page.do(act, text)
        self._tell(act, text)

    def _choose(self) -> tuple[Act, str]:
        offered = self._that_matter(self._page.offered())
        wanted = self._told.view().coach.next
        if wanted is not None and self._draw.random() < ADVISED:
            for text in (wanted.text, ""):
                if (wanted.verb, wanted.target, text) in offered:
                    return (wanted.verb, wanted.target, text), wanted.text
        act = self._draw.choice(sorted(offered))
        return act, self._draw.choice(self._texts(act))

    def _texts(self, act: Act) -> list[str]:
        """What may be typed there, right and wrong."""
        context, state = self._told.context, self._told.state
        wrong = (event for event, _reason in wrong_moves(context, state))
        known = [
            event.text
            for event in (*moves(context, state), *wrong)
            if (event.verb, event.target) == act[:2]
        ]
        return known or [""]

    def _tell(self, act: Act, text: str) -> None:
        verb, target, option = act
        if verb == "show":
            self._told.show()
        elif verb == "step_back":
            self._told.step_back()
        elif verb == "card":
            self._tell_card(target)
        elif verb == "fill":
            now = inputs_in(self._told.view())[target]
            flipped = "no" if now.value == "yes" else "yes"
            self._tell_value(target, flipped if now.kind == "flag" else option or text)
        elif verb == "address":
            self._told.do(Event("address", target, text))
        elif verb != "finish":
            self._told.do(Event(*act))  # type: ignore[arg-type]

    def _tell_card(self, label: str) -> None:
        view = self._told.view()
        row = next(row for row in view.card if row.label == label)
        self._tell_value(next(e for e in row.fits if e in inputs_in(view)), row.value)

    def _tell_value(self, element: str, text: str) -> None:
        """What stands there already is not said once more, but that a whole code goes on."""
        now = inputs_in(self._told.view())[element]
        if now.submits or text != now.value:
            self._told.do(Event("fill", element, text))


def differences(one: object, other: object, path: str = "") -> Iterator[str]:
    """What differs between two values, by its path."""
    if one == other:
        return
    if is_dataclass(one) and type(one) is type(other):
        for each in fields(one):
            here = getattr(one, each.name), getattr(other, each.name)
            yield from differences(*here, f"{path}.{each.name}")
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other, strict=True)):
            yield from differences(*pair, f"{path}[{index}]")
    else:
        yield f"{path}: {one!r} and {other!r}"


async def walk(name: str, seed: int, acts: int) -> None:
    """Walk and compare at each moment, from the first to the last."""
    lesson = load(name).lesson
    assert lesson is not None
    screen = PracticeScreen(Practice.begin(lesson, seed, name="one"), MemoryStore(), "Les")
    app = PracticeApp(screen)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        going = Walk(lesson, seed, AppHands(pilot, screen))
        going.compare()
        for _act in range(acts):
            if going.is_over:
                break
            await going.go_on()
            going.compare()


@pytest.mark.parametrize("name", ["kpn-tweestapsverificatie-browser", "nep-sms"])
async def test_all_front_ends_offer_and_do_the_same(name: str) -> None:
    await walk(name, seed=1, acts=4)


@pytest.mark.slow
@pytest.mark.parametrize("name", OTHERS)
async def test_all_front_ends_offer_and_do_the_same_in_each_lesson(name: str) -> None:
    await walk(name, seed=1, acts=10)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 5))
@pytest.mark.parametrize("name", EXAMPLES)
async def test_all_front_ends_offer_and_do_the_same_on_long_walks(name: str, seed: int) -> None:
    await walk(name, seed, acts=40)
