"""A lesson as its editor made it, part by part, to compare with the version before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.engine.show.words import step_text
from tutor.engine.stage import Stage
from tutor.engine.state import World
from tutor.language import gettext as _
from tutor.lesson.condition import Condition
from tutor.lesson.markdown import plain_text
from tutor.lesson.model import (
    Button,
    Datum,
    Effects,
    Element,
    Input,
    Lesson,
    Message,
    Question,
    Screen,
    Static,
    Step,
)

Outline = Mapping[str, tuple[str, ...]]


def outline(lesson: Lesson) -> Outline:
    """Each part of a lesson under its name: the article, steps, screens, messages and data."""
    parts: dict[str, tuple[str, ...]] = {_("Article"): tuple(_article(lesson))}
    parts[_("Situations and data")] = tuple(_drawn(lesson))
    stage = Stage.from_seed(lesson, 1)
    parts[_("Steps")] = tuple(line for step in lesson.steps for line in _step(stage, step))
    for screen in lesson.screens:
        name = _("Screen {id} ({title})").format(id=screen.id, title=screen.title)
        parts[name] = tuple(_screen(screen))
    for message in lesson.messages:
        name = _("Message {id} (from {sender})").format(id=message.id, sender=message.sender)
        parts[name] = tuple(_message(message))
    return parts


def _article(lesson: Lesson) -> Iterator[str]:
    yield lesson.title
    yield lesson.summary
    yield from (plain_text(paragraph) for paragraph in lesson.intro)
    yield from (f"• {need}" for need in lesson.needs)
    yield from (f"✓ {learnt}" for learnt in lesson.learnt)
    if lesson.ending:
        yield plain_text(lesson.ending)
    if lesson.epilogue is not None:
        yield lesson.epilogue.title
        yield from (plain_text(paragraph) for paragraph in lesson.epilogue.intro)
        yield plain_text(lesson.epilogue.ending)


def _drawn(lesson: Lesson) -> Iterator[str]:
    yield from (f"{s.name}: {s.sentence}" for s in lesson.situations)
    yield from (_datum(datum) for datum in lesson.data)


def _datum(datum: Datum) -> str:
    return f"${datum.name} = {datum.make or ' | '.join(datum.pick)}"


def _step(stage: Stage, step: Step) -> Iterator[str]:
    yield f"■ {plain_text(step_text(stage, World(), step))}"
    yield from _when(step.when)
    if step.optional:
        yield _("may be skipped")
    yield from (f"{action.verb}: {', '.join(action.targets)}" for action in step.actions)
    yield from (f"? {plain_text(text)}" for text in (step.why, *step.hints) if text)
    for mistake in step.mistakes:
        on = ", ".join((mistake.on, *mistake.targets))
        yield f"! {on}: {plain_text(mistake.say)}"


def _when(condition: Condition) -> Iterator[str]:
    if condition.tests:
        joined = (" or " if condition.any else " and ").join(
            ("not " if test.negated else "")
            + test.name
            + (f" = {test.value}" if test.value is not None else "")
            for test in condition.tests
        )
        yield _("only when {condition}").format(condition=joined)


def _screen(screen: Screen) -> Iterator[str]:
    if screen.url:
        yield screen.url
    if screen.app:
        yield _("in the app {app}").format(app=screen.app)
    yield from _when(screen.when)
    for element in screen.content:
        yield from _element(element)


def _element(element: Element) -> Iterator[str]:
    when = "".join(f" ({text})" for text in _when(element.when))
    if isinstance(element, Static):
        yield f"{element.look}: {plain_text(element.text)}{when}"
    elif isinstance(element, Button):
        yield f"{element.look}: {element.label}{_effects(element.effects)}{when}"
    elif isinstance(element, Input):
        yield f"{element.look}: {element.label} [{element.kind}]{when}"
        yield from _input(element)
    elif isinstance(element, Question):
        yield f"{element.look}: {element.label}{when}"
        for option in element.options:
            sign = "+" if option.right else "-"
            yield f"  {sign} {option.label}: {plain_text(option.because)}"


def _input(element: Input) -> Iterator[str]:
    values = {"value": element.value, "expect": element.expect, "keep": element.keep}
    yield from (f"  {name}: {value}" for name, value in values.items() if value)
    yield from (f"  {rule}: {value}" for rule, value in element.rules)
    yield from (f"  ! {reason}: {plain_text(text)}" for reason, text in element.wrong.items())


def _effects(effects: Effects) -> str:
    parts = [f"{name}={value}" for name, value in effects.set]
    parts += [f"✉ {message}" for message in (*effects.send, *effects.notify)]
    parts += [f"→ {where}" for where in (effects.new_tab, effects.go) if where]
    return f"  {', '.join(parts)}" if parts else ""


def _message(message: Message) -> Iterator[str]:
    if message.subject:
        yield message.subject
    yield plain_text(message.text)
    yield from _when(message.when)
    for element in message.screen.content:
        yield from _element(element)
