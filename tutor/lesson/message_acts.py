"""What can be done with a message or its sender: delete, block, report; one row each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

MessageActName = Literal["report", "block", "delete"]


class MessageAct(NamedTuple):
    """One act, with its Dutch words: lessons and their apps are Dutch.

    ``label`` is the button that does it and ``undo`` the one that takes it back. ``asks`` is what
    is asked before, and ``done`` what stands at the message afterwards. An act on the ``sender``
    counts for all messages of that sender.
    """

    name: MessageActName
    label: str
    undo: str
    done: str
    asks: str = ""
    on_sender: bool = False


MESSAGE_ACTS: Mapping[MessageActName, MessageAct] = {
    row.name: row
    for row in (
        MessageAct("report", "Melden", "Melding intrekken", "U hebt dit bericht gemeld."),
        MessageAct(
            "block",
            "Blokkeren",
            "Blokkering opheffen",
            "U hebt deze afzender geblokkeerd.",
            "Wilt u deze afzender blokkeren? U krijgt dan niets meer van deze afzender.",
            on_sender=True,
        ),
        MessageAct(
            "delete",
            "Verwijderen",
            "Terugzetten",
            "Dit bericht ligt in de prullenbak.",
            "Weet u zeker dat u dit bericht wilt verwijderen? Daarna is het weg.",
        ),
    )
}

PRESSED = frozenset(("press", "choose", *get_args(MessageActName)))
"""The verbs of a step that a press on a button does."""


UNDO = "-undo"
"""Ends the id of the button that takes an act back."""


def act_of(verb: str) -> MessageAct | None:
    """The act that a step's verb names; None for any other verb."""
    return next((row for row in MESSAGE_ACTS.values() if row.name == verb), None)


def act_button(screen: str, act: MessageAct) -> str:
    """The id of the button of an act on the screen of a message."""
    return f"{screen}/@{act.name}"


def mark_of(act: MessageAct, message: str) -> str:
    """The name that is on once an act was done, named after a message (a sender's first one)."""
    return f"{act.name}_{message}"
