"""The parts that every screen is made of; no screen builds a text widget itself.

Each is imported when it is first asked for, so that the app opens quickly.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.tui.widgets.button import BigButton
    from tutor.tui.widgets.choice import ChoiceRow
    from tutor.tui.widgets.dialog import Dialog, DialogAnswer
    from tutor.tui.widgets.field import TextField
    from tutor.tui.widgets.keybar import KeyBar
    from tutor.tui.widgets.lines import NoticeLine, OefeningBadge, StepProgress, TopBar
    from tutor.tui.widgets.text import MarkdownText, PlainText

__all__ = [
    "BigButton",
    "ChoiceRow",
    "Dialog",
    "DialogAnswer",
    "KeyBar",
    "MarkdownText",
    "NoticeLine",
    "OefeningBadge",
    "PlainText",
    "StepProgress",
    "TextField",
    "TopBar",
]

_MODULES = {
    "DialogAnswer": "dialog",
    "BigButton": "button",
    "ChoiceRow": "choice",
    "Dialog": "dialog",
    "KeyBar": "keybar",
    "MarkdownText": "text",
    "NoticeLine": "lines",
    "OefeningBadge": "lines",
    "PlainText": "text",
    "StepProgress": "lines",
    "TextField": "field",
    "TopBar": "lines",
}


def __getattr__(name: str) -> object:
    """The part of this name."""
    if name not in _MODULES:
        raise AttributeError(name)
    part: object = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    return part
