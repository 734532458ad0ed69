"""What makes a state space large: how often each part of the worlds differs by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from tutor.engine.state import PhoneState, World
from tutor.lesson.template import clean_text
from tutor.verify.state_space import StateSpace

MOST_WORLDS = 20_000
"""So many worlds are looked at; the first ones suffice to see what multiplies."""

MOST_TOLD = 4


class Growth(NamedTuple):
    """A part of the worlds, and how many times fewer there would be without it."""

    part: str
    factor: float


def growth(space: StateSpace) -> list[Growth]:
    """The parts that multiply the worlds most, the worst first."""
    worlds = space.worlds.found[:MOST_WORLDS]
    found = []
    for part, without in _parts(space, worlds):
        fewer = len({without(world) for world in worlds})
        if fewer < len(worlds):
            found.append(Growth(clean_text(part), len(worlds) / fewer))
    return sorted(found, key=lambda g: -g.factor)[:MOST_TOLD]


def _parts(
    space: StateSpace, worlds: list[World]
) -> Iterator[tuple[str, Callable[[World], World]]]:
    context = space.context
    for element in dict.fromkeys(pair[0] for world in worlds for pair in world.typed):
        yield context.elements[element].label, _without("typed", element)
    for name in dict.fromkeys(pair[0] for world in worlds for pair in world.variables):
        yield name, _without("variables", name)
    for message in dict.fromkeys(a.message for world in worlds for a in world.inbox):
        yield message, _without("inbox", message)
    for question in dict.fromkeys(q for world in worlds for q in world.answered):
        yield context.elements[question].label, lambda w: w._replace(answered=())
    yield from _devices(worlds)


def _without(field: str, name: str) -> Callable[[World], World]:
    number = World._fields.index(field)

    def without(world: World) -> World:
        parts: list[Any] = list(world)
        parts[number] = tuple(entry for entry in parts[number] if entry[0] != name)
        return World._make(parts)

    return without


def _devices(worlds: list[World]) -> Iterator[tuple[str, Callable[[World], World]]]:
    for number, device in enumerate(worlds[0].devices):
        if any(world.devices[number] != device for world in worlds):
            yield device.place, _without_device(number)
        if isinstance(device, PhoneState):
            phones = (world.devices[number] for world in worlds)
            for app in dict.fromkeys(
                name for phone in phones if isinstance(phone, PhoneState) for name, _ in phone.apps
            ):
                yield app, _without_app(number, app)


def _without_device(number: int) -> Callable[[World], World]:
    def without(world: World) -> World:
        before, after = world.devices[:number], world.devices[number + 1 :]
        return world._replace(devices=(*before, *after))

    return without


def _without_app(number: int, app: str) -> Callable[[World], World]:
    def without(world: World) -> World:
        phone = world.devices[number]
        if not isinstance(phone, PhoneState):
            return world
        bare = phone.without_stack(app)._replace(app="")
        return world._replace(devices=(*world.devices[:number], bare, *world.devices[number + 1 :]))

    return without
