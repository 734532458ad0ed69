"""The persona's card: the made-up details that this practice needs."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.stage import Stage
from tutor.engine.state import World, get
from tutor.engine.view import CardRow
from tutor.language import N_
from tutor.language import gettext as _
from tutor.lesson.inputs import KINDS
from tutor.lesson.model import Input
from tutor.lesson.text import clean_text, names_in

LABELS = {
    "name": N_("Name"),
    "first_name": N_("First name"),
    "email": N_("E-mail address"),
    "username": N_("User name"),
    "password": N_("Password"),
    "pin": N_("PIN"),
    "phone": N_("Mobile number"),
    "address": N_("Street and number"),
    "postcode": N_("Postcode"),
    "city": N_("Town"),
    "birthday": N_("Date of birth"),
    "bsn": N_("Citizen service number (BSN)"),
    "iban": N_("Account number (IBAN)"),
}


def card(stage: Stage, world: World) -> tuple[CardRow, ...]:
    """The name, what the lesson asks for, and the codes that the learner chose."""
    used = set(_asked_for(stage))
    rows = [
        CardRow(_(LABELS[key]) if key in LABELS else key, clean_text(value))
        for key, value in stage.lesson.persona.values.items()
        if key == "name" or key in used
    ]
    return (*rows, *_chosen(stage, world))


def _asked_for(stage: Stage) -> Iterator[str]:
    picks = {datum.name: datum.pick for datum in stage.lesson.data}
    for element in stage.elements.values():
        if isinstance(element, Input):
            for name in names_in(element.expect):
                yield name
                yield from (n for option in picks.get(name, ()) for n in names_in(option))


def _chosen(stage: Stage, world: World) -> Iterator[CardRow]:
    for element in stage.elements.values():
        if isinstance(element, Input) and element.keep and KINDS[element.kind].secret:
            value = get(world.kept, element.keep)
            if value is not None:
                yield CardRow(clean_text(element.label), value)
