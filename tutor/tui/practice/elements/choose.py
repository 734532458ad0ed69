"""What is chosen on a page: ticks, switches, choices, lists and questions."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from tutor.engine.event import Event
from tutor.engine.view import ElementView, OptionView
from tutor.i18n import gettext as _
from tutor.inputs.boxes import joined
from tutor.inputs.touch import DONE
from tutor.tui.content import markdown_content, to_content
from tutor.tui.practice.clickable import ActButton, Acted, ActRow, Typist
from tutor.tui.practice.elements.options_dialog import OptionsDialog
from tutor.tui.practice.elements.part import ElementWidget
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.choice import ChoiceRow, Shape
from tutor.tui.widgets.text import CachedText, appear

SHORT = 6
"""Letters in an answer that stands beside the other one."""


class _Wrong(CachedText):
    DEFAULT_CSS = "_Wrong { color: $mistake; border-left: outer $mistake; padding: 0 1; }"

    def fill(self, error: str) -> None:
        appear(self, bool(error))
        self.show(Content("! ") + markdown_content(error))


class TickWidget(ElementWidget):
    """A checkbox or a switch."""

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        shape: Shape = "switch" if element.look == "switch" else "tick"
        self._row = ActRow(element.label, chosen=element.value == "yes", shape=shape)
        self._wrong = _Wrong()
        self._wrong.fill(element.error)

    def compose(self) -> ComposeResult:
        """The row and what is not right with it."""
        yield self._row
        yield self._wrong

    def present(self, element: ElementView) -> None:
        """Show whether it is on."""
        self._row.chosen = element.value == "yes"
        self._wrong.fill(element.error)

    def on_choice_row_chosen(self, event: ChoiceRow.Chosen) -> None:
        """Turn it on or off."""
        event.stop()
        value = "no" if self.element.value == "yes" else "yes"
        self.post_message(Acted(Event("fill", self.element.id, value)))


class GestureWidget(ElementWidget):
    """A finger, a face: one button does it, by mouse as well as by keyboard."""

    DEFAULT_CSS = """
    GestureWidget > .label { text-style: bold; }
    GestureWidget > ActButton { width: auto; }
    """

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self._label = CachedText(element.label, classes="label")
        self._button = ActButton(_gesture(element), Event("fill", element.id, DONE), look="primary")
        self._wrong = _Wrong()
        self._wrong.fill(element.error)

    def compose(self) -> ComposeResult:
        """The label, the button and what did not work."""
        yield self._label
        yield self._button
        yield self._wrong

    def present(self, element: ElementView) -> None:
        """Show whether it was done."""
        self._button.relabel(_gesture(element))
        self._wrong.fill(element.error)


class ChoiceWidget(ElementWidget):
    """One of several, all in sight."""

    DEFAULT_CSS = "ChoiceWidget > .label { text-style: bold; }"
    SHAPE: ClassVar[Shape] = "one"

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self._label = CachedText(element.label, classes="label")
        self._wrong = _Wrong()
        self._wrong.fill(element.error)
        self._rows = [
            ActRow(option.label, chosen=_is_chosen(element, option), shape=self.SHAPE)
            for option in element.options
        ]

    def compose(self) -> ComposeResult:
        """The label, the options and what is not right."""
        yield self._label
        yield from self._rows
        yield self._wrong

    def present(self, element: ElementView) -> None:
        """Show which one is chosen."""
        for row, option in zip(self._rows, element.options, strict=False):
            row.chosen = _is_chosen(element, option)
        self._wrong.fill(element.error)

    def on_choice_row_chosen(self, event: ChoiceRow.Chosen) -> None:
        """Choose it."""
        event.stop()
        self.choose(event.value)

    def choose(self, label: str) -> None:
        """Choose the option with this label."""
        self.post_message(Acted(Event("fill", self.element.id, label)))


class BoxesWidget(ChoiceWidget):
    """A group of boxes, of which several can be ticked."""

    SHAPE: ClassVar[Shape] = "tick"

    def choose(self, label: str) -> None:
        """Tick a box, or take its tick away."""
        options = self.element.options
        now = {option.label for option in options if option.chosen} ^ {label}
        text = joined([*now], [option.label for option in options])
        self.post_message(Acted(Event("fill", self.element.id, text)))


class ListWidget(ElementWidget):
    """One of several, in a list that unfolds."""

    DEFAULT_CSS = """
    ListWidget > .label { text-style: bold; }
    ListWidget > BigButton { text-align: left; content-align: left middle; text-style: none; }
    """

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self._label = CachedText(element.label, classes="label")
        self._button = Unfold(element, self.chosen_line(element))
        self._wrong = _Wrong()
        self._wrong.fill(element.error)

    def compose(self) -> ComposeResult:
        """The label, what is chosen, and what is not right."""
        yield self._label
        yield self._button
        yield self._wrong

    def present(self, element: ElementView) -> None:
        """Show which one is chosen."""
        self._button.relabel(self.chosen_line(element))
        self._wrong.fill(element.error)

    def chosen_line(self, element: ElementView) -> Content:
        """What is chosen, or what asks to choose."""
        chosen = [option.label for option in element.options if _is_chosen(element, option)]
        return to_content(chosen[0] if chosen else element.prompt or _("Choose …")) + Content("  ▼")

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Unfold the list."""
        event.stop()
        self.unfold()

    def unfold(self) -> None:
        """Open what there is to choose from."""
        element = self.element
        dialog = OptionsDialog(element.label, element.options, search=element.control == "search")
        self.app.push_screen(dialog, self._choose)

    def _choose(self, label: str | None) -> None:
        for option in self.element.options:
            if option.label == label:
                value = option.value or option.label
                self.post_message(Acted(Event("fill", self.element.id, value)))


class Asking(CachedText, can_focus=True):
    """The words of a question; with the focus here, Enter answers nothing."""

    FOCUS_ON_CLICK = False
    DEFAULT_CSS = """
    Asking { text-style: bold; padding: 0 0 0 1; }
    Asking:focus { border-left: heavy $primary; padding: 0; }
    """

    def __init__(self, element: ElementView) -> None:
        super().__init__(_words(element))
        self.element = element.id


class QuestionWidget(ElementWidget):
    """A question with its answers as large buttons."""

    DEFAULT_CSS = """
    QuestionWidget > #answers { height: auto; layout: vertical; }
    QuestionWidget > #answers.-beside { layout: horizontal; }
    QuestionWidget ActButton { width: 100%; }
    QuestionWidget .-beside > ActButton { width: 1fr; min-width: 8; }
    """

    def __init__(self, element: ElementView, typist: Typist) -> None:
        super().__init__(element, typist)
        self.question = Asking(element)
        """Where the keyboard begins, so that Enter gives no answer that nobody chose."""
        self._wrong = _Wrong()
        self._wrong.fill(element.error)
        self._buttons = [
            ActButton(_answer(option), Event("answer", element.id, option.label))
            for option in element.options
        ]

    def compose(self) -> ComposeResult:
        """The question, the answers and what the answer means."""
        yield self.question
        beside = len(self._buttons) == 2 and all(
            len(option.label) <= SHORT for option in self.element.options
        )
        yield Container(*self._buttons, id="answers", classes="-beside" if beside else "")
        yield self._wrong

    def present(self, element: ElementView) -> None:
        """Show which answer was given."""
        self.question.show(_words(element))
        for button, option in zip(self._buttons, element.options, strict=False):
            button.relabel(_answer(option))
        self._wrong.fill(element.error)


class Unfold(BigButton):
    """Unfolds a list; ``element`` is the id of the input."""

    FOCUS_ON_CLICK = False

    def __init__(self, element: ElementView, line: Content) -> None:
        super().__init__(line)
        self.element = element.id


def _is_chosen(element: ElementView, option: OptionView) -> bool:
    return option.chosen or (option.value or option.label) == element.value


def _gesture(element: ElementView) -> Content:
    return Content("✓ " if element.value == DONE else "") + to_content(element.prompt)


def _words(element: ElementView) -> Content:
    return markdown_content(element.text or element.label)


def _answer(option: OptionView) -> Content:
    return Content("✓ " if option.chosen else "") + to_content(option.label)
