"""Everything that can be done in a state: what the coach's advice and the proof search through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.engine.advance import chapter_done, epilogue_waits
from tutor.engine.coach.sought import paces
from tutor.engine.event import Event
from tutor.engine.stage import Stage
from tutor.engine.state import State, Tab, World
from tutor.engine.world import forms
from tutor.engine.world.address import pages
from tutor.engine.world.front import front_entry, stack_of, usable
from tutor.engine.world.mailing import banner
from tutor.lesson.inputs import KINDS
from tutor.lesson.model import Button, Element, Input, Question


def moves(stage: Stage, state: State) -> Iterator[Event]:
    """What a learner who makes no typing error can do, the likeliest first.

    A field is only filled with its right value, and only once the learner can
    know that value. Whatever changes nothing is left out.
    """
    if chapter_done(stage, state):
        if epilogue_waits(stage, state):
            yield Event("epilogue")
        return
    for element in usable(stage, state.world):
        yield from _use(stage, state.world, element)
    yield from _on_phone(stage, state.world)
    yield from _on_computer(stage, state.world)
    yield from _to_coach(stage, state)


def _use(stage: Stage, world: World, element: Element) -> Iterator[Event]:
    if isinstance(element, Input):
        if forms.fault_of(stage, world, element) is None and not element.then:
            return
        if forms.knowable(stage, world, element):
            yield Event("fill", element.id, forms.right_value(stage, world, element))
    elif isinstance(element, Button):
        yield Event("press", element.id)
    elif isinstance(element, Question) and element.id not in world.answered:
        for option in element.options:
            if option.right:
                yield Event("answer", element.id, option.label)


def _on_phone(stage: Stage, world: World) -> Iterator[Event]:
    if "phone" not in stage.lesson.places:
        return
    if banner(stage, world):
        yield Event("banner")
    if not world.app:
        yield from (Event("app", app) for app in stage.apps)
        return
    if world.app in stage.inbox_apps and not stack_of(world, world.app):
        for message in dict.fromkeys(a.message for a in world.inbox):
            if stage.app_of(message) == world.app:
                yield Event("message", message)
    yield Event("back", "phone")
    yield Event("home")


def _on_computer(stage: Stage, world: World) -> Iterator[Event]:
    if "computer" not in stage.lesson.places:
        return
    yield from (Event("tab", str(i)) for i in range(len(world.tabs)) if i != world.tab)
    tab = world.tabs[world.tab]
    if tab.back or tab.lost:
        yield Event("back", "computer")
    seen: set[str] = set()
    for screen in pages(stage):
        address = stage.text(world, screen.url)
        if address not in seen and stage.exists(world, screen):
            seen.add(address)
            yield Event("address", "", address)
    if world.tabs != (Tab(),):
        yield from (Event("close", str(i)) for i in range(len(world.tabs)))


def _to_coach(stage: Stage, state: State) -> Iterator[Event]:
    pace = paces(stage)[state.coach.step]
    sought = pace.sought[state.coach.part]
    if sought.verb == "read" or sought.is_review(state.world):
        yield Event("continue")
    if pace.step.optional:
        yield Event("skip")


def lenient_slips(stage: Stage, state: State) -> Iterator[Event]:
    """Wrong values that a website takes all the same: the only ones that lead anywhere.

    A value that is refused leaves the learner where an empty field does.
    """
    if chapter_done(stage, state):
        return
    for element in usable(stage, state.world):
        if isinstance(element, Input) and not element.strict:
            asked = forms.asked_of(stage, state.world, element)
            wrong = KINDS[element.kind].wrongs(asked).get(forms.NOT_EXPECTED)
            if wrong is not None:
                yield Event("fill", element.id, wrong)


def wrong_moves(stage: Stage, state: State) -> Iterator[tuple[Event, str]]:
    """Every wrong thing to type or answer now, each with its kind of wrong.

    Holds one value for each reason that an input can give, every wrong option
    of a question, and an address that leads nowhere.
    """
    world = state.world
    for element in usable(stage, world):
        if isinstance(element, Input):
            asked = forms.asked_of(stage, world, element)
            wrongs: Mapping[str, str] = KINDS[element.kind].wrongs(asked)
            for reason, text in wrongs.items():
                yield Event("fill", element.id, text), reason
        elif isinstance(element, Question):
            for option in element.options:
                if not option.right:
                    yield Event("answer", element.id, option.label), "answer"
    if "computer" in stage.lesson.places and front_entry(world, "computer") == "":
        yield Event("address", "", "zoek dit eens op"), "address_search"
        yield Event("address", "", "www.heelietsanders.example"), "address_unknown"
