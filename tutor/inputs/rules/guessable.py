"""Rules against codes and passwords that are easy to guess."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from tutor.i18n import N_
from tutor.inputs.kind import Expectation, InputError, InputKind, Sentence, Sentences
from tutor.inputs.rules.birthday import dates_among, is_birthday, written_forms
from tutor.inputs.rules.easy import easy_ones, is_easy
from tutor.inputs.rules.rule import InputRule


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
