"""Sentences about typing: fields, codes, passwords, and what came filled in."""

from __future__ import annotations

import re

from tutor.importer.sentences.acts import (
    Act,
    Adjust,
    Again,
    Fill,
    Invent,
    Label,
    Login,
    Read,
    Recall,
    Shown,
    TypeCode,
    WillInvent,
)
from tutor.importer.sentences.labels import QUOTED, label_of, listed, unquoted
from tutor.importer.sentences.row import Found, Row, always, row

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"], start=3
    )
}
_LENGTH = re.compile(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})[ -]?(?:cijfer|getal|teken|karakter)"
)
_POSSESSIVE = re.compile(r"(?i:uw|je|jouw|de|het|een)(?: eigen| juiste| gewenste)? ")
_LONGEST = 60


def length_in(text: str) -> int:
    """Of how many digits a sentence says that a code is; 0 when it does not."""
    found = _LENGTH.search(text)
    if found is None:
        return 0
    count = found["count"]
    return min(int(count), 40) if count.isdigit() else _NUMBERS[count]


def _invent(found: Found) -> tuple[Act, ...]:
    return (Invent(found["noun"], length_in(found[0])),)


def _will_invent(found: Found) -> tuple[Act, ...]:
    return (WillInvent(found["noun"], length_in(found[0])),)


def _recall(found: Found) -> tuple[Act, ...]:
    return (Recall(found["noun"]),)


def _type_code(found: Found) -> tuple[Act, ...]:
    return (TypeCode(found["noun"]),)


def _login(found: Found) -> tuple[Act, ...]:
    return (Login(new=bool(re.search(r"\bnieuwe? wachtwoord", found[0]))),)


def _fill(found: Found) -> tuple[Act, ...]:
    """Fields by the words of the sentence: "uw naam en adres" are Naam and Adres."""
    names = [_POSSESSIVE.sub("", part, count=1) for part in listed(found["what"])]
    fields = [Label(unquoted(name)[:_LONGEST]) for name in names if name and len(name) <= _LONGEST]
    labels = [Label(label.text[0].upper() + label.text[1:]) for label in fields if label.text]
    return (Fill(tuple(dict.fromkeys(labels))),) if labels else ()


def _fill_at(found: Found) -> tuple[Act, ...]:
    label = label_of(found["label"])
    return (Fill((label,)),) if label and label.sure else ()


def _shown_at(found: Found) -> tuple[Act, ...]:
    return (Shown(Label(unquoted(found["label"])), found["noun"]),)


def _shown(found: Found) -> tuple[Act, ...]:
    noun = found["noun"]
    return (Shown(Label(noun[0].upper() + noun[1:], sure=False), noun),)


_TYPE = r"(?i:typ|typt u|vul|vult u|voer|voert u|geef)"
_SECRET = r"(?P<noun>(?!post|land|qr)[\w-]*(?:code|wachtwoord))"
_AGAIN = r"(?:nog een keer|nogmaals|opnieuw|nog eens|een tweede keer|ter controle|ter bevestiging)"
_DATA = r"(?P<noun>[\w-]*(?:nummer|adres|naam|postcode|gegevens|geboortedatum|woonplaats))"
ROWS: tuple[Row, ...] = (
    row("again", rf"{_TYPE}\b.*\b{_AGAIN}\b.*", always(Again())),
    row("again", r"(?i:herhaal|bevestig)\b.*\b[\w-]*(?:code|wachtwoord)\b.*", always(Again())),
    row(
        "chosen before",
        rf"{_TYPE}\b.*\b{_SECRET}\b.*\b(?:die|dat) (?:u|je)\b.*"
        r"\b(?:ingesteld|gekozen|bedacht|gemaakt|instelde|koos|bedacht)\b.*",
        _recall,
    ),
    row(
        "invent",
        rf"(?i:typ|kies|bedenk|verzin|maak|vul|voer|stel)\b[^,]*?\b(?:een|uw) (?:[\w-]+,?"
        rf" ){{0,3}}?{_SECRET}"
        r"\b.*",
        lambda found: _invent(found) if _is_new(found) else (),
    ),
    row(
        "will invent",
        rf".*\b(?:vraagt|vragen|moet|kunt)\b.*\b{_SECRET}\b.*\b(?:in te stellen|te kiezen"
        rf"|te maken|te bedenken|kiezen|instellen|bedenken)\b.*",
        _will_invent,
    ),
    row("is it right", rf"(?i:klopt|kloppen) (?:het|de|uw|dit)(?: [\w-]+)?? {_DATA}\b.*", _shown),
    row(
        "is it right",
        rf"(?i:controleer|kijk|check)(?: of)? (?:het|de|uw|dit)(?: [\w-]+)?? {_DATA}\b.*",
        _shown,
    ),
    row(
        "came filled in",
        rf"(?i:bij|onder|achter|naast|in het vak|in het veld) (?P<label>{QUOTED}) "
        rf"(?:staat|ziet u|is|staan)\b.*?\b{_DATA}\b.*",
        _shown_at,
    ),
    row("adjust", r"(?i:pas) (?:ze|het|hem|dit|die|deze|de|uw)\b.*\baan\b.*", always(Adjust())),
    row(
        "adjust",
        r"(?i:wijzig|verbeter|corrigeer) (?:ze|het|hem|dit|die|de|uw)\b.*",
        always(Adjust()),
    ),
    row("log in", r"(?i:log|logt u)(?: \w+){0,2} in\b.*", _login),
    row(
        "code",
        rf"{_TYPE} (?:de|die|deze|uw) (?P<noun>(?:[\w-]+ )?(?!post|land|qr)[\w-]*code)\b.*",
        _type_code,
    ),
    row(
        "fill at",
        rf"{_TYPE}(?: \w+)? (?:bij|achter|onder|in het vak|in het veld) (?P<label>{QUOTED}).*",
        _fill_at,
    ),
    row(
        "fill at",
        rf"{_TYPE}(?: \w+)? (?:bij|achter|onder|in het vak|in het veld) (?P<label>[A-Z].*?)"
        rf" (?:uw|de|het|een)\b.*",
        _fill_at,
    ),
    row(
        "the same",
        rf"{_TYPE} (?:die|deze|hem|dat|ze|het)(?: code| wachtwoord)? in\b.*",
        always(Read()),
    ),
    row("fill in", rf"{_TYPE}(?: \w+)?? (?P<what>(?:uw|je|de|het|een) .+?) in\b.*", _fill),
    row("type", r"(?i:typ|typt u) (?P<what>(?:uw|je|de|het|een) .+)", _fill),
)


def _is_new(found: Found) -> bool:
    """Whether a secret is to be made up, and is not one that the person has already."""
    return not re.search(r"\buw (?:huidige |eigen |oude )?(?:wachtwoord|pincode)", found[0])
