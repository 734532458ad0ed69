"""Rules on steps: whether they can be done, and whether they say what is on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.i18n import gettext as _
from tutor.lesson.message_acts import MESSAGE_ACTS
from tutor.lesson.model import Action, Button, Input, Question, Static, Step
from tutor.lint.subject import LessonSubject

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ON_LABELS = ("press", "choose", "fill", "answer")


def impossible_step(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A step asks for something that nothing leads to."""
    for step in subject.lesson.steps:
        lost = next((name for action in step.actions for name in _lost(subject, action)), None)
        if lost is not None:
            yield Diagnostic(step.at, "T408", {"name": lost})


def _lost(subject: LessonSubject, action: Action) -> Iterator[str]:
    """What an action asks for and nobody can get to."""
    known = subject.map
    if action.verb == "open_message":
        yield from (name for name in action.targets if name not in known.sent)
    elif action.verb in ("tab", "reach", "leave"):
        yield from (name for name in action.targets if name not in known.reached)
    elif action.verb in _ON_LABELS or action.verb in MESSAGE_ACTS:
        elements = [known.elements[target] for target in action.targets]
        here = [e for e in elements if e.screen in known.reached]
        enough = here if action.verb == "choose" else len(here) == len(elements)
        if elements and not enough:
            yield next(e.label for e in elements if e not in here)


def step_by_itself(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A step waits for a screen that the step before already brings."""
    for before, step in pairwise(subject.lesson.steps):
        last, first = before.actions[-1], step.actions[0]
        plain = not (before.optional or before.when.tests or step.when.tests)
        waits = len(step.actions) == 1 and first.verb in ("tab", "reach")
        if plain and waits and last.verb == "press" and len(last.targets) == 1:
            button = subject.map.elements[last.targets[0]]
            if isinstance(button, Button) and (button.effects.go,) == first.targets:
                yield Diagnostic(step.at, "T409", {"name": first.targets[0]})


def other_label(subject: LessonSubject) -> Iterator[Diagnostic]:
    """The sentence of a step names another label than the one that the step is about."""
    known = {_plain(text) for text in _on_screens(subject)}
    for step in subject.lesson.steps:
        labels = _labels(subject, step)
        bold = _BOLD.findall(step.text)
        if not labels or not bold or any(_plain(text) in map(_plain, labels) for text in bold):
            continue
        for text in bold:
            # An address, a name on the card and a word of the practice itself are no labels.
            if _plain(text) not in known and not re.search(r"[/@$0-9]|\w\.\w", text):
                at = subject.place(step.at, "text")
                yield Diagnostic(at, "T410", {"text": text, "label": labels[0]})
                break


def _labels(subject: LessonSubject, step: Step) -> tuple[str, ...]:
    return tuple(
        subject.map.elements[target].label
        for action in step.actions
        if action.verb in _ON_LABELS
        for target in action.targets
    )


def _on_screens(subject: LessonSubject) -> Iterator[str]:
    """Everything that a bold text may rightly name."""
    lesson = subject.lesson
    yield from lesson.persona.values.values()
    for message in lesson.messages:
        yield from (message.sender, message.subject)
    for screen in subject.map.screens.values():
        yield from (screen.title, screen.app)
        for element in screen.content:
            yield element.label
            if isinstance(element, Question):
                yield from (option.label for option in element.options)
            elif isinstance(element, Input):
                yield from element.options
            elif isinstance(element, Static):
                yield element.text
    yield from (_("Back"), _("Home"), "Enter")


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").casefold().split()).strip(" .:,!?")


def same_text_twice(subject: LessonSubject) -> Iterator[Diagnostic]:
    """Two steps in a row say exactly the same."""
    for before, step in pairwise(subject.lesson.steps):
        if before.chapter != step.chapter or (before.when.tests and step.when.tests):
            continue
        same = step.text == before.text if step.text else step.actions == before.actions
        if same and bool(step.text) == bool(before.text):
            yield Diagnostic(step.at, "T427", {})
