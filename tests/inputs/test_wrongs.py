"""For every reason that can occur there is a value that has it, and no other reason."""

from __future__ import annotations

from tests.inputs.asking import CARD, RIGHT, on_card, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation, looks_personal, replay_value

EMAIL = "empty no_at space two_ats www comma no_name no_dot dot sign"
PHONE = "empty too_short too_long no_zero letter country not_mobile"
CODE = "empty too_short too_long letter_o letter"
DATE = "empty format year swapped month impossible"
IBAN = "empty country length check letter_o format"
POSTCODE = "empty digits letters format zero letter_o"
ADDRESS = "empty no_number no_street order postcode"
NEW_PIN = Expectation(length=5, rules=(("not_easy", "yes"), ("not_birthday", "yes")), own=CARD)
NEW_PASSWORD = Expectation(
    rules=(
        ("at_least", "8"),
        ("at_most", "24"),
        ("contains", "capital, small, digit, sign"),
        ("differs_from", CARD["password"]),
        ("not_easy", "yes"),
        ("not_birthday", "yes"),
    ),
    own=CARD,
)
CASES = {
    "text": ("text", Expectation(), "empty"),
    "text expected": ("text", on_card("name"), "empty other"),
    "email": ("email", Expectation(), EMAIL),
    "email expected": ("email", on_card("email"), f"{EMAIL} other"),
    "password": ("password", Expectation(), "empty spaces"),
    "password of the card": (
        "password",
        on_card("password"),
        "empty spaces caps_lock capitals own_data other",
    ),
    "password from elsewhere": (
        "password",
        Expectation(expect="Molen-Zeil-47"),
        "empty spaces caps_lock capitals other",
    ),
    "new password": (
        "password",
        NEW_PASSWORD,
        "empty spaces too_short too_long no_capital no_small no_digit no_sign same easy birthday",
    ),
    "repeated by a rule": (
        "password",
        Expectation(rules=(("equals", "Molen-Zeil-47"),)),
        "empty spaces differs",
    ),
    "phone": ("phone", Expectation(), PHONE),
    "phone expected": ("phone", on_card("phone"), f"{PHONE} other"),
    "code": ("code", Expectation(), "empty letter_o letter"),
    "code of six": ("code", Expectation(length=6), CODE),
    "code expected": ("code", Expectation(expect="482913", length=6), f"{CODE} other"),
    "code sent again": (
        "code",
        Expectation(expect="482913", older=("739162",), others=("660815",)),
        f"{CODE} older other_message other",
    ),
    "code that is worked out": (
        "code",
        Expectation(expect="482913", strays=("660815",)),
        f"{CODE} other_number other",
    ),
    "code of two": ("code", Expectation(expect="73", length=2), f"{CODE} other"),
    "new pin": ("pin", NEW_PIN, "empty too_short too_long letter easy birthday"),
    "pin repeated": ("pin", Expectation(expect="73951"), "empty too_short too_long letter differs"),
    "pin of the card": ("pin", on_card("pin"), "empty too_short too_long letter other"),
    "date": ("date", Expectation(), DATE),
    "date expected": ("date", on_card("birth_date"), f"{DATE} other"),
    "date with equal day and month": ("date", Expectation(expect="5-5-1950"), f"{DATE} other"),
    "bsn": ("bsn", Expectation(), "empty length letter eleven"),
    "bsn expected": ("bsn", on_card("bsn"), "empty length letter eleven other"),
    "iban": ("iban", Expectation(), IBAN),
    "iban expected": ("iban", on_card("iban"), f"{IBAN} other"),
    "postcode": ("postcode", Expectation(), POSTCODE),
    "postcode expected": ("postcode", on_card("postcode"), f"{POSTCODE} other"),
    "amount": ("amount", Expectation(), "empty format comma_point"),
    "amount expected": ("amount", Expectation(expect="12,50"), "empty format comma_point other"),
    "amount with limits": (
        "amount",
        Expectation(rules=(("at_least", "10"), ("at_most", "250"))),
        "empty format comma_point too_small too_big",
    ),
    "number": ("number", Expectation(), "empty not_number two_commas"),
    "number expected": (
        "number",
        Expectation(expect="12,345"),
        "empty not_number two_commas comma_point other",
    ),
    "number with limits": (
        "number",
        Expectation(rules=(("at_least", "18"), ("at_most", "120"))),
        "empty not_number two_commas too_small too_big",
    ),
    "address": ("address", Expectation(), ADDRESS),
    "address expected": ("address", on_card("street"), f"{ADDRESS} other"),
    "choice": ("choice", Expectation(options=("Ja", "Nee")), "empty unknown"),
    "choice expected": (
        "choice",
        Expectation(expect="Ja", options=("Ja", "Nee")),
        "empty unknown other",
    ),
    "scan": ("scan", Expectation(expect="https://bank.example/7"), "empty not_in_view other"),
    "hold": ("hold", Expectation(options=("Bankpas", "Telefoon")), "empty unknown"),
    "hold expected": (
        "hold",
        Expectation(expect="Bankpas", options=("Bankpas", "Telefoon")),
        "empty unknown other",
    ),
    "photo": (
        "photo",
        Expectation(expect="Scherp", options=("Scherp", "Bewogen")),
        "empty unknown other",
    ),
    "file": (
        "file",
        Expectation(
            expect="b (2 MB)", options=("a (9 MB)", "b (2 MB)"), rules=(("at_most", "5 MB"),)
        ),
        "empty unknown other",
    ),
    "too large a file": (
        "file",
        Expectation(options=("a (9 MB)", "b (2 MB)"), rules=(("at_most", "5 MB"),)),
        "empty unknown too_big",
    ),
    "finger": ("touch", Expectation(), "empty again"),
    "face": ("face", Expectation(), "empty again"),
    "code with capitals": (
        "code",
        Expectation(expect="Pb47", exact=True),
        "empty capitals too_short too_long other",
    ),
    "code of another number": (
        "code",
        Expectation(expect="482913", length=6, strays=("135790",)),
        f"{CODE} other_number other",
    ),
    "boxes": (
        "boxes",
        Expectation(options=("Brood", "Melk", "Kaas"), rules=(("at_least", "1"), ("at_most", "2"))),
        "too_few too_many unknown",
    ),
    "boxes without limits": ("boxes", Expectation(options=("Brood", "Melk")), "unknown"),
    "on": ("flag", Expectation(expect="yes"), "off"),
    "off": ("flag", Expectation(expect="no"), "on"),
    "on or off": ("flag", Expectation(), ""),
}


@each_row(("kind", "asked", "reasons"), CASES.values(), ids=CASES)
def test_every_reason_has_its_value(kind: str, asked: Expectation, reasons: str) -> None:
    wrongs = KINDS[kind].invalid_examples(asked)
    assert set(wrongs) == set(reasons.split())
    for reason, text in wrongs.items():
        assert verdict(kind, text, asked).split("/")[0] == reason


@each_row(("kind", "asked", "reasons"), CASES.values(), ids=CASES)
def test_no_stand_in_could_be_somebody(kind: str, asked: Expectation, reasons: str) -> None:
    texts = [replay_value(kind, asked, reason) for reason in ("=", *reasons.split())]
    assert [text for text in texts if looks_personal(text, asked.own)] == []


@each_row(("kind", "asked", "reasons"), CASES.values(), ids=CASES)
def test_a_stand_in_is_judged_as_what_it_stands_for(
    kind: str, asked: Expectation, reasons: str
) -> None:
    assert verdict(kind, replay_value(kind, asked, "="), asked) == RIGHT
    assert verdict(kind, replay_value(kind, asked, ""), asked) == RIGHT
    for reason in reasons.split():
        for mark in (reason, f"!{reason}"):
            assert verdict(kind, replay_value(kind, asked, mark), asked).split("/")[0] == reason


@each_row(("kind", "asked", "reasons"), CASES.values(), ids=CASES)
def test_a_reason_that_is_gone_has_another_wrong_value(
    kind: str, asked: Expectation, reasons: str
) -> None:
    stands_in = verdict(kind, replay_value(kind, asked, "!from_an_older_version"), asked)
    assert (stands_in != RIGHT) is bool(reasons)


NOT_VALID = Expectation(expect="482913", length=6, expired=True)
"""Nothing is right where a code was valid for a time that is over."""


def test_of_a_code_that_is_not_valid_any_more_every_reason_has_its_value() -> None:
    wrongs = KINDS["code"].invalid_examples(NOT_VALID)
    assert set(wrongs) == {*CODE.split(), "expired", "other"}
    assert {verdict("code", text, NOT_VALID).split("/")[0] for text in wrongs.values()} == set(
        wrongs
    )


def test_every_reason_of_every_kind_occurs_above() -> None:
    seen = {(kind, reason) for kind, _, reasons in CASES.values() for reason in reasons.split()}
    seen.add(("code", "expired"))
    declared = {(kind.name, reason) for kind in KINDS.values() for reason in kind.reasons}
    assert declared - seen == set()
