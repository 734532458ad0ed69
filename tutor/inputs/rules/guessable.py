"""Rules against what is easily guessed: a row or repeat of digits, a birthday."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations, product
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.calendar import WrittenDate, parse_date
from tutor.inputs.kind import Expectation, InputError, InputKind, Sentence, Sentences
from tutor.inputs.rules.easy import easy_ones, is_easy
from tutor.inputs.rules.rule import InputRule
from tutor.inputs.spelling import only_digits


class NotEasy(InputRule):
    """``not_easy``: none of those that anybody would try first."""

    name = "not_easy"
    reasons: ClassVar[Sentences] = {
        "easy": N_("Many people choose this one, so it is easy to guess. Think of another one."),
    }
    digits: Sentence = N_(
        "This code is easy to guess. Choose no sequence, no year and no repetition."
    )

    def validate(
        self, kind: InputKind, value: str, argument: str, expected: Expectation
    ) -> InputError | None:
        del kind, argument, expected
        return InputError("easy", rule=self.name) if is_easy(value) else None

    def sentence(self, kind: InputKind, reason: str) -> Sentence:
        return self.digits if kind.measure == "digits" else self.reasons[reason]

    def invalid_candidates(
        self, kind: InputKind, right: str, argument: str, expected: Expectation
    ) -> Iterable[str]:
        del kind, argument, expected
        return easy_ones(len(right))


class NotBirthday(InputRule):
    """``not_birthday``: not the date of birth on the card, in whatever order."""

    name = "not_birthday"
    reasons: ClassVar[Sentences] = {
        "birthday": N_("This looks like the date of birth on the card. Choose something else."),
    }

    def validate(
        self, kind: InputKind, value: str, argument: str, expected: Expectation
    ) -> InputError | None:
        del kind, argument
        for date in dates_among(tuple(expected.own.values())):
            if is_birthday(value, date):
                return InputError("birthday", rule=self.name)
        return None

    def invalid_candidates(
        self, kind: InputKind, right: str, argument: str, expected: Expectation
    ) -> Iterable[str]:
        del argument
        for date in dates_among(tuple(expected.own.values())):
            for form in sorted(written_forms(date)):
                yield form if kind.measure == "digits" else f"{right}{form}"
                yield form + right[len(form) :]


_SHORTEST = 4


@lru_cache(maxsize=256)
def dates_among(values: tuple[str, ...]) -> tuple[WrittenDate, ...]:
    """The values of a card that are existing dates."""
    dates = (parse_date(value) for value in values)
    return tuple(date for date in dates if date is not None and date.exists)


@lru_cache(maxsize=256)
def written_forms(date: WrittenDate) -> frozenset[str]:
    """A date as digits, in every order and with or without zeros and century.

    At least four digits: 1403, 0314, 140351, 14351, 510314, 19510314, 1951 …
    """
    parts = (
        (f"{date.day:02}", str(date.day)),
        (f"{date.month:02}", str(date.month)),
        (f"{date.year:04}", f"{date.year % 100:02}"),
    )
    forms = {f"{date.year:04}"}
    for count in (2, 3):
        for order in permutations(parts, count):
            forms.update("".join(written) for written in product(*order))
    return frozenset(form for form in forms if len(form) >= _SHORTEST)


def is_birthday(text: str, date: WrittenDate) -> bool:
    """Say whether a code is this date, give or take one digit, or a password holds it."""
    forms = written_forms(date)
    if only_digits(text):
        return not forms.isdisjoint((text, text[1:], text[:-1]))
    digits = "".join(c for c in text if c.isdecimal())
    return any(form in digits for form in forms)
