"""What a learner can do, as one small value that also travels as JSON."""

from __future__ import annotations

from typing import NamedTuple


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
    ======== ================================ =======================
    """

    verb: str
    target: str = ""
    text: str = ""
