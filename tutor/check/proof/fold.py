"""Fold worlds together that differ only in what cannot make matters worse.

Two worlds fold into one when they differ in what lies behind the page in
front of the computer (history, other tabs), in which questions were answered,
which messages were read, which sending of a code is the valid one, or in
refused text in a field. The folded world is the poorest of them: no way back,
no other tab, nothing answered or read, fields empty. Whatever can be done in
it can be done in all of them, so an end that it can reach, they can reach too.

What the learner may do to come into such a world is a different matter: there
every page that was ever seen on the computer may lie behind the one in front.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain

from tutor.engine.advance import start
from tutor.engine.event import Event
from tutor.engine.moves import lenient_slips, moves
from tutor.engine.stage import BLANK, Stage
from tutor.engine.state import NOTHING, Arrived, Coach, Outcome, State, Tab, World
from tutor.engine.world.acts import ACTS
from tutor.engine.world.forms import Judged, fault_of, is_accepted, right_value
from tutor.engine.world.front import find_usable, front_screens
from tutor.lesson.model import Button, Input

LEANS_ON_THE_PAST = frozenset(("close", "banner"))
"""Acts that a folded world offers, but not all the worlds that were folded into it."""


def fold(stage: Stage, world: World) -> World:
    """The poorest of the worlds that fold together."""
    folded = world._replace(
        tabs=(Tab(world.tabs[world.tab].page),),
        tab=0,
        inbox=tuple(Arrived(m) for m in dict.fromkeys(a.message for a in world.inbox)),
        answered=(),
        turns=(),
    )
    return folded._replace(typed=_typed(stage, world, folded)) if world.typed else folded


def _typed(stage: Stage, world: World, folded: World) -> tuple[tuple[str, str], ...]:
    """Right and leniently taken values of the fields in front; a code as it is now valid."""
    kept = []
    for element_id, text in world.typed:
        element = find_usable(stage, folded, element_id)
        if isinstance(element, Input):
            fault = fault_of(stage, world, element)
            if fault is None:
                kept.append(
                    (element_id, text if element.keep else right_value(stage, folded, element))
                )
            elif element.value or is_accepted(Judged(element, fault)):
                kept.append((element_id, text))
    return tuple(kept)


@dataclass(slots=True)
class Folded:
    """The folded worlds of one chapter, and what can surely be done in each.

    ``into[i]`` are the worlds from which an act surely leads to world ``i``.
    ``did`` gives for an act, such as ``("press", button)``, the worlds in
    which it surely can be done, ``led`` those that it leads to.
    """

    stage: Stage
    worlds: list[World] = field(default_factory=list)
    into: list[list[int]] = field(default_factory=list)
    did: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    led: dict[tuple[str, str], set[int]] = field(default_factory=dict)
    transitions: int = 0
    whole: bool = True
    _numbers: dict[World, int] = field(default_factory=dict)
    _pages: set[str] = field(default_factory=set)
    _rests: set[World] = field(default_factory=set)

    def number(self, world: World) -> int:
        """The number of a folded world, a new one if it was not met before."""
        number = self._numbers.get(world)
        if number is None:
            number = len(self.worlds)
            self._numbers[world] = number
            self.worlds.append(world)
            self.into.append([])
            self._may_lie_behind(world)
        return number

    def screens(self) -> set[str]:
        """Every screen that is in front in one of the worlds."""
        return {
            screen.id
            for world in self.worlds
            for place in self.stage.lesson.places
            for screen in front_screens(self.stage, world, place)
        }

    def _may_lie_behind(self, world: World) -> None:
        """Every page seen so far may come to the front in every world met so far."""
        if "computer" not in self.stage.lesson.places:
            return
        page = world.tabs[0].page
        rest = _without_page(self.stage, world)
        new_page, new_rest = page not in self._pages, rest not in self._rests
        self._pages.add(page)
        self._rests.add(rest)
        if new_page:
            for other in list(self._rests):
                self.number(other._replace(tabs=(Tab(page),)))
        if new_rest:
            for other_page in list(self._pages):
                self.number(rest._replace(tabs=(Tab(other_page),)))


def _without_page(stage: Stage, world: World) -> World:
    typed = tuple(
        pair
        for pair in world.typed
        if stage.screens[stage.elements[pair[0]].screen].place != "computer"
    )
    return world._replace(tabs=(Tab(BLANK),), typed=typed)


def unfold(stage: Stage, starts: list[World], bound: int) -> Folded:
    """Every folded world that can be come into from these."""
    folded = Folded(stage)
    for world in starts:
        folded.number(fold(stage, world))
    template = start(stage)._replace(coach=Coach())
    index = 0
    while index < len(folded.worlds):
        if index >= bound:
            folded.whole = False
            break
        _act_in(folded, index, template)
        index += 1
    return folded


def _act_in(folded: Folded, index: int, template: State) -> None:
    stage, world = folded.stage, folded.worlds[index]
    state = template._replace(world=world)
    for event in chain(moves(stage, state), lenient_slips(stage, state)):
        after, outcome = ACTS[event.verb](stage, world, event)
        if outcome is NOTHING or event.verb in ("continue", "skip", "epilogue"):
            continue
        folded.transitions += 1
        number = folded.number(fold(stage, after))
        if event.verb in LEANS_ON_THE_PAST:
            continue
        _note(folded, index, number, outcome)
        if not _goes_back(stage, event):
            folded.into[number].append(index)


def _note(folded: Folded, index: int, number: int, outcome: Outcome) -> None:
    if outcome.verb in ("press", "answer", "open_message") or (
        outcome.verb == "fill" and not outcome.accepted
    ):
        for target in outcome.done:
            folded.did.setdefault((outcome.verb, target), set()).add(index)
            folded.led.setdefault((outcome.verb, target), set()).add(number)


def _goes_back(stage: Stage, event: Event) -> bool:
    """Say whether a button of the computer leads to where the learner came from."""
    element = stage.elements.get(event.target)
    return (
        isinstance(element, Button)
        and element.effects.go in ("back", "close")
        and stage.screens[element.screen].place == "computer"
    )
