"""What is drawn for one practice: which situations happen, and the made data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from tutor.inputs import KINDS, RandomStream
from tutor.inputs.pattern import made_by_pattern
from tutor.lesson.dates import TODAY, written
from tutor.lesson.model import Datum, Lesson, Message
from tutor.lesson.template import fill_in, names_in

CODE_VERSIONS = 2
"""So many values a code has, one after the other, so that a lesson has finitely many states."""


FIRST_DAY = date(2025, 1, 6)
PER_DAY = 1_000_000
"""So many seeds belong to one day; the first of them are of the first day."""
MOST_DAYS = 100_000


def seed_on(day: date, number: int) -> int:
    """The seed of a practice that begins on a day: who goes on later still has that day."""
    return min(max(0, (day - FIRST_DAY).days), MOST_DAYS) * PER_DAY + number % PER_DAY


def day_of(seed: int) -> date:
    """The day on which a practice with this seed began."""
    return FIRST_DAY + timedelta(min(seed // PER_DAY, MOST_DAYS))


@dataclass(frozen=True, slots=True)
class Scenario:
    """The seed of a practice, the situations that happen in it, and the picked options.

    ``made`` holds values that are not drawn from the seed: draws that are too rare to come
    by, but that can come.
    """

    seed: int
    situations: tuple[tuple[str, bool], ...] = ()
    picks: tuple[tuple[str, int], ...] = ()
    made: tuple[tuple[str, str], ...] = ()


def draw_scenario(lesson: Lesson, seed: int, forced: Mapping[str, bool] | None = None) -> Scenario:
    """Draw a scenario from a seed; ``forced`` situations are as they are asked for."""
    forced = forced or {}
    situations = tuple(
        (s.name, forced.get(s.name, bool(RandomStream(seed, "situation", s.name).below(2))))
        for s in lesson.situations
    )
    picks = tuple(
        (datum.name, RandomStream(seed, "pick", datum.name).below(len(datum.pick)))
        for datum in lesson.data
        if datum.pick
    )
    return Scenario(seed, situations, picks)


def all_scenarios(lesson: Lesson, seed: int = 1) -> Iterator[Scenario]:
    """Every combination of situations and picks, with one seed's made data."""
    situations = [[(s.name, on) for on in (True, False)] for s in lesson.situations]
    picks = [[(d.name, i) for i in range(len(d.pick))] for d in lesson.data if d.pick]
    for chosen in product(*situations):
        for picked in product(*picks):
            yield Scenario(seed, chosen, picked)


def made_value(datum: Datum, seed: int, version: int = 0) -> str:
    """The made value of a datum; each version of a code differs from the others."""
    earlier: list[str] = []
    for count in range(version + 1):
        tries = 0
        value = made_by(datum, RandomStream(seed, datum.name, count, tries))
        while value in earlier:
            tries += 1
            value = made_by(datum, RandomStream(seed, datum.name, count, tries))
        earlier.append(value)
    return earlier[-1]


def made_by(datum: Datum, draw: RandomStream) -> str:
    """The value that this draw gives, of the kind and form of a datum."""
    if datum.pattern:
        return made_by_pattern(draw, datum.pattern)
    return KINDS[datum.make].make(draw, datum.length)


def drawn_value(datum: Datum, drawn: Scenario, turn: int = 0) -> str:
    """The made value of a datum in this scenario."""
    chosen = dict(drawn.made).get(datum.name) if turn == 0 else None
    return made_value(datum, drawn.seed, turn) if chosen is None else chosen


def renewed_codes(lesson: Lesson, drawn: Scenario) -> dict[str, tuple[str, ...]]:
    """The versions of each made code that renews: sent again, or as it does by itself."""
    carried = {name for message in lesson.messages for name in names_in_message(message)}
    return {
        datum.name: tuple(drawn_value(datum, drawn, version) for version in range(CODE_VERSIONS))
        for datum in lesson.data
        if datum.make == "code" and (datum.renews or datum.name in carried) and not datum.sources
    }


def names_in_message(message: Message) -> tuple[str, ...]:
    """The ``$names`` in a message."""
    return names_in(f"{message.subject} {message.text}")


def session_values(lesson: Lesson, drawn: Scenario) -> dict[str, str]:
    """The values that stay the same all session: the persona, situations, made and picked data."""
    values = {TODAY: written(day_of(drawn.seed)), **lesson.persona.values}
    values.update((name, "yes" if on else "no") for name, on in drawn.situations)
    for datum in lesson.data:
        if datum.make and not datum.sources:
            values[datum.name] = drawn_value(datum, drawn)
    picks = dict(drawn.picks)
    for datum in lesson.data:
        if datum.pick:
            option = datum.pick[picks.get(datum.name, 0) % len(datum.pick)]
            values[datum.name] = fill_in(option, values.get)
    return values
