"""The answer to "Bent u geholpen met dit artikel?": what is asked and what is stored.

This module runs in a web page too: it knows no database and no file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Protocol

from tutor.engine.event import Event
from tutor.i18n import N_
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text

MAX_COMMENT = 500
"""The most characters of a comment."""

REASONS: Mapping[bool, Mapping[str, str]] = {
    True: {
        "clear": N_("The explanation was clear"),
        "practised": N_("I could practise at my own pace"),
        "confident": N_("Now I dare to do it for real"),
        "question_answered": N_("I found what I was looking for"),
        "other": N_("Something else"),
    },
    False: {
        "unclear": N_("I did not understand the explanation"),
        "stuck": N_("I could not get any further"),
        "looks_different": N_("It looks different on my device"),
        "not_my_question": N_("It was not about my question"),
        "other": N_("Something else"),
    },
}
"""For helped yes and no: each reason's code and label, in the order to show them."""

_LONGEST_NAME = 300
_ID = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,119}")


def reasons(helped: bool) -> tuple[tuple[str, str], ...]:
    """The reasons to choose from, each with its label in the language in use."""
    return tuple((code, _(label)) for code, label in REASONS[helped].items())


@dataclass(frozen=True, slots=True)
class StepCount:
    """What happened at one step; ``number`` counts from 1, as the learner saw it.

    ``mistakes`` counts per kind: a reason of an input kind (``too_short``) or
    the id of a named mistake, never what was typed.
    """

    number: int
    hints: int = 0
    mistakes: tuple[tuple[str, int], ...] = ()

    @property
    def mistake_count(self) -> int:
        """All mistakes at this step."""
        return sum(count for _kind, count in self.mistakes)


@dataclass(frozen=True, slots=True)
class FeedbackEntry:
    """One answer, about a lesson and not about a person.

    A date without a time, no address, no account, and nothing that links two
    answers. ``stopped_at`` is the step where the learner stopped, 0 when
    ``finished``, of ``total``. ``actions`` is None unless the learner agreed
    to send them; what was typed is gone from them. Raises ValueError when a
    value cannot be right (a comment too long, an unknown reason, an id or name
    with strange characters).
    """

    given_on: date
    lesson: str
    version: str
    helped: bool
    variant: str = ""
    mode: str = "together"
    language: str = "nl"
    reason: str = ""
    comment: str = ""
    finished: bool = False
    stopped_at: int = 0
    total: int = 0
    steps: tuple[StepCount, ...] = ()
    actions: tuple[Event, ...] | None = None

    def __post_init__(self) -> None:
        for name in ("lesson", "version", "mode", "language"):
            _require(bool(_ID.fullmatch(getattr(self, name))), name)
        _require(not self.variant or bool(_ID.fullmatch(self.variant)), "variant")
        _require(not self.reason or self.reason in REASONS[self.helped], "reason")
        _require(len(self.comment) <= MAX_COMMENT, "comment")
        _require(0 <= self.stopped_at <= self.total, "stopped_at")
        _require(not (self.finished and self.stopped_at), "finished")
        for step in self.steps:
            _require(all(_is_name(kind) for kind, _count in step.mistakes), "mistake")
        for action in self.actions or ():
            _require(_is_name(action.verb) and _is_name(action.target), "action")

    @property
    def hint_count(self) -> int:
        """All hints that were asked for."""
        return sum(step.hints for step in self.steps)

    @property
    def mistake_count(self) -> int:
        """All mistakes, of all steps."""
        return sum(step.mistake_count for step in self.steps)


class Given(Enum):
    """Where an answer is."""

    KEPT = "kept"
    LATER = "later"
    """Safe on this computer; it goes to the database with a later answer."""


class FeedbackNotSaved(Exception):
    """The answer was not stored; the message is a sentence for the learner."""


class FeedbackSink(Protocol):
    """Takes answers; raises ``FeedbackNotSaved`` when one could not be stored."""

    async def give(self, entry: FeedbackEntry) -> Given:
        """Store this answer, within seconds; it is safe once this returns."""
        ...


def _is_name(text: str) -> bool:
    """Whether this can be the name of something in a lesson: one clean, short line."""
    return len(text) <= _LONGEST_NAME and "\n" not in text and clean_text(text) == text


def _require(holds: bool, name: str) -> None:
    if not holds:
        raise ValueError(f"no feedback can have this {name}")
