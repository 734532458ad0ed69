"""Rules on messages: whether they can arrive, and whether all of them is shown."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.channels import CHANNELS, MAILBOX, MESSAGE
from tutor.lesson.elements import LIKE_A_LINK
from tutor.lesson.model import Message
from tutor.lint.subject import LessonSubject


def without_phone(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A message arrives at a place that the lesson does not have: mostly a phone."""
    places = {place.name for place in subject.lesson.places}
    for message in _own(subject):
        if message.screen.place in places:
            continue
        if message.at_start or message.id in subject.map.sent:
            yield Diagnostic(message.at, "T437", {"name": message.id})


def below_notification(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A notification without inbox has no page on which its content could stand."""
    for message in _own(subject):
        others = [element for element in message.screen.content if element.look not in LIKE_A_LINK]
        if others and CHANNELS[message.via].only_notifies:
            yield Diagnostic(message.at, "T438", {"name": message.id})


def in_app_of_messages(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A screen in an app that shows messages: the app opens their list, never this screen."""
    lesson = subject.lesson
    inboxes = {m.screen.app for m in lesson.messages if CHANNELS[m.via].inbox} - {""}
    for screen in lesson.screens:
        is_made = screen.id.startswith((MESSAGE, MAILBOX))
        if screen.app in inboxes and not is_made and screen.at.file == lesson.path:
            yield Diagnostic(screen.at, "T439", {"name": screen.id, "app": screen.app})


def _own(subject: LessonSubject) -> Iterator[Message]:
    """The messages of the lesson's own file; those of the article may be for another variant."""
    for message in subject.lesson.messages:
        if message.at.file == subject.lesson.path:
            yield message
