"""The scenarios of a lesson that differ in what they play."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import timedelta

from tutor.engine.context import PracticeContext
from tutor.engine.scenario import (
    Scenario,
    all_scenarios,
    day_of,
    drawn_value,
    made_value,
    seed_on,
)
from tutor.engine.state import ReceivedMessage, World
from tutor.engine.world import forms
from tutor.engine.world.delivery import arrives_here
from tutor.engine.world.foreground import new_devices
from tutor.engine.world.notices import told
from tutor.inputs import KINDS, validate
from tutor.lesson.dates import TODAY
from tutor.lesson.model import Datum, Input, Lesson
from tutor.lesson.template import names_in
from tutor.verify.look_alikes import (
    are_compared_alike,
    compared_in_rules,
    compared_names,
    rare_values,
)

SEEDS = 200
"""So many seeds are looked at for made values that the lesson can tell apart."""
DAYS = 366
"""So many days of practice are looked at where the lesson can tell them apart."""


def different_scenarios(lesson: Lesson) -> Iterator[Scenario]:
    """The scenarios of a lesson, one of each class that anything in the lesson can tell apart.

    Two draws of the same situations are of one class when every rule, expectation,
    condition and address judges their picked and made values alike.
    """
    classes: set[Hashable] = set()
    for scenario in all_scenarios(lesson):
        context = PracticeContext(lesson, scenario)
        found = (scenario.situations, class_of(context))
        if found not in classes:
            classes.add(found)
            yield scenario
        for other in _other_draws(context):
            found = (other.scenario.situations, class_of(other))
            if found not in classes:
                classes.add(found)
                yield other.scenario


# --- values that the lesson can tell apart ------------------------------------


def _other_draws(context: PracticeContext) -> Iterator[PracticeContext]:
    """The same situations and picks with other made values, where something judges those.

    Those of a number of seeds; and what is too rare to be among them: the smallest and the
    largest number, and two made values that are the same. Also each day of a year and more,
    where something judges the day of practice.
    """
    lesson, drawn = context.lesson, context.scenario
    judged = _judged_names(context)
    made = [datum for datum in _made(lesson) if datum.name in judged]
    met = {_drawn(made, drawn)}
    for seed, chosen in (*_draws(context, made), *(_days(drawn.seed) if TODAY in judged else ())):
        other = Scenario(seed, drawn.situations, drawn.picks, chosen)
        values = _drawn(made, other)
        if values not in met:
            met.add(values)
            yield PracticeContext(lesson, other)


def _drawn(made: list[Datum], scenario: Scenario) -> Hashable:
    return day_of(scenario.seed), tuple(drawn_value(datum, scenario) for datum in made)


def _days(seed: int) -> Iterator[tuple[int, tuple[tuple[str, str], ...]]]:
    first = day_of(seed)
    yield from ((seed_on(first + timedelta(more), seed), ()) for more in range(1, DAYS))


def _draws(
    context: PracticeContext, made: list[Datum]
) -> Iterator[tuple[int, tuple[tuple[str, str], ...]]]:
    seed = context.scenario.seed
    if made:
        yield from ((other, ()) for other in range(1, SEEDS + 1))
    for datum in made:
        if datum.make == "number":
            value = made_value(datum, seed)
            yield seed, ((datum.name, "9" * len(value)),)
            yield seed, ((datum.name, f"1{'0' * (len(value) - 1)}"),)
        for other in made:
            if other is not datum and _made_alike(other, datum):
                yield seed, ((datum.name, made_value(other, seed)),)
    for name, value in rare_values(context, made):
        yield seed, ((name, value),)


def _any_alike(lesson: Lesson) -> bool:
    """Say whether two made values can come out the same."""
    made = _made(lesson)
    return any(_made_alike(one, other) for one in made for other in made if one is not other)


def _made(lesson: Lesson) -> list[Datum]:
    return [datum for datum in lesson.data if datum.make and not datum.sources]


def _made_alike(one: Datum, other: Datum) -> bool:
    return (one.make, one.length, one.pattern) == (other.make, other.length, other.pattern)


def _judged_names(context: PracticeContext) -> set[str]:
    """The names that a rule, a condition, an option or an address speaks of."""
    judged = {*compared_names(context), *compared_in_rules(context)}
    for message in context.lesson.messages:
        judged.update(names_in(message.to))
    for element in context.index.inputs():
        texts = [*element.options, *(text for _, text in element.rules)]
        # A camera chooses among places; what it reads there can only be another made value.
        compared = element.options and (element.kind != "scan" or _any_alike(context.lesson))
        if element.rules or compared or element.value:
            texts += (element.asked, element.value)
        judged.update(names_in(" ".join(texts)))
    return judged


def class_of(context: PracticeContext) -> Hashable:
    """How everything in the lesson judges the values of this draw."""
    world = World(new_devices(context))
    addresses = [context.text(world, screen.url) for screen in context.lesson.screens]
    messages = context.lesson.messages
    return (
        tuple(_judged(context, world, element) for element in _inputs(context, world)),
        tuple(are_compared_alike(context)),
        tuple(addresses.index(address) for address in addresses),
        tuple(arrives_here(context, world, message) for message in messages),
        tuple(told(context, world, ReceivedMessage(message.id)) for message in messages),
        _alike(context),
    )


def _inputs(context: PracticeContext, world: World) -> Iterator[Input]:
    """The fields that are or can come to be there in these situations."""
    for element in context.index.inputs():
        screen = context.screens[element.screen]
        if context.may_exist(world, screen) and context.may_exist(world, element):
            yield element


def _alike(context: PracticeContext) -> Hashable:
    """Which of the values that fields can ask for are equal to which others."""
    inputs, world = _inputs(context, World(new_devices(context))), World()
    texts = {text for element in inputs for text in element.answers}
    asked = {text for text in texts if all(name in context.fixed for name in names_in(text))}
    values = [context.text(world, text) for text in sorted(asked)]
    own = set(context.own_values.values())
    return tuple((values.index(value), value in own) for value in values)


def _judged(context: PracticeContext, world: World, element: Input) -> Hashable:
    """What a field finds wrong with right and wrong values, and with the one it came with."""
    asked = forms.expectation_of(context, world, element)
    right = forms.valid_value(context, world, element)
    faults = (
        validate(element.kind, text, asked)
        for text in (asked.expect, *asked.also, right, context.text(world, element.value))
    )
    options = asked.options
    return (
        *(fault and fault.reason for fault in faults),
        tuple(KINDS[element.kind].invalid_examples(asked)),
        tuple(options.index(option) for option in options),
        options.index(asked.expect) if asked.expect in options else -1,
    )
