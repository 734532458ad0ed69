"""Rules on what leads where: buttons, screens, messages, situations."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.channels import MAILBOX
from tutor.lesson.model import Effects
from tutor.lint.subject import LessonSubject


def button_without_effect(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A button or link that does nothing, and that no step speaks of."""
    for button in subject.map.buttons():
        if button.effects != Effects() or button.id in subject.map.named:
            continue
        checks = button.checks and any(e.screen == button.screen for e in subject.map.inputs())
        if not checks:
            yield Diagnostic(button.at, "T403", {"label": button.label})


def unreached_screen(subject: LessonSubject) -> Iterator[Diagnostic]:
    """No button, step or message leads to a screen."""
    for screen in subject.lesson.screens:
        if screen.id.startswith(MAILBOX):
            continue  # The list of the mail, to which a button of the browser leads.
        if screen.id not in subject.map.reached and screen.at.file == subject.lesson.path:
            yield Diagnostic(screen.at, "T404", {"name": screen.id})


def unmentioned_button(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A button stands where the learner comes by, and the coach has no words for it."""
    for button in subject.map.buttons():
        on_route = button.screen in subject.map.route & subject.map.reached
        only_back = Effects(go=button.effects.go) == button.effects and (
            button.effects.go in ("", "back", "close")
        )
        if on_route and not only_back and button.id not in subject.map.named:
            yield Diagnostic(button.at, "T405", {"label": button.label})


def unused_situation(subject: LessonSubject) -> Iterator[Diagnostic]:
    """Nothing in the lesson is different when a situation happens."""
    lesson = subject.lesson
    conditions = [
        *(screen.when for screen in subject.map.screens.values()),
        *(element.when for element in subject.map.elements.values()),
        *(message.when for message in lesson.messages),
        *(step.when for step in lesson.steps),
        *(field.fails for field in subject.map.inputs() if field.fails is not None),
    ]
    asked = {name for condition in conditions for name in condition.names}
    for situation in lesson.situations:
        if situation.name not in asked and situation.at.file == lesson.path:
            yield Diagnostic(situation.at, "T406", {"name": situation.name})


def unsent_message(subject: LessonSubject) -> Iterator[Diagnostic]:
    """No button sends a message, and it is not there from the start."""
    for message in subject.lesson.messages:
        if message.id not in subject.map.sent and message.at.file == subject.lesson.path:
            yield Diagnostic(message.at, "T407", {"name": message.id})
