"""What is checked of a code that is worked out: a response to a challenge and a PIN."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tutor.lesson.model import Input
from tutor.lesson.template import names_in
from tutor.loader.resolve.content import ResolvedElement
from tutor.loader.resolve.inheritance import Named
from tutor.loader.resolve.names import Names
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.schema import Made, Picked, position_of


def check_results(
    data: Sequence[Named[Made | Picked]],
    built: Iterable[ResolvedElement],
    names: Names,
    report: Reporter,
) -> None:
    """A result is a code, and of all in it it is clear what belongs there."""
    expected: dict[str, set[str]] = {}
    for element, _ in built:
        if isinstance(element, Input) and element.keep:
            expected.setdefault(element.keep, set()).add(element.expect)
    for name, thing, _, _ in data:
        if not isinstance(thing, Made) or not thing.from_:
            continue
        if thing.make != "code":
            report.add("M347", position_of(thing, "from"), name=name)
        for index, text in enumerate(thing.from_):
            for used in names_in(text):
                if used in names.values and not _is_clear(used, data, names, expected):
                    report.add("M348", position_of(thing, "from", index), name=used)


def _is_clear(
    used: str,
    data: Sequence[Named[Made | Picked]],
    names: Names,
    expected: dict[str, set[str]],
) -> bool:
    """Say whether a name is drawn, or kept by fields that all expect one and the same."""
    if used in names.drawn:
        results = {name for name, thing, _, _ in data if isinstance(thing, Made) and thing.from_}
        return used not in results
    return len(expected.get(used, ())) == 1 and "" not in expected[used]
