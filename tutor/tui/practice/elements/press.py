"""Buttons and links of a page."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size

from tutor.engine.event import Event
from tutor.engine.view import ElementView
from tutor.tui.content import to_content
from tutor.tui.practice.address_text import fold_addresses
from tutor.tui.practice.clickable import ActButton, Clickable
from tutor.tui.practice.elements.part import ElementWidget
from tutor.tui.practice.requests import Typist


class ButtonWidget(ElementWidget):
    """A large button."""

    DEFAULT_CSS = "ButtonWidget > ActButton { width: auto; }"

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self._button = ActButton(element.label, Event("press", element.id), look="primary")

    def compose(self) -> ComposeResult:
        """The button."""
        yield self._button

    def present(self, element: ElementView) -> None:
        """Show another label."""
        self._button.relabel(element.label)


class _Link(Clickable):
    """Wraps; an address in it keeps its domain on one line."""

    _width = 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        self._width = width
        return super().get_content_height(container, viewport, width)

    def render(self) -> Content:
        return fold_addresses(super().render(), self._width) if self._width else super().render()


class LinkWidget(ElementWidget):
    """A link: underlined, with an arrow."""

    DEFAULT_CSS = """
    LinkWidget { margin-bottom: 1; }
    LinkWidget > Clickable { width: auto; max-width: 100%; color: $primary; text-wrap: wrap; }
    LinkWidget > Clickable:focus { color: $on-accent; }
    """

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self._link = _Link(_arrow(element.label), Event("press", element.id))

    def compose(self) -> ComposeResult:
        """The link."""
        yield self._link

    def present(self, element: ElementView) -> None:
        """Show another label."""
        self._link.relabel(_arrow(element.label))


def _arrow(label: str) -> Content:
    return Content("→ ") + to_content(label, "underline")
