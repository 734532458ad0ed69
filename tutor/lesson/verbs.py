"""What a learner can do, and what a step can ask for: one row per verb.

The engine has a handler and a sentence per event verb, the coach a goal per
step verb; ``tests/test_completeness.py`` fails by name for each that lacks one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from tutor.lesson.elements import Role

EventVerb = Literal[
    "address", "back", "tab", "close", "home", "app", "message", "banner",
    "fill", "press", "answer", "wait", "continue", "skip", "hint", "show", "epilogue", "undo",
]  # fmt: skip
"""What a learner can do, on the devices or with the coach."""

StepVerb = Literal[
    "visit", "press", "choose", "fill", "tab", "reach", "leave", "open_app", "open_message",
    "answer", "read", "delete", "block", "report",
]  # fmt: skip
"""What a step of a lesson can ask for."""

OutcomeVerb = EventVerb | Literal["", "visit", "open_app", "open_message", "refused"]
"""What an event came to: an address that leads somewhere is a visit, one that does not is none."""

Target = Literal["", "place", "tab index", "app", "message", "element"]


class EventVerbRow(NamedTuple):
    """One event verb: what its target names, whether it carries a text, and whom it is for.

    ``in_log_only`` marks what the log of a practice holds and no front end offers.
    """

    verb: EventVerb
    target: Target = ""
    has_text: bool = False
    for_coach: bool = False
    in_log_only: bool = False


EVENT_VERBS: Mapping[EventVerb, EventVerbRow] = {
    row.verb: row
    for row in (
        EventVerbRow("address", has_text=True),
        EventVerbRow("back", "place"),
        EventVerbRow("tab", "tab index"),
        EventVerbRow("close", "tab index"),
        EventVerbRow("home"),
        EventVerbRow("app", "app"),
        EventVerbRow("message", "message"),
        EventVerbRow("banner"),
        EventVerbRow("fill", "element", has_text=True),
        EventVerbRow("press", "element"),
        EventVerbRow("answer", "element", has_text=True),
        EventVerbRow("wait"),
        EventVerbRow("continue", for_coach=True),
        EventVerbRow("skip", for_coach=True),
        EventVerbRow("hint", for_coach=True),
        EventVerbRow("show", for_coach=True),
        EventVerbRow("epilogue", for_coach=True),
        EventVerbRow("undo", for_coach=True, in_log_only=True),
    )
}


class StepVerbRow(NamedTuple):
    """One step verb: the role of the element that its label names, if it names a label."""

    verb: StepVerb
    role: Role | None = None


STEP_VERBS: Mapping[StepVerb, StepVerbRow] = {
    row.verb: row
    for row in (
        StepVerbRow("visit"),
        StepVerbRow("press", "button"),
        StepVerbRow("choose", "button"),
        StepVerbRow("fill", "input"),
        StepVerbRow("tab"),
        StepVerbRow("reach"),
        StepVerbRow("leave"),
        StepVerbRow("open_app"),
        StepVerbRow("open_message"),
        StepVerbRow("answer", "question"),
        StepVerbRow("read"),
        StepVerbRow("delete"),
        StepVerbRow("block"),
        StepVerbRow("report"),
    )
}


def event_verb(word: str) -> EventVerb | None:
    """The event verb of this name, or None: what comes from a file or a page may be anything."""
    for verb in EVENT_VERBS:
        if verb == word:
            return verb
    return None
