"""What a field asks for, by the words with which the article names it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from tutor.importer import words
from tutor.importer.building.state import BuildState


class Known(NamedTuple):
    """A kind of data: the words that name it, its input kind, its row of the card."""

    pattern: re.Pattern[str]
    kind: str
    key: str


def _known(pattern: str, kind: str, key: str) -> Known:
    return Known(re.compile(pattern, re.IGNORECASE), kind, key)


KNOWN = (
    _known(r"wachtwoord", "password", "password"),
    _known(r"e-?mail", "email", "email"),
    _known(r"gebruikersnaam|inlognaam", "text", "username"),
    _known(r"gebruikersnaam|inlognaam", "email", "email"),
    _known(r"telefoon|mobiel|06", "phone", "phone"),
    _known(r"postcode", "postcode", "postcode"),
    _known(r"geboorte", "date", "birthday"),
    _known(r"\bbsn\b|burgerservice", "bsn", "bsn"),
    _known(r"iban|rekening", "iban", "iban"),
    _known(r"plaats\b", "text", "city"),
    _known(r"adres|straat|gegevens", "text", "address"),
    _known(r"voornaam", "text", "first_name"),
    _known(r"naam\b", "text", "name"),
    _known(r"pincode|toegangscode", "pin", "pin"),
)


def known(label: str, card: Mapping[str, str]) -> Known | None:
    """What the card has for a field with this label."""
    if " van de " in label or " van het " in label:
        return None
    return next((row for row in KNOWN if row.pattern.search(label) and row.key in card), None)


def keys_for(label: str, card: Mapping[str, str]) -> dict[str, Any]:
    """The keys of a field: its kind and the right answer, as far as the card has them."""
    found = known(label, card)
    if found is None:
        return {}
    kind = {} if found.kind == "text" else {"kind": found.kind}
    return {**kind, "expect": f"${found.key}"}


def prefilled(label: str, state: BuildState) -> dict[str, Any]:
    """The keys of a field that comes filled in, where possible sometimes with something else."""
    keys = keys_for(label, state.card)
    right = keys.get("expect")
    if right is None:
        return keys
    value = right
    if right == "$phone":
        other = _data(state, "ander_nummer", {"make": "phone"})
        value = "$" + _data(state, "nummer_in_beeld", {"pick": [right, f"${other}"]})
    elif right == "$address":
        pick = {"pick": [right, words.OTHER_ADDRESS]}
        value = "$" + _data(state, "adres_in_beeld", pick)
    del keys["expect"]
    return {**keys, "value": value, "expect": right}


def _data(state: BuildState, name: str, datum: dict[str, Any]) -> str:
    """The name of this datum; one that is there already is used again."""
    if state.lesson.data.get(name) != datum:
        name = state.lesson.name(name)
        state.lesson.data[name] = datum
    return name
