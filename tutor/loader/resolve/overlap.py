"""Whether two conditions can hold at the same moment."""

from __future__ import annotations

from tutor.lesson.condition import ALWAYS, Condition, Test


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
