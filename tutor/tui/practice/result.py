"""What the practice screen gives back when it closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Reason = Literal["left", "chapter_done"]


@dataclass(frozen=True, slots=True)
class PracticeResult:
    """Why the practice screen closed.

    ``left`` means that the learner stopped and can go on later; ``chapter_done``
    that the last step of the chapter is done, and then ``epilogue_waits`` says
    whether there is something to practise afterwards. ``kept`` is false when
    the progress could not be stored.
    """

    reason: Reason
    epilogue_waits: bool = False
    kept: bool = True
