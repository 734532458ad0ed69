"""Two conditions exclude each other only when they surely do."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.lesson.condition import ALWAYS, Condition, both, can_hold_together, parse_condition


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        pytest.param("a", "a", True, id="the-same"),
        pytest.param("a", "not a", False, id="opposites"),
        pytest.param("a", "b", True, id="unrelated"),
        pytest.param("a = x", "a = y", False, id="two-values"),
        pytest.param("a = x", "not a = x", False, id="value-and-not"),
        pytest.param("a = x", "not a = y", True, id="value-and-not-another"),
        pytest.param("a = x", "a", True, id="value-is-on"),
        pytest.param("a = x", "not a", False, id="value-is-not-off"),
        pytest.param("a = no", "not a", True, id="no-is-off"),
        pytest.param("a and b", "a and not b", False, id="one-of-two-contradicts"),
        pytest.param("a or b", "not a", True, id="or-leaves-a-way"),
        pytest.param("a or b", "not a and not b", False, id="or-leaves-no-way"),
    ],
)
def test_can_hold_together(first: str, second: str, together: bool) -> None:
    one, other = parse_condition(first), parse_condition(second)
    assert can_hold_together(one, other) is together
    assert can_hold_together(other, one) is together


def test_always_goes_with_everything() -> None:
    assert can_hold_together(ALWAYS, parse_condition("not a"))


TESTS = [
    f"{negated}{name}{value}"
    for negated, name, value in product(("", "not "), "ab", ("", " = x", " = y", " = no"))
]
CONDITIONS = st.one_of(
    st.just(ALWAYS),
    st.builds(
        lambda parts, joint: parse_condition(joint.join(parts)),
        st.lists(st.sampled_from(TESTS), min_size=1, max_size=3),
        st.sampled_from([" and ", " or "]),
    ),
)
WORLDS = [
    dict(zip("ab", values, strict=True)) for values in product(("", "no", "x", "y"), repeat=2)
]


@given(CONDITIONS, CONDITIONS)
def test_what_excludes_each_other_never_meets(first: Condition, second: Condition) -> None:
    meet = any(
        first.holds(world.__getitem__) and second.holds(world.__getitem__) for world in WORLDS
    )
    assert can_hold_together(first, second) or not meet


@given(CONDITIONS, CONDITIONS)
def test_both_holds_exactly_when_each_does(first: Condition, second: Condition) -> None:
    joined = both(first, second)
    if joined is None:
        assert first.any or second.any
        return
    for world in WORLDS:
        each = first.holds(world.__getitem__) and second.holds(world.__getitem__)
        assert joined.holds(world.__getitem__) is each
