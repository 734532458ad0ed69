"""Options, checkboxes and switches."""

from __future__ import annotations

from tests.inputs.asking import RIGHT, verdict
from tests.table import each_row
from tutor.inputs import KINDS, Expectation

OPTIONS = ("Ja, graag", "Nee, liever niet", "Foto’s")


@each_row(
    ("wanted", "text", "expected"),
    [
        ("Ja, graag", "Ja, graag", RIGHT),
        ("Ja, graag", " Ja, graag ", RIGHT),
        ("Ja, graag", "Nee, liever niet", "other"),
        ("Ja, graag", "ja", "unknown"),
        ("Ja, graag", "", "empty"),
        ("", "Foto’s", RIGHT),
        ("", "Misschien", "unknown"),
        ("", "", "empty"),
    ],
)
def test_choice(wanted: str, text: str, expected: str) -> None:
    assert verdict("choice", text, Expectation(expect=wanted, options=OPTIONS)) == expected


@each_row(
    ("wanted", "text", "expected"),
    [
        ("yes", "yes", RIGHT),
        ("yes", "ja", RIGHT),
        ("yes", "aan", RIGHT),
        ("yes", "no", "off"),
        ("yes", "", "off"),
        ("no", "no", RIGHT),
        ("no", "", RIGHT),
        ("no", "uit", RIGHT),
        ("no", "yes", "on"),
        ("", "yes", RIGHT),
        ("", "no", RIGHT),
    ],
)
def test_flag(wanted: str, text: str, expected: str) -> None:
    assert verdict("flag", text, Expectation(expect=wanted)) == expected


def test_where_digits_suffice_a_keypad_is_shown() -> None:
    assert {name for name, kind in KINDS.items() if kind.numeric} == {"bsn", "code", "phone", "pin"}
