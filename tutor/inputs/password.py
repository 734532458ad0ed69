"""A password: an expected one, or a new one under rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from unicodedata import normalize

from tutor.i18n import N_
from tutor.inputs.examples import ExampleKind
from tutor.inputs.kind import Expectation, InputError, RandomStream, Sentences
from tutor.inputs.rules.size import bounds
from tutor.inputs.spelling import one_slip, slip_in

_WORDS = (
    "Appel", "Beuk", "Duin", "Fiets", "Gracht", "Haven", "Klomp", "Lamp", "Molen", "Polder",
    "Regen", "Sloot", "Tuin", "Veer", "Wolk", "Zeil",
)  # fmt: skip


class Password(ExampleKind):
    """A password is never forgiven: it is exact, and what was typed is hidden."""

    name = "password"
    secret = True
    reasons: ClassVar[Sentences] = {
        "empty": N_("This is still empty. Type the password."),
        "spaces": N_("There is a space before or after the password. Take the space away."),
        "caps_lock": N_(
            "Capitals and small letters changed places. Is Caps Lock on? Switch it off."
        ),
        "capitals": N_(
            "The letters are right, but not the capitals. Type capitals and small letters "
            "exactly as they are written."
        ),
        "own_data": N_(
            "Use the password on the card. Never type your own password in an exercise."
        ),
        "other": N_("A different password belongs here. Type it again, character by character."),
    }
    clues: ClassVar[Sentences] = {
        "slip": N_(
            "That is nearly it: one character is different. Type it again, character by character."
        ),
    }
    general = frozenset({"other", "own_data"})

    def normalize(self, text: str) -> str:
        """As it was typed; only accents are written in one way (NFC)."""
        return text if text.isascii() else normalize("NFC", text)

    def validate(self, text: str, expected: Expectation) -> InputError | None:
        value, wanted = self.normalize(text), self.normalize(expected.expect)
        if not value.strip():
            return InputError("empty")
        if not wanted:
            return InputError("spaces") if value != value.strip() else None
        return None if value == wanted else self._difference(value, wanted, expected)

    def _difference(self, value: str, wanted: str, expected: Expectation) -> InputError:
        if value.strip() == wanted:
            return InputError("spaces")
        if value.swapcase() == wanted:
            return InputError("caps_lock")
        if value.casefold() == wanted.casefold():
            return InputError("capitals")
        if one_slip(value, wanted):
            return self.other(expected, "slip")
        return InputError("own_data") if wanted in expected.own.values() else self.other(expected)

    def make(self, draw: RandomStream, length: int) -> str:
        """Two words and two digits, such as Molen-Zeil-47, so that it can be copied by eye."""
        del length
        first, second = draw.choice(_WORDS), draw.choice(_WORDS)
        while second == first:
            second = draw.choice(_WORDS)
        return f"{first}-{second}-{draw.digits(2)}"

    def valid_candidates(self, expected: Expectation) -> Iterator[str]:
        yield from (self.make(RandomStream("sample", self.name, i), 0) for i in range(20))
        least, most = bounds(expected)
        for length in range(max(least, 4), min(most, least + 30) + 1):
            words = "".join(self.make(RandomStream("long", i), 0) for i in range(length // 8 + 1))
            yield ("Ka7-" + words)[:length]

    def invalid_candidates(self, right: str, expected: Expectation) -> Iterator[str]:
        yield from ("", f"{right} ", right.swapcase(), right.lower(), right.upper())
        if expected.expect:
            yield from (self.make(RandomStream("other", right, i), 0) for i in range(3))
            yield slip_in(right)
