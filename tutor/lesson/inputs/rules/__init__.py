"""The rules that a lesson may set for a new code, password or amount."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.lesson.inputs.kind import Asked, Fault, Kind
from tutor.lesson.inputs.rules.compare import DiffersFrom, Equals
from tutor.lesson.inputs.rules.contains import Contains
from tutor.lesson.inputs.rules.guess import NotBirthday, NotEasy
from tutor.lesson.inputs.rules.rule import Rule
from tutor.lesson.inputs.rules.size import AtLeast, AtMost

RULES: Mapping[str, Rule] = {
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


def broken_rule(kind: Kind, value: str, asked: Asked) -> Fault | None:
    """The first rule that a canonical value breaks, in the lesson's order."""
    for name, argument in asked.rules:
        rule = RULES.get(name)
        fault = None if rule is None else rule.judge(kind, value, argument, asked)
        if fault is not None:
            return fault
    return None
