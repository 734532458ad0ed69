"""A code that a camera reads, or a thing that is held against something: nothing is typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.choice import Choice
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, Sentences

NOT_IN_VIEW = "-"
"""What the camera reads where no code is to be seen."""
BETWEEN = "\n"
"""Stands between the place at which the camera pointed and what it read there."""


class Scan(ExampleKind):
    """The code that a camera reads at a place; no code is there where none is shown."""

    name = "scan"
    prompt = N_("Point the camera at …")
    reasons: ClassVar[Sentences] = {
        "empty": N_("Nothing has been scanned yet. Point the camera at the code."),
        "not_in_view": N_("There is no code to be seen there. First bring it in sight."),
        "other": N_("A different code is meant here. {where}"),
    }

    def normalize(self, text: str) -> str:
        """What the camera read, wherever that was."""
        return text.rpartition(BETWEEN)[2].strip()

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value = self.normalize(text)
        if not value:
            return InputError("empty")
        if value == NOT_IN_VIEW:
            return InputError("not_in_view")
        if expected.expect and value != self.normalize(expected.expect):
            return self.other(expected)
        return None

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        del expected
        yield "code"

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        del expected
        yield from ("", NOT_IN_VIEW, f"{right}0")


class Hold(Choice):
    """A card or a phone that is held against something."""

    name = "hold"
    prompt = N_("Choose what you use here …")
    reasons: ClassVar[Sentences] = {
        "empty": N_("Nothing has been used here yet. Choose something."),
        "unknown": N_("That is not here. Choose something that is on the list."),
        "other": N_("Something else is meant here. {where}"),
    }
