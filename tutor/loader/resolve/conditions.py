"""Conditions that compare with a value of the card: ``when: who = $username``.

What stands on the card is the same in every practice. So its values take the place of the
names while the lesson is loaded, and the engine compares plain words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tutor.lesson.condition import Condition
from tutor.lesson.model import Element, Input, Lesson, Message, Screen, Step
from tutor.lesson.places import PlaceSpec
from tutor.lesson.template import fill_in


def with_own_values(lesson: Lesson) -> Lesson:
    """The lesson with the values of its persona in every condition."""
    own = lesson.persona.values
    if not any("$" in (test.value or "") for when in _conditions(lesson) for test in when.tests):
        return lesson
    return replace(
        lesson,
        places=tuple(_place(place, own) for place in lesson.places),
        screens=tuple(_screen(screen, own) for screen in lesson.screens),
        messages=tuple(_message(message, own) for message in lesson.messages),
        steps=tuple(_step(step, own) for step in lesson.steps),
    )


def _conditions(lesson: Lesson) -> Iterator[Condition]:
    messages = lesson.messages
    screens = (*lesson.screens, *(message.screen for message in messages))
    yield from (screen.when for screen in screens)
    yield from (message.when for message in messages)
    yield from (step.when for step in lesson.steps)
    yield from (when for place in lesson.places for _app, when in place.apps)
    for element in (element for screen in screens for element in screen.content):
        yield element.when
        if isinstance(element, Input) and element.fails is not None:
            yield element.fails


def _filled_in(condition: Condition, values: Mapping[str, str]) -> Condition:
    """The condition with these values in place of their names."""
    return condition._replace(
        tests=tuple(
            test if test.value is None else test._replace(value=fill_in(test.value, values.get))
            for test in condition.tests
        )
    )


def _place(place: PlaceSpec, own: Mapping[str, str]) -> PlaceSpec:
    return place._replace(apps=tuple((app, _filled_in(when, own)) for app, when in place.apps))


def _screen(screen: Screen, own: Mapping[str, str]) -> Screen:
    content = tuple(_element(element, own) for element in screen.content)
    return replace(screen, when=_filled_in(screen.when, own), content=content)


def _element(element: Element, own: Mapping[str, str]) -> Element:
    element = replace(element, when=_filled_in(element.when, own))
    if isinstance(element, Input) and element.fails is not None:
        return replace(element, fails=_filled_in(element.fails, own))
    return element


def _message(message: Message, own: Mapping[str, str]) -> Message:
    when = _filled_in(message.when, own)
    return replace(message, when=when, screen=_screen(message.screen, own))


def _step(step: Step, own: Mapping[str, str]) -> Step:
    return replace(step, when=_filled_in(step.when, own))
