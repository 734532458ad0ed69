"""The rules that a lesson may set for a new code, password or amount."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.inputs.kind import Expectation, InputError, InputKind
from tutor.inputs.rules.compare import Contains, DiffersFrom, Equals
from tutor.inputs.rules.guessable import NotBirthday, NotEasy
from tutor.inputs.rules.rule import InputRule
from tutor.inputs.rules.size import AtLeast, AtMost

RULES: Mapping[str, InputRule] = {
    rule.name: rule
    for rule in (
        Equals(),
        DiffersFrom(),
        AtLeast(),
        AtMost(),
        Contains(),
        NotEasy(),
        NotBirthday(),
    )
}


def broken_rule(kind: InputKind, value: str, expected: Expectation) -> InputError | None:
    """The first rule that a canonical value breaks, in the lesson's order."""
    for name, argument in expected.rules:
        rule = RULES.get(name)
        fault = None if rule is None else rule.validate(kind, value, argument, expected)
        if fault is not None:
            return fault
    return None
