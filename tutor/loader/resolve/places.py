"""The places of a lesson, and what lies at those that are only to be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tutor.lesson.condition import Condition, both
from tutor.lesson.elements import look_of
from tutor.lesson.index import LessonIndex
from tutor.lesson.markdown import escape_markdown
from tutor.lesson.model import Input, Screen, Static
from tutor.lesson.places import (
    PLACE_KINDS,
    PlaceKind,
    PlaceSpec,
    app_condition,
    kind_of,
    places_named,
    with_apps,
)
from tutor.loader.resolve.content import ResolvedElement
from tutor.loader.resolve.inheritance import Inheritance
from tutor.loader.resolve.names import Names, check_condition
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.schema import NamedPlace, SchemaObject, key_position_of, position_of

FALLBACK_KIND: PlaceKind = "computer"


def build_places(layers: Inheritance, report: Reporter) -> tuple[PlaceSpec, ...]:
    """The places in the order of the file."""
    written = layers.keys.places
    if not isinstance(written, Mapping):
        return places_named(written)
    return tuple(_named(layers, name, place, report) for name, place in written.items())


def _named(layers: Inheritance, name: str, place: NamedPlace, report: Reporter) -> PlaceSpec:
    kind = next((kind for kind in PLACE_KINDS if kind == (place.kind or name)), None)
    if kind is None:
        at = key_position_of(layers.model_of("places"), "places", name)
        report.add("M370", at, name=name, allowed=", ".join(PLACE_KINDS))
    if place.rows and kind not in (None, "card"):
        report.add("M371", position_of(place, "rows"), name=name)
    if place.apps and kind is not None and not PLACE_KINDS[kind].apps:
        report.add("M380", position_of(place, "apps"), name=name)
    apps = tuple((app, source.when) for app, source in place.apps.items())
    return PlaceSpec(name, kind or FALLBACK_KIND, place.name, apps)


def check_apps(
    layers: Inheritance,
    places: tuple[PlaceSpec, ...],
    index: LessonIndex,
    names: Names,
    report: Reporter,
) -> None:
    """An app that is there from some moment on is one of the phone, and the moment can come."""
    written = layers.keys.places
    for name, place in written.items() if isinstance(written, Mapping) else ():
        known = index.apps(name)
        for app, source in place.apps.items():
            check_condition(source.when, position_of(source, "when"), names, report)
            if app not in known and name in with_apps(places):
                report.unknown("M307", key_position_of(place, "apps", app), app, known)


def when_installed(
    places: tuple[PlaceSpec, ...], screen: Screen, source: SchemaObject, report: Reporter
) -> Condition:
    """When a screen is there: not before its app is, and then on its own condition."""
    installed = app_condition(places, screen.place, screen.app)
    when = both(installed, screen.when)
    if when is None:
        report.add("M381", position_of(source, "when"), name=screen.app)
    return when or screen.when


def with_places(
    built: ResolvedElement, places: tuple[PlaceSpec, ...], here: str
) -> ResolvedElement:
    """The element; what a camera points at, and what is held somewhere, are the other places."""
    element = built.element
    if not isinstance(element, Input) or element.kind not in ("scan", "hold") or element.options:
        return built
    others = [place for place in places if place.name != here]
    if element.kind == "hold":
        others = [place for place in others if place.kind == "card" or PLACE_KINDS[place.kind].apps]
    options = tuple(place.name for place in others)
    return built._replace(element=replace(element, options=options))


def build_cards(layers: Inheritance, places: tuple[PlaceSpec, ...]) -> Iterator[Screen]:
    """What stands on each card, as a screen to look at."""
    written = layers.keys.places
    for name, place in written.items() if isinstance(written, Mapping) else ():
        if place.rows and kind_of(places, name) == "card":
            yield _card(name, place)


def _card(name: str, place: NamedPlace) -> Screen:
    screen = f"card:{name}"
    content = tuple(
        Static(
            f"{screen}/#{number}",
            screen,
            "text",
            look_of("text"),
            at=place.at,
            text=f"{escape_markdown(label)}: **{value}**",
        )
        for number, (label, value) in enumerate(place.rows.items(), 1)
    )
    return Screen(screen, name, title=place.name, content=content, at=place.at)
