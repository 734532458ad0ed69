"""The names that texts and conditions use: who gives them a value, and who asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from tutor.inputs import KINDS, InputKind, RandomStream
from tutor.inputs.pattern import can_be_made, made_by_pattern
from tutor.lesson.condition import Condition
from tutor.lesson.dates import TODAY
from tutor.lesson.model import Button, Datum, Input, Position
from tutor.lesson.template import name_of, names_in, placeholders_in
from tutor.lesson.value_parts import part_of
from tutor.loader.resolve.content import ResolvedElement
from tutor.loader.resolve.inheritance import Named
from tutor.loader.resolve.mistyped_parts import mistyped_parts
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.schema import Made, Persona, Picked, position_of
from tutor.loader.yaml.node import Node

CARD_ROWS = frozenset(Persona.model_fields)
"""The rows that the card of a persona can have."""


SAMPLE_DAY = "12-03-2026"
"""A day of practice, to see which parts it has."""


class Names:
    """All names of a lesson that have a value at some moment.

    ``own`` are the persona's, ``drawn`` those and the names of ``data``, ``kept`` what an
    input or a button stores during the practice, ``situations`` can only be asked.
    ``renewing`` are the codes of ``data`` that change by themselves.
    """

    def __init__(
        self,
        own: Iterable[str],
        made: Iterable[str],
        situations: Iterable[str],
        kept: Iterable[str],
        renewing: Iterable[str] = (),
    ) -> None:
        self.own = frozenset(own)
        self.drawn = tuple(dict.fromkeys((TODAY, *own, *made)))
        self.situations = tuple(situations)
        self.kept = tuple(dict.fromkeys(kept))
        self.renewing = tuple(renewing)

    @property
    def values(self) -> tuple[str, ...]:
        """What a text may show."""
        return (*self.drawn, *self.kept)

    @property
    def conditions(self) -> tuple[str, ...]:
        """What a condition may ask about."""
        return (*self.situations, *self.drawn, *self.kept)


def kept_names(built: Iterable[ResolvedElement]) -> Iterator[str]:
    """The names under which inputs and buttons store something."""
    for element, _ in built:
        if isinstance(element, Input) and element.keep:
            yield element.keep
        elif isinstance(element, Button):
            yield from (name for name, _ in element.effects.set)


def check_texts(
    nodes: Iterable[Node],
    known: Sequence[str],
    report: Reporter,
    samples: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Every ``$name`` in these trees must have a value, and each part of one must be there.

    ``samples`` are values as the names will have them, where that is known.
    """
    for node in nodes:
        if node.kind != "text":
            check_texts(node.items or node.entries.values(), known, report, samples)
        elif "$" in node.text:
            for name in names_in(node.text):
                if name not in known:
                    _report_unknown(name, node.at, known, report)
            for placeholder in placeholders_in(node.text):
                name, part = name_of(placeholder), placeholder.partition(".")[2]
                if part and name in samples and not part_of(samples[name], part):
                    report.add("M344", node.at, name=name, part=part)
            for name, part, meant in mistyped_parts(node.text):
                if name in known:
                    nearest = f"${name}.{meant}"
                    report.add("M344", node.at, name=name, part=part, nearest=nearest)


def sample_values(
    persona: Mapping[str, str], data: Sequence[Named[Made | Picked]]
) -> dict[str, str]:
    """The values of the card, and of made data one that could be made."""
    found = {TODAY: SAMPLE_DAY, **persona}
    for name, thing, _, _ in data:
        if isinstance(thing, Made) and thing.make in makeable():
            datum = Datum(name, thing.make, thing.length, thing.pattern)
            found[name] = _made(datum)
    return found


def _report_unknown(name: str, at: Position, known: Sequence[str], report: Reporter) -> None:
    if name in CARD_ROWS:
        report.add("M358", at, name=name)
    else:
        report.unknown("M308", at, name, known)


def check_condition(condition: Condition, at: Position, names: Names, report: Reporter) -> None:
    """Every name that a condition asks about has a value; it compares with words or the card."""
    for test in condition.tests:
        if test.name not in names.conditions:
            report.unknown("M309", at, test.name, names.conditions)
        for name in names_in(test.value or ""):
            if name in names.values and name not in names.own:
                report.add("M346", at, name=name)


def check_collisions(
    persona: Mapping[str, str],
    data: Sequence[Named[Made | Picked]],
    situations: Sequence[Named[str]],
    built: Iterable[ResolvedElement],
    report: Reporter,
) -> None:
    """A name has one owner: the card, ``data``, ``situations``, or what is kept."""
    taken = {TODAY, *persona}
    named = [(thing.name, thing.at) for thing in data]
    named += [(thing.name, thing.at) for thing in situations]
    for name, at in named:
        if name in taken:
            report.add("M354", at, name=name)
        taken.add(name)
    for element, source in built:
        if isinstance(element, Input) and element.keep in taken:
            report.add("M354", source.at("keep"), name=element.keep)
        elif isinstance(element, Button):
            for name, _ in element.effects.set:
                if name in taken:
                    report.add("M354", source.at("set"), name=name)


def build_data(
    data: Sequence[Named[Made | Picked]], persona: Mapping[str, str], names: Names, report: Reporter
) -> Iterator[Datum]:
    """The values to draw; a pick may use only what is drawn before it."""
    ready = {TODAY, *persona, *(thing.name for thing in data if isinstance(thing.thing, Made))}
    for name, thing, at, _ in data:
        if isinstance(thing, Made):
            if thing.make not in makeable():
                report.unknown("M314", position_of(thing, "make"), thing.make, makeable())
            if thing.pattern and not (thing.make == "code" and can_be_made(thing.pattern)):
                report.add("M343", position_of(thing, "pattern"), name=thing.pattern)
            for key in ("renews", "valid"):
                if key in thing.keys and thing.make != "code":
                    report.add("M392", position_of(thing, key), name=key, make=thing.make)
            yield Datum(
                name,
                thing.make,
                thing.length,
                thing.pattern,
                sources=thing.from_,
                renews=thing.renews,
                valid=thing.valid,
                at=at,
            )
            continue
        for index, option in enumerate(thing.pick):
            for used in names_in(option):
                if used in names.values and used not in ready:
                    report.add("M355", position_of(thing, "pick", index), name=used)
        ready.add(name)
        yield Datum(name, pick=thing.pick, at=at)


def _made(datum: Datum) -> str:
    draw = RandomStream("sample", datum.name)
    if datum.pattern:
        return made_by_pattern(draw, datum.pattern)
    return KINDS[datum.make].make(draw, datum.length)


@cache
def makeable() -> tuple[str, ...]:
    """The input kinds that can make up a value."""
    return tuple(name for name, kind in KINDS.items() if type(kind).make is not InputKind.make)
