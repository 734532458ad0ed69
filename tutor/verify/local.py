"""Acts on one device, played once for all worlds that differ only in the other devices.

An act on a device that leaves the messages, the kept values and the other devices as they
are does not depend on what those others show. So it is played in a world where they show
nothing, and what it changed is put into each world as it is. An act for which that is not so
is played again in every world.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from tutor.engine.state import NEW_DEVICES, DeviceState, World
from tutor.engine.world.foreground import usable_at
from tutor.lesson.model import Button, Input
from tutor.verify.abstraction import bring
from tutor.verify.choices import Choice, choices_of, device_choices, world_choices
from tutor.verify.recording import RecordingContext, SharedResults

Abstract = Callable[[World], World]
"""Gives the abstract world that stands for a world."""


class Change(NamedTuple):
    """The device and the world after an act, in which only the rest but the devices counts."""

    device: DeviceState
    world: World


MOST_KINDS = 100


class LocalActs:
    """What can be done on each device, remembered by its state and the rest of the world.

    ``kind`` tells apart the ways in which ``abstract`` makes worlds abstract.
    """

    def __init__(self, context: RecordingContext, abstract: Abstract, kind: Hashable) -> None:
        self._context = context
        self._abstract = abstract
        self._new = tuple(NEW_DEVICES[place.kind](place.name) for place in context.lesson.places)
        # The codes that were made are looked at in too many ways to note each.
        same = (kind, tuple(context.codes.items()))
        self._acts = context.shared.recall(("acts", *same), MOST_KINDS, SharedResults)
        self._brought = context.shared.recall(("brought", *same), MOST_KINDS, SharedResults)

    def choices(self, world: World) -> Iterator[tuple[Choice, World]]:
        """Everything that can be done, each with the abstract world that it leads to."""
        for index, device in enumerate(world.devices):
            yield from self._in(world, index, "")
            for element in usable_at(self._context, world, device.place):
                yield from self._in(world, index, element.id)

        for choice in world_choices(self._context, world):
            yield choice, self._abstract(choice.after)

    def _in(self, world: World, index: int, element: str) -> Iterator[tuple[Choice, World]]:
        key = (index, element, world.devices[index], world[1:])
        acts = self._acts.recall(self._context, key, lambda: self._play(world, index, element))
        if acts is not None:
            for choice, change in acts:
                yield choice, _put(world, index, change)
        else:
            for choice in self._choices(world, index, element):
                yield choice, self._abstract(choice.after)

    def _choices(self, world: World, index: int, element: str) -> Iterator[Choice]:
        if element:
            return choices_of(self._context, world, self._context.elements[element])
        return device_choices(self._context, world, world.devices[index].place)

    def _play(
        self, world: World, index: int, element: str
    ) -> tuple[tuple[Choice, Change], ...] | None:
        if self._moves_others(element) or (element and self._looks_around(element)):
            return None
        alone, found = self._alone(world, index), []
        for choice in self._choices(alone, index, element):
            change = self._change(alone, index, choice.after)
            if change is None:
                return None
            found.append((choice, change))
        return tuple(found)

    def _looks_around(self, element: str) -> bool:
        """Say whether the screen of an element has a camera, which sees the other devices."""
        screen = self._context.screens[self._context.elements[element].screen]
        return any(isinstance(e, Input) and e.kind == "scan" for e in screen.content)

    def bring(self, world: World, index: int, entry: str) -> World:
        """The abstract world with another screen or conversation in front on a device."""
        key = (index, entry, world.devices[index], world[1:])
        change = self._brought.recall(
            self._context, key, lambda: self._bring_alone(world, index, entry)
        )
        if change is not None:
            return _put(world, index, change)
        place = world.devices[index].place
        return self._abstract(bring(self._context, world, place, entry))

    def _bring_alone(self, world: World, index: int, entry: str) -> Change | None:
        alone, place = self._alone(world, index), world.devices[index].place
        return self._change(alone, index, bring(self._context, alone, place, entry))

    def _alone(self, world: World, index: int) -> World:
        """The world in which the other devices show nothing."""
        devices = (*self._new[:index], world.devices[index], *self._new[index + 1 :])
        return World(devices, *world[1:])

    def _moves_others(self, element: str) -> bool:
        """Say whether a button brings a screen of another place in front, or makes a code old."""
        button = self._context.elements.get(element)
        if not isinstance(button, Button):
            return False
        if button.effects.renew or button.effects.later:
            return True
        here = self._context.screens[button.screen].place
        targets = (button.effects.go, *button.effects.also)
        screens = (self._context.screens.get(target) for target in targets)
        return any(screen is not None and screen.place != here for screen in screens)

    def _change(self, alone: World, index: int, after: World) -> Change | None:
        """What an act changed; None where another device may have a part in it."""
        found = self._abstract(after)
        others_stay = all(
            device == self._new[i] for i, device in enumerate(found.devices) if i != index
        )
        # What is known is no matter: it only grows by what this device shows now.
        before = (alone.inbox, alone.variables, alone.code_versions, alone.waiting, alone.expires)
        now = (found.inbox, found.variables, found.code_versions, found.waiting, found.expires)
        if others_stay and before == now:
            return Change(found.devices[index], found)
        return None


def _put(world: World, index: int, change: Change) -> World:
    devices = world.devices
    if len(devices) == 1:
        return change.world
    return World((*devices[:index], change.device, *devices[index + 1 :]), *change.world[1:])
