"""The places of a lesson, and what lies at those that are only to be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from tutor.lesson.elements import look_of
from tutor.lesson.markdown import escape_markdown
from tutor.lesson.model import Input, Screen, Static
from tutor.lesson.places import PLACE_KINDS, PlaceKind, PlaceSpec, kind_of, places_named
from tutor.loader.resolve.content import ResolvedElement
from tutor.loader.resolve.inheritance import Inheritance
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.schema import NamedPlace, key_position_of, position_of

FALLBACK_KIND: PlaceKind = "computer"


def build_places(layers: Inheritance, report: Reporter) -> tuple[PlaceSpec, ...]:
    """The places in the order of the file."""
    written: Any = layers.value("places")
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
    return PlaceSpec(name, kind or FALLBACK_KIND, place.name)


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
    written: Any = layers.value("places")
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
