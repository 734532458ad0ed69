"""The scenarios of a lesson that differ in what they play."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from tutor.engine.advance import start
from tutor.engine.context import PracticeContext
from tutor.engine.scenario import Scenario, all_scenarios, made_value
from tutor.engine.state import World
from tutor.engine.world import forms
from tutor.engine.world.delivery import arrives_here
from tutor.engine.world.foreground import new_devices
from tutor.engine.world.readers import compared_with
from tutor.inputs import validate
from tutor.lesson.model import Input, Lesson
from tutor.lesson.template import names_in

SEEDS = 2_000
"""So many seeds are looked at for made values that the lesson can tell apart."""


def different_scenarios(lesson: Lesson) -> Iterator[Scenario]:
    """The scenarios of a lesson, of those that differ only in what is nowhere used one.

    A picked value is not used where all screens, elements and steps with it
    fall away in the situations of that scenario. Of made values that every rule,
    expectation and condition judges alike one is enough.
    """
    seen: set[object] = set()
    for scenario in all_scenarios(lesson):
        context = PracticeContext(lesson, scenario)
        used = _used_names(context)
        picks = tuple(pick for pick in scenario.picks if pick[0] in used)
        if (scenario.situations, picks) not in seen:
            seen.add((scenario.situations, picks))
            yield scenario
            yield from _other_draws(context)


def _used_names(context: PracticeContext) -> set[str]:
    """Every ``$name`` and condition in what is or can come to be there."""
    lesson, world = context.lesson, start(context).world
    used: set[str] = set()
    parts = [*(m.screen for m in lesson.messages), *lesson.screens]
    for screen in parts:
        if context.may_exist(world, screen):
            used.update(screen.when.names, names_in(f"{screen.url} {screen.title}"))
            for element in screen.content:
                if context.may_exist(world, element):
                    used.update(element.when.names, names_in(repr(element)))
    for message in lesson.messages:
        used.update(message.when.names, names_in(repr(message)))
    for step in lesson.steps:
        used.update(step.when.names, names_in(repr(step)))
    for datum in lesson.data:
        used.update(name for option in datum.pick for name in names_in(option))
    return used


# --- made values that the lesson can tell apart ------------------------------


def _other_draws(context: PracticeContext) -> Iterator[Scenario]:
    """The same situations and picks, with made values of each other class."""
    judged = _judged_names(context)
    if not judged:
        return
    lesson, scenario = context.lesson, context.scenario
    made = [datum for datum in lesson.data if datum.make and datum.name in judged]
    met_values, met_classes = {_drawn(context)}, {_class_of(context)}
    for seed in range(1, SEEDS + 1):
        values = tuple(made_value(datum, seed) for datum in made)
        if values in met_values:
            continue
        met_values.add(values)
        other = PracticeContext(lesson, Scenario(seed, scenario.situations, scenario.picks))
        found = _class_of(other)
        if found not in met_classes:
            met_classes.add(found)
            yield other.scenario


def _drawn(context: PracticeContext) -> tuple[str, ...]:
    judged, seed = _judged_names(context), context.scenario.seed
    data = context.lesson.data
    return tuple(made_value(d, seed) for d in data if d.make and d.name in judged)


def _judged_names(context: PracticeContext) -> set[str]:
    """The made names that a rule, a condition, an option or an address speaks of."""
    made = {datum.name for datum in context.lesson.data if datum.make}
    judged = {name for name in made if compared_with(context, name)}
    for message in context.lesson.messages:
        judged.update(names_in(message.to))
    for element in _inputs(context):
        texts = [*element.options, *(text for _, text in element.rules)]
        if element.rules or element.options or element.value:
            texts += (element.expect, element.value)
        judged.update(names_in(" ".join(texts)))
    judged &= made
    return judged


def _class_of(context: PracticeContext) -> Hashable:
    """How everything in the lesson judges the made values of this draw."""
    world = World(new_devices(context))
    return (
        tuple(_judged(context, world, element) for element in _inputs(context)),
        tuple(
            context.value(world, name) == value
            for name in sorted(_judged_names(context))
            for value in compared_with(context, name)
        ),
        tuple(arrives_here(context, world, message) for message in context.lesson.messages),
    )


def _judged(context: PracticeContext, world: World, element: Input) -> Hashable:
    """What a field finds wrong with the value that it asks for, and with the one it came with."""
    asked = forms.expectation_of(context, world, element)
    right = forms.valid_value(context, world, element)
    faults = (
        validate(element.kind, text, asked)
        for text in (asked.expect, right, context.text(world, element.value))
    )
    same = tuple(asked.options.index(option) for option in asked.options)
    return (*(fault and fault.reason for fault in faults), same)


def _inputs(context: PracticeContext) -> tuple[Input, ...]:
    return tuple(e for e in context.elements.values() if isinstance(e, Input))
