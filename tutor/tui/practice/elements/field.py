"""A field to type in, with its label above and its error below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from tutor.engine.view import ElementView
from tutor.i18n import gettext as _
from tutor.lesson.template import clean_text
from tutor.tui.content import markdown_content, to_content
from tutor.tui.practice.clickable import Typist
from tutor.tui.practice.elements.part import ElementWidget
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.field import StableInput, TextField
from tutor.tui.widgets.text import CachedText, PlainText, appear


class Entry(StableInput):
    """The box of a field; calls its ``Typist`` at once with what stands in it."""

    def __init__(self, element: str, typist: Typist, value: str, *, secret: bool = False) -> None:
        self._typist: Typist | None = None
        super().__init__(value, secret=secret)
        self.element = element
        self._typist = typist

    def watch_value(self, value: str) -> None:
        """Tell what stands in it now."""
        if self._typist is not None:
            self._typist(self.element, value)

    def put(self, value: str) -> None:
        """Show a value that the engine already knows."""
        value = clean_text(value)
        if value != self.value:
            typist, self._typist = self._typist, None
            with self.prevent(self.Changed):
                self.value = value
            self.cursor_position = len(self.value)
            self._typist = typist


class _Show(BigButton):
    FOCUS_ON_CLICK = False


class FieldWidget(ElementWidget):
    """A label, perhaps an example, the box, and what is not right with it."""

    DEFAULT_CSS = """
    FieldWidget > .label { text-style: bold; }
    FieldWidget > .example { color: $muted; }
    FieldWidget > .error {
        color: $mistake; border-left: outer $mistake; padding: 0 1; margin-bottom: 1;
    }
    FieldWidget > Horizontal { height: auto; width: 100%; }
    FieldWidget Entry { width: 1fr; max-width: 60; }
    FieldWidget .prefix { width: auto; padding: 1 1 1 0; text-style: bold; }
    FieldWidget.-wrong Entry { border: round $mistake; }
    FieldWidget.-wrong Entry:focus { border: heavy $on-accent; }
    FieldWidget _Show { min-width: 13; width: 13; padding: 0; }
    FieldWidget _Show:hover, FieldWidget _Show:focus { padding: 0; }
    """

    @dataclass
    class Left(Message):
        """The learner is ready with the field.

        By Enter, by going on to something else, because it is full, because a value was
        put in it at once, or because what was asked stands in it (then they may type on).
        """

        element: str
        how: Literal["enter", "blur", "full", "put", "right"]

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self._label = CachedText(element.label, classes="label")
        self._example = CachedText(classes="example")
        self._error = CachedText(classes="error")
        self.entry = Entry(element.id, typist, element.value, secret=element.secret)
        self._is_new = True
        self._fill(element)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self._label
        yield self._example
        if self.element.secret or self.element.prefix:
            with Horizontal():
                if self.element.prefix:
                    yield PlainText(self.element.prefix, classes="prefix")
                yield self.entry
                if self.element.secret:
                    yield _Show(_("Show"))
        else:
            yield self.entry
        yield self._error

    def refill(self, element: ElementView) -> None:
        """Show the value too when only the learner changed it; half a code stays."""
        half = element.submits and len(self.entry.value) < element.length
        if not half or element.value != self.element.value:
            self.entry.put(element.value)
        super().refill(element)

    def present(self, element: ElementView) -> None:
        """Show the new error; a short code that was refused is replaced by what is typed next."""
        refused = element.error and element.length and element.error != self.element.error
        self._fill(element)
        if refused:
            self.entry.action_select_all()

    def _fill(self, element: ElementView) -> None:
        self._label.show(element.label)
        appear(self._example, bool(element.example))
        self._example.show(_("For example: {example}").format(example=element.example))
        appear(self._error, bool(element.error))
        self._error.show(Content("! ") + markdown_content(element.error))
        self.set_class(bool(element.error), "-wrong")

    def on_input_changed(self, event: TextField.Changed) -> None:
        """Go on by itself when the field is full and says so.

        A field that comes into view tells of what stands in it too. The learner, who may have
        gone back to it, typed nothing then.
        """
        event.stop()
        was_there = self._is_new and event.value == self.element.value
        self._is_new = False
        if not was_there and self.element.submits and len(event.value) >= self.element.length > 0:
            self.post_message(self.Left(self.element.id, "full"))

    def on_input_submitted(self, event: TextField.Submitted) -> None:
        """Enter: ready with this field."""
        event.stop()
        self.post_message(self.Left(self.element.id, "enter"))

    def on_input_blurred(self, event: TextField.Blurred) -> None:
        """Went on to something else."""
        event.stop()
        self.post_message(self.Left(self.element.id, "blur"))

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Show what stands in a secret field, or hide it again."""
        event.stop()
        self.entry.password = not self.entry.password
        event.button.relabel(to_content(_("Show") if self.entry.password else _("Hide")))
