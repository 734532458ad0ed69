"""The abstract worlds of a scenario, and what can surely be done in each.

Worlds and steps are looked at one beside the other. A learner is at some step in some
world, and the world knows nothing of teaching: where a learner may come does not depend on
the step. So if from every world that may be come into each step can surely be ended, then
nobody is stuck at any step in any world.

Two things are shown at once, each on its safe side. Where a learner *may* come: every world
that an act can lead to counts, whatever is hidden. What a learner *can* do: an act helps
only if all worlds that it can lead to help.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tutor.engine.state import Outcome, World
from tutor.engine.world.foreground import phone_of
from tutor.engine.world.navigation import app_of_entry
from tutor.verify.abstraction import abstract, bring
from tutor.verify.behind import Behind
from tutor.verify.choices import Choice
from tutor.verify.limits import Meter
from tutor.verify.local import LocalActs
from tutor.verify.looked import Looked
from tutor.verify.recording import RecordingContext


class Step(NamedTuple):
    """An act in a world and every world that it may lead to.

    ``helps`` says that help may rest on it: it can surely be done and is no mistake.
    """

    outcome: Outcome
    leads: tuple[int, ...]
    helps: bool


class Overview:
    """The abstract worlds of one chapter that may be come into."""

    def __init__(
        self, context: RecordingContext, chapter: int = 0, *, kept: frozenset[str] = frozenset()
    ) -> None:
        self.context = context
        self.chapter = chapter
        self.worlds: list[World] = []
        self.looked = Looked(context)
        self.complete = True
        self.transitions = 0
        self.kept = kept
        self._behind = Behind(context)
        self._local = LocalActs(context, self._abstract, (chapter, kept))
        self._places = {place.name: index for index, place in enumerate(context.lesson.places)}
        self._numbers: dict[World, int] = {}
        self._choices: dict[int, tuple[tuple[Choice, int], ...]] = {}
        self._noted: set[int] = set()
        self._brought: dict[tuple[int, str, str], int] = {}
        self._all_brought: dict[tuple[int, str, tuple[str, ...]], tuple[int, ...]] = {}
        self._steps: dict[int, tuple[int, list[Step]]] = {}

    def search(self, begun: list[World], meter: Meter, earlier: Overview | None = None) -> None:
        """Find every world that may be come into from these.

        What may be hidden grows on the way, so it goes on until nothing is added.
        """
        if earlier is not None:
            self._behind.inherit(earlier._behind)
        for world in begun:
            self.number(world)
            self._behind.begins(world)
        known = -1
        while known != self._behind.version and self.complete:
            known = self._behind.version
            index = 0
            while index < len(self.worlds) and self.complete:
                self.complete = meter.may_go_on(len(self.worlds))
                self.transitions += len(self.steps(index))
                index += 1

    def number(self, world: World) -> int:
        """The number of the abstract world that stands for this one."""
        return self._number(self._abstract(world))

    def _number(self, world: World) -> int:
        number = self._numbers.get(world)
        if number is None:
            number = len(self.worlds)
            self._numbers[world] = number
            self.worlds.append(world)
            self._behind.see(world)
            self.looked.at(world, number)
        return number

    def steps(self, number: int) -> list[Step]:
        """What can be done in a world, with all that it may lead to, as far as is known now."""
        known = self._steps.get(number)
        if known is not None and known[0] == self._behind.version:
            return known[1]
        version, found = self._behind.version, known[1] if known is not None else []
        for index, (choice, plain) in enumerate(self._choices_in(number)):
            if index >= len(found):
                leads = self._leads(number, choice, plain)
                found.append(Step(choice.outcome, leads, choice.sure and not choice.slip))
            elif choice.hidden:
                leads = self._leads(number, choice, found[index].leads[0])
                found[index] = found[index]._replace(leads=leads)
        self._steps[number] = (version, found)
        return found

    def _choices_in(self, number: int) -> tuple[tuple[Choice, int], ...]:
        found = self._choices.get(number)
        if found is None:
            world = self.worlds[number]
            acts = tuple(self._local.choices(world))
            found = tuple((choice, self._number(after)) for choice, after in acts)
            self._choices[number] = found
            for choice, _ in acts:
                # One that several worlds have is noted once: it does the same in all of them.
                if id(choice) in self._noted:
                    continue
                self._noted.add(id(choice))
                if choice.event.verb == "app":
                    self._behind.begins(choice.after)
                else:
                    self._behind.came(world, choice.after)
                self.looked.note(world, number, choice.event, choice.outcome)
        return found

    def _leads(self, number: int, choice: Choice, plain: int) -> tuple[int, ...]:
        if not choice.hidden or self._is_kept(choice, number):
            return (plain,)
        entries = self._behind.hidden(choice, self.worlds[number])
        if self.kept and choice.hidden == "behind":
            entries = tuple(e for e in entries if self._may_lie_behind(number, choice.place, e))
        key = (plain, choice.place, entries)
        leads = self._all_brought.get(key)
        if leads is None:
            brought = (self._bring(plain, choice.place, entry) for entry in entries)
            leads = self._all_brought[key] = tuple(dict.fromkeys((plain, *brought)))
        return leads

    def _may_lie_behind(self, number: int, place: str, entry: str) -> bool:
        """Say whether another app can have led here: what is open in a kept app is known."""
        phone = phone_of(self.worlds[number], place)
        app = app_of_entry(self.context, entry)
        if phone is None or app == phone.app or app not in self.kept:
            return True
        return phone.stack(app)[-1:] == (entry,)

    def down(self, number: int) -> Iterator[Step]:
        """Going back in an app until its lowest screen is in front.

        What lies behind the screen in front is hidden, but it is finite: whoever goes on
        going back comes to the screen on which the app was opened.
        """
        world = self.worlds[number]
        for place in self.context.phones:
            phone = phone_of(world, place)
            if phone is None or not phone.front or not self._is_plain_app(phone.app):
                continue
            lowest = self._behind.lowest(place, phone.app)
            if lowest and all(self._exists(world, entry) for entry in lowest):
                fronts = [bring(self.context, world, place, entry) for entry in lowest]
                leads = [self._numbers.get(self._abstract(front), -1) for front in fronts]
                if number not in leads and -1 not in leads:
                    yield Step(Outcome("back"), tuple(leads), helps=True)

    def _is_plain_app(self, app: str) -> bool:
        context = self.context
        return not (app in self.kept or app in context.inbox_apps or app in context.browser_apps)

    def _exists(self, world: World, entry: str) -> bool:
        screen = self.context.screens.get(entry)
        return screen is not None and self.context.exists(world, screen)

    def _abstract(self, world: World) -> World:
        return abstract(self.context, world, chapter=self.chapter, kept=self.kept)

    def _is_kept(self, choice: Choice, number: int) -> bool:
        """Say whether what an act brings to the front is not hidden here."""
        if choice.place not in self.context.phones:
            return False
        phone = phone_of(self.worlds[number], choice.place)
        app = choice.hidden.removeprefix("app ")
        if app == choice.hidden and phone is not None:
            app = phone.app
        return app in self.kept

    def _bring(self, world: int, place: str, entry: str) -> int:
        """The number of the world with another entry in front at a place."""
        key = (world, place, entry)
        number = self._brought.get(key)
        if number is None:
            number = self._number(self._local.bring(self.worlds[world], self._places[place], entry))
            self._brought[key] = number
        return number
