"""The screens, messages and elements of a lesson by id, and which screens can follow which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from tutor.lesson.channels import CHANNELS
from tutor.lesson.model import Button, Element, Input, Message, Screen


class LessonIndex:
    """Look-ups that the resolver, the rules and the engine share; it never changes."""

    def __init__(self, screens: Iterable[Screen], messages: Iterable[Message]) -> None:
        self.own_screens: Mapping[str, Screen] = {screen.id: screen for screen in screens}
        """The screens of the lesson itself, in their order: those of messages are not there."""
        self.messages: Mapping[str, Message] = {message.id: message for message in messages}
        self.screens: Mapping[str, Screen] = {
            **self.own_screens, **{m.screen.id: m.screen for m in self.messages.values()}
        }  # fmt: skip
        self.elements: Mapping[str, Element] = {
            element.id: element
            for screen in self.screens.values()
            for element in (*screen.content, *screen.arrival)
        }

    def buttons(self) -> Iterator[Button]:
        """Every button and link."""
        return (e for e in self.elements.values() if isinstance(e, Button))

    def inputs(self) -> Iterator[Input]:
        """Everything to fill in or to choose."""
        return (e for e in self.elements.values() if isinstance(e, Input))

    @cached_property
    def followers(self) -> Mapping[str, tuple[Screen, ...]]:
        """Of each screen by id: the later screens of its place, app and chapter, in their order.

        ``go: next`` leads to the first of them that exists.
        """
        found: dict[str, tuple[Screen, ...]] = dict.fromkeys(self.screens, ())
        groups: dict[tuple[str, str, int], tuple[Screen, ...]] = {}
        for screen in reversed(tuple(self.own_screens.values())):
            group = (screen.place, screen.app, screen.chapter)
            found[screen.id] = groups.get(group, ())
            groups[group] = (screen, *found[screen.id])
        return found

    def possible_next(self, screen: str) -> Iterator[str]:
        """Where ``go: next`` can lead: the followers up to the first that is always there."""
        for follower in self.followers[screen]:
            yield follower.id
            if not follower.when.tests:
                return

    def apps(self, place: str | None = None) -> tuple[str, ...]:
        """The apps of a phone, or of all: inboxes in use first, then the lesson's own."""
        messages = [m for m in self.messages.values() if place in (None, m.screen.place)]
        used = [m.screen.app for m in messages if CHANNELS[m.via].inbox]
        first = [c.app for c in CHANNELS.values() if c.name == "sms" or c.app in used]
        inboxes = [app for app in (*first, *used) if app]
        own = (s.app for s in self.own_screens.values() if s.app and place in (None, s.place))
        return tuple(dict.fromkeys(chain(inboxes, own)))
