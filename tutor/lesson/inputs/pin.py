"""A secret code of digits: one that the learner has, or chooses and repeats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.language import N_, ngettext
from tutor.lesson.inputs.digits import full_width, made_digits, other_digits, wrong_count
from tutor.lesson.inputs.kind import Asked, Counted, Draw, Fault, Sentences
from tutor.lesson.inputs.rules.size import bounds
from tutor.lesson.inputs.spelling import bare, only_digits
from tutor.lesson.inputs.tried import TriedKind

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


class Pin(TriedKind):
    """A pin or access code; the rules say which new ones are too easy."""

    name = "pin"
    secret = True
    numeric = True
    measure = "digits"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the code."),
        "letter": N_("There is a letter or sign in it. The code has digits only. Type those."),
        "too_short": Counted("typed", _too_short),
        "too_long": Counted("typed", _too_long),
        "differs": N_("This is not the code that you chose before. Type that one again."),
        "other": N_("A different code belongs here. Look at the card and type it again."),
    }
    general = frozenset({"other", "differs"})

    def read(self, text: str) -> str:
        """Digits without spaces, dashes and dots."""
        return bare(text)

    def judge(self, text: str, asked: Asked) -> Fault | None:
        value, wanted = self.read(text), self.read(asked.expect)
        if not value:
            return Fault("empty")
        if value == wanted:
            return None
        if not only_digits(value):
            return Fault("letter")
        fault = wrong_count(value, len(wanted) or asked.length or len(value))
        if fault is not None or not wanted:
            return fault
        return Fault("other" if asked.expect in asked.own.values() else "differs")

    def make(self, draw: Draw, length: int) -> str:
        """Digits that are not easy to guess; five when no length is asked for."""
        return made_digits(draw, length or _USUAL_LENGTH)

    def right_tries(self, asked: Asked) -> Iterator[str]:
        least, most = bounds(asked)
        length = asked.length or min(max(least, _USUAL_LENGTH), most)
        yield from (self.make(Draw("sample", self.name, i), length) for i in range(200))

    def wrong_tries(self, right: str, asked: Asked) -> Iterator[str]:
        right = self.read(right)
        yield from ("", right[:-1], right + "4", right[:-1] + "x")
        if asked.expect:
            yield from other_digits(right, lambda _: True)

    def variants(self, right: str) -> tuple[str, ...]:
        code = self.read(right)
        return (f" {code} ", " ".join(code), "-".join(code), full_width(code))
