"""The stage of a lesson under construction: all that steps and buttons can name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.lesson.channels import CHANNELS
from tutor.lesson.model import Element, Message, Screen
from tutor.lesson.places import PLACE_KINDS, PlaceSpec, kind_of
from tutor.loader.resolve.content import ResolvedElement
from tutor.loader.resolve.labels import Labels
from tutor.loader.resolve.screens import ResolvedScreen


class SymbolTable:
    """The screens, messages, labels and apps of a lesson.

    It is not ``complete`` when a block could not be put in: a label that is not
    there may then be one of that block.
    """

    def __init__(
        self,
        resolved_screens: Sequence[ResolvedScreen],
        messages: Sequence[tuple[Message, ResolvedScreen]],
        places: tuple[PlaceSpec, ...],
        complete: bool = True,
    ) -> None:
        self.complete = complete
        self.places = places
        self.scenes = (*resolved_screens, *(resolved for _, resolved in messages))
        self.screens: dict[str, Screen] = {
            resolved.screen.id: resolved.screen for resolved in resolved_screens
        }
        self.messages: dict[str, Message] = {message.id: message for message, _ in messages}
        self.labels = Labels([resolved.screen for resolved in self.scenes])

    def has_tabs(self, screen: Screen) -> bool:
        """Say whether a screen is a page in a browser with tabs."""
        return PLACE_KINDS[kind_of(self.places, screen.place)].browser

    @property
    def built(self) -> Iterator[ResolvedElement]:
        """Every element of every screen and message."""
        return (built for resolved in self.scenes for built in resolved.built)

    @property
    def elements(self) -> dict[str, Element]:
        """Every element by its id."""
        return {element.id: element for element, _ in self.built}

    @property
    def apps(self) -> tuple[str, ...]:
        """The apps on the phone: the inboxes that this lesson uses, and those of the screens."""
        used = {"sms", *(message.via for message in self.messages.values())}
        inboxes = [c.app for c in CHANNELS.values() if c.inbox and c.name in used]
        own = [screen.app for screen in self.screens.values() if screen.app]
        return tuple(dict.fromkeys([*inboxes, *own]))
