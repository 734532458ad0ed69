"""Conditions: ``[not] name [= value]``, joined by only ``and`` or only ``or``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_TEST = re.compile(r"^(not\s+)?([a-z][a-z0-9_]*)(?:\s*=\s*(.+?))?$")


class Test(NamedTuple):
    """One comparison; without a value it asks whether the name is on."""

    name: str
    negated: bool = False
    value: str | None = None


class Condition(NamedTuple):
    """All tests must hold, or with ``any`` at least one; no tests always hold."""

    tests: tuple[Test, ...] = ()
    any: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names that this condition asks about."""
        return tuple(test.name for test in self.tests)

    def holds(self, lookup: Callable[[str], str]) -> bool:
        """Say whether it holds, where ``lookup`` gives a name's value, "" when off."""
        if not self.tests:
            return True
        results = (_holds(test, lookup(test.name)) for test in self.tests)
        return any(results) if self.any else all(results)


ALWAYS = Condition()
NEVER = Condition((Test("", value="never"),))
"""Holds in no world: no name is empty."""


def _holds(test: Test, value: str) -> bool:
    on = value not in ("", "no") if test.value is None else value == test.value
    return on is not test.negated


def parse_condition(text: str) -> Condition:
    """Read a condition; raises ValueError when the text is none."""
    words = text.strip()
    joined_by_and = re.split(r"\s+and\s+", words)
    joined_by_or = re.split(r"\s+or\s+", words)
    if len(joined_by_and) > 1 and len(joined_by_or) > 1:
        raise ValueError("a condition joins its parts by only 'and' or only 'or'")
    parts = joined_by_and if len(joined_by_and) > 1 else joined_by_or
    tests = []
    for part in parts:
        match = _TEST.match(part.strip())
        if match is None:
            raise ValueError(f"'{part.strip()}' is not '[not] name [= value]'")
        tests.append(Test(match[2], bool(match[1]), match[3]))
    return Condition(tuple(tests), any=len(joined_by_or) > 1)


def can_hold_together(first: Condition, second: Condition) -> bool:
    """False only when some test of the one always contradicts some test of the other."""
    return any(
        not any(_contradict(a, b) for a in ways for b in other_ways)
        for ways in _ways(first)
        for other_ways in _ways(second)
    )


def both(first: Condition, second: Condition) -> Condition | None:
    """The condition that holds when both do; None when it can't be written as one."""
    if first == ALWAYS:
        return second
    if second in (ALWAYS, first):
        return first
    if first.any or second.any:
        return None
    return Condition(first.tests + second.tests)


def _ways(condition: Condition) -> tuple[tuple[Test, ...], ...]:
    """The sets of tests of which each alone makes the condition hold."""
    return tuple((test,) for test in condition.tests) if condition.any else (condition.tests,)


def _contradict(a: Test, b: Test) -> bool:
    if a.name != b.name:
        return False
    if a.value == b.value:
        return a.negated is not b.negated
    if a.value is not None and b.value is not None:
        return not a.negated and not b.negated
    asks_on, asks_value = (a, b) if a.value is None else (b, a)
    return asks_on.negated and not asks_value.negated and asks_value.value != "no"
