"""What a learner can do, as one small value that also travels as JSON."""

from __future__ import annotations

from typing import NamedTuple

from tutor.lesson.verbs import EventVerb, event_verb


class Event(NamedTuple):
    """One act of the learner: a verb, what it is done to, and a text.

    ======== ================================ =======================
    verb     target                           text
    ======== ================================ =======================
    address  —                                what was typed
    back     ``computer`` or ``phone``        —
    tab      index of the tab, from "0"       —
    close    index of the tab, from "0"       —
    home     —                                —
    app      name of the app                  —
    message  id of the message                —
    banner   —                                — (opens the notification)
    fill     id of the input                  what was typed or chosen
    press    id of the button                 —
    answer   id of the question               label of the option
    continue —                                — (goes on after reading)
    skip     —                                — (an optional step)
    hint     —                                — (one hint stronger)
    show     —                                — (what follows is shown)
    epilogue —                                — (starts the epilogue)
    undo     number of events that stay       — (only in the log of a practice)
    ======== ================================ =======================
    """

    verb: EventVerb
    target: str = ""
    text: str = ""


def read_event(verb: str, target: str = "", text: str = "") -> Event:
    """The event that a file or a page names; raises ValueError when there is no such verb."""
    known = event_verb(verb)
    if known is None:
        raise ValueError(f"no verb: {verb!r}")
    return Event(known, target, text)
