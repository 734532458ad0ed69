"""Rules on how long a text or how large a number is."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import ClassVar

from tutor.i18n import N_, ngettext
from tutor.inputs.kind import (
    Expectation,
    InputError,
    InputKind,
    PluralSentence,
    Sentence,
    Sentences,
)
from tutor.inputs.rules.rule import InputRule
from tutor.inputs.spelling import only_digits


def _few_characters(typed: int) -> str:
    return ngettext(
        "There is {typed} character. At least {limit} are needed. Add some.",
        "There are {typed} characters. At least {limit} are needed. Add some.",
        typed,
    )


def _few_digits(typed: int) -> str:
    return ngettext(
        "There is {typed} digit. At least {limit} are needed. Add some.",
        "There are {typed} digits. At least {limit} are needed. Add some.",
        typed,
    )


def _many_characters(typed: int) -> str:
    return ngettext(
        "There is {typed} character. At most {limit} fit. Take some away.",
        "There are {typed} characters. At most {limit} fit. Take some away.",
        typed,
    )


def _many_digits(typed: int) -> str:
    return ngettext(
        "There is {typed} digit. At most {limit} fit. Take some away.",
        "There are {typed} digits. At most {limit} fit. Take some away.",
        typed,
    )


class _SizeRule(InputRule):
    digits: ClassVar[Sentences] = {}
    """The sentences for kinds that are made of digits."""

    files: ClassVar[Sentences] = {}
    """The sentences for files, which have a size."""

    def accepts_argument(self, argument: str) -> bool:
        return any(c.isdecimal() for c in argument)

    def fits(self, kind: InputKind, argument: str) -> bool:
        return self.accepts_argument(argument) and (
            kind.measure == "value" or not math.isnan(limit(kind, argument))
        )

    def sentence(self, kind: InputKind, reason: str) -> Sentence:
        if kind.measure == "bytes" and reason in self.files:
            return self.files[reason]
        in_digits = self.digits.get(reason) if kind.measure == "digits" else None
        return in_digits or self.reasons[reason]

    def fault(
        self, kind: InputKind, value: str, argument: str, reasons: tuple[str, str]
    ) -> InputError:
        """The error of a text, or of a number, with its counts."""
        if kind.measure in ("value", "bytes"):
            return InputError(reasons[1], (("limit", kind.normalize(argument)),), self.name)
        return InputError(reasons[0], (("typed", str(len(value))), ("limit", argument)), self.name)


class AtLeast(_SizeRule):
    """``at_least: 8``: characters of a text, digits of a code, or the value of a number."""

    name = "at_least"
    reasons: ClassVar[Sentences] = {
        "too_short": PluralSentence("typed", _few_characters),
        "too_small": N_("This is less than {limit}. Type {limit} or more."),
    }
    digits: ClassVar[Sentences] = {"too_short": PluralSentence("typed", _few_digits)}
    files: ClassVar[Sentences] = {
        "too_small": N_("This file is too small. It must be {limit} or more. Choose another one."),
    }

    def validate(
        self, kind: InputKind, value: str, argument: str, expected: Expectation
    ) -> InputError | None:
        del expected
        if kind.size(value) < limit(kind, argument):
            return self.fault(kind, value, argument, ("too_short", "too_small"))
        return None

    def invalid_candidates(
        self, kind: InputKind, right: str, argument: str, expected: Expectation
    ) -> Iterable[str]:
        del expected
        least = limit(kind, argument)
        if not math.isfinite(least) or least <= 0 or kind.measure == "bytes":
            return ()
        below = math.ceil(least) - 1
        return (str(below),) if kind.measure == "value" else (right[:below],)


class AtMost(_SizeRule):
    """``at_most: 20``: the same, the other way round."""

    name = "at_most"
    reasons: ClassVar[Sentences] = {
        "too_long": PluralSentence("typed", _many_characters),
        "too_big": N_("This is more than {limit}. Type {limit} or less."),
    }
    digits: ClassVar[Sentences] = {"too_long": PluralSentence("typed", _many_digits)}
    files: ClassVar[Sentences] = {
        "too_big": N_("This file is too large. It may be {limit} at most. Choose a smaller one."),
    }

    def validate(
        self, kind: InputKind, value: str, argument: str, expected: Expectation
    ) -> InputError | None:
        del expected
        if kind.size(value) > limit(kind, argument):
            return self.fault(kind, value, argument, ("too_long", "too_big"))
        return None

    def invalid_candidates(
        self, kind: InputKind, right: str, argument: str, expected: Expectation
    ) -> Iterable[str]:
        del expected
        most = limit(kind, argument)
        if not math.isfinite(most) or kind.measure == "bytes":
            return ()
        if kind.measure == "value":
            return (str(int(most) + 1),)
        tail = right[-1:] or "7"
        return (right + tail * max(0, int(most) + 1 - len(right)),)


def limit(kind: InputKind, argument: str) -> float:
    """The limit that a lesson wrote, nan when it is none."""
    if kind.measure in ("value", "bytes"):
        return kind.size(kind.normalize(argument))
    return float(argument) if only_digits(argument) else math.nan


def bounds(expected: Expectation) -> tuple[int, int]:
    """The shortest and the longest length that the rules leave; 0 and 10,000 when open."""
    least, most = 0, 10_000
    for name, argument in expected.rules:
        if only_digits(argument) and len(argument) < 5:
            if name == AtLeast.name:
                least = max(least, int(argument))
            if name == AtMost.name:
                most = min(most, int(argument))
    return least, most
