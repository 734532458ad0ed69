"""Events without what was typed, so that they may be stored, and back again.

A right value becomes ``=``, the second that the lesson names ``=1``; a wrong one ``!`` and
its reason; an address that leads nowhere ``!`` and its outcome. Played again, a stand-in takes its
place.
A code that the learner chose becomes another one that obeys the same rules.
"""

from __future__ import annotations

from dataclasses import replace

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, prefix, take_apart
from tutor.engine.state import State, World
from tutor.engine.world import forms
from tutor.engine.world.address import find_page, pages, why_lost
from tutor.engine.world.foreground import find_usable
from tutor.inputs import Expectation, replay_value, validate
from tutor.inputs.boxes import ticked
from tutor.lesson.model import Input

RIGHT = "="
WRONG = "!"
LOST = {
    "address_empty": "",
    "address_search": "website zoeken",
    "address_unknown": "www.onbekend.example",
}


def anonymize(context: PracticeContext, state: State, event: Event) -> Event:
    """The event without what was typed, as it was judged in the state before it."""
    if event.verb == "address":
        place, _ = take_apart(event.target, context.browsers)
        page = find_page(context, state.world, place, event.text)
        if page is not None:
            return event._replace(target=page.id, text=RIGHT)
        return event._replace(text=WRONG + why_lost(context, state.world, place, event.text))
    if event.verb == "fill":
        element = find_usable(context, state.world, event.target)
        if not isinstance(element, Input) or element.kind == "flag":
            return event
        asked = forms.expectation_of(context, state.world, element)
        if event.text in asked.options or _is_boxes(element, event.text, asked):
            return event
        fault = validate(element.kind, event.text, asked)
        right = RIGHT + which_answer(context, state.world, element, event.text)
        return event._replace(text=right if fault is None else WRONG + fault.reason)
    return event


def substitute(context: PracticeContext, state: State, event: Event) -> Event | None:
    """The event with a stand-in for what was typed; None when there is none (any more)."""
    if event.verb == "address":
        return _address_again(context, state, event)
    if event.verb == "fill" and event.text[:1] in (RIGHT, WRONG):
        element = find_usable(context, state.world, event.target)
        if not isinstance(element, Input):
            return None
        answers = forms.answers_of(context, state.world, element)
        number = event.text.removeprefix(RIGHT)
        if number.isdecimal() and int(number) < len(answers) and answers[int(number)]:
            return event._replace(text=answers[int(number)])
        asked = forms.expectation_of(context, state.world, element)
        reason = event.text.removeprefix(WRONG)
        return event._replace(text=replay_value(element.kind, asked, reason))
    return event


def _is_boxes(element: Input, text: str, asked: Expectation) -> bool:
    """Say whether a text names nothing but boxes of a group."""
    return element.kind == "boxes" and set(ticked(text)) <= set(asked.options)


def which_answer(context: PracticeContext, world: World, element: Input, text: str) -> str:
    """The number of the right value that this is, where it is not the first; else empty."""
    asked = forms.expectation_of(context, world, element)
    answers = forms.answers_of(context, world, element) if element.also else ()
    for number, answer in enumerate(answers):
        only = replace(asked, expect=answer, also=())
        if answer and validate(element.kind, text, only) is None:
            return str(number or "")
    return ""


def _address_again(context: PracticeContext, state: State, event: Event) -> Event | None:
    if event.text == RIGHT:
        page = context.screens.get(event.target)
        if page is None or not page.url or page.place not in context.browsers:
            return None
        target = prefix(page.place, context.browsers)
        return event._replace(target=target, text=context.text(state.world, page.url))
    tag = event.text.removeprefix(WRONG)
    if tag in LOST:
        return event._replace(text=LOST[tag])
    place, _ = take_apart(event.target, context.browsers)
    known = [context.text(state.world, page.url) for page in pages(context, place)]
    if not known:
        return None
    whole = known[0].rstrip("/")
    typo = whole[:-2] + whole[-1] if tag == "address_typo" else whole.rpartition("/")[0]
    return event._replace(text=typo)
