"""What can be done in an abstract world, and every abstract world that it can lead to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.event import Event, prefix, take_apart
from tutor.engine.moves import NOWHERE, device_moves, uses, waits
from tutor.engine.state import Outcome, World
from tutor.engine.values import values
from tutor.engine.world.foreground import THREAD, browser_of, front_entry, inbox_of, phone_of
from tutor.engine.world.forms import beside
from tutor.engine.world.handlers import HANDLERS
from tutor.engine.world.mail_lists import app_places
from tutor.engine.world.notices import banner, opens_at_once
from tutor.lesson.model import Button, Element, Input
from tutor.verify.abstraction import attempts, bring, filled, notifies_only


class Choice(NamedTuple):
    """An act, with the world it leads to when nothing is hidden, not yet made abstract.

    ``place`` and ``hidden`` say on which device something hidden may come to the front
    instead: ``behind`` what is in front, any ``page``, or what was left in an ``app``.
    ``slip``: only a mistake does it. ``sure``: it can be done in every world that the
    abstract one stands for, and one of the worlds named here is where it leads.
    """

    event: Event
    outcome: Outcome
    after: World
    place: str = ""
    hidden: str = ""
    slip: bool = False
    sure: bool = True


def choices_of(context: PracticeContext, world: World, element: Element) -> Iterator[Choice]:
    """What a learner can do with something in front, in one of the worlds that this stands for."""
    if isinstance(element, Button):
        yield from _press(context, world, element)
    elif isinstance(element, Input):
        yield from _fill(context, world, element)
    else:
        for event in uses(context, world, element):
            yield from _plain(context, world, event)


def world_choices(context: PracticeContext, world: World) -> Iterator[Choice]:
    """What a learner can do that is on no device: let time pass."""
    for event in waits(context, world):
        after, outcome = _play(context, world, event)
        yield Choice(event, outcome, after)


def device_choices(context: PracticeContext, world: World, place: str) -> Iterator[Choice]:
    """What a learner can do with a device itself, in one of the worlds that this stands for."""
    for event in device_moves(context, world, place):
        if event.verb != "banner":
            yield from _plain(context, world, event)
    if place in context.phones:
        yield from _notified(context, world, place)
    if place in context.browsers:
        yield from _among_tabs(context, world, place)


def _play(context: PracticeContext, world: World, event: Event) -> tuple[World, Outcome]:
    after, outcome = HANDLERS[event.verb](context, world, event)
    return after, outcome._replace(tags=(), errors=(), arrived=())


def _press(context: PracticeContext, world: World, button: Button) -> Iterator[Choice]:
    screen, event = context.screens[button.screen], Event("press", button.id)
    ways = filled(context, world, screen) if button.checks else ((world, False),)
    found: set[tuple[World, Outcome, bool]] = set()
    for typed, slip in ways:
        after, outcome = _play(context, typed, event)
        if outcome.verb != "press" and after.variables == typed.variables:
            continue
        way = (after._replace(typed=()), outcome, slip)
        if way not in found:
            found.add(way)
            hidden = _hidden(button.effects.go) if outcome.verb == "press" else ""
            yield Choice(event, outcome, after, screen.place, hidden, slip)


def _hidden(where: str) -> str:
    return {"back": "behind", "close": "page"}.get(where, "")


def _fill(context: PracticeContext, world: World, element: Input) -> Iterator[Choice]:
    """A field that goes on by itself; the others lead to no other abstract world."""
    place = context.screens[element.screen].place
    yield Choice(Event("fill", element.id), Outcome("fill"), world, slip=True)
    if not element.then and element.fails is None:
        return
    for typed, before in _others_filled(context, world, element):
        for text, slip in (*values(context, typed, element), *attempts(context, typed, element)):
            event = Event("fill", element.id, text)
            after, outcome = _play(context, typed, event)
            if outcome.done or after.variables != typed.variables:
                hidden = _hidden(element.then) if outcome.done else ""
                yield Choice(event, outcome, after, place, hidden, slip or before)


def _others_filled(
    context: PracticeContext, world: World, element: Input
) -> Iterator[tuple[World, bool]]:
    """The worlds in which the fields that this one is compared with stand filled in."""
    yield world, False
    if beside(context, element):
        yield from filled(context, world, context.screens[element.screen])


def _plain(context: PracticeContext, world: World, event: Event) -> Iterator[Choice]:
    after, outcome = _play(context, world, event)
    if outcome.verb in ("", "tab", "close"):
        return
    if event.verb == "back":
        browser = browser_of(world, event.target)
        hidden = "" if browser is not None and browser.mail else "behind"
        yield Choice(event, outcome, after, event.target, hidden)
        return
    if event.verb == "app":
        place, app = take_apart(event.target, app_places(context))
        phone = phone_of(world, place)
        if phone is not None and not phone.stack(app) and app not in context.inbox_apps:
            yield Choice(event, outcome, after, place, f"app {app}")
            return
    yield Choice(event, outcome, after)


def _notified(context: PracticeContext, world: World, place: str) -> Iterator[Choice]:
    """The notification: of any message that arrived, where it is hidden which was read."""
    event = Event("banner", prefix(place, app_places(context)))
    if context.memoize(notifies_only):
        if banner(context, world, place):
            after, outcome = _play(context, world, event)
            yield Choice(event, outcome, after, place, _hidden_by_tap(context, world, place))
        return
    for arrived in inbox_of(context, world, place):
        message = context.messages[arrived.message]
        if not message.is_silent:
            after = bring(context, world, place, THREAD + context.thread_of(message.id))
            yield Choice(event, Outcome("open_message", (message.id,)), after, sure=False)


def _hidden_by_tap(context: PracticeContext, world: World, place: str) -> str:
    """What a tap on the notification brings to the front, where a button of it does so."""
    message = banner(context, world, place)
    if not opens_at_once(context, world, message):
        return ""
    elements = context.content(world, context.messages[message].screen)
    return "".join(_hidden(e.effects.go) for e in elements if isinstance(e, Button))


def _among_tabs(context: PracticeContext, world: World, place: str) -> Iterator[Choice]:
    """What a computer can always do: back, other tabs, an address that leads nowhere."""
    page, here = front_entry(world, place), prefix(place, context.browsers)
    browser = browser_of(world, place)
    if browser is not None and browser.mail:
        # The page behind the mail is known; which number its tab has is not.
        page, after = browser.shown.page, bring(context, world, place, browser.shown.page)
        yield Choice(Event("tab", f"{here}0"), Outcome("tab", (page,)), after)
    else:
        yield Choice(Event("back", place), Outcome("back"), world, place, "behind")
    if page:
        blank = bring(context, world, place, BLANK)
        yield Choice(Event("close", f"{here}0"), Outcome("close", (page,)), blank, place, "page")
        yield Choice(Event("address", here, NOWHERE), Outcome("address"), blank, slip=True)
    if context.most_tabs > 1:
        yield Choice(Event("tab", here), Outcome("tab"), world, place, "page", sure=False)
