"""Building what sentences about typing imply."""

from __future__ import annotations

from typing import Any

from tutor.draft import words
from tutor.draft.building.desk import (
    Desk,
    Secret,
    Work,
    current,
    leave,
    place,
    screen_for,
    wait_for,
)
from tutor.draft.building.fields import keys_for, known, prefilled
from tutor.draft.building.messages import take_over
from tutor.draft.building.model import Part
from tutor.draft.sentences.acts import (
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


def fill(desk: Desk, work: Work, act: Fill) -> None:
    """Fields to fill in from the card, as far as the card has them."""
    screen = screen_for(desk, work)
    for label in act.fields:
        text = words.line(label.text)
        keys = keys_for(text, desk.card)
        if not keys:
            screen.made.append(ANY.format(label=text))
        part = place(screen, Part("field", text, keys), desk, work)
        work.labels.append(label.text)
        work.do("fill", part.label, screen=screen.id)


def shown(desk: Desk, work: Work, act: Shown) -> None:
    """A field that came filled in, and is sometimes wrong."""
    screen = screen_for(desk, work)
    label = words.line(act.label.text)
    keys = prefilled(act.noun, desk)
    part = place(screen, Part("field", label, keys, not act.label.sure), desk, work)
    work.labels += [act.label.text] if act.label.sure else []
    work.do("fill", part.label, screen=screen.id)


def adjust(desk: Desk, work: Work, _act: Adjust) -> None:
    """Something to correct; when no field was named there is one for the address."""
    screen = None if work.ask and not work.step.when else current(desk)
    if any("value" in part.keys for part in (screen.parts if screen else ())):
        return
    if not work.ask:
        return
    screen = screen_for(desk, work)
    keys = prefilled(words.ADDRESS, desk)
    part = place(screen, Part("field", words.ADDRESS, keys, made=True), desk, work)
    work.do("fill", part.label, screen=screen.id)


def log_in(desk: Desk, work: Work, act: Login) -> None:
    """A page to log in on, with the account of the card."""
    work.about = work.about or "inloggen"
    desk.guess = words.LOG_IN
    screen = screen_for(desk, work)
    screen.made.append("hoe de velden heten")
    for label in (words.USER_NAME, words.PASSWORD):
        keys = keys_for(label, desk.card)
        secret = desk.secret
        if act.new and label == words.PASSWORD and secret and secret.kind == "password":
            keys["expect"] = f"${secret.name}"
        part = place(screen, Part("field", label, keys), desk, work)
        work.do("fill", part.label, screen=screen.id)
    button = place(screen, Part("button", words.LOG_IN, {"go": "next"}, made=True), desk, work)
    work.do("press", button.label, screen=screen.id)
    if not work.inline:
        leave(desk)
    # What follows in this bullet is there whether one had to log in or not.
    work.inline = False
    if not work.step.when:
        desk.senders = [button]


def will_invent(desk: Desk, _work: Work, act: WillInvent) -> None:
    """What is told of a code is used where it is typed."""
    desk.planned = act


def invent(desk: Desk, work: Work, act: Invent) -> None:
    """A new code or password of one's own; it is kept, to be typed again."""
    planned = desk.planned or WillInvent(act.noun, 0)
    desk.planned = None
    password = "wachtwoord" in act.noun
    noun = act.noun if password else words.line(planned.noun)
    desk.guess = words.NEW_PASSWORD if password else words.capital(noun)
    screen = screen_for(desk, work)
    name = desk.lesson.name("nieuw_wachtwoord" if password else "mijn_code")
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
    part = place(screen, Part("field", label, keys, made=True), desk, work)
    work.do("fill", part.label, screen=screen.id)
    desk.secret = Secret(name, str(keys["kind"]), noun, length)
    wait_for(desk, part)


def again(desk: Desk, work: Work, _act: Again) -> None:
    """The same once more, on a screen of its own: only then it is known what was chosen."""
    secret = desk.secret
    if secret is None:
        return
    label = f"Herhaal {words.the(secret.noun)}"
    _type_secret(desk, work, label, secret)


def recall(desk: Desk, work: Work, act: Recall) -> None:
    """A code that was chosen earlier, or the one on the card."""
    label = words.capital(words.line(act.noun))
    if desk.secret is not None:
        _type_secret(desk, work, words.capital(desk.secret.noun), desk.secret)
        return
    screen = screen_for(desk, work)
    keys = keys_for(label, desk.card) if known(label, desk.card) else {}
    screen.made.append(ANY.format(label=label))
    part = place(screen, Part("field", label, keys, made=True), desk, work)
    work.do("fill", part.label, screen=screen.id)
    wait_for(desk, part)


def type_code(desk: Desk, work: Work, act: TypeCode) -> None:
    """A code: out of the message that arrived, or one that was chosen earlier."""
    if act.via or desk.expected is not None:
        take_over(desk, work, act)
    else:
        recall(desk, work, Recall(act.noun))


def _type_secret(desk: Desk, work: Work, label: str, secret: Secret) -> None:
    desk.guess = label
    screen = screen_for(desk, work)
    keys: dict[str, Any] = {"kind": secret.kind, "expect": f"${secret.name}"}
    if secret.length:
        keys["length"] = secret.length
    part = place(screen, Part("field", label, keys, made=True), desk, work)
    work.do("fill", part.label, screen=screen.id)
    wait_for(desk, part)
