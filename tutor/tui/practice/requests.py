"""How the parts of the practice screen say what the learner did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from tutor.engine.event import Event

Typist = Callable[[str, str], None]
"""Told at once what stands in an input, by id: a message would arrive after the
key or click that follows it, and the last letters would be lost."""


HelpKind = Literal["show", "step_back"]


@dataclass
class Helped(Message):
    """The learner wants a step shown or taken back.

    A message and not a call, so that the screen does one thing after the other.
    """

    kind: HelpKind


@dataclass
class Acted(Message):
    """The learner did something that the engine should hear of."""

    event: Event
