"""The practice screen, the heart of the app."""

from tutor.practice.controller import PracticeResult
from tutor.tui.practice.screen import PracticeScreen

__all__ = ["PracticeResult", "PracticeScreen"]
