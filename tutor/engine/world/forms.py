"""Inputs: what stands in them, whether it is right, and why not."""

from __future__ import annotations

from typing import NamedTuple

from tutor.engine.stage import Stage
from tutor.engine.state import Pairs, World, get, put
from tutor.lesson.inputs import KINDS, Asked, Fault, check
from tutor.lesson.model import Element, Input, Screen
from tutor.lesson.text import names_in

NOT_EXPECTED = "other"
"""The reason of a well-formed value that is not the expected one; a lenient website takes it."""

LONGEST_INPUT = 500


class Judged(NamedTuple):
    """An input with what is wrong with its value."""

    element: Input
    fault: Fault


def value_of(stage: Stage, world: World, element: Input) -> str:
    """What stands in an input now."""
    typed = get(world.typed, element.id)
    return stage.text(world, element.value) if typed is None else typed


def asked_of(stage: Stage, world: World, element: Input) -> Asked:
    """What an input asks for now, with every hole filled."""
    key = (element.id, world.kept, world.turns)
    if key not in stage.asked:
        if len(stage.asked) > MOST_JUDGED:
            stage.asked.clear()
        stage.asked[key] = _asked(stage, world, element)
    return stage.asked[key]


def _asked(stage: Stage, world: World, element: Input) -> Asked:
    names = names_in(element.expect)
    return Asked(
        expect=stage.text(world, element.expect),
        length=element.length,
        rules=tuple((rule, stage.text(world, value)) for rule, value in element.rules),
        older=tuple(v for name in names for v in stage.other_turns(world, name)),
        others=stage.other_codes(world, names),
        options=tuple(stage.text(world, option) for option in element.options),
        own=stage.lesson.persona.values,
    )


def fault_of(stage: Stage, world: World, element: Input) -> Fault | None:
    """Why the value of an input is not right; None when it is."""
    key = (element.id, get(world.typed, element.id), world.kept, world.turns)
    memory = stage.judged
    if key not in memory:
        if len(memory) > MOST_JUDGED:
            memory.clear()
        asked = asked_of(stage, world, element)
        memory[key] = check(element.kind, value_of(stage, world, element), asked)
    return memory[key]


MOST_JUDGED = 20_000
"""How many judgements a stage remembers before it starts anew."""


def is_right(stage: Stage, world: World, element_id: str) -> bool:
    """Say whether an input exists and holds a right value."""
    element = stage.elements[element_id]
    return (
        isinstance(element, Input)
        and stage.exists(world, element)
        and fault_of(stage, world, element) is None
    )


def is_touched(world: World, element_id: str) -> bool:
    """Say whether an input holds something else than the page came with."""
    return get(world.typed, element_id) is not None


def type_into(stage: Stage, world: World, element: Input, text: str) -> World:
    """The world with this text in an input."""
    text = text[:LONGEST_INPUT]
    if text == stage.text(world, element.value):
        return world._replace(typed=_without(world.typed, element.id))
    return world._replace(typed=put(world.typed, element.id, text))


def judge_screen(stage: Stage, world: World, screen: Screen) -> tuple[Judged, ...]:
    """Every input of a screen that is not right, in the order of the screen."""
    judged = []
    for element in stage.content(world, screen):
        if isinstance(element, Input):
            fault = fault_of(stage, world, element)
            if fault is not None:
                judged.append(Judged(element, fault))
    return tuple(judged)


def is_accepted(judged: Judged) -> bool:
    """Say whether the website goes on although this value is not right."""
    return not judged.element.strict and judged.fault.reason == NOT_EXPECTED


def keep_inputs(stage: Stage, world: World, screen: Screen) -> World:
    """Keep the values that the fields of a screen are asked to keep."""
    for element in stage.content(world, screen):
        if isinstance(element, Input) and element.keep:
            world = keep_input(stage, world, element)
    return world


def keep_input(stage: Stage, world: World, element: Input) -> World:
    """Keep the value of one field, in its canonical form."""
    value = KINDS[element.kind].read(value_of(stage, world, element))
    return world._replace(kept=put(world.kept, element.keep, value))


def right_value(stage: Stage, world: World, element: Input) -> str:
    """A right value: the expected one, or one that obeys the rules."""
    return KINDS[element.kind].sample(asked_of(stage, world, element))


def knowable(stage: Stage, world: World, element: Input) -> bool:
    """Say whether the learner can know the right value by now."""
    return stage.known(world, element.expect)


def _without(pairs: Pairs, name: str) -> Pairs:
    return tuple(pair for pair in pairs if pair[0] != name)


def inputs_of(stage: Stage, world: World, screen: Screen) -> tuple[Element, ...]:
    """The inputs of a screen."""
    return tuple(e for e in stage.content(world, screen) if isinstance(e, Input))
