"""Rules on values: who can know them, and who uses them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.dates import TODAY
from tutor.lesson.model import Button, Input, Lesson, Question, Static
from tutor.lesson.template import names_in
from tutor.lint.subject import LessonSubject, nodes_of

WITHOUT_TYPING = frozenset({"flag", "choice", "boxes"})
_NUMBER = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[a-z][a-z0-9_]*")


def unknowable(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A field expects a value that the learner can find nowhere."""
    lesson = subject.lesson
    known = {TODAY, *lesson.persona.values, *names_in(" ".join(_shown(lesson)))}
    for datum in reversed(lesson.data):
        if datum.name in known:
            known.update(names_in(" ".join(datum.pick)))
    for element in subject.map.elements.values():
        if isinstance(element, Input) and element.keep:
            known.add(element.keep)
        elif isinstance(element, Button):
            known.update(name for name, _ in element.effects.set)
    for field in subject.map.inputs():
        for name in names_in(field.asked):
            if name not in known:
                yield Diagnostic(subject.place(field.at, "expect"), "T401", {"name": name})


def untold(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A field expects words or a number that stand in no text that the learner reads.

    Found anywhere counts, be it as a part of a date or with other spaces: this
    tells of what nobody could know, not of what is hard to find.
    """
    told = _Told(subject.lesson, subject.map.inputs())
    for field in subject.map.inputs():
        is_typed = not (field.options or field.kind in WITHOUT_TYPING)
        for expect in field.answers if is_typed else ():
            if not names_in(expect) and not told.has(expect):
                yield Diagnostic(subject.place(field.at, "expect"), "T440", {"value": expect})


class _Told:
    """All that the learner reads, for looking up a value in it."""

    def __init__(self, lesson: Lesson, fields: Iterable[Input]) -> None:
        texts = [*_shown(lesson), *lesson.card, *lesson.card.values()]
        names = names_in(" ".join((*texts, *(field.asked for field in fields))))
        texts += [lesson.persona.values.get(name, "") for name in names]
        texts += [option for datum in lesson.data for option in datum.pick]
        self._text = "\n".join(texts).casefold()
        self._joined = _SPACES.sub("", self._text)
        self._numbers = {int(number) for number in _NUMBER.findall(self._text)}

    def has(self, value: str) -> bool:
        """Whether this stands somewhere: as words, or each of its numbers."""
        wanted = value.casefold()
        if not _LETTER.search(wanted):
            numbers = {int(number) for number in _NUMBER.findall(wanted)}
            return numbers <= self._numbers or _SPACES.sub("", wanted) in self._joined
        return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", self._text) is not None


def _shown(lesson: Lesson) -> Iterator[str]:
    """Every text that a learner gets to read, with its names."""
    yield from (lesson.lead, lesson.ending, *lesson.intro, *lesson.card.values())
    for message in lesson.messages:
        yield from (message.sender, message.subject, message.text)
    screens = (*lesson.screens, *(message.screen for message in lesson.messages))
    for screen in screens:
        yield screen.title
        for element in screen.content:
            yield element.label
            if isinstance(element, Static):
                yield element.text
            elif isinstance(element, Input):
                yield from (element.value, element.example)
            elif isinstance(element, Question):
                yield from (option.label for option in element.options)
    for step in lesson.steps:
        yield from (step.text, step.why, *step.hints, *(m.say for m in step.mistakes))


def never_used(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A value is made, kept or set, and nothing in the lesson uses it."""
    used = set(_used(subject))
    for datum in subject.lesson.data:
        # What an article makes may be there for its other variant.
        if datum.name not in used and datum.at.file == subject.lesson.path:
            yield Diagnostic(datum.at, "T402", {"name": datum.name})
    for field in subject.map.inputs():
        if field.keep and field.keep not in used:
            yield Diagnostic(subject.place(field.at, "keep"), "T402", {"name": field.keep})
    for button in subject.map.buttons():
        for name, _ in button.effects.set:
            # What an act on a message sets is asked by the button itself.
            if name not in (*used, *button.when.names):
                yield Diagnostic(subject.place(button.at, "set"), "T402", {"name": name})


def _used(subject: LessonSubject) -> Iterator[str]:
    """Every name in a text, and every word of a condition."""
    for tree in subject.trees.values():
        for node in nodes_of(tree):
            if "$" in node.text:
                yield from names_in(node.text)
            if when := node.entries.get("when"):
                yield from _WORD.findall(when.text)
