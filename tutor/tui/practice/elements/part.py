"""The base of every element of a page, and the elements to read and to press."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tutor.engine.event import Event
from tutor.engine.view import ElementView, InboxRow
from tutor.i18n import gettext as _
from tutor.practice.texts import CODE_PATTERN, ELEMENT_SIGNS, ELEMENT_TITLES
from tutor.tui.content import markdown_content, to_content
from tutor.tui.practice.address_text import fold_addresses
from tutor.tui.practice.clickable import ActButton, Clickable, Typist, point_at
from tutor.tui.widgets.dialog import Dialog, DialogAnswer


class ElementWidget(Widget):
    """A widget that shows one element and is updated in place.

    A subclass builds itself from an element and a ``Typist``, and says in
    ``present`` what changes when the element does.
    """

    DEFAULT_CSS = """
    ElementWidget { width: 100%; height: auto; }
    ElementWidget.-highlighted { border: heavy $guide; border-title-color: $guide; }
    """

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(markup=False)
        self.element = element
        self.typist = typist
        self.point(element)

    def refill(self, element: ElementView) -> None:
        """Show the element as it is now; nothing is drawn when it did not change."""
        if element != self.element:
            self.present(element)
            self.point(element)
            self.element = element

    def present(self, element: ElementView) -> None:
        """Change what is drawn; ``self.element`` is still the element before."""

    def point(self, element: ElementView) -> None:
        """Put a frame with the word "here" around it, or take that away."""
        point_at(self, highlighted=element.highlighted, otherwise=self.title(element))

    def title(self, element: ElementView) -> str:
        """What stands in its frame, if it has one."""
        return ""


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


class CodeWidget(Words):
    """A code for a camera: nobody can read it, so it is always the same little picture."""

    DEFAULT_CSS = """
    CodeWidget { width: auto; border: round $muted; padding: 0 1; color: $ink; }
    """

    def render(self) -> Content:
        """The picture."""
        return to_content(CODE_PATTERN)

    def title(self, element: ElementView) -> str:
        """What it is."""
        return element.text


class _AskingButton(ActButton):
    """A button that may ask a question first."""

    def __init__(self, element: ElementView) -> None:
        super().__init__(element.label, Event("press", element.id), look="primary")
        self.asks = element.asks

    def action_press(self) -> None:
        """Press it, after a yes where it asks something."""
        if not self.asks:
            super().action_press()
            return
        answers = (DialogAnswer(_("Yes, go on"), "yes"), DialogAnswer(_("No"), "no", main=True))
        self.app.push_screen(Dialog(str(self.label), self.asks, answers), self._answered)

    def _answered(self, answer: str | None) -> None:
        if answer == "yes":
            super().action_press()


class ButtonWidget(ElementWidget):
    """A large button."""

    DEFAULT_CSS = "ButtonWidget > ActButton { width: auto; }"

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self._button = _AskingButton(element)

    def compose(self) -> ComposeResult:
        """The button."""
        yield self._button

    def present(self, element: ElementView) -> None:
        """Show another label."""
        self._button.relabel(element.label)
        self._button.asks = element.asks


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
        self._link = _Link(self._words(element), Event("press", element.id))

    def compose(self) -> ComposeResult:
        """The link."""
        yield self._link

    def present(self, element: ElementView) -> None:
        """Show another label."""
        self._link.relabel(self._words(element))

    def _words(self, element: ElementView) -> Content:
        return Content("→ ") + to_content(element.label, "underline")


class FileWidget(LinkWidget):
    """A file to open, such as the attachment of a mail."""

    def _words(self, element: ElementView) -> Content:
        return to_content(f"▤ {_('File:')} ") + to_content(element.label, "underline")


ROW = "~row:"
"""Begins the id of a mail in a list, before the id of its message."""


class RowWidget(ElementWidget):
    """A mail in a list: who it is from, and how it begins."""

    DEFAULT_CSS = """
    RowWidget > Clickable {
        width: 100%; height: 4; padding: 0 1; border: round $muted;
        text-overflow: ellipsis; text-wrap: nowrap;
    }
    RowWidget > .-unread { border: round $primary; }
    RowWidget > Clickable:focus { border: heavy $on-accent; border-title-color: $on-accent; }
    """

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        event = Event("message", element.id.removeprefix(ROW))
        self._row = Clickable(_begins(element), event, classes=_unread(element))

    def compose(self) -> ComposeResult:
        """The row."""
        yield self._row

    def present(self, element: ElementView) -> None:
        """Show whether it is still new."""
        self._row.relabel(_begins(element))
        self._row.set_class(bool(element.value), "-unread")


def _unread(element: ElementView) -> str | None:
    return "-unread" if element.value else None


def _begins(element: ElementView) -> Content:
    dot = to_content("● " if element.value else "", "bold")
    sender = to_content(element.label, "bold" if element.value else "")
    return dot + sender + Content("\n") + to_content(element.text.replace("\n", " "))


def mail_rows(rows: tuple[InboxRow, ...]) -> list[ElementView]:
    """A list of mail as elements, so that links to other folders can stand below it."""
    if not rows:
        return [ElementView("~none", "text", "text", text=_("No messages yet."))]
    return [
        ElementView(
            ROW + row.message,
            "button",
            "row",
            row.sender,
            row.preview,
            value="new" if row.unread else "",
            highlighted=row.highlighted,
        )
        for row in rows
    ]
