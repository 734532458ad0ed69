"""A piece of text: a name, a place, a search word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, Sentences
from tutor.inputs.rules.size import bounds
from tutor.inputs.spelling import loose, one_slip, only_digits, plain, slip_in

_LONG_ENOUGH_FOR_A_SLIP = 4


_INITIAL = re.compile(r"(?<!\w)([^\W\d_])\.(?=\s|[^\W\d_]\.)")
"""A letter with a dot, as in ``J.P. de Vries``."""


def _key(text: str) -> str:
    """The same for ``R.`` and ``R``, and for digits however spaces group them."""
    digits = text.replace(" ", "")
    if only_digits(digits):
        return digits
    return _INITIAL.sub(r"\1", text).removesuffix(".") or text


class Text(ExampleKind):
    """Any text; an expected one may differ in capitals, accents, spaces and dots of initials."""

    name = "text"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type your answer."),
        "other": N_("Something else belongs here. {where}"),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_("That is nearly it: one letter or sign is different. {where}"),
    }

    def normalize(self, text: str) -> str:
        """With single spaces and ordinary dashes and quotes."""
        return plain(text)

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        typed = loose(text)
        if not typed:
            return InputError("empty")
        wanted = loose(expected.expect)
        if not wanted or _key(typed) == _key(wanted):
            return None
        slip = len(wanted) >= _LONG_ENOUGH_FOR_A_SLIP and one_slip(typed, wanted)
        return self.other(expected, "slip" if slip else "")

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        least, most = bounds(expected)
        yield "mijn antwoord"
        for length in range(max(least, 1), min(most, least + 12) + 1):
            yield ("Nr.7 is mijn antwoord en dat is " * (length // 32 + 1))[: length - 1] + "5"

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        yield ""
        yield from ("iets anders", "wat anders", slip_in(right))

    def variants(self, right: str) -> tuple[str, ...]:
        return (
            f" {right} ",
            right.replace(" ", "  "),
            right.replace(" ", "\u00a0"),
            right.replace("-", "\u2011"),
            right.lower(),
            right.upper(),
        )
