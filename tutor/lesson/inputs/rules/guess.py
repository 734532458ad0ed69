"""Rules against codes and passwords that are easy to guess."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from tutor.language import N_
from tutor.lesson.inputs.kind import Asked, Fault, Kind, Sentence, Sentences
from tutor.lesson.inputs.rules.birthday import dates_among, is_birthday, written_forms
from tutor.lesson.inputs.rules.easy import easy_ones, is_easy
from tutor.lesson.inputs.rules.rule import Rule


class NotEasy(Rule):
    """``not_easy``: none of those that anybody would try first."""

    name = "not_easy"
    reasons: ClassVar[Sentences] = {
        "easy": N_("Many people choose this one, so it is easy to guess. Think of another one."),
    }
    digits: Sentence = N_(
        "This code is easy to guess. Choose no sequence, no year and no repetition."
    )

    def judge(self, kind: Kind, value: str, argument: str, asked: Asked) -> Fault | None:
        del kind, argument, asked
        return Fault("easy", rule=self.name) if is_easy(value) else None

    def sentence(self, kind: Kind, reason: str) -> Sentence:
        return self.digits if kind.measure == "digits" else self.reasons[reason]

    def breaking(self, kind: Kind, right: str, argument: str, asked: Asked) -> Iterable[str]:
        del kind, argument, asked
        return easy_ones(len(right))


class NotBirthday(Rule):
    """``not_birthday``: not the date of birth on the card, in whatever order."""

    name = "not_birthday"
    reasons: ClassVar[Sentences] = {
        "birthday": N_("This looks like the date of birth on the card. Choose something else."),
    }

    def judge(self, kind: Kind, value: str, argument: str, asked: Asked) -> Fault | None:
        del kind, argument
        for date in dates_among(tuple(asked.own.values())):
            if is_birthday(value, date):
                return Fault("birthday", rule=self.name)
        return None

    def breaking(self, kind: Kind, right: str, argument: str, asked: Asked) -> Iterable[str]:
        del argument
        for date in dates_among(tuple(asked.own.values())):
            for form in sorted(written_forms(date)):
                yield form if kind.measure == "digits" else f"{right}{form}"
                yield form + right[len(form) :]
