"""What a learner has before the eyes, and which values can be known from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, NamedTuple

from tutor.engine.advance import chapter_done, epilogue_waits
from tutor.engine.coach.goals import compiled_steps
from tutor.engine.context import PracticeContext
from tutor.engine.formulas import right_value
from tutor.engine.state import State, World
from tutor.engine.view import DeviceView, ElementView, PageView, PhoneView
from tutor.engine.views.devices import device_view
from tutor.engine.views.pages import ViewBuilder
from tutor.engine.world.foreground import is_gone
from tutor.lesson.dates import TODAY
from tutor.lesson.model import Button, Input, Lesson, Position
from tutor.lesson.template import name_of, names_in, placeholders_in, shows
from tutor.lesson.value_parts import part_of


class Seen(NamedTuple):
    """What is on the devices, and what the coach lets the learner say."""

    devices: tuple[DeviceView, ...]
    can_continue: bool
    can_skip: bool
    epilogue_waits: bool


def seen_in(context: PracticeContext, state: State) -> Seen:
    """The devices as the app shows them. The coach's advice is a question of its own here."""
    look = ViewBuilder(context, state, None)
    coach = state.coach
    pace = None if chapter_done(context, state) else compiled_steps(context)[coach.step]
    sought = pace.goals[coach.part] if pace else None
    return Seen(
        devices=tuple(device_view(look, device) for device in state.world.devices),
        can_continue=sought is not None
        and (sought.verb == "read" or sought.is_review(state.world)),
        can_skip=pace is not None and pace.step.optional,
        epilogue_waits=epilogue_waits(context, state),
    )


def texts_of(part: Any, own: frozenset[str]) -> Iterator[str]:
    """Every text in a view, whatever part of it shows it, but not what was typed in ``own``.

    The search types wrong values that are made from right ones: nobody learns from those.
    """
    if isinstance(part, str):
        yield part
    elif isinstance(part, Position):
        return
    elif isinstance(part, ElementView) and part.id in own:
        yield from texts_of(replace(part, id="", value=""), own)
    elif isinstance(part, tuple):
        for one in part:
            yield from texts_of(one, own)
    elif is_dataclass(part):
        for each in fields(part):
            yield from texts_of(getattr(part, each.name), own)


def asked_names(lesson: Lesson) -> frozenset[str]:
    """The names, or ``name.part``, of whose values a field can ask."""
    screens = [*lesson.screens, *(message.screen for message in lesson.messages)]
    asked = (
        text
        for screen in screens
        for element in screen.content
        if isinstance(element, Input)
        for text in (*element.answers, *(value for _, value in element.rules))
    )
    return frozenset(name for text in asked for name in placeholders_in(text))


def typed_names(lesson: Lesson) -> frozenset[str]:
    """The names under which an input keeps what the learner typed or chose."""
    screens = [*lesson.screens, *(message.screen for message in lesson.messages)]
    return frozenset(e.keep for s in screens for e in s.content if isinstance(e, Input) and e.keep)


def known_in(
    context: PracticeContext, world: World, seen: Seen, names: frozenset[str]
) -> frozenset[str]:
    """The names whose present value can be read on a device, in a step, or was typed itself.

    The persona's card lies beside the screen, and the list of steps can always be opened.
    """
    own = typed_names(context.lesson)
    lying = {TODAY, *context.lesson.persona.values}
    lying |= {name for text in context.lesson.card.values() for name in placeholders_in(text)}
    known = {n for n in names if name_of(n) in own and context.value(world, name_of(n))}
    known |= {name for name in names if shows(lying, name)}
    if names <= known:
        return frozenset(known)
    typed_in = frozenset(element for element, _ in world.typed)
    said = (context.text(world, step.text) for step in context.steps if not step.chapter)
    text = "\n".join((*texts_of(seen.devices, typed_in), *said)).replace("\\", "")
    known |= {name for name in names - known if _is_told(context, world, name, text)}
    return frozenset(known)


def _is_told(context: PracticeContext, world: World, name: str, text: str) -> bool:
    """Say whether a value stands in a text; a part by itself, or in more of the value."""
    whole = right_value(context, world, name_of(name))
    if not whole:
        return False
    if whole in text:
        return True
    part = name.partition(".")[2]
    parts = [part]
    if part.startswith(("first", "last")):
        end, count = part.rstrip("0123456789"), int(part.strip("firstla"))
        parts = [f"{end}{more}" for more in range(count, len(whole) + 1)]
    told = [part_of(whole, each) for each in parts if each]
    return any(value and re.search(rf"(?<![\w-]){value}(?![\w-])", text) for value in told)


def still_known(
    context: PracticeContext, before: World, after: World, known: frozenset[str]
) -> frozenset[str]:
    """What was known and has not changed since: a code that was sent anew is a new one.

    Nobody is asked to remember what stood in a message that is gone.
    """
    turns = dict(before.code_versions), dict(after.code_versions)
    gone = {
        name
        for message in context.lesson.messages
        if is_gone(context, after, message.id) and not is_gone(context, before, message.id)
        for name in names_in(f"{message.subject} {message.text}")
    }
    return frozenset(
        name
        for name in known
        if right_value(context, before, name_of(name)) == right_value(context, after, name_of(name))
        and turns[0].get(name_of(name)) == turns[1].get(name_of(name))
        and name_of(name) not in gone
    )


def shown_screens(seen: Seen) -> Iterator[str]:
    """The screens on the devices, also one under a dialog; an open message counts as one."""
    for device in seen.devices:
        if device.page is not None:
            # On a letter or card there can be more than one below each other.
            yield from (*device.page.screen.split(), *on_top(device.page).screen.split())
        if isinstance(device, PhoneView) and device.thread is not None:
            yield from (f"message:{bubble.message}" for bubble in device.thread.bubbles)


def notified(context: PracticeContext, seen: Seen) -> Iterator[str]:
    """The message that only a notification shows, as a screen."""
    for device in seen.devices:
        banner = device.banner if isinstance(device, PhoneView) else None
        if banner is not None and context.app_of(banner.message) not in context.inbox_apps:
            yield f"message:{banner.message}"


def followed(context: PracticeContext, seen: Seen) -> Iterator[str]:
    """The links of a message that only notifies: opening it is following them."""
    for screen in notified(context, seen):
        links = [e for e in context.screens[screen].content if isinstance(e, Button)]
        yield from (link.id for link in links if len(links) == 1)


def on_top(page: PageView) -> PageView:
    """The page that can be used: a dialog lies on top of another page."""
    return page if page.dialog is None else on_top(page.dialog)
