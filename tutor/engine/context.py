"""The context of one practice: a lesson with what was drawn for it, ready for quick look-ups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from functools import cached_property
from typing import TypeVar

from tutor.engine.formulas import formulas_of
from tutor.engine.memo import Memo
from tutor.engine.revealed import revealed
from tutor.engine.scenario import (
    Scenario,
    draw_scenario,
    names_in_message,
    renewed_codes,
    session_values,
)
from tutor.engine.state import World, pair_value
from tutor.lesson.channels import CHANNELS
from tutor.lesson.condition import Condition
from tutor.lesson.dates import TODAY
from tutor.lesson.index import LessonIndex
from tutor.lesson.markdown import escape_markdown
from tutor.lesson.model import (
    Element,
    Lesson,
    Message,
    Screen,
    Step,
)
from tutor.lesson.places import PlaceKind, kind_of, readable_places, with_apps, with_browser
from tutor.lesson.template import fill_in, name_of, names_in, placeholders_in, shows

Made = TypeVar("Made")

BLANK = ""
"""The page of an empty tab, and the start of the phone's browser."""


class PracticeContext:
    """A lesson and a scenario. It never changes; ``memo`` holds what was worked out of them.

    ``shared`` holds what is so in every scenario of the lesson: contexts of one lesson can have
    it together. ``fixed`` are the values that stay the same, ``codes`` the versions of each code.
    """

    def __init__(self, lesson: Lesson, drawn: Scenario, shared: Memo | None = None) -> None:
        self.lesson = lesson
        self.scenario = drawn
        self.steps: tuple[Step, ...] = lesson.steps
        self.index = LessonIndex(lesson.screens, lesson.messages)
        self.messages = self.index.messages
        self.screens = self.index.screens
        self.elements = self.index.elements
        values = session_values(lesson, drawn)
        self.codes = renewed_codes(lesson, drawn)
        self.fixed: dict[str, str] = {k: v for k, v in values.items() if k not in self.codes}
        self.own_values = lesson.persona.values
        self.formulas = formulas_of(lesson, self.index)
        self._limits = [sum(s.chapter <= chapter for s in self.steps) for chapter in (0, 1)]
        self._on: dict[str, bool | None] = {}
        self._filled: dict[str, str] = {}
        self.memo = Memo()
        self.shared = Memo() if shared is None else shared

    @classmethod
    def from_seed(
        cls,
        lesson: Lesson,
        seed: int,
        forced: Mapping[str, bool] | None = None,
        shared: Memo | None = None,
    ) -> PracticeContext:
        """The context that a seed gives, with some situations as they are asked for."""
        return cls(lesson, draw_scenario(lesson, seed, forced), shared)

    def branch(self) -> PracticeContext:
        """The same context; what is worked out from now on is remembered there alone."""
        branched = copy(self)
        branched.memo, branched.shared = Memo(self.memo), Memo(self.shared)
        return branched

    def memoize(self, make: Callable[[PracticeContext], Made]) -> Made:
        """What ``make`` gives for this context; it is made once."""
        return self.memo.recall((), 1, make, self)

    # --- values -----------------------------------------------------------

    def value(self, world: World, name: str) -> str | None:
        """The value of a ``$name`` now; None when there is none (yet)."""
        value = self.fixed.get(name)
        if value is not None:
            return value
        if name in self.codes:
            return self.codes[name][code_version(world, name)]
        if name in self.formulas:
            return self.formulas[name].result(lambda other: self.value(world, other))
        return pair_value(world.variables, name)

    def text(self, world: World, text: str, versions: Mapping[str, int] | None = None) -> str:
        """The text with its values in it; ``versions`` gives the codes of an earlier sending."""
        if "$" not in text:
            return text
        if not versions and text in self._filled:
            return self._filled[text]
        if all(name in self.fixed for name in names_in(text)):
            self._filled[text] = fill_in(text, self.fixed.get)
            return self._filled[text]
        versions = versions or {}
        return fill_in(text, lambda name: self._value_at(world, name, versions))

    def markdown(self, world: World, text: str, versions: Mapping[str, int] | None = None) -> str:
        """A Markdown text with its placeholders filled; a value in it is never read as Markdown."""
        if "$" not in text:
            return text
        versions = versions or {}
        return fill_in(text, lambda name: self._value_at(world, name, versions), escape_markdown)

    def _value_at(self, world: World, name: str, versions: Mapping[str, int]) -> str | None:
        if name in versions and name in self.codes:
            return self.codes[name][versions[name]]
        return self.value(world, name)

    def codes_in(self, message: Message) -> tuple[str, ...]:
        """The codes that a message carries."""
        return tuple(name for name in names_in_message(message) if name in self.codes)

    def other_versions(self, world: World, name: str) -> tuple[str, ...]:
        """The values that a code has had or will have at other sendings."""
        now = code_version(world, name)
        return tuple(v for turn, v in enumerate(self.codes.get(name, ())) if turn != now)

    def other_codes(self, world: World, names: tuple[str, ...]) -> tuple[str, ...]:
        """The present values of the codes that are not meant here."""
        return tuple(
            values[code_version(world, name)]
            for name, values in self.codes.items()
            if name not in names
        )

    # --- what exists now --------------------------------------------------

    def holds(self, world: World, condition: Condition) -> bool:
        """Say whether a condition holds now."""
        return not condition.tests or condition.holds(lambda name: self.value(world, name) or "")

    def exists(self, world: World, thing: Screen | Element) -> bool:
        """Say whether a screen or element is there now; a fixed answer is remembered."""
        if not thing.when.tests:
            return True
        if thing.id not in self._on:
            fixed = all(name in self.fixed for name in thing.when.names)
            self._on[thing.id] = self.holds(world, thing.when) if fixed else None
        known = self._on[thing.id]
        return self.holds(world, thing.when) if known is None else known

    def may_exist(self, world: World, thing: Screen | Element) -> bool:
        """Say whether a screen or element is there in some world of this scenario."""
        fixed = all(name in self.fixed for name in thing.when.names)
        return not fixed or self.exists(world, thing)

    def content(self, world: World, screen: Screen) -> Iterator[Element]:
        """The elements that are on this screen now."""
        return (e for e in screen.content if not e.when.tests or self.exists(world, e))

    def next_screen(self, world: World, screen: Screen) -> str:
        """Where ``go: next`` leads: the next screen of the same place that exists; "" if none."""
        for candidate in self.index.followers[screen.id]:
            if self.exists(world, candidate):
                return candidate.id
        return ""

    @cached_property
    def browsers(self) -> tuple[str, ...]:
        """The places that have a browser, in the order of the lesson."""
        return with_browser(self.lesson.places)

    @cached_property
    def phones(self) -> tuple[str, ...]:
        """The places that have apps, in the order of the lesson."""
        return with_apps(self.lesson.places)

    @cached_property
    def readables(self) -> Mapping[str, tuple[Screen, ...]]:
        """By each place that is only to be looked at, what can stand there."""
        every = self.screens.values()
        return {
            place: tuple(screen for screen in every if screen.place == place)
            for place in readable_places(self.lesson.places)
        }

    def kind_of(self, place: str) -> PlaceKind:
        """The kind of a place. Raises KeyError for what is no place."""
        return kind_of(self.lesson.places, place)

    @cached_property
    def inbox_apps(self) -> frozenset[str]:
        """The apps that are inboxes: not an app that a lesson without such messages made itself."""
        used = {m.screen.app for m in self.messages.values() if CHANNELS[m.via].inbox}
        made = {screen.app for screen in self.lesson.screens}
        return frozenset(used | ({c.app for c in CHANNELS.values() if c.inbox} - made))

    @cached_property
    def message_apps(self) -> frozenset[str]:
        """The apps in which messages are opened, also those of notifications without an inbox."""
        return self.inbox_apps | {c.app for c in CHANNELS.values() if c.app and not c.inbox}

    @cached_property
    def browser_apps(self) -> frozenset[str]:
        """The apps that show web pages."""
        return frozenset(s.app for s in self.lesson.screens if s.app and s.url)

    def thread_of(self, message: str) -> str:
        """The conversation that a message belongs to: its sender's, or its own."""
        found = self.messages[message]
        if CHANNELS[found.via].threads:
            return f"{found.screen.app}:{found.sender}"
        return f"{found.screen.app}:{message}"

    def app_of_thread(self, thread: str) -> str:
        """The app of a conversation."""
        return self.memoize(_apps_of_threads)[thread]

    def app_of(self, message: str) -> str:
        """The app in which a message is opened."""
        return self.messages[message].screen.app

    # --- what a learner can know ------------------------------------------

    @cached_property
    def expected_names(self) -> frozenset[str]:
        """The data that fields ask for: only of these it matters whether they were seen."""
        return frozenset(map(name_of, self.expected_placeholders))

    @cached_property
    def expected_placeholders(self) -> frozenset[str]:
        """What fields ask for, whole or in part, that does not lie beside the screen."""
        asked = {one for each in self.index.inputs() for one in placeholders_in(each.asked)}
        return frozenset(one for one in asked if not shows(self.always_told, one))

    @cached_property
    def always_told(self) -> frozenset[str]:
        """What stands on the card or in the list of steps: it can be read all the time."""
        texts = [*self.lesson.card.values(), *(s.text for s in self.steps if not s.chapter)]
        told = {placeholder for text in texts for placeholder in placeholders_in(text)}
        return frozenset((TODAY, *self.own_values, *told))

    def reveals(self, screen: Screen) -> tuple[str, ...]:
        """What fields ask for and what can stand on a screen for all to see."""
        return tuple(
            sorted({name for _, told in self.memoize(revealed)[screen.id] for name in told})
        )

    @cached_property
    def most_tabs(self) -> int:
        """The most tabs open at once: the first, and one for each page that gets its own."""
        return 1 + len({b.effects.new_tab for b in self.index.buttons()} - {""})

    def step_limit(self, chapter: int) -> int:
        """The number of steps up to the end of a chapter."""
        return self._limits[chapter]

    @cached_property
    def has_epilogue(self) -> bool:
        """Say whether there is something to practise afterwards."""
        return self.lesson.epilogue is not None and any(s.chapter for s in self.steps)


def _apps_of_threads(context: PracticeContext) -> Mapping[str, str]:
    return {context.thread_of(message): context.app_of(message) for message in context.messages}


def code_version(world: World, name: str) -> int:
    """Which sending of a code is the present one."""
    for key, turn in world.code_versions:
        if key == name:
            return turn
    return 0
