"""Rules for a new code, password or amount."""

from __future__ import annotations

import pytest

from tests.inputs.asking import CARD, RIGHT, verdict
from tests.table import each_row
from tutor.inputs import KINDS, RULES, Expectation, validate


def ruled(*rules: str, **values: str) -> Expectation:
    """A field with rules: by name, or by name and argument."""
    return Expectation(rules=(*((rule, "yes") for rule in rules), *values.items()), own=CARD)


@each_row(
    ("kind", "asked", "text", "expected"),
    [
        ("password", ruled(at_least="8"), "Kort-12", "too_short"),
        ("password", ruled(at_least="8"), "Lang-123", RIGHT),
        ("password", ruled(at_most="8"), "Lang-123", RIGHT),
        ("password", ruled(at_most="8"), "Lang-1234", "too_long"),
        ("text", ruled(at_least="3"), " a  b ", RIGHT),
        ("text", ruled(at_least="4"), " a  b ", "too_short"),
        ("pin", ruled(at_least="4", at_most="6"), "7 3 9", "too_short"),
        ("pin", ruled(at_least="4", at_most="6"), "7395128", "too_long"),
        ("code", ruled(at_least="4"), "73-95", RIGHT),
        ("password", ruled(contains="capital, digit"), "geheim", "no_capital"),
        ("password", ruled(contains="capital, digit"), "Geheim", "no_digit"),
        ("password", ruled(contains="capital digit"), "Geheim7", RIGHT),
        ("password", ruled(contains="small"), "GEHEIM7", "no_small"),
        ("password", ruled(contains="sign"), "Geheim7", "no_sign"),
        ("password", ruled(contains="sign"), "Geheim 7", "no_sign"),
        ("password", ruled(contains="sign"), "Geheim_7", RIGHT),
        ("password", ruled(contains="capital"), "Écht", RIGHT),
        ("password", ruled(equals="Molen-12"), "Molen-12", RIGHT),
        ("password", ruled(equals="Molen-12"), "molen-12", "differs"),
        ("email", ruled(equals="ria@post.example"), "RIA@post.example", RIGHT),
        ("email", ruled(equals="ria@post.example"), "rai@post.example", "differs"),
        ("email", ruled(equals=""), "rai@post.example", "differs"),
        ("password", ruled(differs_from="Fiets-Tuin-88"), "Fiets-Tuin-88", "same"),
        ("password", ruled(differs_from="Fiets-Tuin-88"), "Fiets-Tuin-89", RIGHT),
        ("password", ruled(differs_from=""), "Fiets-Tuin-89", RIGHT),
        ("phone", ruled(differs_from="06 00 14 27 35"), "+31600142735", "same"),
        ("password", ruled("not_easy"), "Welkom01!", "easy"),
        ("password", ruled("not_easy"), "123456", "easy"),
        ("password", ruled("not_easy"), "Welkom-Fiets-1", RIGHT),
        ("password", ruled("not_birthday"), "Ria14-03-1951", "birthday"),
        ("password", ruled("not_birthday"), "Ria1951!", "birthday"),
        ("password", ruled("not_birthday"), "Ria-1952!", RIGHT),
    ],
)
def test_rule(kind: str, asked: Expectation, text: str, expected: str) -> None:
    assert verdict(kind, text, asked) == expected


def test_the_first_rule_of_the_lesson_speaks_first() -> None:
    rules = (("at_least", "8"), ("contains", "digit"))
    assert verdict("password", "kort", Expectation(rules=rules)) == "too_short"
    assert verdict("password", "kort", Expectation(rules=rules[::-1])) == "no_digit"


def test_the_kind_speaks_before_the_rules() -> None:
    asked = Expectation(length=5, rules=(("not_easy", "yes"),))
    assert verdict("pin", "1234", asked) == "too_short"


def test_an_expected_value_must_obey_too() -> None:
    assert (
        verdict("pin", "12345", Expectation(expect="12345", rules=(("not_easy", "yes"),))) == "easy"
    )


def test_a_fault_names_its_rule_and_the_counts() -> None:
    fault = validate("password", "Kort", Expectation(rules=(("at_least", "8"),)))
    assert fault is not None
    assert (fault.rule, dict(fault.values)) == ("at_least", {"typed": "4", "limit": "8"})


@each_row(
    "code",
    [
        "12345", "54321", "11111", "00000", "2580", "0852", "25801", "1212", "1221", "4494",
        "123123", "112233", "11223", "31122", "12321", "7890", "2109", "2468", "97531", "1470",
        "14789", "159753", "1951", "2024", "19514", "41951",
    ],
)  # fmt: skip
def test_easy_codes(code: str) -> None:
    assert verdict("pin", code, ruled("not_easy")) == "easy"


@each_row(
    "code",
    ["7395", "73951", "48271", "90210", "20481", "1834", "2183", "195103", "739182", "1957302"],
)
def test_codes_that_are_not_easy(code: str) -> None:
    assert verdict("pin", code, ruled("not_easy")) == RIGHT


@pytest.mark.parametrize("code", ["123", "777", "12"])
def test_a_code_of_a_few_digits_cannot_be_hard(code: str) -> None:
    assert verdict("pin", code, ruled("not_easy")) == RIGHT


@each_row(
    "code",
    [
        "1403", "0314", "1951", "140351", "14351", "031451", "510314", "14031951", "19510314",
        "31951", "195103", "195114", "5114", "1451", "0351", "14038", "81403", "51143",
    ],
)  # fmt: skip
def test_the_date_of_birth_in_any_order(code: str) -> None:
    assert verdict("pin", code, ruled("not_birthday")) == "birthday"


@pytest.mark.parametrize("code", ["1404", "1952", "73951", "140388", "4130"])
def test_codes_that_are_no_date_of_birth(code: str) -> None:
    assert verdict("pin", code, ruled("not_birthday")) == RIGHT


def test_a_card_without_a_date_of_birth_forbids_nothing() -> None:
    asked = Expectation(rules=(("not_birthday", "yes"),), own={"name": "Ria"})
    assert verdict("pin", "1403", asked) == RIGHT


@each_row(
    ("rule", "argument", "taken"),
    [
        ("equals", "$first", True),
        ("equals", "", False),
        ("differs_from", "$old", True),
        ("differs_from", "", False),
        ("at_least", "8", True),
        ("at_least", "10,50", True),
        ("at_least", "veel", False),
        ("at_most", "20", True),
        ("at_most", "", False),
        ("contains", "capital, digit", True),
        ("contains", "capital letter", False),
        ("contains", "hoofdletter", False),
        ("contains", "", False),
        ("not_easy", "yes", True),
        ("not_easy", "", True),
        ("not_easy", "no", False),
        ("not_birthday", "yes", True),
        ("not_birthday", "14-03", False),
    ],
)
def test_which_arguments_a_rule_takes(rule: str, argument: str, taken: bool) -> None:
    assert RULES[rule].accepts_argument(argument) is taken


@each_row(
    ("kind", "asked"),
    [
        ("password", ruled("not_easy", "not_birthday", at_least="8", contains="capital, digit")),
        ("password", ruled(at_least="20", at_most="22", contains="capital small digit sign")),
        ("password", ruled(at_most="4", contains="capital small digit sign")),
        ("password", ruled(equals="Zelf-Bedacht-1", at_least="8")),
        ("password", ruled(differs_from="Fiets-Tuin-88")),
        ("text", ruled(at_least="10", at_most="12", contains="digit")),
        ("text", ruled(at_most="1")),
        ("text", ruled(at_least="300")),
        ("code", ruled(at_least="8")),
        ("pin", ruled("not_easy", "not_birthday", at_most="4")),
        ("amount", ruled(at_least="1.000", at_most="1.000,50")),
        ("number", ruled(at_least="18", at_most="18")),
        ("number", ruled(at_most="-10")),
        ("email", ruled(equals="ria@post.example")),
    ],
)
def test_a_sample_obeys_the_rules(kind: str, asked: Expectation) -> None:
    sample = KINDS[kind].valid_example(asked)
    assert sample
    assert verdict(kind, sample, asked) == RIGHT


def test_rules_that_contradict_each_other_have_no_sample() -> None:
    assert KINDS["password"].valid_example(ruled(at_least="9", at_most="8")) == ""


@each_row("kind", ["text", "pin", "amount"])
@each_row(
    "rule",
    [("at_least", "veel"), ("at_most", ""), ("contains", "hoofdletter"), ("unknown", "yes")],
)
def test_a_rule_that_says_nothing_demands_nothing(kind: str, rule: tuple[str, str]) -> None:
    asked = Expectation(rules=(rule,))
    assert verdict(kind, "12", asked) == RIGHT
    assert "empty" in KINDS[kind].invalid_examples(asked)
