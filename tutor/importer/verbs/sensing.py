"""What is done without typing: a finger, a face, the camera, a pass held somewhere, a file."""

from __future__ import annotations

import re
from typing import Any

from tutor.importer import words
from tutor.importer.labels import ADVERBS, WHERE, capital
from tutor.importer.model import DraftPart, DraftScreen
from tutor.importer.state import (
    COMPUTER,
    BuildState,
    BulletState,
    current,
    leave,
    new_screen,
    place,
    screen_for,
    settle,
    wait_for,
)
from tutor.importer.verbs.messages import LENGTH
from tutor.importer.verbs.pattern import Found, Pattern, nothing, pattern


def _sense(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A finger on the sensor, or a look into the camera."""
    face = _FACE.search(found["what"]) is not None
    kind, label = ("face", "Gezichtsherkenning") if face else ("touch", "Vingerafdruk")
    if state.device == COMPUTER:
        bullet.doubt(words.WHICH_DEVICE)
    _put_alone(state, bullet, label, {"kind": kind})
    return True


def _put_alone(state: BuildState, bullet: BulletState, label: str, keys: dict[str, Any]) -> None:
    """A field that leads on by itself; who need not do it can pass it by."""
    screen = screen_for(state, bullet)
    part = place(screen, DraftPart("field", words.line(label), keys, made=True), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)
    if bullet.inline:
        return
    part.keys["then"] = "next"
    if bullet.optional or bullet.wish:
        place(screen, DraftPart("link", words.SKIP, {"go": "next"}, made=True), state, bullet)
    leave(state)


def _hold(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A pass or a document against the telephone."""
    noun = found["pass"].casefold()
    held = state.lesson.place("card", capital(noun))
    if state.device == COMPUTER:
        bullet.doubt(words.WHICH_DEVICE)
    _put_alone(state, bullet, capital(found[0]), {"kind": "hold", "expect": held})
    return True


def _scan(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """The camera of the telephone, on a code that stands on the computer or on paper."""
    screen = _showing(state, bullet, found[0])
    if screen is None:
        bullet.doubt(words.WHERE_IS_CODE)
        screen = _on_paper(state, "Papier met de QR-code")
    if state.device == COMPUTER:
        settle(state)
        state.device = words.CAMERA
        state.opened.add(state.device)
        bullet.doubt(words.WHICH_CAMERA_APP)
        bullet.do("open_app", state.device)
    shown = next((part.label for part in screen.parts if part.look == "qr"), "")
    if not shown:
        code = state.lesson.name("qr_code")
        state.lesson.data[code] = {"make": "code", "length": LENGTH}
        shown = f"${code}"
        screen.parts.append(DraftPart("qr", shown, made=True))
        screen.made.append("waar de QR-code staat")
    _put_alone(state, bullet, words.SCAN, {"kind": "scan", "expect": shown})
    return True


def _on_paper(state: BuildState, name: str) -> DraftScreen:
    """What stands on a piece of paper; of each there is one."""
    paper = state.lesson.place("paper", name)
    known = next((s for s in state.chapter.side if s.app == paper), None)
    if known is None:
        known = DraftScreen(state.lesson.name(f"{name} tekst"), paper, name, made=["dit papier"])
        state.chapter.side.append(known)
    return known


def _showing(state: BuildState, bullet: BulletState, said: str) -> DraftScreen | None:
    """The screen on which the code stands that is scanned; None when it cannot be told."""
    paper = _PAPER.search(said)
    if paper:
        return _on_paper(state, capital(paper["noun"].casefold()))
    if state.device == COMPUTER:
        return screen_for(state, bullet)
    if COMPUTER not in state.here and COMPUTER not in state.left:
        return None
    device, state.device = state.device, COMPUTER
    screen = current(state) or new_screen(state)
    state.device = device
    return screen


def _photo(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A photo that is taken; what there is to see on it is made up."""
    label = capital(re.sub(r"^(?:een|de) (?:\w+ )??(?=foto|scan|selfie)", "", found["what"]))
    return _choose_one(state, bullet, label, "photo", (words.SHARP, words.BLURRED))


def _file(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A file or a photo that is there already; what they are called is made up."""
    noun = re.sub(r"^(?:het|de|een|uw|je)(?: (?:juiste|gewenste|goede))? ", "", found["what"])
    return _choose_one(state, bullet, capital(noun), "file", words.FILES)


def _choose_one(
    state: BuildState, bullet: BulletState, label: str, kind: str, options: tuple[str, ...]
) -> bool:
    if re.search(r"\b(?:en|of)\b", label):
        return False
    screen = screen_for(state, bullet)
    keys: dict[str, Any] = {"kind": kind, "options": list(options)}
    if kind == "photo":
        keys["expect"] = options[0]
    part = place(screen, DraftPart("field", words.line(label), keys, made=True), state, bullet)
    screen.made.append(f"de keuzes bij “{part.label}”")
    bullet.do("fill", part.label, screen=screen.id)
    wait_for(state, part)
    return True


def _search_list(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A list with a box to search in; what is in it is made up."""
    label = capital(found["noun"])
    screen = screen_for(state, bullet)
    keys = {"search": True, "options": [words.FIRST, words.SECOND]}
    part = place(screen, DraftPart("list", words.line(label), keys, made=True), state, bullet)
    screen.made.append(f"de keuzes bij “{part.label}”")
    bullet.do("fill", part.label, screen=screen.id)
    return True


_FACE = re.compile(r"gezicht|face ?id|camera|gelaat", re.IGNORECASE)
_BODY = (
    r"(?:vingerafdruk(?:herkenning|scanner|sensor)?|vinger|duim|gezichtsherkenning|gezicht(?:sscan)?"
    r"|gelaatsscan|[Ff]ace ?ID|[Tt]ouch ?ID)"
)
_PASS = (
    r"(?P<pass>(?:[\w-]*(?:pas|bewijs|kaart)|paspoort|id-kaart|ID-kaart|identiteitsbewijs"
    r"|telefoon(?= )|OV-chipkaart))"
)
_DEVICE = r"(?:telefoon|smartphone|toestel|mobiel|tablet|iPhone|Android-?toestel)"
_QR = r"(?:de|die|deze|een|uw) (?:QR-?code|qr-?code|vierkante code|code met (?:de )?blokjes)"
_WITH = (
    rf"(?: (?:met|via|door) (?:de camera van )?(?:uw|de|je) (?:\w+ )?(?:camera|app|[\w-]+-app"
    rf"|{_DEVICE})(?: van uw {_DEVICE})?| op (?:het|uw|de|je) [\w-]+(?: van (?:(?:de|het|uw)"
    rf" )?[\w-]+)?|{WHERE}|{ADVERBS}| die (?:u (?:nu )?ziet|in beeld (?:staat|komt)|verschijnt)\b"
    r"[\w ]*)*"
)
_PAPER = re.compile(
    r"\b(?:op|in|uit) (?:de|het|uw|een) (?P<noun>brief|poster|folder|flyer|papier)\b"
)
_ITEM = (
    r"(?:bestand|document|foto|afbeelding|plaatje|scan|pdf|pasfoto|bijlage|kopie)"
    r"(?: van (?:uw|de|het|een) [\w-]+)?(?: (?:die|dat) (?:u|je) [\w ]+)?"
)
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "finger or face",
        rf"(?i:leg|plaats|houd|druk|zet)(?:{ADVERBS})* (?P<what>(?:uw|een|je) (?:vinger|duim))"
        r"(?: \w+)? (?:op|tegen|bij) .+",
        _sense,
    ),
    pattern(
        "finger or face",
        rf"(?i:log|bevestig|ontgrendel|keur|onderteken|betaal|open|meld)"
        rf"(?: (?:dit|uw [\w-]+|de [\w-]+|het [\w-]+))?(?:{ADVERBS})*(?: in| goed| aan)?"
        rf" (?:met|via|door)(?: (?:uw|de|je|een))? (?P<what>{_BODY})(?: in| goed| aan)?",
        _sense,
    ),
    pattern(
        "finger or face",
        rf"(?i:gebruik|scan)(?:{ADVERBS})* (?:uw|de|je) (?P<what>{_BODY})(?: om .+)?",
        _sense,
    ),
    pattern("finger or face", r"(?i:kijk)(?: \w+)? (?P<what>(?:in|naar) de camera)", _sense),
    pattern(
        "hold",
        rf"(?i:houd|leg|plaats)(?:{ADVERBS})* (?:uw|het|de|je) {_PASS} (?:\w+ )?"
        rf"(?:tegen|op|achter|aan|bij|voor|onder) .+",
        _hold,
    ),
    pattern("scan", rf"(?i:scan)(?:{ADVERBS}|{_WITH})* {_QR}{_WITH}", _scan),
    pattern(
        "scan",
        rf"(?i:richt|houd)(?:{ADVERBS})* (?:de camera|uw camera|(?:de|uw) {_DEVICE})"
        rf"(?: van (?:de|uw) {_DEVICE})? (?:op|voor|boven|naar) {_QR}{_WITH}",
        _scan,
    ),
    pattern(
        "photo",
        rf"(?i:maak|neem)(?:{ADVERBS})* (?P<what>een (?:\w+ )?(?:foto|scan|selfie)"
        rf"(?: van (?!zich)[\w' -]+?)?)(?: met (?:uw|de) (?:camera|{_DEVICE}))?",
        _photo,
    ),
    pattern(
        "file",
        rf"(?i:kies|selecteer|upload|zoek)(?:{ADVERBS})* (?P<what>(?:het|de|een|uw|je)"
        rf"(?: (?:juiste|gewenste|goede))? {_ITEM})(?:{WHERE})*(?: op uw (?:computer|{_DEVICE}))?",
        _file,
    ),
    pattern(
        "searched list",
        rf"(?i:zoek)(?:{ADVERBS})* (?:uw|je) (?P<noun>[\w-]+)(?: op)?(?: (?:in|uit) (?:de|het)"
        r" (?:lijst|menu|keuzelijst)(?: met [\w-]+)?)?",
        _search_list,
    ),
    pattern("code in sight", r"(?i:er|dan|nu|u) .*\bQR-?code\b(?! .*\bscan)[^,]*", nothing),
)
"""Each leaves out what the article does not say: what is shown, and where it goes on."""
