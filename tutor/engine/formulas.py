"""Values that a device works out of what it is given: a response to a challenge and a PIN.

Who types another challenge gets another response. What a field asks for is the right one:
that of what the fields expect, whatever was typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from tutor.engine.scenario import made_by
from tutor.engine.state import World
from tutor.inputs import RandomStream
from tutor.inputs.spelling import bare
from tutor.lesson.index import LessonIndex
from tutor.lesson.model import Datum, Lesson
from tutor.lesson.template import fill_in, fill_placeholders, names_in

Lookup = Callable[[str], str | None]


class Formula:
    """How one value is worked out: ``given`` of what was typed, ``right`` of what belongs there."""

    def __init__(self, datum: Datum, expected: Mapping[str, str]) -> None:
        self._datum = datum
        self.given = datum.sources
        self.right = tuple(fill_placeholders(text, expected) for text in datum.sources)
        self.names = frozenset(names_in(" ".join((*self.given, *self.right))))

    def result(self, lookup: Lookup) -> str | None:
        """What comes of what was typed; None as long as one of its names has no value."""
        return self._result(self.given, lookup)

    def right_result(self, lookup: Lookup) -> str | None:
        """What comes of what belongs there."""
        return self._result(self.right, lookup)

    def _result(self, sources: Iterable[str], lookup: Lookup) -> str | None:
        filled = []
        for text in sources:
            if any(lookup(name) is None for name in names_in(text)):
                return None
            filled.append(bare(fill_in(text, lookup)))
        return made_by(self._datum, RandomStream("from", *filled))


class Computing(Protocol):
    """What a context knows of values, and of those that are worked out."""

    @property
    def formulas(self) -> Mapping[str, Formula]: ...
    @property
    def codes(self) -> Mapping[str, tuple[str, ...]]: ...
    def value(self, world: World, name: str) -> str | None: ...
    def other_versions(self, world: World, name: str) -> tuple[str, ...]: ...


def formulas_of(lesson: Lesson, index: LessonIndex) -> dict[str, Formula]:
    """The formula of each value that is worked out, by its name."""
    expected = {element.keep: element.expect for element in index.inputs() if element.keep}
    return {datum.name: Formula(datum, expected) for datum in lesson.data if datum.sources}


def right_value(context: Computing, world: World, name: str) -> str | None:
    """The value that a field means by a name: of one that is worked out the right one."""
    formula = context.formulas.get(name)
    if formula is None:
        return context.value(world, name)
    return formula.right_result(lambda other: context.value(world, other))


def is_right(context: Computing, world: World, name: str) -> bool:
    """Say whether what is shown under a name now is what a field means by it."""
    if name not in context.formulas:
        return True
    value = context.value(world, name)
    return value is not None and value == right_value(context, world, name)


def earlier_results(context: Computing, world: World, name: str) -> Iterator[str]:
    """The values that a name would have with another version of a code in it."""
    formula = context.formulas.get(name)
    if formula is None:
        return
    for code in sorted(formula.names & context.codes.keys()):
        for version in context.other_versions(world, code):
            now = {other: context.value(world, other) for other in formula.names}
            result = formula.right_result({**now, code: version}.get)
            if result is not None:
                yield result


def stray_results(context: Computing, world: World, names: Iterable[str]) -> Iterator[str]:
    """What a device worked out under these names of something else than what belongs there."""
    for name in names:
        value = None if is_right(context, world, name) else context.value(world, name)
        if value is not None:
            yield value


def names_behind(context: Computing, names: Iterable[str]) -> frozenset[str]:
    """These names and those of which they are worked out."""
    found = set(names)
    for name in context.formulas.keys() & found:
        found |= context.formulas[name].names
    return frozenset(found)


def worked_out_of(context: Computing, names: Iterable[str]) -> frozenset[str]:
    """The names of the values that are worked out of any of these."""
    wanted = set(names)
    return frozenset(n for n, formula in context.formulas.items() if formula.names & wanted)
