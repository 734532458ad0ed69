"""What a field asks for, by the words with which the article names it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.labels import capital, listed, unquoted
from tutor.importer.state import BuildState

LONGEST = 60


class Known(NamedTuple):
    """A kind of data: the words that name it, its input kind, its row of the card."""

    pattern: re.Pattern[str]
    kind: str
    key: str


class Noun(NamedTuple):
    """One thing to fill in, as a sentence names it.

    ``owner`` is "uw" when it is the reader's own, else the article that stands
    before it. ``phrase`` is all that is said of it, ``example`` what the
    article gives as one.
    """

    label: str
    owner: str
    phrase: str
    example: str = ""


def _known(pattern: str, kind: str, key: str) -> Known:
    return Known(re.compile(pattern, re.IGNORECASE), kind, key)


KNOWN = (
    _known(r"wachtwoord", "password", "password"),
    _known(r"e-?mail(?:adres)?$|e-?mailadres|mailadres", "email", "email"),
    _known(r"gebruikersnaam|inlognaam", "text", "username"),
    _known(r"gebruikersnaam|inlognaam", "email", "email"),
    _known(r"telefoon|mobiele? ?nummer|06-?nummer", "phone", "phone"),
    _known(r"postcode", "postcode", "postcode"),
    _known(r"geboorte(?!plaats|land)", "date", "birthday"),
    _known(r"\bbsn\b|burgerservice", "bsn", "bsn"),
    _known(r"iban|rekeningnummer", "iban", "iban"),
    _known(r"woonplaats|^plaats$", "text", "city"),
    _known(r"^(?:woon)?adres$|^straat", "text", "address"),
    _known(r"voornaam", "text", "first_name"),
    _known(r"^(?:volledige |voor- en achter)?naam$", "text", "name"),
    _known(r"pincode|toegangscode", "pin", "pin"),
)
_OWNER = re.compile(r"(?i:(?P<owner>uw|je|jouw|de|het|een|deze|dit|die|dat)(?: eigen| juiste)? )?")
_RELATIVE = re.compile(r",? (?:die|dat|waar\w*|zoals die|zoals dat) .*$")
_EXAMPLE = re.compile(
    r"[,;]? ?\(?(?:bijvoorbeeld|bijv\.|bv\.) (?P<example>[^,()]+"
    r"(?:,\d\d(?: euro)?)?)\)?,?"
)
_OF = re.compile(r" van (?:de|het|een|uw|je|degene|iemand)\b")
_OF_SOMEBODY = re.compile(r"(?:naam|adres|nummer|postcode|plaats|iban)$", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:ontvanger|verzender|afzender|begunstigde|contact\w*|persoon)\b")
_SIZE = re.compile(
    r" (?:van|met) (?:minstens |minimaal |ten minste |maximaal )?[\w-]+ (?:cijfers|tekens"
    r"|letters|getallen|karakters).*$"
)
_BESIDE = re.compile(r"\([^()]*\)|\b\w+- en (?=\w)")
"""What belongs to a noun and is none: in brackets, or the first half of "voor- en achternaam"."""
_NOT_A_NOUN = re.compile(
    r"\b(?:u|op|in|of|wat|waar|hoe|wie|daar|hier|klikt?|tikt?|typt?|is|zijn|wilt|wordt|en|om|te|met"
    r"|zoals|iets|alle|alles|alleen|niet|geen|gegevens|keer|over|achter|onder|naast|voor"
    r"|volgende|beide|eerste|laatste|letters"
    r"|velden|aan|bij|naar|door)\b"
)


def nouns_of(text: str) -> tuple[Noun, ...]:
    """The things to fill in of "uw naam en adres"; empty when it is no such list."""
    example = _EXAMPLE.search(text)
    bare = (text[: example.start()] + text[example.end() :]) if example else text
    if example and bare[example.start() : example.start() + 1].isalpha():
        bare = f"{bare[: example.start()]}, {bare[example.start() :]}"
    relative = _RELATIVE.search(bare)
    bare = re.sub(r",\s*en ", " en ", _RELATIVE.sub("", bare)).strip(" ,")
    found: list[Noun] = []
    parts = listed(bare)
    of_whom = _OF.search(parts[-1]) if parts else None
    for part in parts:
        owner_found = _OWNER.match(part)
        owner = ((owner_found and owner_found["owner"]) or "").casefold()
        name = part[owner_found.end() if owner_found else 0 :]
        name = _SIZE.sub("", name).strip()
        if name.startswith("-") and found and "-" in found[-1].label:
            name = found[-1].label.rpartition("-")[0] + name
        if of_whom and owner in ("de", "het"):
            name += _whose(part, name, parts[-1][of_whom.start() :])
        if not name or len(name) > LONGEST or _NOT_A_NOUN.search(_BESIDE.sub("", name)):
            return ()
        owner = "uw" if owner in ("uw", "je", "jouw") or (not owner and _own(found)) else owner
        found.append(Noun(capital(unquoted(name)), owner, part))
    if relative and found:
        found[-1] = found[-1]._replace(phrase=found[-1].phrase + relative[0])
    if example and found:
        at = 0 if len(found) == 1 or example.start() < len(parts[0]) + 2 else len(found) - 1
        found[at] = found[at]._replace(example=unquoted(example["example"].strip()))
    return tuple(dict.fromkeys(found))


def _whose(part: str, name: str, of_whom: str) -> str:
    """What a noun shares with the last one: "het adres en de naam van de buurman"."""
    shares = _OF_SOMEBODY.search(name) or not _SOMEBODY.search(of_whom)
    return of_whom if shares and not _OF.search(part) else ""


def _own(before: list[Noun]) -> bool:
    """Whether a noun without an article is the reader's: alone, or after one that is."""
    return not before or before[-1].owner == "uw"


def known(label: str, card: Mapping[str, str]) -> Known | None:
    """What the card has for a field with this label."""
    if _OF.search(label) or " van de " in label:
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


_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"], start=3
    )
}
_LENGTH = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})[ -]?(?:cijfer|getal|teken|karakter)"
)


def length_in(text: str) -> int:
    """Of how many digits a sentence says that a code is; 0 when it does not."""
    found = _LENGTH.search(text)
    if found is None:
        return 0
    count = found["count"]
    return min(int(count), 40) if count.isdigit() else _NUMBERS[count]


__all__ = ["QUOTED", "Known", "Noun", "keys_for", "known", "length_in", "nouns_of", "prefilled"]
