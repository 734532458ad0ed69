"""When a step is behind a learner who went another way: what leads to what, and what came of it.

A step that only moves about (open a page, an app, a message; press a button
that leads on) is a means. Once something that it leads to was reached, it is
behind the learner, however that came about. A step that is an end in itself
(a field to fill in, a question to answer) is never passed like this: its own
result has to be there.

All of this is read from the context and the world, so that it is deterministic
and finite, and two states with one ``place`` are told the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tutor.engine.coach.goals import marked
from tutor.engine.context import PracticeContext
from tutor.engine.state import BrowserState, World, pair_value
from tutor.engine.world.foreground import front_entry, open_screens
from tutor.engine.world.forms import error_of
from tutor.lesson.elements import LIKE_A_LINK
from tutor.lesson.message_acts import MESSAGE_ACTS
from tutor.lesson.model import Action, Button, Effects, Input, Step
from tutor.lesson.template import name_of, names_in

MEANS = frozenset(("visit", "tab", "reach", "open_app", "open_message", "press", "choose", "read"))


class Trace(NamedTuple):
    """What a button, or a field that goes on by itself, leaves behind in the world.

    The learner came from ``start`` to one of ``ends``; ``sent`` messages
    arrived and ``put`` values are set. ``beside`` says that the end is in a
    tab of its own.
    """

    start: str
    ends: frozenset[str]
    sent: tuple[str, ...] = ()
    put: tuple[tuple[str, str], ...] = ()
    beside: bool = False

    def is_there(self, context: PracticeContext, world: World) -> bool:
        """Say whether all of it is there now."""
        arrived = {message.message for message in world.inbox}
        arrived.update(message for message, _ in world.waiting)
        for message in self.sent:
            if message not in arrived and context.holds(world, context.messages[message].when):
                return False
        if any(
            pair_value(world.variables, name) != context.text(world, value)
            for name, value in self.put
        ):
            return False
        if not self.ends:
            return bool(self.sent or self.put)
        return any(_leads_through(chain, self.start, self.ends) for chain in _chains(world)) or (
            self.beside and self.start in open_screens(world) and bool(_fronts(world) & self.ends)
        )


def _chains(world: World) -> Iterator[tuple[str, ...]]:
    """The ways on which the learner came to what is in front in each tab and app."""
    for device in world.devices:
        yield from device.chains()


def _fronts(world: World) -> set[str]:
    browsers = (device for device in world.devices if isinstance(device, BrowserState))
    return {tab.page for browser in browsers for tab in browser.tabs}


def _leads_through(chain: tuple[str, ...], start: str, ends: frozenset[str]) -> bool:
    return any(one == start and other in ends for one, other in pairwise(chain))


# --- what leads to what ------------------------------------------------------


def leads(context: PracticeContext) -> tuple[frozenset[int], ...]:
    """For each step the later steps that it leads to, also by way of others."""
    return context.memoize(_leads)


def _leads(context: PracticeContext) -> tuple[frozenset[int], ...]:
    steps = context.steps
    found: list[frozenset[int]] = []
    for index in reversed(range(len(steps))):
        later: set[int] = set()
        for other in range(index + 1, len(steps)):
            if any(
                leads_on(context, one, two)
                for one in steps[index].actions
                for two in steps[other].actions
            ):
                later |= {other, *found[len(steps) - 1 - other]}
        found.append(frozenset(later))
    return tuple(reversed(found))


def leads_on(context: PracticeContext, action: Action, later: Action) -> bool:
    """Say whether an action leads to where a later one is done, or tells what that one asks for."""
    if action.verb == "fill":
        places = {context.elements[target].screen for target in action.targets}
        return later.verb == "press" and bool(places & set(_places_of(context, later)))
    reached = context.memoize(_reached)(action)
    if not reached.isdisjoint(_places_of(context, later)):
        return True
    shown = {name_of(hole) for place in reached for hole in _values_at(context, place)}
    return later.verb == "fill" and any(
        shown.intersection(names_in(element.asked))
        for target in later.targets
        if isinstance(element := context.elements[target], Input)
    )


def _places_of(context: PracticeContext, action: Action) -> Iterator[str]:
    """The screens on which an action is done; a message counts by its screen."""
    for target in action.targets:
        if target in context.elements:
            yield context.elements[target].screen
        elif target in context.messages:
            yield context.messages[target].screen.id
        else:
            yield target


class _Reached:
    """The screens to which an action leads."""

    def __init__(self, context: PracticeContext) -> None:
        self._context = context
        self._found: dict[Action, frozenset[str]] = {}

    def __call__(self, action: Action) -> frozenset[str]:
        if action not in self._found:
            self._found[action] = frozenset(self._find(action))
        return self._found[action]

    def _find(self, action: Action) -> Iterator[str]:
        context = self._context
        for target in action.targets:
            element = context.elements.get(target)
            if isinstance(element, Button):
                yield from ends_of(context, element)
                for message in (*element.effects.send, *element.effects.notify):
                    yield context.messages[message].screen.id
            elif target in context.messages:
                yield context.messages[target].screen.id
            elif action.verb == "open_app":
                yield target
                yield from (s.id for s in context.lesson.screens if s.app == target)
            elif element is None and action.verb != "leave":
                yield target


def _reached(context: PracticeContext) -> _Reached:
    return _Reached(context)


def _values_at(context: PracticeContext, place: str) -> tuple[str, ...]:
    """The data that a screen or message tells to who looks at it."""
    screen = context.screens.get(place)
    if screen is None:
        return ()
    codes = [
        name
        for message in context.messages.values()
        if message.screen.id == place
        for name in names_in(f"{message.subject} {message.text}")
    ]
    return (*context.reveals(screen), *codes)


def ends_of(context: PracticeContext, element: Button | Input) -> frozenset[str]:
    """The screens to which a button, or a field that goes on by itself, can lead."""
    effects = element.effects if isinstance(element, Button) else Effects(go=element.then)
    ends = {effects.new_tab} if effects.new_tab else set()
    if effects.go == "next":
        ends |= set(context.index.possible_next(element.screen))
    elif effects.go in context.screens:
        ends.add(effects.go)
    ends.update(effects.also)
    return frozenset(ends)


# --- what came of a step -----------------------------------------------------


def has_come(context: PracticeContext, world: World, index: int) -> bool:
    """Say whether what a step brings about is there, though nobody saw it being done.

    Only what no earlier step can have left behind counts.
    """
    traces = context.memoize(_traces)[index]
    return any(trace.is_there(context, world) for trace in traces) and ends_hold(
        context, world, context.steps[index]
    )


def ends_hold(context: PracticeContext, world: World, step: Step) -> bool:
    """Say whether fields, questions and messages are as a step asks, in front or behind."""
    for action in step.actions:
        if action.verb == "answer" and not set(action.targets) & set(world.answered):
            return False
        if action.verb in MESSAGE_ACTS and not marked(context, action)(world):
            return False
        if action.verb == "fill":
            for target in action.targets:
                element = context.elements[target]
                if not isinstance(element, Input) or not context.exists(world, element):
                    continue
                if error_of(context, world, element) is not None:
                    return False
    return True


def _traces(context: PracticeContext) -> tuple[tuple[Trace, ...], ...]:
    """What the last action of each step leaves behind; empty where nothing tells it."""
    seen: set[Trace] = set()
    found = []
    for step in context.steps:
        action = step.actions[-1]
        own = {
            trace
            for target in action.targets
            if isinstance(element := context.elements.get(target), Button | Input)
            if (trace := _trace(context, element)) is not None
        }
        found.append(tuple(own - seen) if not _repeats(own, seen) else ())
        seen |= {
            trace
            for every in step.actions
            for target in every.targets
            if isinstance(element := context.elements.get(target), Button | Input)
            if (trace := _trace(context, element)) is not None
        }
    return tuple(found)


def _repeats(own: set[Trace], seen: set[Trace]) -> bool:
    """Say whether an earlier step leaves the same behind."""
    before = {message for trace in seen for message in trace.sent}
    put = {pair for trace in seen for pair in trace.put}
    return any(
        trace in seen or (not trace.ends and (before & set(trace.sent) or put & set(trace.put)))
        for trace in own
    )


def _trace(context: PracticeContext, element: Button | Input) -> Trace | None:
    if isinstance(element, Input):
        ends = ends_of(context, element) if element.then else frozenset()
        return Trace(element.screen, ends) if ends else None
    effects = element.effects
    sent = (*effects.send, *effects.notify)
    if any(context.messages[message].lies_ready for message in sent):
        return None
    trace = Trace(
        element.screen, ends_of(context, element), sent, effects.set, bool(effects.new_tab)
    )
    return trace if trace.ends or trace.sent or trace.put else None


# --- the same place by another way -------------------------------------------


def came_otherwise(context: PracticeContext, before: World, after: World, target: str) -> bool:
    """Say whether an event led to where a mere link leads, without the link.

    A link that sends or sets something, or a button below fields, does more
    than lead: those have to be pressed. A button counts only when its page was
    open nowhere yet, since going back to a page is not confirming it.
    """
    element = context.elements.get(target)
    if not isinstance(element, Button) or not _only_leads(context, element):
        return False
    ends = ends_of(context, element)
    place = context.screens[element.screen].place
    entry = front_entry(after, place)
    if entry not in ends or entry == front_entry(before, place):
        return False
    was_open = open_screens(before)
    return element.look in LIKE_A_LINK or (element.screen in was_open and entry not in was_open)


def _only_leads(context: PracticeContext, element: Button) -> bool:
    effects = element.effects
    if effects.send or effects.notify or effects.set:
        return False
    fields = any(isinstance(other, Input) for other in context.screens[element.screen].content)
    return element.look in LIKE_A_LINK or not (element.checks and fields)
