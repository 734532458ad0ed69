"""Typing: fields with data of the card, codes, and what came filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.fields import (
    LONGEST,
    Noun,
    keys_for,
    nouns_of,
)
from tutor.importer.labels import ADVERBS, FIELD_PLACE, WHERE, capital, label_of, unquoted
from tutor.importer.model import DraftPart, DraftScreen
from tutor.importer.state import (
    BuildState,
    BulletState,
    place,
    screen_for,
    settle,
)
from tutor.importer.verbs import secrets
from tutor.importer.verbs.messages import take_over
from tutor.importer.verbs.pattern import Found, Pattern, pattern

ANY = "wat er goed is bij “{label}”"
_MESSAGE_CODE = re.compile(r"(?:(?!post|land|qr|streepjes|kleur)[\w-]*(?:code|cijfers|getallen))")
_AGAIN = re.compile(
    r" (?:nog een keer|nogmaals|opnieuw|nog eens|een tweede keer|voor de tweede keer)\b"
)
_ARTICLE = re.compile(r"(?:uw|je|jouw|de|het|een|deze|dit|die|dat)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:die|dat|waarmee)\b.*\b(?:scherm|kaart|pas|brief|\w*lezer|scanner|computer|telefoon"
    r"|apparaat|app|paspoort|rekening|factuur)\b"
)
"""Something that stands on a card, letter or other device."""
_FIELD_NOUN = re.compile(
    r"(?:naam|nummer|adres|datum|plaats|code|wachtwoord|bedrag|e-mail|bsn|iban|straat|land)\b", re.I
)
_TOPIC = re.compile(r"(?:die|deze|dit|dat|hem|hier|het)(?P<twice> twee keer)?")
_CHECKING = re.compile(r" ter (?:controle|bevestiging)\b")


def _fill(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """Fields by the words of the sentence: "uw naam en adres" are Naam and Adres."""
    named = found.groupdict()
    label = label_of(named["label"]) if named.get("label") else None
    if named.get("label") and not (label and label.sure and label.whole):
        return False
    text = label.text if label else bullet.focus
    what = _CHECKING.sub("", _AGAIN.sub("", f" {named['what']}")).strip()
    again = bool(_AGAIN.search(found[0]))
    if topic := _TOPIC.fullmatch(what):
        if topic["twice"]:
            return bool(state.open) and secrets.type_again(state, bullet)
        return _fill_topic(state, bullet, text, again)
    nouns = nouns_of(what + (named.get("size") or ""))
    if not _are_clear(state, nouns, text):
        return False
    bullet.focus = ""
    for noun in nouns:
        _fill_one(state, bullet, noun, text, again)
    return True


def _are_clear(state: BuildState, nouns: Sequence[Noun], label: str) -> bool:
    """Whether these can be fields: named as such, and no code that nobody spoke of."""
    if not nouns or (label and len(nouns) > 1):
        return False
    if not _ARTICLE.match(nouns[0].phrase) and not all(_is_field(noun) for noun in nouns):
        return False
    return not any(_is_ambiguous(state, noun, label) for noun in nouns)


def _is_field(noun: Noun) -> bool:
    """Whether a noun without an article names a field, and is not the text to type."""
    return _FIELD_NOUN.search(noun.label) is not None


def _is_ambiguous(state: BuildState, noun: Noun, label: str) -> bool:
    """Whether it cannot be told which code is meant."""
    return (
        _MESSAGE_CODE.fullmatch(noun.label.casefold()) is not None
        and not secrets.is_secret(noun, label)
        and (state.expected is None and state.secret is None and state.planned is None)
        and noun.owner != "uw"
        and not _ELSEWHERE.search(noun.phrase)
    )


def _fill_one(state: BuildState, bullet: BulletState, noun: Noun, label: str, again: bool) -> None:
    elsewhere = _ELSEWHERE.search(noun.phrase) is not None
    is_code = not elsewhere and _MESSAGE_CODE.fullmatch(noun.label.casefold().split()[-1])
    if is_code and not secrets.is_own(noun) and state.expected is not None and noun.owner != "een":
        take_over(state, bullet, noun.label, label=label)
        return
    if (secrets.is_secret(noun, label) and not elsewhere) or (
        is_code and (state.secret or state.planned)
    ):
        secrets.type_secret(state, bullet, noun, label, again)
        return
    screen = screen_for(state, bullet)
    text = words.line(label or noun.label)
    keys = keys_for(noun.label, state.card) or (keys_for(label, state.card) if label else {})
    if noun.owner in ("een", "dit", "deze") or re.search(r"\bnieuwe?\b", noun.phrase):
        keys.pop("expect", "")
    if not keys.get("expect") or noun.owner != "uw":
        screen.made.append(ANY.format(label=text))
    if noun.example:
        keys["example"] = words.line(noun.example)
    made = again and not label
    if made:
        text = words.line(f"Herhaal {words.the(noun.label[0].lower() + noun.label[1:])}")
    put(state, bullet, screen, DraftPart("field", text, keys, made))
    if not made:
        bullet.labels.append(label or noun.label)


def put(state: BuildState, bullet: BulletState, screen: DraftScreen, part: DraftPart) -> DraftPart:
    """Put a field on the screen, to be filled in this step."""
    placed = place(screen, part, state, bullet)
    bullet.do("fill", placed.label, screen=screen.id)
    state.typed = placed
    return placed


def _fill_topic(state: BuildState, bullet: BulletState, label: str, again: bool) -> bool:
    """ "Vul die in": the code of the message that came, else what was spoken of just now."""
    if bullet.step.actions and bullet.step.actions[-1].verb == "fill" and state.open and not label:
        return not again or secrets.type_again(state, bullet)
    if state.expected is not None:
        return take_over(state, bullet, words.CODE, label=label)
    if again and state.secret is not None:
        return secrets.type_again(state, bullet, label)
    nouns = nouns_of(state.topic) if state.topic else ()
    if len(nouns) != 1 or again:
        return False
    _fill_one(state, bullet, nouns[0], label, again)
    return True


def _search(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """Words to look for, which the article names."""
    value = unquoted(found["value"]).strip(" .")
    if re.match(r"(?:de|het|een|uw|je|wat|waar|een) ", value) or len(value.split()) > 4:
        return False
    screen = screen_for(state, bullet)
    keys = {"expect": words.line(value)}
    put(state, bullet, screen, DraftPart("field", capital(found["field"]), keys, made=True))
    return True


def _search_for(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """Something to look for by its name; how the box is called is made up."""
    screen = screen_for(state, bullet)
    keys = {"expect": words.line(unquoted(found["value"]))}
    put(state, bullet, screen, DraftPart("field", words.SEARCH, keys, made=True))
    return True


def _search_there(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """Words in quotes, after a search box was clicked on."""
    if not bullet.focus.casefold().startswith("zoek"):
        return False
    screen = screen_for(state, bullet)
    keys = {"expect": words.line(unquoted(found["value"]))}
    put(state, bullet, screen, DraftPart("field", bullet.focus, keys, made=True))
    bullet.focus = ""
    return True


def _fill_free(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A text of one's own in a field with a label: "Typ achter 'Onderwerp' waar het over gaat"."""
    label = label_of(found["label"])
    if not label or not label.sure or not label.whole:
        return False
    screen = screen_for(state, bullet)
    text = words.line(label.text)
    screen.made.append(ANY.format(label=text))
    put(state, bullet, screen, DraftPart("field", text, {}))
    bullet.labels.append(label.text)
    return True


def _focus(_state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A field that is clicked on, to type in it; that is no act of its own."""
    label = label_of(found["label"]) if found["label"] else None
    if found["label"] and not (label and label.sure and label.whole):
        return False
    bullet.focus = label.text if label else capital(found["field"])
    return True


def _press_enter(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    """Enter after typing: the field leads on by itself."""
    if state.typed is None:
        return False
    state.open, state.typed = state.typed, None
    settle(state)
    bullet.entered = True
    return True


_TYPE = r"(?i:typ|typt u|vul|vult u|voer|voert u|geef|toets)"
_BOX = r"(?:invoer|tekst|zoek)?(?:vak|vakje|veld|balk)"
_AT = (
    rf"(?:bij|achter|onder|naast|voor|in)(?: het (?:{_BOX}))?(?: (?:bij|achter|onder|naast|met"
    rf"(?: de tekst)?))?"
)
_LABEL = (
    rf"(?P<label>{QUOTED}|[A-ZÀ-Þ][\w’-]*(?: (?!uw |je |het |de |een |in\b|waar |wat"
    rf" )[\w’()-]+){{0,5}})"
)
_PLACE = rf"(?:{FIELD_PLACE}|{ADVERBS}| (?:op|in) (?:het|de|uw) [\w-]+(?: van [\w-]+)?)*"
_SIZE = (
    r" (?:van|met) (?:minstens |minimaal |ten minste )?[\w-]+ (?:cijfers|tekens|letters"
    r"|getallen|karakters)"
)
_WHAT = rf"(?P<what>.{{2,{4 * LONGEST}}}?)"
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "search",
        rf"(?i:typ|zoek|vul)(?:{ADVERBS})* (?:in|op) (?:de|het) (?P<field>zoekbalk|zoekvak"
        rf"|zoekveld)(?:{WHERE})?"
        r" (?P<value>.+?)(?: in)?",
        _search,
    ),
    pattern(
        "search",
        rf"(?i:typ)(?:{ADVERBS})* (?P<value>{QUOTED}|[\w-]+) in (?:de|het) (?P<field>zoekbalk"
        rf"|zoekvak|zoekveld)(?:{WHERE})?",
        _search,
    ),
    pattern(
        "search for",
        rf"(?i:zoek)(?:{ADVERBS})*(?: (?:in|via) (?:de |het )?(?:[Pp]lay ?[Ss]tore|[Aa]pp ?[Ss]tore"
        rf"|appwinkel|winkel|zoekbalk|zoekvak))?(?: (?:naar|op))?(?: de app)?"
        rf" (?P<value>{QUOTED}|[A-ZÀ-Þ][\w+-]*(?: [A-ZÀ-Þ][\w+-]*){{0,2}})",
        _search_for,
    ),
    pattern("search", rf"(?i:typ)(?:{ADVERBS})* (?P<value>{QUOTED})(?: in)?", _search_there),
    pattern(
        "enter", r"(?i:druk|klik|tik)(?: \w+)? op (?:de )?\W?Enter\W?(?:-?toets)?", _press_enter
    ),
    pattern(
        "focus",
        rf"(?i:klik|tik|ga|selecteer|kies)(?:{ADVERBS}|{WHERE})*(?: (?:in|op|naar))? (?:het|de)? ?"
        rf"(?P<field>{_BOX})(?: (?:onder|bij|achter|naast|van) {_LABEL})?",
        _focus,
    ),
    pattern(
        "free text",
        rf"{_TYPE}(?:{ADVERBS})* {_AT} {_LABEL} (?:waar|wat|een korte|uw bericht|een"
        rf" bericht)\b[\w -]*",
        _fill_free,
    ),
    pattern(
        "fill at",
        rf"{_TYPE}(?:{ADVERBS})* {_AT} {_LABEL}(?:{ADVERBS})* {_WHAT} in(?P<size>{_SIZE})?{_PLACE}",
        _fill,
    ),
    pattern("fill at", rf"{_TYPE}(?:{ADVERBS})* {_AT} {_LABEL}(?:{ADVERBS})* {_WHAT}", _fill),
    pattern("fill at", rf"{_TYPE} {_WHAT}(?: in)? {_AT} (?P<label>{QUOTED})(?: in)?", _fill),
    pattern("fill at", rf"{_TYPE} {_WHAT}(?: in)? in het {_BOX} {_LABEL}(?: in)?", _fill),
    pattern(
        "fill",
        rf"{_TYPE}(?:{ADVERBS})* {_WHAT}(?:{_PLACE}) in(?P<size>{_SIZE})?(?:{_PLACE})",
        _fill,
    ),
    pattern("fill", rf"(?i:typ|typt u|toets)(?:{ADVERBS})* {_WHAT}(?:{_PLACE})", _fill),
    pattern("fill", rf"(?i:geef)(?:{ADVERBS})* {_WHAT} (?:op|door)(?:{_PLACE})", _fill),
)
