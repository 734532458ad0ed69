"""Fold worlds together that differ only in what cannot make matters worse.

Two worlds fold into one when they differ in what lies behind the page in
front of a computer (history, other tabs), in which questions were answered,
which messages were read, which sending of a code is the valid one, or in
refused text in a field. The folded world is the poorest of them: no way back,
no other tab, nothing answered or read, fields empty. Whatever can be done in
it can be done in all of them, so an end that it can reach, they can reach too.

What the learner may do to come into such a world is a different matter: there
every page that was ever seen on a computer may lie behind the one in front there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain

from tutor.engine.advance import start
from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.event import Event
from tutor.engine.moves import lenient_slips, moves
from tutor.engine.state import (
    NOTHING,
    BrowserState,
    Coach,
    Outcome,
    ReceivedMessage,
    State,
    Tab,
    World,
)
from tutor.engine.world.foreground import find_usable, front_screens, with_device
from tutor.engine.world.forms import RejectedInput, error_of, is_accepted, valid_value
from tutor.engine.world.handlers import HANDLERS
from tutor.lesson.model import Button, Input

DEPENDS_ON_HISTORY = frozenset(("close", "banner"))
"""Acts that a folded world offers, but not all the worlds that were folded into it."""


def abstract(context: PracticeContext, world: World) -> World:
    """The poorest of the worlds that fold together."""
    folded = world._replace(
        devices=tuple(
            BrowserState(d.place, (Tab(d.front),)) if isinstance(d, BrowserState) else d
            for d in world.devices
        ),
        inbox=tuple(ReceivedMessage(m) for m in dict.fromkeys(a.message for a in world.inbox)),
        answered=(),
        code_versions=(),
    )
    return folded._replace(typed=_typed(context, world, folded)) if world.typed else folded


def _typed(context: PracticeContext, world: World, folded: World) -> tuple[tuple[str, str], ...]:
    """Right and leniently taken values of the fields in front; a code as it is now valid."""
    kept = []
    for element_id, text in world.typed:
        element = find_usable(context, folded, element_id)
        if isinstance(element, Input):
            fault = error_of(context, world, element)
            if fault is None:
                kept.append(
                    (element_id, text if element.keep else valid_value(context, folded, element))
                )
            elif element.value or is_accepted(RejectedInput(element, fault)):
                kept.append((element_id, text))
    return tuple(kept)


@dataclass(slots=True)
class AbstractSpace:
    """The folded worlds of one chapter, and what can surely be done in each.

    ``into[i]`` are the worlds from which an act surely leads to world ``i``.
    ``did`` gives for an act, such as ``("press", button)``, the worlds in
    which it surely can be done, ``led`` those that it leads to.
    """

    context: PracticeContext
    worlds: list[World] = field(default_factory=list)
    predecessors: list[list[int]] = field(default_factory=list)
    doable_in: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    leads_to: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    transitions: int = 0
    complete: bool = True
    _numbers: dict[World, int] = field(default_factory=dict)
    _pages: dict[str, set[str]] = field(default_factory=dict)
    _rests: dict[str, set[World]] = field(default_factory=dict)

    def number(self, world: World) -> int:
        """The number of a folded world, a new one if it was not met before."""
        number = self._numbers.get(world)
        if number is None:
            number = len(self.worlds)
            self._numbers[world] = number
            self.worlds.append(world)
            self.predecessors.append([])
            self._may_lie_behind(world)
        return number

    def screens(self) -> set[str]:
        """Every screen that is in front in one of the worlds."""
        return {
            screen.id
            for world in self.worlds
            for device in world.devices
            for screen in front_screens(self.context, world, device.place)
        }

    def _may_lie_behind(self, world: World) -> None:
        """Every page seen so far may come to the front in every world met so far."""
        for browser in world.devices:
            if not isinstance(browser, BrowserState):
                continue
            pages = self._pages.setdefault(browser.place, set())
            rests = self._rests.setdefault(browser.place, set())
            page, rest = browser.front, _without_page(self.context, world, browser)
            new_page, new_rest = page not in pages, rest not in rests
            pages.add(page)
            rests.add(rest)
            if new_page:
                for other in list(rests):
                    self.number(with_device(other, browser))
            if new_rest:
                for other_page in list(pages):
                    self.number(with_device(rest, browser.with_shown(Tab(other_page))))


def _without_page(context: PracticeContext, world: World, browser: BrowserState) -> World:
    typed = tuple(
        pair
        for pair in world.typed
        if context.screens[context.elements[pair[0]].screen].place != browser.place
    )
    return with_device(world._replace(typed=typed), browser.with_shown(Tab(BLANK)))


def explore_abstract(context: PracticeContext, starts: list[World], bound: int) -> AbstractSpace:
    """Every folded world that can be come into from these."""
    folded = AbstractSpace(context)
    for world in starts:
        folded.number(abstract(context, world))
    template = start(context)._replace(coach=Coach())
    index = 0
    while index < len(folded.worlds):
        if index >= bound:
            folded.complete = False
            break
        _act_in(folded, index, template)
        index += 1
    return folded


def _act_in(folded: AbstractSpace, index: int, template: State) -> None:
    context, world = folded.context, folded.worlds[index]
    state = template._replace(world=world)
    for event in chain(moves(context, state), lenient_slips(context, state)):
        after, outcome = HANDLERS[event.verb](context, world, event)
        if outcome is NOTHING or event.verb in ("continue", "skip", "epilogue"):
            continue
        folded.transitions += 1
        number = folded.number(abstract(context, after))
        if event.verb in DEPENDS_ON_HISTORY:
            continue
        _note(folded, index, number, outcome)
        if not _goes_back(context, event):
            folded.predecessors[number].append(index)


def _note(folded: AbstractSpace, index: int, number: int, outcome: Outcome) -> None:
    if outcome.verb in ("press", "answer", "open_message") or (
        outcome.verb == "fill" and not outcome.accepted
    ):
        for target in outcome.done:
            folded.doable_in.setdefault((outcome.verb, target), set()).add(index)
            folded.leads_to.setdefault((outcome.verb, target), set()).add(number)


def _goes_back(context: PracticeContext, event: Event) -> bool:
    """Say whether a button of a computer leads to where the learner came from."""
    element = context.elements.get(event.target)
    return (
        isinstance(element, Button)
        and element.effects.go in ("back", "close")
        and context.screens[element.screen].place in context.browsers
    )
