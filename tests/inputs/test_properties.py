"""What holds for every kind, every value and every text."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.inputs.asking import CARD, RIGHT, verdict
from tutor.i18n import use_language
from tutor.inputs import KINDS, RULES, Expectation, RandomStream, explain, replay_value, validate

MAKING = [
    name
    for name, kind in KINDS.items()
    if name not in ("text", "choice", "flag", "boxes") and kind.gesture is None and not kind.prompt
]
SEEDS = st.integers(0, 2**64)
PIECES = (
    *"0123456789", *" -./,+()€@_<>'’\u00a0\u200b\u0301\uff11\u0663", *"aBoOlIéß",
    "+31", "0031", "06", "tel:", "mailto:", "IBAN", "NL", "OEFN", "maart", "-3-", "1951", "str.",
    "euro", ",-", "www.", ".example", "yes", "12 ", " bis",
)  # fmt: skip
TYPED = st.one_of(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), st.text(max_size=20))
ARGUMENTS = st.one_of(TYPED, st.sampled_from(["yes", "4", "8", "20", "capital, digit", "sign"]))
ASKED = st.builds(
    Expectation,
    expect=st.one_of(st.just(""), TYPED),
    length=st.integers(0, 12),
    rules=st.lists(st.tuples(st.sampled_from(list(RULES)), ARGUMENTS), max_size=2).map(tuple),
    older=st.tuples(TYPED),
    others=st.tuples(TYPED),
    options=st.one_of(st.just(()), st.tuples(TYPED, TYPED)),
    own=st.sampled_from([CARD, {}]),
)


@given(kind=st.sampled_from(MAKING), seed=SEEDS)
@examples(40, 400)
def test_every_made_value_is_right_in_every_spelling(kind: str, seed: int) -> None:
    made = KINDS[kind].make(RandomStream(seed), 0)
    assert verdict(kind, made, Expectation()) == RIGHT
    refused = [
        text
        for text in (made, *KINDS[kind].variants(made))
        if verdict(kind, text, Expectation(expect=made, own=CARD)) != RIGHT
    ]
    assert refused == []


@given(kind=st.sampled_from([name for name in MAKING if name != "address"]), seed=SEEDS)
@examples(40, 400)
def test_a_spelling_is_kept_as_the_value_itself(kind: str, seed: int) -> None:
    read = KINDS[kind].normalize
    made = KINDS[kind].make(RandomStream(seed), 0)
    assert {read(text) for text in KINDS[kind].variants(made)} <= {read(made)}


@given(kind=st.sampled_from(MAKING), seed=SEEDS)
@examples(40, 400)
def test_every_wrong_value_has_exactly_its_reason(kind: str, seed: int) -> None:
    made = KINDS[kind].make(RandomStream(seed), 0)
    older, other = (KINDS[kind].make(RandomStream(seed, name), 0) for name in ("older", "other"))
    asked = Expectation(expect=made, older=(older,), others=(other,), own={**CARD, kind: made})
    wrongs = KINDS[kind].invalid_examples(asked)
    assert "other" in wrongs
    assert "empty" in wrongs
    for reason, text in wrongs.items():
        assert verdict(kind, text, asked).split("/")[0] == reason


@given(kind=st.sampled_from(list(KINDS)), text=TYPED)
@examples(60, 600)
def test_reading_twice_changes_nothing(kind: str, text: str) -> None:
    once = KINDS[kind].normalize(text)
    assert KINDS[kind].normalize(once) == once


@pytest.mark.parametrize("language", ["nl", "en"])
def test_any_text_is_judged_and_explained(language: str) -> None:
    use_language(language)

    @given(kind=st.sampled_from(list(KINDS)), text=TYPED, asked=ASKED)
    @examples(60, 600)
    def judged_and_explained(kind: str, text: str, asked: Expectation) -> None:
        fault = validate(kind, text, asked)
        if fault is not None:
            said = explain(kind, fault, {})
            assert said[0].isupper()
            assert not re.search(r"\{\w*\}", said)

    judged_and_explained()


@given(kind=st.sampled_from(list(KINDS)), asked=ASKED)
@examples(60, 600)
def test_what_is_proposed_is_judged_as_promised(kind: str, asked: Expectation) -> None:
    sample = KINDS[kind].valid_example(asked)
    if sample and not asked.expect:
        assert verdict(kind, sample, asked) == RIGHT
    for reason in KINDS[kind].invalid_examples(asked):
        text = replay_value(kind, asked, reason)
        assert verdict(kind, text, asked).split("/")[0] == reason


@given(kind=st.sampled_from(list(KINDS)), text=TYPED, expect=TYPED)
@examples(60, 600)
def test_reading_does_not_change_the_verdict(kind: str, text: str, expect: str) -> None:
    assume(KINDS[kind].normalize(expect).strip())
    asked = Expectation(expect=expect)
    same = verdict(kind, KINDS[kind].normalize(text), asked)
    assert (verdict(kind, text, asked) == RIGHT) is (same == RIGHT)


@given(kind=st.sampled_from(MAKING), seed=SEEDS)
@examples(40, 400)
def test_the_same_seed_makes_the_same_value(kind: str, seed: int) -> None:
    assert KINDS[kind].make(RandomStream(seed), 0) == KINDS[kind].make(RandomStream(seed), 0)


@pytest.mark.parametrize("kind", ["text", "choice", "flag", "boxes"])
def test_some_kinds_have_no_made_data(kind: str) -> None:
    with pytest.raises(ValueError, match=kind):
        KINDS[kind].make(RandomStream(1), 0)


@pytest.mark.parametrize("length", range(4, 13))
@given(seed=SEEDS)
def test_a_made_code_is_not_easy_and_keeps_its_length(length: int, seed: int) -> None:
    code = KINDS["code"].make(RandomStream(seed), length)
    assert len(code) == length
    assert code[0] != "0"
    assert verdict("code", code, Expectation(length=length, rules=(("not_easy", "yes"),))) == RIGHT


def test_digits_stay_the_same_from_one_release_to_the_next() -> None:
    # Kept practices and pictures rely on these.
    assert RandomStream(7, "sms_code", 0).digits(6) == "293074"
