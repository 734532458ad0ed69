"""A lesson as its editor made it, part by part, to compare with the version before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.engine.context import PracticeContext
from tutor.engine.state import World
from tutor.engine.views.words import step_text
from tutor.i18n import gettext as _
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
from tutor.lesson.places import PlaceSpec

Outline = Mapping[str, tuple[str, ...]]


def outline(lesson: Lesson) -> Outline:
    """Each part of a lesson under its name: the article, steps, screens, messages and data."""
    parts: dict[str, tuple[str, ...]] = {_("Article"): tuple(_article(lesson))}
    parts[_("Situations and data")] = tuple(_drawn(lesson))
    context = PracticeContext.from_seed(lesson, 1)
    parts[_("Steps")] = tuple(line for step in lesson.steps for line in _step(context, step))
    for screen in lesson.screens:
        name = _("Screen {id} ({title})").format(id=screen.id, title=screen.title)
        parts[name] = tuple(_screen(screen))
    for message in lesson.messages:
        name = _("Message {id} (from {sender})").format(id=message.id, sender=message.sender)
        parts[name] = tuple(_message(message))
    return parts


def _article(lesson: Lesson) -> Iterator[str]:
    yield from (text for text in (lesson.title, lesson.variant, lesson.summary) if text)
    yield from _keys(
        category=lesson.category,
        theme=lesson.theme,
        keywords=", ".join(lesson.keywords),
        level=lesson.level,
        minutes=lesson.minutes,
        reviewed=lesson.reviewed,
        source=lesson.source,
    )
    yield from map(_place, lesson.places)
    yield from (plain_text(paragraph) for paragraph in lesson.intro)
    yield from (f"• {need}" for need in lesson.needs)
    yield from (f"✓ {learnt}" for learnt in lesson.learnt)
    yield from (f"{term.id}: {plain_text(term.meaning)}" for term in lesson.terms)
    yield from (f"→ {reading.title}: {reading.teaser}" for reading in lesson.read_more)
    if lesson.ending:
        yield plain_text(lesson.ending)
    if lesson.epilogue is not None:
        yield lesson.epilogue.title
        yield from (plain_text(paragraph) for paragraph in lesson.epilogue.intro)
        yield plain_text(lesson.epilogue.ending)


def _place(place: PlaceSpec) -> str:
    """A place as a lesson writes it, with the apps that are not always there."""
    named = [place.kind, *([place.title] if place.title else [])]
    apps = [f"{app} ({' '.join(_when(when))})" for app, when in place.apps]
    return f"{place.name}: {', '.join((*named, *apps))}"


def _keys(**values: object) -> Iterator[str]:
    """Keys of the format with what stands there; those without a value are left out."""
    for name, value in values.items():
        if value:
            yield f"{name}: {'yes' if value is True else value}"


def _drawn(lesson: Lesson) -> Iterator[str]:
    yield from (f"{name}: {value}" for name, value in lesson.persona.values.items())
    yield from (f"{label}: {words}" for label, words in lesson.card.items())
    yield from (f"{s.name}: {s.sentence}" for s in lesson.situations)
    yield from (_datum(datum) for datum in lesson.data)


def _datum(datum: Datum) -> str:
    length = f" ({datum.length})" if datum.length else ""
    made = datum.pattern or datum.make or " | ".join(datum.pick)
    sources = f" ← {', '.join(datum.sources)}" if datum.sources else ""
    return f"${datum.name} = {made}{length}{sources}"


def _step(context: PracticeContext, step: Step) -> Iterator[str]:
    yield f"■ {plain_text(step_text(context, World(), step))}"
    yield from _when(step.when)
    if step.optional:
        yield _("may be skipped")
    yield from _keys(
        with_previous=step.with_previous, advice=step.advice, other_choice=step.other_choice
    )
    yield from (f"{action.verb}: {', '.join(action.targets)}" for action in step.actions)
    yield from (f"? {plain_text(text)}" for text in (step.why, *step.hints) if text)
    for mistake in step.mistakes:
        on = ", ".join((mistake.on, *mistake.targets))
        yield f"! {on}: {plain_text(mistake.say)}"


def _when(condition: Condition) -> Iterator[str]:
    if condition.tests:
        yield _("only when {condition}").format(condition=_written(condition))


def _written(condition: Condition) -> str:
    """The condition as a lesson writes it."""
    return (" or " if condition.any else " and ").join(
        ("not " if test.negated else "")
        + test.name
        + (f" = {test.value}" if test.value is not None else "")
        for test in condition.tests
    )


def _screen(screen: Screen) -> Iterator[str]:
    if screen.url:
        yield screen.url
    if screen.app:
        yield _("in the app {app}").format(app=screen.app)
    yield from _when(screen.when)
    yield from _keys(dialog=screen.dialog, end=screen.end, fake=screen.fake)
    yield from (f"on_arrival:{_effects(button.effects)}" for button in screen.arrival)
    for element in screen.content:
        yield from _element(element)


def _element(element: Element) -> Iterator[str]:
    when = "".join(f" ({text})" for text in _when(element.when))
    if isinstance(element, Static):
        yield f"{element.look}: {plain_text(element.text)}{when}"
    elif isinstance(element, Button):
        yield f"{element.look}: {element.label}{_effects(element.effects)}{when}"
        yield from (
            f"  {line}" for line in _keys(skip_check=_skips_check(element), asks=element.asks)
        )
    elif isinstance(element, Input):
        yield f"{element.look}: {element.label} [{element.kind}]{when}"
        yield from _input(element)
    elif isinstance(element, Question):
        yield f"{element.look}: {element.label}{when}"
        for option in element.options:
            sign = "+" if option.right else "-"
            yield f"  {sign} {option.label}: {plain_text(option.because)}"


def _input(element: Input) -> Iterator[str]:
    lines = _keys(
        value=element.value,
        expect=" | ".join(element.answers),
        length=element.length,
        options=" | ".join(element.options),
        example=element.example,
        keep=element.keep,
        then=element.then,
        strict="" if element.strict else "no",
        prefix=element.prefix,
        exact=element.exact,
        search=element.search,
        pick="calendar" if element.calendar else "",
        fails="" if element.fails is None else _written(element.fails),
        tries=f"{element.tries} → {element.out}" if element.tries else "",
    )
    yield from (f"  {line}" for line in lines)
    yield from (f"  {rule}: {value}" for rule, value in element.rules)
    yield from (f"  ! {reason}: {plain_text(text)}" for reason, text in element.wrong.items())


def _skips_check(button: Button) -> bool:
    return button.look == "button" and not button.checks


def _effects(effects: Effects) -> str:
    parts = [f"{name}={value}" for name, value in effects.set]
    parts += [f"renew={code}" for code in effects.renew]
    parts += [f"later={effects.later}"] if effects.later else []
    parts += [f"✉ {message}" for message in effects.send]
    parts += [f"notify={message}" for message in effects.notify]
    parts += [f"new_tab={effects.new_tab}"] if effects.new_tab else []
    parts += [f"→ {screen}" for screen in (effects.go, *effects.also) if screen]
    return f"  {', '.join(parts)}" if parts else ""


def _message(message: Message) -> Iterator[str]:
    if message.subject:
        yield message.subject
    yield plain_text(message.text)
    yield from _when(message.when)
    yield from _keys(via=message.via, to=message.to, at_start=message.at_start, after=message.after)
    for element in message.screen.content:
        yield from _element(element)
