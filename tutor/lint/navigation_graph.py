"""What can be told of a lesson without playing it: where things lead, and what is named.

It errs on the side of what can happen, so that a rule on top of it gives no
false alarm. The proof has the exact answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from tutor.lesson.index import LessonIndex
from tutor.lesson.model import Action, Button, Input, Lesson, Screen, Step
from tutor.lesson.places import PLACE_KINDS, KindOfPlace, kind_of


class NavigationGraph(LessonIndex):
    """An index of a lesson that also knows what leads where."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__(lesson.screens, lesson.messages)
        self.lesson = lesson

    @cached_property
    def reached(self) -> frozenset[str]:
        """Every screen that something may lead to; of messages those that may arrive."""
        return self._closure(self._beginnings())

    def within(self, index: int) -> frozenset[str]:
        """The screens that may be in front while this step waits.

        That are those of the steps so far, and what leads on from them without
        a button that only this step or a later one is about.
        """
        steps = self.lesson.steps
        own = {target for action in steps[index].actions for target in action.targets}
        before = {t for step in steps[:index] for a in step.actions for t in a.targets}
        later = {t for step in steps[index:] for a in step.actions for t in a.targets}
        done = before | own
        begin = {self.elements[target].screen for target in done if target in self.elements}
        begin |= {target for target in done if target in self.screens}
        begin |= {self.messages[target].screen.id for target in done if target in self.messages}
        begin |= {s.id for s in self.lesson.screens if s.app in done}
        begin |= {m.screen.id for m in self.lesson.messages if m.at_start}
        begin |= set(self._lying_ready())
        return self._closure(begin, frozenset(later - before))

    def _closure(
        self, begin: Iterable[str], without: frozenset[str] = frozenset()
    ) -> frozenset[str]:
        """Every screen that something may lead to from these, ``without`` some buttons."""
        found: set[str] = set()
        waiting = list(begin)
        while waiting:
            screen = waiting.pop()
            if screen not in found and screen in self.screens:
                found.add(screen)
                waiting += self._from(self.screens[screen], without)
        return frozenset(found)

    @cached_property
    def sent(self) -> frozenset[str]:
        """The messages that are there from the start, or that some button sends."""
        at_start = {message.id for message in self.lesson.messages if message.at_start}
        return frozenset(
            at_start.union(*((*b.effects.send, *b.effects.notify) for b in self.buttons()))
        )

    @cached_property
    def route(self) -> frozenset[str]:
        """The screens on which some step does something."""
        return frozenset(
            self.elements[target].screen
            for action in self.actions()
            for target in action.targets
            if target in self.elements
        )

    @cached_property
    def named(self) -> frozenset[str]:
        """The ids of all elements that a step or a known mistake is about."""
        of_steps = {target for action in self.actions() for target in action.targets}
        of_mistakes = {
            target
            for step in self.lesson.steps
            for mistake in step.mistakes
            for target in mistake.targets
        }
        return frozenset(of_steps | of_mistakes)

    def actions(self) -> Iterator[Action]:
        """What all steps ask for, in their order."""
        return (action for step in self.lesson.steps for action in step.actions)

    def filled_in(self, step: Step) -> tuple[Input, ...]:
        """What a step lets the learner fill in, or checks with the button that it presses."""
        found: dict[str, Input] = {}
        for action in step.actions:
            for target in action.targets:
                element = self.elements.get(target)
                if isinstance(element, Input):
                    found[element.id] = element
                elif isinstance(element, Button) and element.checks:
                    found |= {e.id: e for e in self.inputs() if e.screen == element.screen}
        return tuple(found.values())

    def _beginnings(self) -> Iterator[str]:
        for action in self.actions():
            if action.verb == "visit":
                yield from action.targets
        yield from (m.screen.id for m in self.lesson.messages if m.at_start)
        seen: set[tuple[str, str, int]] = set()
        for screen in self.lesson.screens:
            # An app opens on its first screen; so does, in its world, an epilogue.
            where = (screen.place, screen.app, screen.chapter)
            kind = self._kind(screen)
            if kind.readable:
                yield screen.id
            opens = not kind.browser or screen.chapter
            if opens and not screen.url and where not in seen:
                yield screen.id
                if not screen.when.tests and not screen.dialog:
                    seen.add(where)

    def _kind(self, screen: Screen) -> KindOfPlace:
        return PLACE_KINDS[kind_of(self.lesson.places, screen.place)]

    def _lying_ready(self) -> Iterator[str]:
        """The screens at places that nobody opens: letters, cards, the first of a device."""
        seen: set[str] = set()
        for screen in self.lesson.screens:
            kind = self._kind(screen)
            if kind.readable or not (kind.has_back or screen.place in seen):
                yield screen.id
            seen.add(screen.place)

    def _from(self, screen: Screen, without: frozenset[str]) -> Iterator[str]:
        for element in (*screen.content, *screen.arrival):
            if element.id in without:
                continue
            if isinstance(element, Button):
                effects = element.effects
                yield from self._led(screen, (effects.new_tab, effects.go, *effects.also))
                sent = (*effects.send, *effects.notify)
                yield from (self.messages[m].screen.id for m in sent if m in self.messages)
            elif isinstance(element, Input) and element.then:
                yield from self._led(screen, (element.then,))

    def _led(self, screen: Screen, targets: tuple[str, ...]) -> Iterator[str]:
        for target in targets:
            if target == "next":
                yield from self.possible_next(screen.id)
            elif target in self.screens:
                yield target
