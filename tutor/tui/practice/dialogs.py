"""What can lie on top of the practice screen, made from what is in front."""

from __future__ import annotations

from textual.content import Content

from tutor.engine.view import CoachView, View
from tutor.i18n import gettext as _
from tutor.lesson.places import PlaceKind
from tutor.practice.controller import inputs_in
from tutor.practice.texts import DEVICE_WORDS
from tutor.tui.content import markdown_content, to_content
from tutor.tui.practice.coach_text import coach_line, whole_story
from tutor.tui.practice.fields import Field
from tutor.tui.practice.keyboard import KeyboardDialog, Typing
from tutor.tui.practice.keys import PRACTICE_KEYS
from tutor.tui.practice.reading import ReadingDialog
from tutor.tui.widgets import Dialog, DialogAnswer, StepProgress

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
        to_content(f"{key.cap:<4}", "bold") + to_content(f" {key.name}: {key.sentence}")
        for key in PRACTICE_KEYS
    ]
    return Content("\n").join(lines)
