"""Building what sentences about typing imply."""

from __future__ import annotations

from typing import Any

from tutor.importer import words
from tutor.importer.building.fields import keys_for, known, prefilled
from tutor.importer.building.messages import take_over
from tutor.importer.building.model import Part
from tutor.importer.building.state import (
    BuildState,
    BulletState,
    Secret,
    current,
    leave,
    place,
    screen_for,
    wait_for,
)
from tutor.importer.sentences.acts import (
    Adjust,
    Again,
    Fill,
    Invent,
    Login,
    Recall,
    Shown,
    TypeCode,
    WillInvent,
)

LENGTH = 5
ANY = "wat er goed is bij “{label}”"


def fill(state: BuildState, work: BulletState, act: Fill) -> None:
    """Fields to fill in from the card, as far as the card has them."""
    screen = screen_for(state, work)
    for label in act.fields:
        text = words.line(label.text)
        keys = keys_for(text, state.card)
        if not keys:
            screen.made.append(ANY.format(label=text))
        part = place(screen, Part("field", text, keys), state, work)
        work.labels.append(label.text)
        work.do("fill", part.label, screen=screen.id)


def shown(state: BuildState, work: BulletState, act: Shown) -> None:
    """A field that came filled in, and is sometimes wrong."""
    screen = screen_for(state, work)
    label = words.line(act.label.text)
    keys = prefilled(act.noun, state)
    part = place(screen, Part("field", label, keys, not act.label.sure), state, work)
    work.labels += [act.label.text] if act.label.sure else []
    work.do("fill", part.label, screen=screen.id)


def adjust(state: BuildState, work: BulletState, _act: Adjust) -> None:
    """Something to correct; when no field was named there is one for the address."""
    screen = None if work.ask and not work.step.when else current(state)
    if any("value" in part.keys for part in (screen.parts if screen else ())):
        return
    if not work.ask:
        return
    screen = screen_for(state, work)
    keys = prefilled(words.ADDRESS, state)
    part = place(screen, Part("field", words.ADDRESS, keys, made=True), state, work)
    work.do("fill", part.label, screen=screen.id)


def log_in(state: BuildState, work: BulletState, act: Login) -> None:
    """A page to log in on, with the account of the card."""
    work.about = work.about or "inloggen"
    state.guess = words.LOG_IN
    screen = screen_for(state, work)
    screen.made.append("hoe de velden heten")
    for label in (words.USER_NAME, words.PASSWORD):
        keys = keys_for(label, state.card)
        secret = state.secret
        if act.new and label == words.PASSWORD and secret and secret.kind == "password":
            keys["expect"] = f"${secret.name}"
        part = place(screen, Part("field", label, keys), state, work)
        work.do("fill", part.label, screen=screen.id)
    button = place(screen, Part("button", words.LOG_IN, {"go": "next"}, made=True), state, work)
    work.do("press", button.label, screen=screen.id)
    if not work.inline:
        leave(state)
    # What follows in this bullet is there whether one had to log in or not.
    work.inline = False
    if not work.step.when:
        state.senders = [button]


def will_invent(state: BuildState, _work: BulletState, act: WillInvent) -> None:
    """What is told of a code is used where it is typed."""
    state.planned = act


def invent(state: BuildState, work: BulletState, act: Invent) -> None:
    """A new code or password of one's own; it is kept, to be typed again."""
    planned = state.planned or WillInvent(act.noun, 0)
    state.planned = None
    password = "wachtwoord" in act.noun
    noun = act.noun if password else words.line(planned.noun)
    state.guess = words.NEW_PASSWORD if password else words.capital(noun)
    screen = screen_for(state, work)
    name = state.lesson.name("nieuw_wachtwoord" if password else "mijn_code")
    length = act.length or planned.length
    if password:
        keys: dict[str, Any] = {"kind": "password", "rules": [{"at_least": 8}], "keep": name}
        label = words.NEW_PASSWORD
    else:
        if not length:
            screen.made.append("uit hoeveel cijfers de code bestaat")
        length = length or LENGTH
        keys = {"kind": "pin", "length": length, "rules": ["not_easy"], "keep": name}
        label = words.capital(noun)
    part = place(screen, Part("field", label, keys, made=True), state, work)
    work.do("fill", part.label, screen=screen.id)
    state.secret = Secret(name, str(keys["kind"]), noun, length)
    wait_for(state, part)


def again(state: BuildState, work: BulletState, _act: Again) -> None:
    """The same once more, on a screen of its own: only then it is known what was chosen."""
    secret = state.secret
    if secret is None:
        return
    label = f"Herhaal {words.the(secret.noun)}"
    _type_secret(state, work, label, secret)


def recall(state: BuildState, work: BulletState, act: Recall) -> None:
    """A code that was chosen earlier, or the one on the card."""
    label = words.capital(words.line(act.noun))
    if state.secret is not None:
        _type_secret(state, work, words.capital(state.secret.noun), state.secret)
        return
    screen = screen_for(state, work)
    keys = keys_for(label, state.card) if known(label, state.card) else {}
    screen.made.append(ANY.format(label=label))
    part = place(screen, Part("field", label, keys, made=True), state, work)
    work.do("fill", part.label, screen=screen.id)
    wait_for(state, part)


def type_code(state: BuildState, work: BulletState, act: TypeCode) -> None:
    """A code: out of the message that arrived, or one that was chosen earlier."""
    if act.via or state.expected is not None:
        take_over(state, work, act)
    else:
        recall(state, work, Recall(act.noun))


def _type_secret(state: BuildState, work: BulletState, label: str, secret: Secret) -> None:
    state.guess = label
    screen = screen_for(state, work)
    keys: dict[str, Any] = {"kind": secret.kind, "expect": f"${secret.name}"}
    if secret.length:
        keys["length"] = secret.length
    part = place(screen, Part("field", label, keys, made=True), state, work)
    work.do("fill", part.label, screen=screen.id)
    wait_for(state, part)
