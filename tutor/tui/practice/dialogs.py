"""What can lie on top of the practice screen, made from what is in front."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from tutor.engine.view import CoachView, View
from tutor.i18n import gettext as _
from tutor.lesson.places import PlaceKind
from tutor.practice.controller import inputs_in
from tutor.practice.texts import DEVICE_WORDS
from tutor.tui.content import markdown_content, to_content
from tutor.tui.practice.coach import coach_line, whole_story
from tutor.tui.practice.focus import Field
from tutor.tui.practice.keyboard import KeyboardDialog, Typing
from tutor.tui.practice.keys import PRACTICE_KEYS
from tutor.tui.widgets.button import BigButton
from tutor.tui.widgets.dialog import Dialog, DialogAnswer
from tutor.tui.widgets.lines import StepProgress
from tutor.tui.widgets.text import PlainText

STOP = "stop"


def stop_dialog() -> Dialog:
    """Asks whether to stop; gives ``STOP`` when so."""
    answers = (
        DialogAnswer(_("Yes, stop"), STOP),
        DialogAnswer(_("No, go on practising"), "stay", main=True),
    )
    return Dialog(_("Do you want to stop?"), _("You can go on here another time."), answers)


def steps_dialog(coach: CoachView) -> ReadingDialog:
    """All that the coach says, and all steps."""
    return ReadingDialog(StepProgress.line(coach.number, coach.total), whole_story(coach))


def keyboard_dialog(field: Field, view: View) -> KeyboardDialog:
    """A keyboard for this field: digits alone where only digits are asked."""
    from tutor.inputs import KINDS

    element = inputs_in(view).get(field.element)
    typing = Typing(
        element.label if element else _("Address bar"),
        field.value,
        numeric=element is not None and KINDS[element.kind].numeric,
        secret=element is not None and element.secret,
        about=_what_to_type(view),
        card=view.card,
    )
    return KeyboardDialog(typing)


def _what_to_type(view: View) -> Content:
    """What the coach asks, and the newest message on the phone: the keyboard hides both."""
    parts = [coach_line(view.coach)]
    phone = view.phone
    if phone is not None and phone.banner is not None:
        parts.append(to_content(f"{phone.banner.sender}: {phone.banner.text}"))
    elif phone is not None and phone.thread is not None:
        newest = to_content(f"{phone.thread.sender}: ")
        parts.append(newest + markdown_content(phone.thread.bubbles[-1].text))
    return Content("\n\n").join(parts)


def help_dialog(front: PlaceKind, coach: CoachView) -> ReadingDialog:
    """Where the learner is, what the coach asks, and the keys."""
    where = _(DEVICE_WORDS[front].here)
    parts = [
        to_content(where + " " + _("This is practice: you cannot break anything.")),
        to_content(_("The coach asks:"), "bold") + Content("\n") + coach_line(coach),
        to_content(_("With the mouse you can click anything.")),
        to_content(
            _("With the keyboard: Tab goes to the next thing, Enter presses it.")
            + " "
            + _("Shift+Tab goes back. The arrow keys walk over a page.")
        ),
        to_content(_("The keys"), "bold") + Content("\n") + _key_lines(),
        to_content(_("You can copy with Ctrl+C and paste with Ctrl+V.")),
    ]
    return ReadingDialog(_("Where am I?"), Content("\n\n").join(parts))


def _key_lines() -> Content:
    lines = [
        to_content(f"{key.key_label:<4}", "bold") + to_content(f" {key.name}: {key.sentence}")
        for key in PRACTICE_KEYS
    ]
    return Content("\n").join(lines)


class ReadingDialog(ModalScreen[None]):
    """A title and a text; the arrow keys scroll it, Enter and Escape close it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,f9", "leave", show=False),
        Binding("down", "scroll_lines(1)", show=False),
        Binding("up", "scroll_lines(-1)", show=False),
        Binding("pagedown", "scroll_lines(8)", show=False),
        Binding("pageup", "scroll_lines(-8)", show=False),
    ]
    DEFAULT_CSS = """
    ReadingDialog { align: center middle; background: $background; }
    ReadingDialog > #box {
        width: 76; max-width: 100%; height: auto; max-height: 100%; padding: 0 2;
        background: $surface; border: round $primary; border-title-color: $primary;
        border-title-style: bold;
    }
    ReadingDialog VerticalScroll { height: auto; max-height: 80h; scrollbar-size-vertical: 2; }
    ReadingDialog BigButton { width: 100%; }
    """

    def __init__(self, title: str, text: Content) -> None:
        super().__init__()
        self._title = title
        self._text = text

    def compose(self) -> ComposeResult:
        """The text and a way out."""
        with Vertical(id="box") as box:
            box.border_title = to_content(self._title)
            with VerticalScroll(id="words", can_focus=False):
                yield PlainText(self._text)
            yield BigButton(_("Close"), "close", look="primary")

    def on_mount(self) -> None:
        """Enter closes it."""
        self.query_one(BigButton).focus()

    def action_scroll_lines(self, lines: int) -> None:
        """Scroll the text."""
        self.query_one("#words").scroll_relative(y=2 * lines, animate=False)

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Close it."""
        event.stop()
        self.dismiss(None)

    def action_leave(self) -> None:
        """Close it."""
        self.dismiss(None)
