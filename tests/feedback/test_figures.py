"""Shares and their intervals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.feedback.figures import About, Figure, Share, wilson


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [
        pytest.param(7, 10, 0.3968, 0.8922, id="7 of 10"),
        pytest.param(0, 10, 0.0, 0.2775, id="none of 10"),
        pytest.param(10, 10, 0.7225, 1.0, id="all of 10"),
        pytest.param(81, 263, 0.2553, 0.3662, id="81 of 263, as Newcombe (1998) gives it"),
        pytest.param(15, 148, 0.0624, 0.1605, id="15 of 148, as Newcombe (1998) gives it"),
    ],
)
def test_wilson_interval(count: int, of: int, low: float, high: float) -> None:
    assert [*wilson(count, of)] == pytest.approx([low, high], abs=1e-4)


@given(of=st.integers(1, 10**6), data=st.data())
def test_an_interval_holds_the_share_and_mirrors(of: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, of))
    low, high = wilson(count, of)
    assert 0 <= low <= count / of + 1e-12
    assert count / of - 1e-12 <= high <= 1
    other_low, other_high = wilson(of - count, of)
    assert [low, high] == pytest.approx([1 - other_high, 1 - other_low])


@pytest.mark.parametrize(
    ("count", "of", "share"),
    [
        pytest.param(7, 9, None, id="too few"),
        pytest.param(0, 0, None, id="none at all"),
        pytest.param(7, 10, Share(70, 40, 89), id="just enough"),
    ],
)
def test_a_share_needs_ten_answers(count: int, of: int, share: Share | None) -> None:
    assert Figure("les", About.HELPED, "", count, of).share == share
