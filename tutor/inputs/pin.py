"""A secret code of digits: one that the learner has, or chooses and repeats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_, ngettext
from tutor.inputs.digits import full_width, made_digits, other_digits, wrong_count
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, PluralSentence, RandomStream, Sentences
from tutor.inputs.rules.size import bounds
from tutor.inputs.spelling import bare, only_digits

_USUAL_LENGTH = 5


def _too_short(typed: int) -> str:
    return ngettext(
        "You typed {typed} digit. The code has {length}. Type it again.",
        "You typed {typed} digits. The code has {length}. Type it again.",
        typed,
    )


def _too_long(typed: int) -> str:
    return ngettext(
        "You typed {typed} digit. The code has {length}. Type it again.",
        "You typed {typed} digits. The code has {length}. Type it again.",
        typed,
    )


class Pin(ExampleKind):
    """A pin or access code; the rules say which new ones are too easy."""

    name = "pin"
    secret = True
    numeric = True
    measure = "digits"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the code."),
        "letter": N_("There is a letter or sign in it. The code has digits only. Type those."),
        "too_short": PluralSentence("typed", _too_short),
        "too_long": PluralSentence("typed", _too_long),
        "differs": N_("This is not the code that you chose before. Type that one again."),
        "other": N_("A different code belongs here. Look at the card and type it again."),
    }
    general = frozenset({"other", "differs"})

    def normalize(self, text: str) -> str:
        """Digits without spaces, dashes and dots."""
        return bare(text)

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value, wanted = self.normalize(text), self.normalize(expected.expect)
        if not value:
            return InputError("empty")
        if value == wanted:
            return None
        if not only_digits(value):
            return InputError("letter")
        fault = wrong_count(value, len(wanted) or expected.length or len(value))
        if fault is not None or not wanted:
            return fault
        return InputError("other" if expected.expect in expected.own.values() else "differs")

    def make(self, draw: RandomStream, length: int) -> str:
        """Digits that are not easy to guess; five when no length is asked for."""
        return made_digits(draw, length or _USUAL_LENGTH)

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        least, most = bounds(expected)
        length = expected.length or min(max(least, _USUAL_LENGTH), most)
        yield from (self.make(RandomStream("sample", self.name, i), length) for i in range(200))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        right = self.normalize(right)
        yield from ("", right[:-1], right + "4", right[:-1] + "x")
        if expected.expect:
            yield from other_digits(right, lambda _: True)

    def variants(self, right: str) -> tuple[str, ...]:
        code = self.normalize(right)
        return (f" {code} ", " ".join(code), "-".join(code), full_width(code))
