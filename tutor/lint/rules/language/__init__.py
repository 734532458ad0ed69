"""Rules on how a Dutch lesson is written: T450 to T499.

Only words of our own are judged (``tutor.lint.prose``). A rule looks at lessons
with errors too, because words need no sound lesson.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lint.rules.language import devices, length, passive, tone, typography, words
from tutor.lint.rules.rule import LintRule
from tutor.lint.subject import FileSubject, LessonSubject

DUTCH = "nl"
Find = Callable[[LessonSubject], Iterator[Diagnostic]]


def _in_dutch(code: str, find: Find) -> LintRule[LessonSubject]:
    """The rule, which finds nothing in lessons of another language."""

    @wraps(find)
    def found(subject: LessonSubject) -> Iterator[Diagnostic]:
        if subject.lesson.language == DUTCH:
            yield from find(subject)

    return LintRule(code, found, sound=False)


LESSON: tuple[LintRule[LessonSubject], ...] = (
    _in_dutch("T450", devices.clicks_on_phone),
    _in_dutch("T451", devices.taps_on_computer),
    _in_dutch("T452", length.long_sentence),
    _in_dutch("T453", length.too_long_sentence),
    _in_dutch("T454", words.hard_word),
    _in_dutch("T455", passive.passive),
    _in_dutch("T456", words.two_words),
    _in_dutch("T457", tone.familiar),
    _in_dutch("T458", tone.blaming),
    _in_dutch("T459", tone.exclaiming),
    _in_dutch("T460", tone.shouting),
    _in_dutch("T461", tone.promising),
    _in_dutch("T462", length.reading_ease),
    _in_dutch("T463", words.unexplained),
    _in_dutch("T464", typography.double_space),
    _in_dutch("T465", typography.no_full_stop),
    _in_dutch("T466", typography.quoted_label),
)
FILE: tuple[LintRule[FileSubject], ...] = ()
