"""Input kinds and rules: how a value is read, judged, explained, made and got wrong.

A new kind is one file and one row in ``KINDS``; a new rule one class and one
row in ``RULES``.
"""

from __future__ import annotations

from collections.abc import Mapping

from tutor.lesson.inputs.address import Address
from tutor.lesson.inputs.amount import Amount
from tutor.lesson.inputs.bsn import Bsn
from tutor.lesson.inputs.choice import Choice
from tutor.lesson.inputs.code import Code
from tutor.lesson.inputs.date import Date
from tutor.lesson.inputs.email import Email
from tutor.lesson.inputs.flag import Flag
from tutor.lesson.inputs.iban import Iban
from tutor.lesson.inputs.kind import Asked, Draw, Fault, Kind
from tutor.lesson.inputs.number import Number
from tutor.lesson.inputs.password import Password
from tutor.lesson.inputs.phone import Phone
from tutor.lesson.inputs.pin import Pin
from tutor.lesson.inputs.postcode import Postcode
from tutor.lesson.inputs.real import Found, could_be_real, looks_personal, personal_warning
from tutor.lesson.inputs.rules import RULES
from tutor.lesson.inputs.say import sentence
from tutor.lesson.inputs.text import Text
from tutor.lesson.inputs.tried import TriedKind

__all__ = [
    "KINDS",
    "RULES",
    "Asked",
    "Draw",
    "Fault",
    "Found",
    "Kind",
    "check",
    "could_be_real",
    "explain",
    "looks_personal",
    "personal_warning",
    "stand_in",
]

KINDS: Mapping[str, TriedKind] = {
    kind.name: kind
    for kind in (
        Text(),
        Email(),
        Password(),
        Phone(),
        Code(),
        Pin(),
        Date(),
        Bsn(),
        Iban(),
        Postcode(),
        Amount(),
        Number(),
        Address(),
        Choice(),
        Flag(),
    )
}


def check(kind_name: str, text: str, asked: Asked) -> Fault | None:
    """Why a text is not right: by its kind, then by the rules; None when it is right."""
    return KINDS[kind_name].check(text, asked)


def explain(kind_name: str, fault: Fault, wrong: Mapping[str, str]) -> str:
    """What to tell the learner: the lesson's own text by reason, or the built-in sentence."""
    return sentence(KINDS[kind_name], fault, wrong)


def stand_in(kind_name: str, asked: Asked, reason: str) -> str:
    """A value to replay in place of what was typed: right without a reason, else wrong.

    ``reason`` may carry the mark that it is kept with (``=``, ``!reason``). A
    reason that can no longer occur gives another wrong value, if there is one.
    """
    kind = KINDS[kind_name]
    reason = reason.strip("=!")
    if not reason:
        return kind.sample(asked)
    wrongs = kind.wrongs(asked)
    if reason in wrongs:
        return wrongs[reason]
    return wrongs.get("other") or next(iter(wrongs.values()), kind.sample(asked))
