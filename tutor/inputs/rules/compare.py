"""Rules that compare: with another value, with another field, or with what must be in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.kind import Expectation, InputError, InputKind, Sentences
from tutor.inputs.rules.rule import InputRule
from tutor.inputs.spelling import slip_in


class Equals(InputRule):
    """``equals: $first``: the same as what was typed before."""

    name = "equals"
    reasons: ClassVar[Sentences] = {
        "differs": N_("This is not the same as the first time. Type the same again."),
    }
    general = frozenset({"differs"})

    def accepts_argument(self, argument: str) -> bool:
        return argument != ""

    def validate(
        self, kind: InputKind, value: str, argument: str, expected: Expectation
    ) -> InputError | None:
        del expected
        return None if value == kind.normalize(argument) else InputError("differs", rule=self.name)

    def valid_candidates(self, argument: str) -> Iterable[str]:
        return (argument,)

    def invalid_candidates(
        self, kind: InputKind, right: str, argument: str, expected: Expectation
    ) -> Iterable[str]:
        del kind, argument, expected
        return (slip_in(right), right[:-1] + ("8" if right[-1:] != "8" else "3"))


class DiffersFrom(InputRule):
    """``differs_from: $old``: not the same as an earlier value."""

    name = "differs_from"
    reasons: ClassVar[Sentences] = {
        "same": N_("This is the same as before. Think of another one."),
    }

    def accepts_argument(self, argument: str) -> bool:
        return argument != ""

    def validate(
        self, kind: InputKind, value: str, argument: str, expected: Expectation
    ) -> InputError | None:
        del expected
        same = argument != "" and value == kind.normalize(argument)
        return InputError("same", rule=self.name) if same else None

    def invalid_candidates(
        self, kind: InputKind, right: str, argument: str, expected: Expectation
    ) -> Iterable[str]:
        del kind, right, expected
        return (argument,)


def _is_sign(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


_TESTS: dict[str, Callable[[str], bool]] = {
    "capital": str.isupper,
    "small": str.islower,
    "digit": str.isdecimal,
    "sign": _is_sign,
}
WORDS = tuple(_TESTS)
"""What a lesson may ask for."""


class Contains(InputRule):
    """``contains: capital, digit``: at least one of each."""

    name = "contains"
    reasons: ClassVar[Sentences] = {
        "no_capital": N_("There is no capital letter in it yet. Add one, such as A or B."),
        "no_small": N_("There is no small letter in it yet. Add one, such as a or b."),
        "no_digit": N_("There is no digit in it yet. Add one, such as 3 or 8."),
        "no_sign": N_("There is no sign in it yet. Add one, such as ! or -."),
    }

    def accepts_argument(self, argument: str) -> bool:
        words = words_of(argument)
        return bool(words) and all(word in _TESTS for word in words)

    def validate(
        self, kind: InputKind, value: str, argument: str, expected: Expectation
    ) -> InputError | None:
        del kind, expected
        for word in words_of(argument):
            if word in _TESTS and not any(map(_TESTS[word], value)):
                return InputError(f"no_{word}", rule=self.name)
        return None

    def invalid_candidates(
        self, kind: InputKind, right: str, argument: str, expected: Expectation
    ) -> Iterable[str]:
        del kind, argument, expected
        return (
            right.lower(),
            right.upper(),
            "".join("x" if c.isdecimal() else c for c in right),
            "".join("x" if _is_sign(c) else c for c in right),
        )


def words_of(argument: str) -> tuple[str, ...]:
    """The words of an argument, which commas or spaces part."""
    return tuple(argument.replace(",", " ").split())
