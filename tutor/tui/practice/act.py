"""How the parts of the practice screen say what the learner did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from tutor.engine.event import Event

Typist = Callable[[str, str], None]
"""Told at once what stands in an input, by id: a message would arrive after the
key or click that follows it, and the last letters would be lost."""


@dataclass
class Acted(Message):
    """The learner did something that the engine should hear of."""

    event: Event
