"""Everything that can be done in a state: what the coach's advice and the proof search through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.engine.advance import chapter_done, epilogue_waits, finished
from tutor.engine.coach.goals import compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, prefix
from tutor.engine.state import BrowserState, Coach, PhoneState, State, Tab, World
from tutor.engine.values import refused, values
from tutor.engine.world import forms
from tutor.engine.world.address import pages
from tutor.engine.world.apps import apps_there
from tutor.engine.world.foreground import browser_of, front_entry, in_list, phone_of, usable
from tutor.engine.world.mail_lists import (
    app_places,
    can_go_back,
    list_in_front,
    mail_lists,
    mail_of,
)
from tutor.engine.world.notices import banner
from tutor.engine.world.renewal import can_wait_for
from tutor.inputs import KINDS
from tutor.lesson.model import Button, Element, Input, Question

NOWHERE = "www.heelietsanders.example"
"""An address that no lesson has."""


def moves(context: PracticeContext, state: State) -> Iterator[Event]:
    """What a learner who makes no typing error can do, the likeliest first.

    A field is filled with one right value of each class that the lesson can tell
    apart, and only once the learner can know it. Whatever changes nothing is left out.
    """
    if finished(context, state):
        return
    if epilogue_waits(context, state):
        yield Event("epilogue")
    yield from world_moves(context, state.world)
    if not chapter_done(context, state):
        yield from coach_moves(context, state.world, state.coach)


def world_moves(context: PracticeContext, world: World) -> Iterator[Event]:
    """What can be done with the devices, whatever the step."""
    for element in usable(context, world):
        yield from uses(context, world, element)
    # Of ways that are equally short the coach advises the one that comes first here.
    for place in context.phones:
        yield from device_moves(context, world, place)
    for place in context.browsers:
        yield from device_moves(context, world, place)
    yield from waits(context, world)


def waits(context: PracticeContext, world: World) -> Iterator[Event]:
    """Letting time pass, where something is under way or a code in front can renew."""
    if world.waiting or can_wait_for(context, world):
        yield Event("wait")


def device_moves(context: PracticeContext, world: World, place: str) -> Iterator[Event]:
    """What can be done with a device itself, whatever is in front there."""
    yield from _on_phone(context, world, place)
    yield from _on_computer(context, world, place)


def uses(context: PracticeContext, world: World, element: Element) -> Iterator[Event]:
    """What can be done with something that is in front."""
    if isinstance(element, Input):
        now = forms.value_of(context, world, element)
        for text, slip in values(context, world, element):
            if not slip and (text != now or element.then):
                yield Event("fill", element.id, text)
    elif isinstance(element, Button):
        yield Event("press", element.id)
    elif isinstance(element, Question) and element.id not in world.answered:
        for option in element.options:
            if option.right:
                yield Event("answer", element.id, option.label)


def _on_phone(context: PracticeContext, world: World, place: str) -> Iterator[Event]:
    phone, here = phone_of(world, place), prefix(place, app_places(context))
    if phone is None:
        return
    if banner(context, world, place):
        yield Event("banner", here)
    if not phone.app:
        yield from (Event("app", here + app) for app in apps_there(context, world, place))
        return
    yield from _in_list(context, world, phone)
    yield Event("back", place)
    yield Event("home", here)


def _in_list(
    context: PracticeContext, world: World, device: PhoneState | BrowserState
) -> Iterator[Event]:
    """Opening a message of the list in front."""
    one = list_in_front(context, device)
    if one is not None:
        for message in dict.fromkeys(a.message for a in in_list(context, world, one)):
            yield Event("message", message)


def _on_computer(context: PracticeContext, world: World, place: str) -> Iterator[Event]:
    browser, here = browser_of(world, place), prefix(place, context.browsers)
    if browser is None:
        return
    yield from _in_list(context, world, browser)
    mail = mail_of(context, place)
    if mail is not None and browser.front != mail_lists(context)[mail].id:
        yield Event("app", prefix(place, app_places(context)) + mail.app)
    tabs = range(len(browser.tabs))
    yield from (Event("tab", f"{here}{i}") for i in tabs if i != browser.tab or browser.mail)
    if can_go_back(context, browser):
        yield Event("back", place)
    seen: set[str] = set()
    for screen in pages(context, place):
        address = context.text(world, screen.url)
        if address not in seen and context.exists(world, screen):
            seen.add(address)
            yield Event("address", here, address)
    if browser.tabs != (Tab(),):
        yield from (Event("close", f"{here}{i}") for i in tabs)


def coach_moves(context: PracticeContext, world: World, coach: Coach) -> Iterator[Event]:
    """What can be said to the coach at a step."""
    compiled = compiled_steps(context)[coach.step]
    goal = compiled.goals[coach.part]
    if goal.can_be_read(world) or goal.is_review(world):
        yield Event("continue")
    if compiled.step.optional:
        yield Event("skip")


def slips(context: PracticeContext, world: World) -> Iterator[Event]:
    """What only a mistake does: the other acts that lead to another world.

    Wrong values that a website takes all the same, a right value that is made wrong
    again, and an address that leads nowhere. A refused value in a field that was not
    right leaves the learner where an empty field does, so it is none of them, unless attempts
    are counted there.
    """
    for element in usable(context, world):
        if isinstance(element, Input):
            for text, slip in values(context, world, element):
                if slip and text != forms.value_of(context, world, element):
                    yield Event("fill", element.id, text)
            if element.tries or forms.error_of(context, world, element) is None:
                wrong = refused(context, world, element)
                if wrong is not None and wrong != forms.value_of(context, world, element):
                    yield Event("fill", element.id, wrong)
    for place in context.browsers:
        browser = browser_of(world, place)
        if browser is not None and not browser.shown.lost:
            yield Event("address", prefix(place, context.browsers), NOWHERE)


def wrong_moves(context: PracticeContext, state: State) -> Iterator[tuple[Event, str]]:
    """Every wrong thing to type or answer now, each with its kind of wrong.

    Holds one value for each reason that an input can give, every wrong option
    of a question, and an address that leads nowhere.
    """
    world = state.world
    for element in usable(context, world):
        if isinstance(element, Input):
            if KINDS[element.kind].gesture is not None:
                continue
            asked = forms.expectation_of(context, world, element)
            invalid: Mapping[str, str] = KINDS[element.kind].invalid_examples(asked)
            for reason, text in invalid.items():
                yield Event("fill", element.id, text), reason
        elif isinstance(element, Question):
            for option in element.options:
                if not option.right:
                    yield Event("answer", element.id, option.label), "answer"
    for place in context.browsers:
        if front_entry(world, place) == "":
            here = prefix(place, context.browsers)
            yield Event("address", here, "zoek dit eens op"), "address_search"
            yield Event("address", here, NOWHERE), "address_unknown"
