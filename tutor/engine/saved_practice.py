"""What is kept of a practice so that the learner can go on another day."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.engine.event import Event


@dataclass(frozen=True, slots=True)
class SavedPractice:
    """A practice as it is stored: enough to replay it, nothing that was typed.

    The ``text`` of a typed event is replaced before it gets here: ``=`` for a
    right value, ``!reason`` for a wrong one. ``practice`` is a random name of
    this practice. ``step`` counts the steps done, of ``total``, in the chapter where
    the learner is; ``steps`` is how many the lesson has without its epilogue, or 0
    when that was not stored.
    """

    practice: str
    lesson: str
    version: str
    seed: int
    situations: tuple[tuple[str, bool], ...]
    events: tuple[Event, ...]
    step: int
    total: int
    finished: bool = False
    mode: str = "together"
    steps: int = 0
