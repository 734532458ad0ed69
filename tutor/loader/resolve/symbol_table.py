"""All that the steps and buttons of a lesson under construction can name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.lesson.index import LessonIndex
from tutor.lesson.model import Message, Screen
from tutor.lesson.places import PLACE_KINDS, PlaceSpec, kind_of, readable_places
from tutor.loader.resolve.content import ResolvedElement
from tutor.loader.resolve.labels import Labels
from tutor.loader.resolve.mailboxes import build_mailboxes
from tutor.loader.resolve.screens import ResolvedScreen


class SymbolTable(LessonIndex):
    """An index of a lesson that also knows its labels, and where in the files all came from.

    It is not ``complete`` when a block could not be put in: a label that is not
    there may then be one of that block.
    """

    def __init__(
        self,
        resolved_screens: Sequence[ResolvedScreen],
        messages: Sequence[tuple[Message, ResolvedScreen]],
        places: tuple[PlaceSpec, ...],
        cards: tuple[Screen, ...] = (),
        complete: bool = True,
    ) -> None:
        super().__init__([each.screen for each in resolved_screens], [m for m, _ in messages])
        self.complete = complete
        self.places = places
        self.cards = cards
        self.mailboxes = tuple(build_mailboxes((m for m, _ in messages), places))
        self.scenes = (*resolved_screens, *(resolved for _, resolved in messages))
        self.labels = Labels([*(resolved.screen for resolved in self.scenes), *self.mailboxes])

    @property
    def readable_places(self) -> tuple[str, ...]:
        """The places that are only to be looked at."""
        return readable_places(self.places)

    @property
    def readable_screens(self) -> tuple[Screen, ...]:
        """All that can be looked at there: screens, cards and letters."""
        there = self.readable_places
        return (*self.cards, *(s for s in self.screens.values() if s.place in there))

    def has_back(self, screen: Screen) -> bool:
        """Say whether there is a way back from a screen."""
        kind = PLACE_KINDS[kind_of(self.places, screen.place)]
        return kind.has_back or kind.readable

    def has_tabs(self, screen: Screen) -> bool:
        """Say whether a screen is a page in a browser with tabs."""
        return PLACE_KINDS[kind_of(self.places, screen.place)].browser

    @property
    def built(self) -> Iterator[ResolvedElement]:
        """Every element of every screen and message."""
        return (built for resolved in self.scenes for built in resolved.built)
