"""A code to take over: from an sms, a mail, a letter or a card reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tutor.i18n import N_, ngettext
from tutor.inputs.digits import (
    full_width,
    grouped,
    letter_o,
    made_digits,
    other_digits,
    wrong_count,
)
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, PluralSentence, RandomStream, Sentences
from tutor.inputs.rules.size import bounds
from tutor.inputs.spelling import bare, capitals, one_slip, only_digits

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


class Code(ExampleKind):
    """A code of digits, or with letters when such a one is expected."""

    name = "code"
    numeric = True
    renewed = True
    measure = "digits"
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the code."),
        "letter_o": N_(
            "There is a letter that looks like a digit. Type the digit 0 or 1 in its place."
        ),
        "letter": N_("There are letters or signs in it. The code has digits only. Type those."),
        "older": N_("This is an earlier code. It no longer works. Use the newest one."),
        "expired": N_("This code was valid for a time, and is no longer. Ask for a new one."),
        "capitals": N_("Capitals and small letters count here. Compare them one by one."),
        "other_message": N_("This code is from another message. Look for the right message."),
        "other_number": N_(
            "This code belongs to another number. Type the number anew on the device."
        ),
        "too_short": PluralSentence("typed", _too_short),
        "too_long": PluralSentence("typed", _too_long),
        "other": N_("This is another code. Compare it digit by digit."),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_("That is nearly it: one digit is different, or two changed places."),
        "letters": N_("This is another code. Compare it letter by letter and digit by digit."),
        "characters": PluralSentence("typed", _characters),
    }

    def normalize(self, text: str) -> str:
        """Without spaces, dashes and dots; letters as capitals."""
        return capitals(bare(text))

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value, wanted = self.normalize(text), self.normalize(expected.expect)
        if value and value == wanted:
            same = not expected.exact or bare(text) == bare(expected.expect)
            return None if same else InputError("capitals")
        reason = self._elsewhere(value, expected) or _no_digits(bare(text), wanted)
        if reason:
            return InputError(reason)
        digits = only_digits(wanted or "0")
        fault = wrong_count(value, len(wanted) or expected.length or len(value))
        if fault is not None:
            return fault if digits else _in_characters(fault)
        slip = "slip" if one_slip(value, wanted) else ""
        return self.other(expected, slip if digits else "letters") if wanted else None

    def _elsewhere(self, value: str, expected: Expectation) -> str:
        if not value:
            return "empty"
        if value in map(self.normalize, expected.older):
            return "older"
        if value in map(self.normalize, expected.strays):
            return "other_number"
        return "other_message" if value in map(self.normalize, expected.others) else ""

    def make(self, draw: RandomStream, length: int) -> str:
        """Digits that are not easy to guess; six when no length is asked for."""
        return made_digits(draw, length or _USUAL_LENGTH)

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        least, most = bounds(expected)
        length = expected.length or min(max(least, _USUAL_LENGTH), most)
        yield from (self.make(RandomStream("sample", self.name, i), length) for i in range(50))

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        right = self.normalize(right)
        yield from ("", right[:-1], right + "4", right[:-1] + "O", right[:-1] + "X")
        yield from expected.older
        yield from (right,) if expected.expired else ()
        yield from expected.others
        yield from expected.strays
        if expected.exact:
            yield from (right.lower(), right)
        if expected.expect:
            yield from other_digits(right, lambda code: not one_slip(code, right))
            yield from other_digits(right, lambda _: True)

    def variants(self, right: str) -> tuple[str, ...]:
        code = self.normalize(right)
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


def _in_characters(fault: InputError) -> InputError:
    return fault._replace(values=(("clue", "characters"), *fault.values))
