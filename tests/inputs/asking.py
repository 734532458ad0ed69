"""What the tables of all kinds share: a card, and a verdict in one word."""

from __future__ import annotations

from tutor.inputs import Expectation, validate

CARD = {
    "name": "Ria Zonnedijk",
    "first_name": "Ria",
    "email": "ria.zonnedijk@post.example",
    "password": "Fiets-Tuin-88",
    "phone": "06 00 14 27 35",
    "street": "Lindelaan 12",
    "postcode": "4321 SD",
    "birth_date": "14-03-1951",
    "bsn": "999910966",
    "iban": "NL97 OEFN 0000 1234 56",
    "pin": "48271",
}

RIGHT = "right"


def verdict(kind: str, text: str, asked: Expectation) -> str:
    """``right`` or the reason, with its clue: ``other/slip``."""
    fault = validate(kind, text, asked)
    if fault is None:
        return RIGHT
    clue = dict(fault.values).get("clue")
    return f"{fault.reason}/{clue}" if clue else fault.reason


def on_card(name: str) -> Expectation:
    """A field that asks for what stands on the card under this name."""
    return Expectation(expect=CARD[name], own=CARD)
