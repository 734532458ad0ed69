"""What is only to be read on a page."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size

from tutor.engine.view import ElementView
from tutor.i18n import gettext as _
from tutor.practice.texts import ELEMENT_SIGNS, ELEMENT_TITLES
from tutor.tui.content import markdown_content, to_content
from tutor.tui.practice.address_text import fold_addresses
from tutor.tui.practice.elements.part import ElementWidget
from tutor.tui.practice.requests import Typist

BUBBLES = ("bubble", "newest")


class Words(ElementWidget):
    """A text of the page; the look decides its style and its sign."""

    DEFAULT_CSS = """
    Words { color: $ink; margin-bottom: 1; }
    Words.-heading { text-style: bold; color: $primary; }
    Words.-notice { border-left: outer $primary; padding: 0 1; background: $panel; }
    Words.-success { border-left: outer $praise; padding: 0 1; color: $praise; text-style: bold; }
    Words.-image {
        border: round $muted; border-title-color: $muted; padding: 0 1; color: $muted;
        text-align: center; text-style: italic;
    }
    Words.-bubble, Words.-newest { border: round $primary; padding: 0 1; margin: 0 2 0 0; }
    Words.-newest { border: heavy $primary; border-title-color: $primary; }
    """

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self.add_class(f"-{element.look}")
        self._width = 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """All lines; an address that is too wide is broken where its domain stays whole."""
        self._width = width
        return super().get_content_height(container, viewport, width)

    def render(self) -> Content:
        """The text with its sign."""
        element = self.element
        words = markdown_content(element.text or element.label)
        if element.look in BUBBLES and element.label:
            words = to_content(element.label, "bold") + Content("\n") + words
        words = Content(ELEMENT_SIGNS.get(element.look, "")) + words
        return fold_addresses(words, self._width) if self._width else words

    def title(self, element: ElementView) -> str:
        """What kind of thing it is, where a frame says so."""
        return _(ELEMENT_TITLES[element.look]) if element.look in ELEMENT_TITLES else ""

    def present(self, element: ElementView) -> None:
        """Draw the new text."""
        self.refresh(layout=True)
