"""A code to take over: from an sms, a mail, a letter or a card reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.language import N_, ngettext
from tutor.lesson.inputs.digits import (
    full_width,
    grouped,
    letter_o,
    made_digits,
    other_digits,
    wrong_count,
)
from tutor.lesson.inputs.kind import Asked, Counted, Draw, Fault, Sentences
from tutor.lesson.inputs.rules.size import bounds
from tutor.lesson.inputs.spelling import bare, capitals, one_slip, only_digits
from tutor.lesson.inputs.tried import TriedKind

_USUAL_LENGTH = 6


def _too_short(typed: int) -> str:
    return ngettext(
        "There is {typed} digit. The code has {length}. See which ones are missing.",
        "There are {typed} digits. The code has {length}. See which ones are missing.",
        typed,
    )


def _too_long(typed: int) -> str:
    return ngettext(
        "There is {typed} digit. The code has {length}. See which ones are too many.",
        "There are {typed} digits. The code has {length}. See which ones are too many.",
        typed,
    )


def _characters(typed: int) -> str:
    return ngettext(
        "There is {typed} letter or digit. The code has {length}. Compare them one by one.",
        "There are {typed} letters and digits. The code has {length}. Compare them one by one.",
        typed,
    )


class Code(TriedKind):
    """A code of digits, or with letters when such a one is expected."""

    name = "code"
    numeric = True
    measure = "digits"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the code."),
        "letter_o": N_(
            "There is a letter that looks like a digit. Type the digit 0 or 1 in its place."
        ),
        "letter": N_("There are letters or signs in it. The code has digits only. Type those."),
        "older": N_("This is an earlier code. It no longer works. Use the newest one."),
        "other_message": N_("This code is from another message. Look for the right message."),
        "too_short": Counted("typed", _too_short),
        "too_long": Counted("typed", _too_long),
        "other": N_("This is another code. Compare it digit by digit."),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_("That is nearly it: one digit is different, or two changed places."),
        "letters": N_("This is another code. Compare it letter by letter and digit by digit."),
        "characters": Counted("typed", _characters),
    }

    def read(self, text: str) -> str:
        """Without spaces, dashes and dots; letters as capitals."""
        return capitals(bare(text))

    def judge(self, text: str, asked: Asked) -> Fault | None:
        value, wanted = self.read(text), self.read(asked.expect)
        if value and value == wanted:
            return None
        reason = self._elsewhere(value, asked) or _no_digits(bare(text), wanted)
        if reason:
            return Fault(reason)
        digits = only_digits(wanted or "0")
        fault = wrong_count(value, len(wanted) or asked.length or len(value))
        if fault is not None:
            return fault if digits else _in_characters(fault)
        slip = "slip" if one_slip(value, wanted) else ""
        return self.other(asked, slip if digits else "letters") if wanted else None

    def _elsewhere(self, value: str, asked: Asked) -> str:
        if not value:
            return "empty"
        if value in map(self.read, asked.older):
            return "older"
        return "other_message" if value in map(self.read, asked.others) else ""

    def make(self, draw: Draw, length: int) -> str:
        """Digits that are not easy to guess; six when no length is asked for."""
        return made_digits(draw, length or _USUAL_LENGTH)

    def right_tries(self, asked: Asked) -> Iterator[str]:
        least, most = bounds(asked)
        length = asked.length or min(max(least, _USUAL_LENGTH), most)
        yield from (self.make(Draw("sample", self.name, i), length) for i in range(50))

    def wrong_tries(self, right: str, asked: Asked) -> Iterator[str]:
        right = self.read(right)
        yield from ("", right[:-1], right + "4", right[:-1] + "O", right[:-1] + "X")
        yield from asked.older
        yield from asked.others
        if asked.expect:
            yield from other_digits(right, lambda code: not one_slip(code, right))
            yield from other_digits(right, lambda _: True)

    def variants(self, right: str) -> tuple[str, ...]:
        code = self.read(right)
        return (
            f" {code} ",
            grouped(code, 3, " "),
            grouped(code, 3, "-"),
            grouped(code, 2, "\u00a0"),
            grouped(code, 1, " "),
            f"{code}.",
            code.lower(),
            full_width(code),
        )


def _no_digits(typed: str, wanted: str) -> str:
    if only_digits(typed) or not only_digits(wanted or "0"):
        return ""
    return "letter_o" if letter_o(typed) else "letter"


def _in_characters(fault: Fault) -> Fault:
    return fault._replace(values=(("clue", "characters"), *fault.values))
