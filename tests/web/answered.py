"""Answers as they come in a few months: of several lessons, versions and days."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tutor.feedback.entry import REASONS, FeedbackEntry, StepCount

NEP_SMS = "nep-sms"
_LESSONS = (
    ("kpn-tweestapsverificatie-browser", "browser", 13, 60),
    ("kpn-tweestapsverificatie-app", "app", 12, 25),
    (NEP_SMS, "", 6, 34),
    ("vroeger-heette-het-zo", "", 5, 4),
)
_COMMENTS = (
    "", "", "", "Fijn", "Het ging te snel & ik wist niet wat ik moest doen.",
    "Ik heet <b>Jan</b>", "<script>alert(1)</script>",
)  # fmt: skip


def answers() -> list[FeedbackEntry]:
    """The same answers every time."""
    chance = Random(8)
    return [
        _answer(chance, lesson, variant, total)
        for lesson, variant, total, count in _LESSONS
        for _number in range(count)
    ]


def _answer(chance: Random, lesson: str, variant: str, total: int) -> FeedbackEntry:
    helped, finished = chance.random() < 0.7, chance.random() < 0.6
    day = date(2026, 1, 1) + timedelta(chance.randrange(90))
    step = StepCount(
        chance.randrange(1, total), chance.randrange(3),
        ((chance.choice(("too_short", "not_06", "too_long")), 1),),
    )  # fmt: skip
    return FeedbackEntry(
        day,
        lesson,
        "v2" if day >= date(2026, 2, 10) else "v1",
        helped,
        variant,
        reason=chance.choice(("", *REASONS[helped])),
        comment=chance.choice(_COMMENTS),
        finished=finished,
        stopped_at=0 if finished else chance.randrange(total + 1),
        total=total,
        steps=(step,) if chance.random() < 0.5 else (),
    )
