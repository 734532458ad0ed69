"""A card reader: the pass goes in, keys are pressed, and a code is typed over elsewhere."""

from __future__ import annotations

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.fields import length_in
from tutor.importer.labels import ADVERBS, capital, unquoted
from tutor.importer.model import DraftPart, DraftScreen
from tutor.importer.state import (
    BuildState,
    BulletState,
    current,
    leave,
    new_screen,
    place,
    screen_for,
    settle,
)
from tutor.importer.verbs.messages import LENGTH_MADE
from tutor.importer.verbs.pattern import Found, Pattern, pattern

LENGTH = 8
AT_READER = "keypad"


def at_reader(state: BuildState) -> bool:
    """Whether the reader is the device in use."""
    place_in_use = state.lesson.places.get(state.device)
    return place_in_use is not None and place_in_use.kind == AT_READER


def _take(state: BuildState, _bullet: BulletState, found: Found) -> bool:
    """The reader is taken in hand: what is pressed from now on is pressed there."""
    _use_reader(state, found["reader"])
    return True


def _use_reader(state: BuildState, noun: str) -> None:
    settle(state)
    if not at_reader(state):
        state.before_reader = state.device
    state.device = state.lesson.place(AT_READER, capital(unquoted(noun).casefold()))


def _insert(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """The pass goes into the reader."""
    held = state.lesson.place("card", capital(found["pass"].casefold()))
    _use_reader(state, found["reader"])
    if _has_code(state, current(state)):
        leave(state)
    screen = screen_for(state, bullet)
    label = f"Steek uw {found['pass'].casefold()} in de {found['reader']}"
    keys = {"kind": "hold", "expect": held, "then": "next"}
    part = place(screen, DraftPart("field", words.line(label), keys, made=True), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)
    leave(state)
    return True


def _has_code(state: BuildState, screen: DraftScreen | None) -> bool:
    return screen is not None and any(p.label == f"${state.reader_code}" for p in screen.parts)


def _shows(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """The reader shows a code, until the pass is taken out."""
    if not at_reader(state):
        if "lezer" in found[0]:
            bullet.doubt(words.NO_READER)
        return "lezer" in found[0]
    _show_code(state, length_in(found[0]))
    return True


def _show_code(state: BuildState, length: int) -> None:
    if state.reader_code and _has_code(state, current(state)):
        return
    settle(state)
    first = next(s for s in state.chapter.screens if s.app == state.device)
    name = state.lesson.name("lezer_code")
    state.lesson.data[name] = {"make": "code", "length": length or LENGTH}
    state.reader_code = name
    screen = new_screen(state, state.lesson.places[state.device].title)
    screen.parts = [
        DraftPart("heading", f"${name}"),
        DraftPart("button", words.TAKE_OUT, {"go": first.id}, made=True),
    ]
    screen.made = [f"de knop “{words.TAKE_OUT}”", *([] if length else [LENGTH_MADE])]


def _take_over(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """The code of the reader is typed where the reader was taken from."""
    named = found.groupdict()
    if not at_reader(state) or not any(s.app == state.device for s in state.chapter.screens):
        return False
    _show_code(state, length_in(found[0]))
    state.device = state.before_reader
    screen = screen_for(state, bullet)
    length = state.lesson.data[state.reader_code]["length"]
    keys = {"kind": "code", "length": length, "expect": f"${state.reader_code}"}
    label = unquoted(named.get("label") or "")
    shown = words.line(label or capital(named["noun"]))
    part = place(screen, DraftPart("field", shown, keys, made=not label), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)
    state.typed = part
    return True


def _take_out(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    """The pass is taken out again."""
    screen = next(
        (s for s in reversed(state.chapter.screens) if _has_code(state, s)),
        None,
    )
    if screen is None:
        return False
    bullet.do("press", words.TAKE_OUT, screen=screen.id)
    return True


_READER = (
    r"(?P<reader>[\w-]*lezer|Random Reader|RandomReader|[Ee]\.?dentifier|scanner|bankscanner"
    rf"|digipass|kastje|apparaatje|{QUOTED})"
)
_PASS = r"(?P<pass>[\w-]*pas|[\w-]*kaart)"
_NOUN = r"(?P<noun>(?!pin|post)[\w-]*(?:code|cijfers))"
_ELSEWHERE = (
    r"(?: (?:op|in|bij|over op) (?:de|het|uw) (?:website|site|computer|scherm|webpagina|pagina"
    r"|inlogpagina|internetpagina|app|browser)(?: van (?:de|uw) [\w-]+)?)"
)
_FIELD = rf"(?: (?:bij|achter|onder|in)(?: het (?:vak|veld|vakje))? (?P<label>{QUOTED}))"
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "pass in reader",
        rf"(?i:steek|stop|doe|plaats|schuif|zet|leg)(?:{ADVERBS})* (?:uw|de|je) {_PASS}"
        rf"(?: \([^()]*\)| met [\w ]+?)? in (?:de|uw|het|je) {_READER}(?:,? met .+)?",
        _insert,
    ),
    pattern(
        "take reader",
        rf"(?i:pak|neem|zet|gebruik|schakel)(?:{ADVERBS})* (?:de|uw|het|je) {_READER}"
        r"(?: erbij| aan| in| in de hand)?",
        _take,
    ),
    pattern(
        "reader shows",
        rf"(?i:de|het|op de|op het|in het|u|er|dan|nu) .*\b(?:toont|geeft|ziet|verschijnt|staat"
        rf"|laat|krijgt)\b.*\b{_NOUN}\b[^,]*",
        _shows,
    ),
    pattern(
        "reader shows",
        rf"(?i:lees|bekijk)(?:{ADVERBS})* (?:de|het) {_NOUN}\b[\w ]*",
        _shows,
    ),
    pattern(
        "code of reader",
        rf"(?i:typ|vul|voer|neem|toets|geef)(?:{ADVERBS})* (?:de|deze|die|het) {_NOUN}"
        rf"(?: (?:van|uit|op) (?:de|uw|het) {_READER})?(?: (?:in|over))?(?:{_FIELD}|{_ELSEWHERE})+"
        r"(?: (?:in|over))?",
        _take_over,
    ),
    pattern(
        "code of reader",
        rf"(?i:typ|vul|voer|neem)(?:{ADVERBS})* (?:de|deze|die) {_NOUN}"
        rf"(?: (?:van|uit|op) (?:de|uw|het) {_READER})? over",
        _take_over,
    ),
    pattern(
        "pass out",
        rf"(?i:haal|neem|verwijder)(?:{ADVERBS})* (?:uw|de|je) {_PASS} (?:weer )?"
        rf"(?:uit (?:de|uw|het) {_READER}|eruit)(?: weg)?",
        _take_out,
    ),
)
