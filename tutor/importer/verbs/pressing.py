"""Buttons, links, menus, switches and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.labels import (
    ADVERBS,
    WHERE,
    Label,
    label_of,
    labels_of,
    path_of,
)
from tutor.importer.model import DraftMessage, DraftPart, DraftScreen
from tutor.importer.state import (
    COMPUTER,
    BuildState,
    BulletState,
    become_real,
    current,
    leave,
    place,
    screen_for,
)
from tutor.importer.verbs.messages import ensure_message, via_of
from tutor.importer.verbs.pattern import Found, Pattern, pattern

DEEPEST = 8
"""A way through more menus than this is no way that an article tells."""
_INFO = re.compile(r"\bvoor (?:meer|extra) (?:informatie|uitleg)\b")
_KEY = re.compile(r"\bEnter\b|toets\b|\b(?:Ctrl|Alt|Shift|Esc|Delete|Tab)\b(?! [a-z])|spatiebalk")
"""Keys of a keyboard, which are no buttons of a screen."""
_PURPOSE = re.compile(r"\bom\b.*\bte\b")
_IN_MESSAGE = re.compile(
    r"\bin (?:de|het|uw|die|dat|deze|dit) (?P<via>sms|e-?mail|mail|bericht)\w*\b"
)


def _press(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """One press, a choice between labels, or a way through menus."""
    rest = found["rest"]
    if _KEY.search(rest):
        return False
    path = path_of(rest)
    if len(path) > DEEPEST:
        return False
    if path:
        for label in path:
            press_labels(state, bullet, [label])
        return True
    labels = labels_of(rest)
    if len(labels) > 1 and re.search(r"\((?:op )?(?:iPhone|iPad|Android|Windows|Mac)\b", rest):
        bullet.doubt(words.PER_DEVICE)
    in_message = _IN_MESSAGE.search(found[0])
    via = _channel(state, in_message["via"]) if in_message else ""
    if re.search(r"\b(?:daarin|hierin|erin)\b", found[0]):
        if state.expected is None:
            return False
        via = state.expected.via
    how = How(bool(_INFO.search(found[0])), not _PURPOSE.search(rest), via)
    return bool(labels) and press_labels(state, bullet, labels, how)


def _channel(state: BuildState, word: str) -> str:
    """The channel of a message; "het bericht" is the one that is spoken of already."""
    latest = state.reading or state.expected
    return latest.via if latest and word == "bericht" else via_of(word)


def _named(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A press only of what has a capital or quotes: "Ga naar Instellingen"."""
    labels = path_of(found["rest"]) or labels_of(found["rest"])
    return all(label.sure for label in labels) and _press(state, bullet, found)


class How(NamedTuple):
    """What is said of a press beside its label.

    ``info``: it only leads to an explanation; ``form``: nothing is told about
    what it is for; ``via``: the label stands in a message of this channel.
    """

    info: bool = False
    form: bool = True
    via: str = ""


JUST = How()


def press_labels(
    state: BuildState, bullet: BulletState, said: Sequence[Label], how: How = JUST
) -> bool:
    """A button that leads on, a link to an explanation, or a link in a message."""
    for label in said:
        if not label.whole:
            bullet.doubt(words.IS_WHOLE.format(label=words.line(label.text)))
    if bullet.other:
        return _press_other(state, bullet, said)
    message = ensure_message(state, bullet, how.via) if how.via else state.reading
    if message is not None and (not message.code or how.via):
        if len(said) > 1:
            bullet.doubt(
                words.ONE_OF.format(labels=words.line(" / ".join(one.text for one in said)))
            )
        _press_in_message(state, bullet, message, said[0])
        return True
    screen = _screen_of(state, bullet, said[0], how)
    bullet.labels += [label.text for label in said if label.sure]
    if how.info or bullet.curious:
        _press_explanation(state, bullet, screen, words.line(said[0].text))
    else:
        pairs = [(words.line(label.text), not label.sure) for label in said]
        press_all(state, bullet, screen, pairs)
    return True


def _press_other(state: BuildState, bullet: BulletState, said: Sequence[Label]) -> bool:
    """ "… of klik op Nee": one more button beside the one before, either of which will do."""
    last = bullet.step.actions[-1] if bullet.step.actions else None
    screens = (*state.chapter.screens, *state.chapter.side)
    screen = next((s for s in screens if last and s.id == last.screen), None)
    if last is None or screen is None or last.verb not in ("press", "choose"):
        return False
    parts = [
        place(
            screen,
            DraftPart("button", words.line(label.text), {"go": "next"}, made=not label.sure),
            state,
            bullet,
        )
        for label in said
    ]
    last.verb = "choose"
    last.targets = tuple(dict.fromkeys((*last.targets, *(part.label for part in parts))))
    bullet.labels += [label.text for label in said if label.sure]
    if not bullet.step.when:
        state.senders = [*state.senders, *parts]
    return True


def _screen_of(state: BuildState, bullet: BulletState, label: Label, how: How) -> DraftScreen:
    """A button that ends a form stands below the code or password that was just typed."""
    screen = current(state)
    ends_form = how.form and label.text.casefold() in words.FORM_BUTTONS
    is_pin = state.open is not None and state.open.keys.get("kind") == "pin"
    belongs = ends_form or bool(bullet.step.actions) or not is_pin
    if state.open is not None and screen is not None and belongs and not bullet.ask:
        if not (how.info or bullet.curious):
            state.open = None
        state.reading = None
        return screen
    return screen_for(state, bullet)


def press_all(
    state: BuildState, bullet: BulletState, screen: DraftScreen, labels: Sequence[tuple[str, bool]]
) -> None:
    """Buttons that lead on, one of which is pressed; each with whether its label is made up."""
    for earlier in bullet.parts:
        # Of several buttons one after the other the last one answers the question.
        earlier.keys.pop("set", None)
    parts = [
        place(screen, DraftPart("button", label, {"go": "next"}, made=made), state, bullet)
        for label, made in labels
    ]
    verb = "press" if len(parts) == 1 else "choose"
    bullet.do(verb, *(part.label for part in parts), screen=screen.id)
    state.typed = None
    if bullet.inline:
        return
    leave(state, parts[0].label if len(parts) == 1 else "")
    if not bullet.step.when:
        state.senders = parts


def _press_explanation(
    state: BuildState, bullet: BulletState, screen: DraftScreen, label: str
) -> None:
    side = DraftScreen(state.lesson.name(label), state.device, label, made=["de tekst"])
    side.parts = [DraftPart("heading", label), DraftPart("text", words.EXPLANATION_TEXT)]
    if state.device != COMPUTER:
        side.parts.append(DraftPart("link", words.BACK, {"go": "back"}, made=True))
    state.chapter.side.append(side)
    part = place(screen, DraftPart("link", label, {"go": side.id}), state, bullet)
    bullet.info = part
    bullet.do("press", part.label, screen=screen.id)


def _press_in_message(
    state: BuildState, bullet: BulletState, message: DraftMessage, said: Label
) -> None:
    if message.id not in state.read:
        bullet.do("open_message", message.id)
        state.read.add(message.id)
    label = words.line(said.text)
    part = next((link for link in message.links if link.label == label), None)
    if part is None:
        part = DraftPart("link", label, made=not said.sure)
        message.links.append(part)
    bullet.labels += [said.text] if said.sure else []
    bullet.do("press", label, screen=message.id)
    state.reading = state.expected = None
    screen = current(state)
    if (bullet.ask or bullet.step.when) and screen is not None:
        # It does not happen always, so the way on cannot depend on it.
        part.keys["go"] = screen.id
        if not bullet.step.when:
            become_real(state, bullet)
        return
    if "go" not in part.keys:
        state.waiting.append((part, "go"))
        leave(state, label)


def _see(_state: BuildState, bullet: BulletState, found: Found) -> bool:
    """What one scrolls to; it counts once it is pressed."""
    label = label_of(found["label"])
    bullet.seen = label if label and label.sure and label.whole else None
    return True


def _press_seen(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    return bullet.seen is not None and press_labels(state, bullet, [bullet.seen])


def _log_out(state: BuildState, bullet: BulletState, _found: Found) -> bool:
    return press_labels(state, bullet, [Label(words.LOG_OUT, sure=False)])


_VERB = r"(?i:klik|klikt u|tik|tikt u|druk|drukt u)"
_BETWEEN = rf"(?:{ADVERBS}|{WHERE}| (?:na|tijdens) (?:de|het) [\w-]+| één keer| in het vak|:)*"
_CHOOSE = r"(?i:kies|kiest u|selecteer)"
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "see",
        rf"(?i:scroll?|blader|veeg)\b[\w ]*? (?:naar |tot (?:u |aan |bij )?)(?P<label>{QUOTED})"
        r"(?: ziet| in beeld (?:komt|ziet))?",
        _see,
    ),
    pattern("press what is seen", rf"{_VERB}(?:{ADVERBS})* (?:daarop|hierop|erop)", _press_seen),
    pattern("press", rf"{_VERB}{_BETWEEN} op (?P<rest>.+)", _press),
    pattern(
        "choose",
        rf"{_CHOOSE}{_BETWEEN}(?: in de [\w-]+)?(?: als [\w-]+)?(?: voor| de optie| optie| het"
        rf" onderdeel| de knop)? (?P<rest>.+)",
        _named,
    ),
    pattern(
        "go to",
        rf"(?i:ga|gaat u)(?:{ADVERBS}|{WHERE})* naar (?:het (?:menu|onderdeel|kopje|tabblad) |de"
        rf" (?:rubriek|optie) )?(?P<rest>.+)",
        _named,
    ),
    pattern(
        "confirm",
        r"(?i:bevestig)(?: (?:dit|dat|uw keuze|de keuze))?(?: met| door(?: te (?:klikken|tikken))?"
        r" op)(?: de knop)? (?P<rest>.+?)(?: te (?:klikken|tikken|drukken))?",
        _named,
    ),
    pattern("log out", r"(?i:log)(?: \w+)? uit(?: (?:op|bij) .+)?", _log_out),
)
