"""Secret codes: one that is on the card, one that was chosen before, and a new one."""

from __future__ import annotations

import pytest

from tests.inputs.asking import CARD, RIGHT, on_card, verdict
from tutor.inputs import KINDS, Expectation

NEW = Expectation(length=5, rules=(("not_easy", "yes"), ("not_birthday", "yes")), own=CARD)
REPEAT = Expectation(expect="73951", length=5, own=CARD)


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        pytest.param(NEW, "73951", RIGHT, id="new"),
        pytest.param(NEW, "7 3 9 5 1", RIGHT, id="new, with spaces"),
        pytest.param(NEW, "", "empty", id="nothing"),
        pytest.param(NEW, "739", "too_short", id="new, too short"),
        pytest.param(NEW, "739512", "too_long", id="new, too long"),
        pytest.param(NEW, "7395O", "letter", id="new, letter"),
        pytest.param(NEW, "12345", "easy", id="new, easy"),
        pytest.param(NEW, "14351", "birthday", id="new, 14-3-51"),
        pytest.param(NEW, "19510", "easy", id="new, a year comes first"),
        pytest.param(REPEAT, "73951", RIGHT, id="repeated"),
        pytest.param(REPEAT, "73952", "differs", id="repeated, other digit"),
        pytest.param(REPEAT, "7395", "too_short", id="repeated, too short"),
        pytest.param(on_card("pin"), "48271", RIGHT, id="card"),
        pytest.param(on_card("pin"), "48272", "other", id="card, other"),
        pytest.param(on_card("pin"), "4827", "too_short", id="card, too short"),
        pytest.param(Expectation(), "1", RIGHT, id="no length asked for"),
    ],
)
def test_pin(asked: Expectation, text: str, expected: str) -> None:
    assert verdict("pin", text, asked) == expected


def test_the_rule_repeats_too() -> None:
    asked = Expectation(length=5, rules=(("equals", "73951"),))
    assert verdict("pin", "73 951", asked) == RIGHT
    assert verdict("pin", "73915", asked) == "differs"


@pytest.mark.parametrize("length", range(4, 9))
def test_a_sample_obeys_and_is_always_the_same(length: int) -> None:
    asked = Expectation(length=length, rules=NEW.rules, own=CARD)
    sample = KINDS["pin"].valid_example(asked)
    assert len(sample) == length
    assert verdict("pin", sample, asked) == RIGHT
    assert KINDS["pin"].valid_example(asked) == sample
