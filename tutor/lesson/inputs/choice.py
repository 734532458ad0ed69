"""One of a few options: radio buttons and drop-down lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.language import N_
from tutor.lesson.inputs.kind import Asked, Fault, Sentences
from tutor.lesson.inputs.tried import TriedKind


class Choice(TriedKind):
    """A value that is one of the options, word for word."""

    name = "choice"
    reasons: ClassVar[Sentences] = {
        "empty": N_("Nothing is chosen yet. Choose one of the options."),
        "unknown": N_("That is not one of the options. Choose one that is on the list."),
        "other": N_("A different choice is meant here. {where}"),
    }

    def judge(self, text: str, asked: Asked) -> Fault | None:
        value = self.read(text)
        if not value:
            return Fault("empty")
        if asked.options and value not in map(self.read, asked.options):
            return Fault("unknown")
        if asked.expect and value != self.read(asked.expect):
            return self.other(asked)
        return None

    def right_tries(self, asked: Asked) -> Iterator[str]:
        yield from asked.options

    def wrong_tries(self, right: str, asked: Asked) -> Iterator[str]:
        yield ""
        yield from asked.options
        yield "iets anders"

    def variants(self, right: str) -> tuple[str, ...]:
        return (f" {right} ",)
