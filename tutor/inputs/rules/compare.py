"""Rules that compare with another value."""

from __future__ import annotations

from collections.abc import Iterable
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
