"""A street with a house number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from tutor.i18n import N_
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, RandomStream, Sentences
from tutor.inputs.spelling import loose, one_slip, plain, slip_in

_COMMA = re.compile(r" ?,[ ,]*(?=[0-9])")
_PIECE = re.compile(r"[0-9]+|[^\W\d_]+")
_SHORT_STREET = re.compile(r"(?<=\w)str\b\.?")
_JOINED = re.compile(r"(?<=[0-9]) ?[-/] ?(?=\w)")
_BETWEEN = re.compile(r"[ ,.]+")
_HOUSE = re.compile(r"([0-9]{1,5})(-?[a-z]{0,4}|-[0-9]{1,4}[a-z]?)")
_ADDITION = re.compile(r"[a-z]{1,4}")
_NUMBER_FIRST = re.compile(r"[0-9]{1,5}(?!e |de |ste )[a-z]? (?!bis|hoog|huis)[^\W\d_]{3}")
_POSTCODE = re.compile(r"\b[1-9][0-9]{3} ?[a-z]{2}\b")
_STREETS = ("Oefenlaan", "Verzonnenweg", "Probeerpad", "Leesbrilstraat", "Koffiekanplein")


class Place(NamedTuple):
    """The parts of an address, as keys for comparing; what is missing is empty."""

    street: str
    number: str
    addition: str


class Address(ExampleKind):
    """A street and house number, on one line."""

    name = "address"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the street and the house number."),
        "postcode": N_("There is a postcode too. Type only the street and the house number."),
        "no_number": N_("The house number is missing. Type it after the street."),
        "no_street": N_("The name of the street is missing. Type it before the house number."),
        "order": N_("The house number stands before the street. Type the street first."),
        "other": N_("A different address belongs here. {where}"),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_("That is nearly it: one letter of the street is different. {where}"),
        "street": N_("The house number is right. Look at the street. {where}"),
        "number": N_("The street is right. Look at the house number. {where}"),
        "addition": N_("The street is right. Look at what comes after the house number. {where}"),
    }

    def normalize(self, text: str) -> str:
        """With single spaces and without a comma before the house number."""
        return plain(_COMMA.sub(" ", plain(text)))

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        typed = _SHORT_STREET.sub("straat", loose(text))
        if not typed:
            return InputError("empty")
        wanted = _SHORT_STREET.sub("straat", loose(expected.expect))
        if _pieces(typed) == _pieces(wanted):
            return None
        place = take_apart(typed)
        reason = _what_is_off(typed, place)
        if reason:
            return InputError(reason)
        return self.other(expected, _clue(place, take_apart(wanted))) if wanted else None

    def make(self, draw: RandomStream, length: int) -> str:
        """An invented street with a house number."""
        del length
        return f"{draw.choice(_STREETS)} {2 + draw.below(97)}"

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 0) for i in range(20))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        street, _, number = self.normalize(right).rpartition(" ")
        yield from ("", street, number, f"{number} {street}", f"{street} {number} 1234 SA")
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), 0) for i in range(5))
            yield f"{slip_in(street)} {number}"

    def variants(self, right: str) -> tuple[str, ...]:
        street, _, number = self.normalize(right).rpartition(" ")
        return (
            f" {right} ",
            right.replace(" ", "  "),
            right.replace(" ", "\u00a0"),
            right.lower(),
            right.upper(),
            f"{street}, {number}",
            *((f"{street.removesuffix('aat')}. {number}",) if street.endswith("straat") else ()),
        )


def take_apart(key: str) -> Place:
    """Take the key of an address apart.

    The house number is the last number; letters of an addition may follow it:
    ``1e dorpsstraat 12-3``, ``plein 1940 7 bis``.
    """
    words = _BETWEEN.sub(" ", _JOINED.sub("-", key)).split()
    for at in range(len(words) - 1, -1, -1):
        if house := _HOUSE.fullmatch(words[at]):
            addition = "".join((house[2].lstrip("-"), *words[at + 1 :]))
            return Place(" ".join(words[:at]), house[1].lstrip("0"), addition)
        if not _ADDITION.fullmatch(words[at]):
            break
    return Place(" ".join(words), "", "")


def _pieces(key: str) -> list[str]:
    return [piece.lstrip("0") for piece in _PIECE.findall(key)]


def _what_is_off(typed: str, place: Place) -> str:
    if _POSTCODE.search(typed):
        return "postcode"
    if _NUMBER_FIRST.match(typed) and not (place.street and place.number):
        return "order"
    if not place.number:
        return "no_number"
    return "" if place.street else "no_street"


def _clue(place: Place, wanted: Place) -> str:
    if place.street == wanted.street:
        return "addition" if place.number == wanted.number else "number"
    if place[1:] != wanted[1:]:
        return ""
    return "slip" if one_slip(place.street, wanted.street) else "street"
