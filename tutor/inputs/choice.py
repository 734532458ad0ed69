"""One of a few options: radio buttons and drop-down lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, Sentences


class Choice(ExampleKind):
    """A value that is one of the options, word for word."""

    name = "choice"
    reasons: ClassVar[Sentences] = {
        "empty": N_("Nothing is chosen yet. Choose one of the options."),
        "unknown": N_("That is not one of the options. Choose one that is on the list."),
        "other": N_("A different choice is meant here. {where}"),
    }

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value = self.normalize(text)
        if not value:
            return InputError("empty")
        if expected.options and value not in map(self.normalize, expected.options):
            return InputError("unknown")
        if expected.expect and value != self.normalize(expected.expect):
            return self.other(expected)
        return None

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from expected.options

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        yield ""
        yield from expected.options
        yield "iets anders"

    def variants(self, right: str) -> tuple[str, ...]:
        return (f" {right} ",)
