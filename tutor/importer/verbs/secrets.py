"""Passwords and access codes: the one that somebody has, a new one, and that one again."""

from __future__ import annotations

import re
from typing import Any

from tutor.importer import words
from tutor.importer.clauses import QUOTED
from tutor.importer.fields import Noun, keys_for, length_in
from tutor.importer.labels import ADVERBS
from tutor.importer.model import DraftPart
from tutor.importer.state import (
    BuildState,
    BulletState,
    Secret,
    current,
    leave,
    place,
    screen_for,
    wait_for,
)
from tutor.importer.verbs.pattern import Found, Pattern, pattern

LENGTH = 5
_SECRET = re.compile(r"wachtwoord|pincode|toegangscode|inlogcode|wachtzin", re.IGNORECASE)
_OLD = re.compile(r"\b(?:huidige?|oude?|bestaande|eigen|tijdelijke?)\b", re.IGNORECASE)
_NEW = re.compile(r"\b(?:nieuwe?|gewenste?|zelf|bedenk\w*|verzin\w*)\b", re.IGNORECASE)
_REPEAT = re.compile(
    r"\b(?:herhaal\w*|herhal\w*|bevestig\w*|nogmaals|opnieuw|nog een keer)\b", re.IGNORECASE
)


def is_secret(noun: Noun, label: str) -> bool:
    """Whether this is a password or code that somebody chose."""
    return _SECRET.search(f"{noun.label} {label}") is not None and " van de " not in noun.label


def is_own(noun: Noun) -> bool:
    """Whether it is a secret by its own name, not a code out of a message."""
    return _SECRET.search(noun.label) is not None


def type_secret(
    state: BuildState, bullet: BulletState, noun: Noun, label: str, again: bool
) -> None:
    """The old one, a new one, or the new one once more: by the words of label and sentence."""
    said = f"{label} {noun.phrase}"
    is_old = bool(_OLD.search(said)) and not _NEW.search(label)
    is_new = not is_old and (bool(_NEW.search(said)) or noun.owner == "een")
    is_again = not is_old and (again or bool(_REPEAT.search(said)))
    kept = state.secret
    if kept and not is_old and (is_again or not is_new or noun.owner == "uw"):
        note = (
            ""
            if is_again or is_new
            else f"of bij “{label or noun.label}” de nieuwe of de oude hoort"
        )
        repeat = f"Herhaal {words.the(kept.noun)}" if is_again else noun.label
        type_kept(state, bullet, label or repeat, made=not label, note=note)
    elif is_new or (state.planned and not is_old):
        _invent(state, bullet, noun.label.casefold(), length_in(noun.phrase), label)
    else:
        _type_known(state, bullet, noun, label)


def _type_known(state: BuildState, bullet: BulletState, noun: Noun, label: str) -> None:
    """The one on the card; whose it is has to be said, else what is right is left open."""
    screen = screen_for(state, bullet)
    text = words.line(label or noun.label)
    keys = keys_for(noun.label, state.card) or keys_for(label, state.card)
    if noun.owner != "uw" and not _OLD.search(f"{label} {noun.phrase}"):
        keys.pop("expect", "")
    if not keys.get("expect"):
        screen.made.append(f"wat er goed is bij “{text}”")
    part = place(screen, DraftPart("field", text, keys), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)
    state.typed = part
    bullet.labels.append(label or noun.label)


def _invent(state: BuildState, bullet: BulletState, said: str, length: int, label: str) -> None:
    """A new code or password of one's own; it is kept, to be typed again."""
    planned, planned_length = state.planned or (said, 0)
    state.planned = None
    password = "wachtwoord" in said
    noun = "wachtwoord" if password else words.line(planned)
    state.guess = words.NEW_PASSWORD if password else words.capital(noun)
    screen = screen_for(state, bullet)
    name = state.lesson.name("nieuw_wachtwoord" if password else "mijn_code")
    length = length or planned_length
    if password:
        if not length:
            screen.made.append("dat het wachtwoord minstens 8 tekens heeft")
        least = {"at_least": length or 8}
        keys: dict[str, Any] = {"kind": "password", "rules": [least], "keep": name}
        shown = words.NEW_PASSWORD
    else:
        if not length:
            screen.made.append("uit hoeveel cijfers de code bestaat")
        length = length or LENGTH
        keys = {"kind": "pin", "length": length, "rules": ["not_easy"], "keep": name}
        shown = words.capital(noun)
    text = words.line(label) if label else shown
    part = place(screen, DraftPart("field", text, keys, made=not label), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)
    bullet.labels += [label] if label else []
    state.secret = Secret(name, str(keys["kind"]), noun, 0 if password else length)
    wait_for(state, part)


def type_kept(
    state: BuildState, bullet: BulletState, label: str, *, made: bool, note: str = ""
) -> bool:
    """The secret that was chosen, on a screen of its own: only then it is known what it is."""
    secret = state.secret
    if secret is None:
        return False
    shown = words.capital(words.line(label))
    _go_on(state, bullet)
    state.guess = shown
    screen = screen_for(state, bullet)
    screen.made += [note] if note else []
    keys: dict[str, Any] = {"kind": secret.kind, "expect": f"${secret.name}"}
    if secret.length:
        keys["length"] = secret.length
    part = place(screen, DraftPart("field", shown, keys, made=made), state, bullet)
    bullet.do("fill", part.label, screen=screen.id)
    wait_for(state, part)
    return True


def _go_on(state: BuildState, bullet: BulletState) -> None:
    """A page with more fields than the new secret gets a button, which checks them all."""
    screen = current(state)
    fields = [part for part in (screen.parts if screen else ()) if part.look == "field"]
    if screen is None or state.open is None or len(fields) < 2:
        return
    part = DraftPart("button", words.GO_ON, {"go": "next"}, made=True)
    placed = place(screen, part, state, bullet)
    bullet.do("press", placed.label, screen=screen.id)
    state.open = None
    leave(state)


def type_again(state: BuildState, bullet: BulletState, label: str = "") -> bool:
    """What was just chosen, typed once more."""
    noun = state.secret.noun if state.secret else ""
    return type_kept(state, bullet, label or f"Herhaal {words.the(noun)}", made=not label)


def _again(state: BuildState, bullet: BulletState, found: Found) -> bool:
    label = found.groupdict().get("label") or ""
    return type_again(state, bullet, label.strip("*‘’“”„\"'"))


def _invent_said(state: BuildState, bullet: BulletState, found: Found) -> bool:
    if re.search(r"\buw (?:huidige |eigen |oude )?(?:wachtwoord|pincode)", found[0]):
        return False
    _invent(state, bullet, found["noun"], length_in(found[0]), "")
    return True


def _will_invent(state: BuildState, _bullet: BulletState, found: Found) -> bool:
    """What is told of a code is used where it is typed."""
    state.planned = (found["noun"], length_in(found[0]))
    return True


def _recall(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A code that was chosen earlier."""
    if state.secret:
        return type_kept(state, bullet, state.secret.noun, made=True)
    noun = Noun(words.capital(found["noun"]), "uw", found["noun"])
    _type_known(state, bullet, noun, "")
    return True


def _type_twice(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """The old one where it is asked for, then the new one and its repeat."""
    noun = (found["noun"] or found["old_noun"] or "").casefold()
    if not noun:
        return False
    if found["old"]:
        old = Noun(words.capital(f"{found['old'].casefold()} {noun}"), "uw", found["old"])
        _type_known(state, bullet, old, "")
    _invent(state, bullet, noun, length_in(found[0]), "")
    return not _TWICE.search(found[0]) or type_again(state, bullet)


def _log_in(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """A page to log in on, with the account of the card or with the new password."""
    bullet.about = bullet.about or "inloggen"
    state.guess = words.LOG_IN
    screen = screen_for(state, bullet)
    screen.made.append("hoe de velden heten")
    new = "nieuw" in found[0]
    secret = state.secret if new else None
    if new and secret is None:
        screen.made.append("wat het nieuwe wachtwoord is")
    for label in (words.USER_NAME, words.PASSWORD):
        keys = keys_for(label, state.card)
        if label == words.PASSWORD and secret and secret.kind == "password":
            keys["expect"] = f"${secret.name}"
        elif label == words.PASSWORD and new:
            del keys["expect"]
        part = place(screen, DraftPart("field", label, keys, made=True), state, bullet)
        bullet.do("fill", part.label, screen=screen.id)
    button = place(
        screen, DraftPart("button", words.LOG_IN, {"go": "next"}, made=True), state, bullet
    )
    bullet.do("press", button.label, screen=screen.id)
    if not bullet.inline:
        leave(state)
    # What follows in this bullet is there whether one had to log in or not.
    bullet.inline = False
    if not bullet.step.when:
        state.senders = [button]
    return True


def _confirm(state: BuildState, bullet: BulletState, found: Found) -> bool:
    """ "Bevestig met uw pincode": the code is typed."""
    noun = Noun(words.capital(found["noun"]), "uw", f"uw {found['noun']}")
    type_secret(state, bullet, noun, "", again=False)
    return True


_TWICE = re.compile(r"\btwee ?(?:keer|maal)\b")
_TYPE = r"(?i:typ|typt u|vul|vult u|voer|voert u|geef|toets)"
_CODE = r"(?P<noun>(?!post|land|qr|streepjes)[\w-]*(?:code|wachtwoord))"
_OWN = r"(?P<noun>pincode|toegangscode|inlogcode|mpin|wachtwoord|code)"
_ACCOUNT = (
    r"(?: (?:op|bij|in|met|via) (?:de |het |uw |je )?(?:nieuwe? )?(?:eigen )?"
    r"(?:account|website|site|app|gegevens|inloggegevens|wachtwoord|pagina|bank|webwinkel"
    r"|(?:gebruikersnaam|e-mailadres|inlognaam) en (?:uw |het |je )?(?:nieuwe )?wachtwoord"
    r"|[Mm]ijn [\w]+)| (?:op|bij|in) [A-Z][\w-]+)"
)
PATTERNS: tuple[Pattern, ...] = (
    pattern(
        "again",
        rf"(?i:herhaal|bevestig)(?:{ADVERBS})* (?:dit|deze|die|(?:het|de|uw|deze|dit)(?:"
        rf" nieuwe)? (?:code|[\w-]*code|wachtwoord))"
        rf"(?: (?:bij|onder|achter|in het veld) (?P<label>{QUOTED}))?(?: ter controle)?",
        _again,
    ),
    pattern(
        "old and new",
        rf"{_TYPE}(?:{ADVERBS})* (?:(?:uw|je|het|de) (?P<old>huidige|oude)"
        r" (?P<old_noun>wachtwoord|pincode|code)(?: in)?,? en(?: daarna| dan| vervolgens)? )?"
        r"(?:(?:twee ?keer|tweemaal) )?(?:het|een|uw|je|de) nieuwe?"
        r"(?: (?P<noun>wachtwoord|pincode|code))?(?: in)?(?: (?:twee ?keer|tweemaal))?(?: in)?",
        _type_twice,
    ),
    pattern(
        "again",
        rf"{_TYPE} (?:dit|dat|die|deze|het|dit wachtwoord|deze code)(?: twee ?keer)? in"
        r" (?:de )?(?:beide|twee|allebei de) (?:velden|vakken|vakjes)(?: in)?",
        _again,
    ),
    pattern(
        "chosen before",
        rf"{_TYPE}\b[\w ]*?\b{_CODE}\b[\w ]*\b(?:die|dat) (?:u|je)\b[\w ]*"
        r"\b(?:ingesteld|gekozen|bedacht|gemaakt|instelde|koos)\b[\w ]*",
        _recall,
    ),
    pattern(
        "invent",
        rf"(?:(?i:kies|bedenk|verzin|maak|stel)(?:{ADVERBS})* (?:een|uw)|(?i:typ|vul|voer)"
        rf"(?:{ADVERBS})* een)"
        rf"(?: (?:nieuwe?|sterke?|eigen|veilige?|persoonlijke?|unieke?|moeilijk|goed"
        rf"|vijfcijferige|viercijferige),?){{0,3}}"
        rf" {_CODE}(?: (?:in|aan|van|met|die|dat)\b[\w -]*)?",
        _invent_said,
    ),
    pattern(
        "will invent",
        rf".*\b(?:vraagt|vragen|moet|kunt)\b[\w ]*\b{_CODE}\b[\w ]*\b(?:in te stellen|te kiezen"
        rf"|te maken|te bedenken|kiezen|instellen|bedenken)\b[\w ]*",
        _will_invent,
    ),
    pattern(
        "log in with a code",
        rf"(?i:log|logt u)(?:{ADVERBS})* in met (?:uw|je|de) (?:vijfcijferige |eigen )?"
        rf"(?P<noun>pincode|toegangscode|inlogcode|mpin|code)",
        _confirm,
    ),
    pattern("log in", rf"(?i:log|logt u)(?:{ADVERBS})* in(?:{_ACCOUNT}|{ADVERBS})*", _log_in),
    pattern(
        "confirm with a code",
        rf"(?i:bevestig|onderteken|betaal|ontgrendel)(?: (?:dit|(?:de|het|uw|deze) [\w-]+))?"
        rf"(?:{ADVERBS})* (?:met|door) (?:uw|je|de) {_OWN}(?: in te (?:voeren|vullen|typen"
        rf"|toetsen))?",
        _confirm,
    ),
)
