"""The parts that every screen is made of; no screen builds a text widget itself."""

from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.choice import ChoiceRow
from tutor.tui.widgets.dialog import Answer, Dialog
from tutor.tui.widgets.field import TextField
from tutor.tui.widgets.keybar import KeyBar
from tutor.tui.widgets.lines import OefeningBadge, StepProgress, TopBar
from tutor.tui.widgets.text import MarkdownText, PlainText

__all__ = [
    "Answer",
    "BigButton",
    "ChoiceRow",
    "Dialog",
    "KeyBar",
    "MarkdownText",
    "OefeningBadge",
    "PlainText",
    "StepProgress",
    "TextField",
    "TopBar",
]
