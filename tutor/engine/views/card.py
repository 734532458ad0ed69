"""The persona's card: the made-up details that this practice needs."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.context import PracticeContext
from tutor.engine.state import World, pair_value
from tutor.engine.view import CardRow
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.inputs import KINDS
from tutor.lesson.model import Input
from tutor.lesson.template import clean_text, names_in

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


def card(context: PracticeContext, world: World) -> tuple[CardRow, ...]:
    """The name, what the lesson asks for or tells, and the codes that the learner chose."""
    used = set(_asked_for(context))
    rows = [
        CardRow(_(LABELS[key]) if key in LABELS else key, clean_text(value), _asking(context, key))
        for key, value in context.lesson.persona.values.items()
        if key == "name" or key in used
    ]
    told = [
        CardRow(
            clean_text(label), clean_text(context.text(world, words)), _asking(context, words[1:])
        )
        for label, words in context.lesson.card.items()
    ]
    return (*rows, *told, *_chosen(context, world))


def _asking(context: PracticeContext, name: str) -> tuple[str, ...]:
    """The inputs that ask for this value and nothing around it."""
    wanted = f"${name}" if name else ""
    return tuple(
        element.id
        for element in context.elements.values()
        if isinstance(element, Input) and wanted and wanted in element.answers
    )


def _asked_for(context: PracticeContext) -> Iterator[str]:
    picks = {datum.name: datum.pick for datum in context.lesson.data}
    for element in context.elements.values():
        if isinstance(element, Input):
            for name in names_in(element.asked):
                yield name
                yield from (n for option in picks.get(name, ()) for n in names_in(option))


def _chosen(context: PracticeContext, world: World) -> Iterator[CardRow]:
    for element in context.elements.values():
        if isinstance(element, Input) and element.keep and KINDS[element.kind].secret:
            value = pair_value(world.variables, element.keep)
            if value is not None:
                yield CardRow(clean_text(element.label), value, _asking(context, element.keep))
