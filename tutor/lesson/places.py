"""The kinds of places in which a lesson happens; a new kind is one row here.

A place has a name, by which screens, events and views refer to it, and a kind,
which says what is there. A lesson lists its places in the order in which they
are shown. A place that no lesson names is called as its kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from tutor.lesson.condition import ALWAYS, Condition

PlaceKind = Literal["computer", "phone", "tablet", "paper", "card", "keypad", "gate"]


class KindOfPlace(NamedTuple):
    """What a place of one kind has.

    ``browser``: tabs, an address bar and web pages. ``apps``: a home screen
    with apps, inboxes and notifications. ``readable``: something to look at, always
    and whole, on which nothing is done; it has no history. What is none of these
    has screens and keys, and no way back.
    """

    kind: PlaceKind
    browser: bool = False
    apps: bool = False
    readable: bool = False

    @property
    def has_back(self) -> bool:
        """Say whether there is a way back from a screen."""
        return self.browser or self.apps


PLACE_KINDS: dict[PlaceKind, KindOfPlace] = {
    row.kind: row
    for row in (
        KindOfPlace("computer", browser=True),
        KindOfPlace("phone", apps=True),
        KindOfPlace("tablet", apps=True),
        KindOfPlace("paper", readable=True),
        KindOfPlace("card", readable=True),
        KindOfPlace("keypad"),
        KindOfPlace("gate"),
    )
}


class PlaceSpec(NamedTuple):
    """One place of a lesson; ``title`` stands above it, empty: what its kind is called.

    ``apps`` are those that are there only while a condition holds, such as: once installed.
    """

    name: str
    kind: PlaceKind
    title: str = ""
    apps: tuple[tuple[str, Condition], ...] = ()


def places_named(kinds: Iterable[PlaceKind]) -> tuple[PlaceSpec, ...]:
    """The places of a lesson whose file only lists kinds: each is called as its kind."""
    return tuple(PlaceSpec(kind, kind) for kind in kinds)


_EVERY = places_named(get_args(PlaceKind))


def with_browser(places: Iterable[PlaceSpec]) -> tuple[str, ...]:
    """The names of the places that have a browser."""
    return tuple(place.name for place in places if PLACE_KINDS[place.kind].browser)


def with_apps(places: Iterable[PlaceSpec]) -> tuple[str, ...]:
    """The names of the places that have apps."""
    return tuple(place.name for place in places if PLACE_KINDS[place.kind].apps)


def readable_places(places: Iterable[PlaceSpec]) -> tuple[str, ...]:
    """The names of the places that are only to be looked at: letters and cards."""
    return tuple(place.name for place in places if PLACE_KINDS[place.kind].readable)


def web_place(places: Iterable[PlaceSpec]) -> str:
    """Where a web page is when nothing else is said: the first browser, also of no place listed."""
    return with_browser((*places, *_EVERY))[0]


def paper_place(places: Iterable[PlaceSpec]) -> str:
    """Where a letter lies when nothing else is said; also when no such place is listed."""
    return next(place.name for place in (*places, *_EVERY) if place.kind == "paper")


def app_place(places: Iterable[PlaceSpec]) -> str:
    """Where an app or message is when nothing else is said; also when no such place is listed."""
    return with_apps((*places, *_EVERY))[0]


def mail_place(places: Iterable[PlaceSpec]) -> str:
    """Where a mail is read when nothing else is said: the first phone, else the first computer."""
    places = tuple(places)
    return next(iter((*with_apps(places), *with_browser(places))), app_place(places))


def kind_of(places: Iterable[PlaceSpec], name: str) -> PlaceKind:
    """The kind of a place. Raises KeyError for a name that is neither listed nor a kind."""
    return {place.name: place.kind for place in (*_EVERY, *places)}[name]


def app_condition(places: Iterable[PlaceSpec], place: str, app: str) -> Condition:
    """The condition on which an app is at a place; most apps are always there."""
    found = (dict(spec.apps).get(app) for spec in places if spec.name == place)
    return next((condition for condition in found if condition is not None), ALWAYS)
