"""A key, what it does and how it is called, declared once for binding, key bar and help."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding, BindingType

from tutor.i18n import gettext as _


class Key(NamedTuple):
    """One key of a screen.

    ``keys`` is Textual's comma-separated list, ``action`` the action it runs
    (empty when a widget sees to it, and the key is here for the help only);
    ``key_label`` is what stands on the key, ``label`` (an English message) what it
    does in one or two words, ``help`` the sentence on the help screen.
    ``bar`` false keeps it out of the key bar.
    """

    keys: str
    action: str
    key_label: str
    label: str
    help: str = ""
    bar: bool = True

    def binding(self) -> Binding:
        """The binding for a screen's or app's ``BINDINGS``."""
        return Binding(self.keys, self.action, show=False)

    @property
    def name(self) -> str:
        """The label in the language in use."""
        return _(self.label)

    @property
    def sentence(self) -> str:
        """The help in the language in use."""
        return _(self.help or self.label)


WALK = (
    Binding("left,up", "app.focus_previous", show=False),
    Binding("right,down", "app.focus_next", show=False),
)
"""Arrows that walk from one thing to the next, wherever nothing else uses them."""


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """What a screen has as its ``BINDINGS``."""
    return [key.binding() for key in keys if key.action]
