"""Choices, switches, boxes and lists."""

from __future__ import annotations

import re

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.labels import ADVERBS, WHERE, Label, capital, label_of
from tutor.importer.model import DraftPart, DraftScreen
from tutor.importer.state import BuildState, BulletState, current, place, screen_for
from tutor.importer.verbs.pattern import Found, Pattern, pattern
from tutor.importer.verbs.pressing import press_all


def choose_own(state: BuildState, bullet: BulletState, _found: Found | None = None) -> bool:
    """Two buttons, either of which is fine; the article does not say what is on them."""
    screen = screen_for(state, bullet)
    labels = bullet.options or (words.YES, words.NO)
    press_all(state, bullet, screen, [(label, True) for label in labels])
    bullet.decide, bullet.options = "", ()
    return True


def _decide(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A choice; which buttons there are the next sentence may say."""
    bullet.decide = "which" if re.search(r"\bhoe u\b", found[0]) else "whether"
    either = _EITHER.search(found["subject"])
    bullet.options = tuple(words.line(capital(way)) for way in either.groups()) if either else ()
    bullet.question = words.question_of(found["subject"])
    bullet.about = words.topic(found["subject"])
    if current(state) is None and not bullet.ask:
        state.title = words.line(bullet.question)
    return True


def _leave_it(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    """ "… of laat het staan": what was set just before is as good as it was."""
    last = bullet.step.actions[-1] if bullet.step.actions else None
    screen = current(state)
    if last is None or last.verb != "fill" or screen is None:
        return False
    for part in screen.parts:
        if part.label == last.targets[-1]:
            part.keys.pop("expect", None)
    bullet.wish = True
    return True


def _advice(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """The advised button beside another one that is fine too."""
    label = label_of(found["label"])
    if label is None or not label.sure:
        return False
    if not label.whole:
        bullet.doubt(words.IS_WHOLE.format(label=label.text))
    text = words.line(label.text)
    is_no = re.match(r"(?i:nee|niet|weiger)\b", text)
    other = words.YES if is_no else words.NO if text.casefold().startswith("ja") else words.OTHER
    other = words.YES if text in ("Misschien later", "Later", "Niet nu") else other
    screen = screen_for(state, bullet)
    press_all(state, bullet, screen, [(other, True), (text, False)])
    bullet.step.advice = text
    bullet.labels.append(label.text)
    bullet.decide = ""
    return True


def _switch(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A switch that stands the other way."""
    named = found.groupdict()
    label = label_of(found["label"])
    if label is None or not label.whole or re.search(r"\b(?:aan|uit|weer)\b", label.text):
        return False
    on = re.search(r"\b(?:aan|in|naar rechts|activeren|inschakelen)\b", named.get("on") or "aan")
    if named.get("on") is None:
        bullet.doubt(f"Gaat “{words.line(label.text)}” aan of uit?")
    keys = {"value": not on, "expect": bool(on)}
    part = DraftPart("switch", words.line(label.text), keys, not label.sure)
    return _set(state, bullet, screen_for(state, bullet), part, label)


def _tick(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A box to tick, or to untick."""
    label = label_of(found["label"])
    if label is None or not label.whole:
        return False
    off = re.match(r"(?i:haal|verwijder|vink .* uit)", found[0])
    keys = {"value": True, "expect": False} if off else {"expect": True}
    part = DraftPart("checkbox", words.line(label.text), keys, not label.sure)
    return _set(state, bullet, screen_for(state, bullet), part, label)


def _agree(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A box to agree with, or a button for cookies; what stands there is made up."""
    screen = screen_for(state, bullet)
    if found["cookies"]:
        press_all(state, bullet, screen, [(words.ACCEPT, True)])
        return True
    part = place(screen, DraftPart("checkbox", words.AGREE, {"expect": True}, True), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)
    return True


def _pick(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A list; without an option in the sentence any choice is right."""
    named = found.groupdict()
    label = label_of(named["label"]) if named.get("label") else None
    if named.get("noun"):
        label = Label(capital(named["noun"]), sure=False)
    option = label_of(named["option"]) if named.get("option") else None
    if (
        label is None
        or not label.whole
        or (named.get("option") and not (option and option.whole and option.sure))
    ):
        return False
    screen = screen_for(state, bullet)
    if option is None and _DATE.fullmatch(label.text):
        screen.made.append(f"wat er goed is bij “{words.line(label.text)}”")
        date = DraftPart("field", words.line(label.text), {"kind": "date"}, not label.sure)
        return _set(state, bullet, screen, date, label)
    chosen = words.line(option.text) if option else ""
    options = [chosen, words.SECOND] if chosen else [words.FIRST, words.SECOND]
    keys = {"options": options, **({"expect": chosen} if chosen else {})}
    part = DraftPart("list", words.line(label.text), keys, not label.sure)
    screen.made.append(f"de keuzes bij “{part.label}”")
    bullet.labels += [option.text] if option else []
    return _set(state, bullet, screen, part, label)


def _set(
    state: BuildState, bullet: BulletState, screen: DraftScreen, part: DraftPart, label: Label
) -> bool:
    part = place(screen, part, state, bullet)
    bullet.labels += [label.text] if label.sure else []
    bullet.do("fill", part.label, screen=screen.id)
    return True


_DATE = re.compile(r"(?:[\w-]*datum|(?:[\w-]+e )?dag)", re.IGNORECASE)
_VERB = r"(?i:klik|klikt u|tik|tikt u|druk|drukt u)"
_BETWEEN = rf"(?:{ADVERBS}|{WHERE}| (?:na|tijdens) (?:de|het) [\w-]+| één keer| in het vak|:)*"
_CHOOSE = r"(?i:kies|kiest u|selecteer)"
_SLIDER = r"(?:het |de )?(?:schuifje|schakelaar|schuifknop|schakelknop|knopje|schuif)"
_SIDE = r"(?:bij|achter|naast|voor|van)"
_NAME = rf"(?:{QUOTED}|[A-ZÀ-Þ].*?)"
_BOX = r"(?:het |een )?(?:vinkje|kruisje)"
_WAY = r"(?:de |het |een |uw )?([\w-]+)"
_EITHER = re.compile(
    rf"\b(?:met|via|per|door|in|als) {_WAY},? of (?:met |via |per |door |in |als )?{_WAY}"
    rf"(?= (?:wilt|wil)\b|$)"
)
"""Two ways by name: "of u wilt inloggen met de app of met een sms"."""
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "leave it",
        r"(?i:laat) (?:het|dit|die|dat|deze|hem)(?: \w+)? (?:staan|zo|zitten)",
        _leave_it,
    ),
    pattern(
        "decide",
        r"(?i:kies|bepaal|beslis|geef aan)\b[\w ]*?\b(?:of|hoe) (?P<subject>(?:u|uw|je|de|het"
        r"|een)\b.+)",
        _decide,
    ),
    pattern(
        "own choice",
        rf"{_VERB}{_BETWEEN} op (?:de (?:optie|knop|mogelijkheid) van )?(?:uw|je) (?:keuze"
        rf"|voorkeur)",
        choose_own,
    ),
    pattern("own choice", r"(?i:maak) (?:uw|een|je) keuze", choose_own),
    pattern(
        "advice",
        r"(?i:wij|we) (?:kiezen|adviseren|raden)(?: aan)?(?: hier| in dit voorbeeld)?(?: voor)? "
        r"(?P<label>.+)",
        _advice,
    ),
    pattern(
        "switch",
        rf"(?i:zet|schuif|schakel)(?:{ADVERBS})* {_SLIDER} {_SIDE} (?P<label>.+?) "
        r"(?:op )?(?P<on>aan|uit|in|naar rechts|naar links)",
        _switch,
    ),
    pattern(
        "switch",
        rf"{_VERB}(?:{ADVERBS})* op {_SLIDER} {_SIDE} (?P<label>.+?)(?: om (?:het|de|deze"
        rf"|dit)?[\w ]*?(?P<on>aan|uit|in)"
        r" ?te (?:zetten|schakelen))?",
        _switch,
    ),
    pattern(
        "tick",
        rf"(?i:zet|plaats|haal|verwijder)(?:{ADVERBS})* {_BOX}(?: weg)? (?:bij|voor|achter|in"
        rf" het vakje|in het"
        rf" hokje)(?: bij| voor)? (?P<label>.+?)(?: weg)?",
        _tick,
    ),
    pattern("tick", r"(?i:vink)(?: het vakje)?(?: bij| voor)? (?P<label>.+?) (?:aan|uit)", _tick),
    pattern(
        "tick",
        rf"{_VERB}(?:{ADVERBS})* (?:op|in) het (?:vakje|hokje|selectievakje|vierkantje)"
        rf" (?:bij|voor|achter|naast) (?P<label>{_NAME})",
        _tick,
    ),
    pattern("tick", r"(?i:vink) het vakje aan (?:bij|voor|achter|naast) (?P<label>.+)", _tick),
    pattern("tick", rf"(?i:vink)(?: het vakje)? aan:? (?:bij |voor )?(?P<label>{_NAME})", _tick),
    pattern(
        "switch",
        rf"(?i:zet|schakel) (?P<label>{QUOTED}|[A-ZÀ-Þ].*?|wifi|bluetooth) (?P<on>aan|uit|in)",
        _switch,
    ),
    pattern(
        "agree",
        r"(?i:ga akkoord met|accepteer)(?: de| alle)? (?:(?P<cookies>cookies)|(?:algemene )?"
        r"(?:gebruiks)?voorwaarden)(?: van .+)?",
        _agree,
    ),
    pattern(
        "pick",
        rf"{_CHOOSE}(?:{ADVERBS})* (?:bij|achter|onder) (?P<label>{QUOTED}|[A-ZÀ-Þ].*?) (?:voor "
        rf"|de optie |optie )(?P<option>.+)",
        _pick,
    ),
    pattern(
        "pick",
        rf"{_CHOOSE}(?:{ADVERBS})* (?:bij|achter|onder) (?P<label>{QUOTED}) (?P<option>.+)",
        _pick,
    ),
    pattern(
        "pick own",
        rf"{_CHOOSE}(?:{ADVERBS})* (?:uw|je|een|het(?= aantal)|(?:de|het) (?:gewenste|juiste)"
        rf"|(?:de|het)(?= [\w-]+ (?:uit|in) (?:de|het) (?:lijst|keuzelijst|lijstje|keuzemenu))) "
        rf"(?P<noun>(?!nieuw|sterk)(?:aantal )?[\w-]+)"
        rf"(?: (?:uit|in) (?:de|het) (?:lijst|menu|keuzelijst|lijstje|keuzemenu)(?: met"
        rf" [\w’']+)?|{WHERE})?(?:, bijvoorbeeld .+)?",
        _pick,
    ),
)
