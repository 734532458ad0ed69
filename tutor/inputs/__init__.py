"""Input kinds and rules: how a value is read, judged, explained, made and got wrong.

A new kind is one file and one row in ``KINDS``; a new rule one class and one
row in ``RULES``.
"""

from __future__ import annotations

from collections.abc import Mapping

from tutor.inputs.address import Address
from tutor.inputs.amount import Amount
from tutor.inputs.boxes import Boxes
from tutor.inputs.bsn import Bsn
from tutor.inputs.choice import Choice, Flag
from tutor.inputs.code import Code
from tutor.inputs.date import Date
from tutor.inputs.email import Email
from tutor.inputs.examples import ExampleKind
from tutor.inputs.held import Hold, Scan
from tutor.inputs.iban import Iban
from tutor.inputs.kind import Expectation, Gesture, InputError, InputKind, RandomStream
from tutor.inputs.messages import own_words, sentence
from tutor.inputs.number import Number
from tutor.inputs.password import Password
from tutor.inputs.personal_data import PersonalData, could_be_real, looks_personal, personal_warning
from tutor.inputs.phone import Phone
from tutor.inputs.pin import Pin
from tutor.inputs.postcode import Postcode
from tutor.inputs.rules import RULES
from tutor.inputs.text import Text
from tutor.inputs.touch import Face, Touch
from tutor.inputs.upload import File, Photo

__all__ = [
    "KINDS",
    "RULES",
    "Expectation",
    "Gesture",
    "InputError",
    "InputKind",
    "PersonalData",
    "RandomStream",
    "could_be_real",
    "explain",
    "has_own_words",
    "looks_personal",
    "personal_warning",
    "replay_value",
    "validate",
]

KINDS: Mapping[str, ExampleKind] = {
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
        Boxes(),
        Touch(),
        Face(),
        Photo(),
        Scan(),
        Hold(),
        File(),
    )
}


def validate(kind_name: str, text: str, expected: Expectation) -> InputError | None:
    """Why a text is not right: by its kind, then by the rules; None when it is right."""
    return KINDS[kind_name].check(text, expected)


def explain(kind_name: str, fault: InputError, wrong: Mapping[str, str]) -> str:
    """The sentence for the learner: the lesson's own text by reason, or the built-in sentence."""
    return sentence(KINDS[kind_name], fault, wrong)


def has_own_words(kind_name: str, fault: InputError, wrong: Mapping[str, str]) -> bool:
    """Say whether the lesson has a text of its own for an error."""
    return bool(own_words(KINDS[kind_name], fault, wrong))


def replay_value(kind_name: str, expected: Expectation, reason: str) -> str:
    """A value to replay in place of what was typed: right without a reason, else wrong.

    ``reason`` may carry the mark that it is kept with (``=``, ``!reason``). A
    reason that can no longer occur gives another wrong value, if there is one.
    """
    kind = KINDS[kind_name]
    reason = reason.strip("=!")
    if not reason:
        return kind.valid_example(expected)
    wrongs = kind.invalid_examples(expected)
    if reason in wrongs:
        return wrongs[reason]
    return wrongs.get("other") or next(iter(wrongs.values()), kind.valid_example(expected))
