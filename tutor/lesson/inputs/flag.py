"""On or off: checkboxes and switches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.language import N_
from tutor.lesson.inputs.kind import Asked, Fault, Sentences
from tutor.lesson.inputs.spelling import plain
from tutor.lesson.inputs.tried import TriedKind

_ON = frozenset({"yes", "y", "ja", "j", "aan", "on", "true", "1", "x"})


class Flag(TriedKind):
    """``yes`` or ``no``; nothing at all is ``no``, as an empty box is."""

    name = "flag"
    reasons: ClassVar[Sentences] = {
        "off": N_("This is still off. Switch it on."),
        "on": N_("This is on. Switch it off."),
    }
    general = frozenset({"off", "on"})

    def read(self, text: str) -> str:
        """``yes`` for the words that mean it, else ``no``."""
        return "yes" if plain(text).casefold() in _ON else "no"

    def judge(self, text: str, asked: Asked) -> Fault | None:
        value = self.read(text)
        if not asked.expect or value == self.read(asked.expect):
            return None
        return Fault("on" if value == "yes" else "off")

    def right_tries(self, asked: Asked) -> Iterator[str]:
        yield "yes"

    def wrong_tries(self, right: str, asked: Asked) -> Iterator[str]:
        yield from ("no", "yes")

    def variants(self, right: str) -> tuple[str, ...]:
        words = ("ja", "Ja", "aan", "x") if self.read(right) == "yes" else ("nee", "uit", "")
        return (*words, f" {right} ")
