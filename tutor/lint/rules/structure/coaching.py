"""Rules on hints and known mistakes."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.diagnostics.diagnostic import Diagnostic
from tutor.lesson.model import Question, Step
from tutor.lesson.places import with_browser
from tutor.lint.subject import LessonSubject
from tutor.loader.resolve.element_checks import reasons_of
from tutor.loader.resolve.steps import OUTCOMES, known_outcomes

_ENOUGH = 2
_ALWAYS = ("back", "wrong")


def no_hint(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A step where something can go wrong has neither a reason nor hints of its own."""
    for step in subject.lesson.steps:
        if _can_go_wrong(subject, step) and not step.why and not step.hints:
            yield Diagnostic(step.at, "T421", {})


def weak_hint(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A hint says no more than the step itself, or than a hint before it."""
    for step in subject.lesson.steps:
        said = {_plain(step.text)}
        hints = [(("hints", index), text) for index, text in enumerate(step.hints)]
        for path, text in [(("why",), step.why), *hints]:
            if text and _plain(text) in said:
                at = subject.place(step.at, *path)
                # One hint may stand there without a list around it.
                yield Diagnostic(
                    at if at != step.at else subject.place(step.at, path[0]), "T429", {}
                )
            said.add(_plain(text))


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").casefold().split()).strip(" .!")


def few_mistakes(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A step where something can go wrong names fewer than two mistakes."""
    for step in subject.lesson.steps:
        if not _can_go_wrong(subject, step):
            continue
        named = len(step.mistakes)
        named += sum(len(field.wrong) for field in subject.map.filled_in(step))
        named += sum(not o.right for q in _questions(subject, step) for o in q.options)
        if named < _ENOUGH:
            yield Diagnostic(step.at, "T422", {"count": str(named)})


def _can_go_wrong(subject: LessonSubject, step: Step) -> bool:
    """Whether the learner types, ticks or answers something in this step."""
    visits = any(action.verb == "visit" for action in step.actions)
    asks = any(field.expect or field.rules for field in subject.map.filled_in(step))
    return visits or asks or any(True for _ in _questions(subject, step))


def _questions(subject: LessonSubject, step: Step) -> Iterator[Question]:
    for action in step.actions:
        for target in action.targets:
            element = subject.map.elements.get(target)
            if isinstance(element, Question):
                yield element


def impossible_mistake(subject: LessonSubject) -> Iterator[Diagnostic]:
    """A known mistake is named at a step where it cannot happen."""
    named = frozenset(known_outcomes())
    for index, step in enumerate(subject.lesson.steps):
        outcomes = [m for m in step.mistakes if not m.targets and m.on in named]
        possible = _possible(subject, index) if outcomes else set()
        for mistake in outcomes:
            if mistake.on not in possible:
                at = subject.place(mistake.at, "on")
                values = {"name": mistake.on, "possible": ", ".join(sorted(possible & named))}
                yield Diagnostic(at, "T423", values)


def _possible(subject: LessonSubject, index: int) -> set[str]:
    """The names of what can happen while this step waits."""
    possible = set(_ALWAYS)
    if with_browser(subject.lesson.places):
        possible |= {name for name in OUTCOMES if name.startswith("address_")}
    if any(message.to for message in subject.lesson.messages):
        possible.add("no_arrival")
    screens = subject.map.within(index)
    for field in subject.map.inputs():
        if field.screen in screens:
            possible.update(reasons_of(field))
            possible |= {"old_code"} if field.kind == "code" else set()
    return possible
