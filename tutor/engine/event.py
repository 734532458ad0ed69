"""What a learner can do, as one small value that also travels as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tutor.lesson.verbs import EventVerb, event_verb


class Event(NamedTuple):
    """One act of the learner: a verb, what it is done to, and a text.

    ======== ================================ =======================
    verb     target                           text
    ======== ================================ =======================
    address  —                                what was typed
    back     the place                        —
    tab      index of the tab, from "0"       —
    close    index of the tab, from "0"       —
    home     —                                —
    app      name of the app                  —
    message  id of the message                —
    banner   —                                — (opens the notification)
    fill     id of the input                  what was typed or chosen
    press    id of the button                 —
    answer   id of the question               label of the option
    wait     —                                — (until the next thing that is under way)
    continue —                                — (goes on after reading)
    skip     —                                — (an optional step)
    hint     —                                — (one hint stronger)
    show     —                                — (what follows is shown)
    epilogue —                                — (starts the epilogue)
    undo     number of events that stay       — (only in the log of a practice)
    ======== ================================ =======================

    address, tab, close, home, app and banner happen at the first place that
    has such a thing. At another place its name and a slash stand before the
    target: ``shop/0``, ``shop/``.
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


def prefix(place: str, places: Sequence[str]) -> str:
    """What stands before a target at one of these places; nothing at the first of them."""
    return "" if place in places[:1] else f"{place}/"


def take_apart(target: str, places: Sequence[str]) -> tuple[str, str]:
    """The place that a target names, of these, and the rest of the target."""
    place, slash, rest = target.partition("/")
    if slash and place in places[1:]:
        return place, rest
    return (places[0] if places else ""), target
