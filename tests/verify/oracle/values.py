"""What may be typed into a field: all that the field, or the rest of the lesson, tells apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tutor.engine.context import PracticeContext
from tutor.engine.state import State
from tutor.engine.world.forms import answers_of, expectation_of
from tutor.inputs import KINDS, Expectation
from tutor.lesson.condition import Condition
from tutor.lesson.model import Input, Lesson, Screen
from tutor.lesson.template import name_of, names_in, placeholders_in


def texts_to_type(
    context: PracticeContext,
    state: State,
    element_id: str,
    beside: Mapping[str, str],
    known: frozenset[str],
) -> tuple[str, ...]:
    """The texts to try in a field, each once.

    ``beside`` is what stands in the other inputs of its page, by id, ``known`` the
    names whose values the learner can know: those that a field beside keeps are
    known as well. A right value is among the texts only when it can be known, and
    never a text with an unfilled hole.
    """
    element = context.elements[element_id]
    assert isinstance(element, Input)
    asked = expectation_of(context, state.world, element)
    typed = {one.keep for id in beside if isinstance(one := context.elements[id], Input)}
    answers = zip(element.answers, answers_of(context, state.world, element), strict=True)
    can_know = [text for answer, text in answers if _is_known(answer, known, typed)]
    texts = [
        "",
        *_right(element, asked, can_know),
        *_told_apart(context, state, element, known),
        *(beside.values() if element.rules else ()),
        *KINDS[element.kind].invalid_examples(asked).values(),
    ]
    names = context.memoize(_all_names)
    told = [replace(asked, expect=answer, also=()) for answer in can_know if answer]
    return tuple(
        text
        for text in dict.fromkeys(texts)
        if names.isdisjoint(names_in(text))
        and not (
            asked.expect
            and _is_right(element, text, asked)
            and not any(_is_right(element, text, one) for one in told)
        )
    )


def _is_known(answer: str, known: frozenset[str], typed: set[str]) -> bool:
    return all(name in known or name_of(name) in typed for name in placeholders_in(answer))


def _is_right(element: Input, text: str, asked: Expectation) -> bool:
    return KINDS[element.kind].check(text, asked) is None


def _right(element: Input, asked: Expectation, answers: list[str]) -> Iterator[str]:
    """Right values: as expected, and where it is kept as typed also in other letters."""
    kind = KINDS[element.kind]
    for answer in filter(None, answers):
        yield answer
        if element.keep:
            yield from (t for t in kind.variants(answer) if kind.normalize(t) != answer)
    if element.expect:
        return
    yield kind.valid_example(asked)
    obeying = (text for text in kind.valid_candidates(asked) if _is_right(element, text, asked))
    yield from (text for text, _ in zip(obeying, range(2), strict=False))


def _told_apart(
    context: PracticeContext, state: State, element: Input, known: frozenset[str]
) -> Iterator[str]:
    """The values of this name that a condition asks for, and known values to compare with."""
    if not element.keep:
        return
    for condition in context.memoize(conditions):
        for test in condition.tests:
            if test.name == element.keep and test.value is not None:
                yield test.value
    for name in sorted(known):
        yield context.text(state.world, f"${name}")
    for message in context.lesson.messages:
        if element.keep in names_in(message.to):
            own = context.lesson.persona.values
            yield own.get("email" if message.via == "mail" else "phone", "")


def conditions(context: PracticeContext) -> tuple[Condition, ...]:
    """Every condition of the lesson."""
    lesson, screens = context.lesson, tuple(_screens(context.lesson))
    elements = [element for screen in screens for element in screen.content]
    return tuple(
        [screen.when for screen in screens]
        + [element.when for element in elements]
        + [message.when for message in lesson.messages]
        + [step.when for step in lesson.steps]
    )


def _screens(lesson: Lesson) -> Iterator[Screen]:
    yield from lesson.screens
    yield from (message.screen for message in lesson.messages)


def _all_names(context: PracticeContext) -> frozenset[str]:
    lesson = context.lesson
    kept = {e.keep for s in _screens(lesson) for e in s.content if isinstance(e, Input)}
    return frozenset(kept | {datum.name for datum in lesson.data} | set(lesson.persona.values))
