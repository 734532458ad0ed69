"""Rules that compare with another value."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from tutor.language import N_
from tutor.lesson.inputs.kind import Asked, Fault, Kind, Sentences
from tutor.lesson.inputs.rules.rule import Rule
from tutor.lesson.inputs.spelling import slip_in


class Equals(Rule):
    """``equals: $first``: the same as what was typed before."""

    name = "equals"
    reasons: ClassVar[Sentences] = {
        "differs": N_("This is not the same as the first time. Type the same again."),
    }
    general = frozenset({"differs"})

    def takes(self, argument: str) -> bool:
        return argument != ""

    def judge(self, kind: Kind, value: str, argument: str, asked: Asked) -> Fault | None:
        del asked
        return None if value == kind.read(argument) else Fault("differs", rule=self.name)

    def obeying(self, argument: str) -> Iterable[str]:
        return (argument,)

    def breaking(self, kind: Kind, right: str, argument: str, asked: Asked) -> Iterable[str]:
        del kind, argument, asked
        return (slip_in(right), right[:-1] + ("8" if right[-1:] != "8" else "3"))


class DiffersFrom(Rule):
    """``differs_from: $old``: not the same as an earlier value."""

    name = "differs_from"
    reasons: ClassVar[Sentences] = {
        "same": N_("This is the same as before. Think of another one."),
    }

    def takes(self, argument: str) -> bool:
        return argument != ""

    def judge(self, kind: Kind, value: str, argument: str, asked: Asked) -> Fault | None:
        del asked
        same = argument != "" and value == kind.read(argument)
        return Fault("same", rule=self.name) if same else None

    def breaking(self, kind: Kind, right: str, argument: str, asked: Asked) -> Iterable[str]:
        del kind, right, asked
        return (argument,)
