"""The icons and rows by which apps and messages are found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AppView:
    """An app on the home screen, with the number of unread messages."""

    name: str
    icon: str
    unread: int = 0
    highlighted: bool = False


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One conversation or mail in the list, newest first."""

    message: str
    sender: str
    preview: str
    unread: bool
    highlighted: bool = False
