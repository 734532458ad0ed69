"""Worlds without what is hidden: one abstract world stands for all that show the same.

An abstract world keeps what is in front on each device, which messages came, what is kept
and seen. Forgotten are the way back, other tabs, apps behind the one in front, what stands
in fields, which messages were read and which questions answered. It is itself a world, the
poorest of those that it stands for, so that the real engine can play in it.

What can happen in one of the many worlds that it stands for is found in three ways:

- Fields are free: whatever stands in them, a learner can type something else first. So an
  act of a button is played with each combination of values that something can tell apart.
- An act that depends on what is hidden (back, close, a tab, an app that was left, the
  notification) may bring any screen to the front that was ever seen behind this one.
- A step that asks about what is hidden may hold or not: the abstract world itself is the one
  in which it does not.

Messages that only notify can be opened once, so with them what was read is not forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from tutor.engine.context import PracticeContext
from tutor.engine.state import (
    NOTHING,
    BrowserState,
    DeviceState,
    KeypadState,
    PhoneState,
    ReadableState,
    ReceivedMessage,
    Tab,
    World,
)
from tutor.engine.values import Value, refused, values
from tutor.engine.world import forms
from tutor.engine.world.arrival import arrive
from tutor.engine.world.foreground import THREAD, device_of, with_device
from tutor.engine.world.mail_lists import below_thread
from tutor.engine.world.navigation import app_of_entry, leave_app, observe
from tutor.lesson.channels import CHANNELS, MAILBOX
from tutor.lesson.model import Input, Screen
from tutor.lesson.template import names_in
from tutor.verify.normal import normal_inbox, normal_kept


def abstract(
    context: PracticeContext, world: World, *, chapter: int = 0, kept: frozenset[str] = frozenset()
) -> World:
    """The abstract world that stands for this one.

    The screens that are open in the ``kept`` apps are not forgotten. The epilogue begins
    with certain screens open in its apps: there the one in front of each is never forgotten.
    """
    known = context.memoize(_epilogue_apps) if chapter else frozenset[str]()
    recall = context.memo.recall
    return World(
        devices=tuple(
            recall((device, known, kept), MOST_REMEMBERED, _front_only, device, known, kept)
            for device in world.devices
        ),
        inbox=recall(world.inbox, MOST_REMEMBERED, _inbox, context, world.inbox),
        variables=recall(world.variables, MOST_REMEMBERED, normal_kept, context, world.variables),
        code_versions=recall(
            world.code_versions, MOST_REMEMBERED, _turns, context, world.code_versions
        ),
        known=world.known,
        waiting=world.waiting,
        expires=world.expires,
    )


MOST_REMEMBERED = 100_000


def _front_only(device: DeviceState, known: frozenset[str], kept: frozenset[str]) -> DeviceState:
    match device:
        case BrowserState():
            return BrowserState(device.place, (Tab(device.shown.page),), mail=device.mail)
        case PhoneState():
            shown = (
                (app, stack if app in kept else _in_sight(stack))
                for app, stack in device.apps
                if stack and (app == device.app or app in known or app in kept)
            )
            return device._replace(apps=tuple(shown))
        case ReadableState() | KeypadState():
            return device
        case _:
            assert_never(device)


def _in_sight(stack: tuple[str, ...]) -> tuple[str, ...]:
    """The entry in front; below a message the folder in which it lies is no secret."""
    below = stack[-2:-1]
    return stack[-2:] if below and below[0].startswith(MAILBOX) else stack[-1:]


def _epilogue_apps(context: PracticeContext) -> frozenset[str]:
    return frozenset(screen.app for screen in context.lesson.screens if screen.chapter == 1)


def _inbox(
    context: PracticeContext, inbox: tuple[ReceivedMessage, ...]
) -> tuple[ReceivedMessage, ...]:
    inbox = normal_inbox(context, inbox)
    if context.memoize(notifies_only):
        return tuple(_on_time(context, a) for a in inbox)
    arrived = [_on_time(context, a)._replace(read=False) for a in inbox]
    telling = context.memoize(_tell_something)
    idle = sorted(a for a in arrived if a.message not in telling)
    return (*idle, *(a for a in arrived if a.message in telling))


def notifies_only(context: PracticeContext) -> bool:
    """Say whether the lesson has messages that are nothing but a notification."""
    return any(CHANNELS[message.via].only_notifies for message in context.lesson.messages)


def _tell_something(context: PracticeContext) -> frozenset[str]:
    """The messages that carry a value that a field asks for."""
    return frozenset(
        message.id
        for message in context.lesson.messages
        if context.expected_names.intersection(names_in(f"{message.subject} {message.text}"))
    )


def _on_time(context: PracticeContext, arrived: ReceivedMessage) -> ReceivedMessage:
    """Without the number of the sending, where the newest one always has the valid code."""
    codes = context.codes_in(context.messages[arrived.message])
    may_be_old = context.memoize(_may_be_old)
    return arrived if any(c in may_be_old for c in codes) else arrived._replace(version=0)


def _turns(
    context: PracticeContext, code_versions: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, int], ...]:
    asked, may_be_old = context.expected_names, context.memoize(_may_be_old)
    return tuple(p for p in code_versions if p[0] in asked and p[0] in may_be_old)


def _may_be_old(context: PracticeContext) -> frozenset[str]:
    """The codes of which the newest message here may hold an old one.

    That is so when a message with it can go to another phone, or another message renews it.
    Of a code in a result it matters as well: what was typed of it may be an old one.
    """
    carriers: dict[str, int] = {}
    lost = set()
    for message in context.lesson.messages:
        for code in context.codes_in(message):
            carriers[code] = carriers.get(code, 0) + 1
            if message.to:
                lost.add(code)
    in_results = {name for formula in context.formulas.values() for name in formula.names}
    return frozenset(lost | in_results | {code for code, count in carriers.items() if count > 1})


# --- coming to the front ----------------------------------------------------


def bring(context: PracticeContext, world: World, place: str, entry: str) -> World:
    """The world with another screen or conversation in front at a place."""
    return arrive(context, world, _brought(context, world, place, entry), NOTHING)[0]


def _brought(context: PracticeContext, world: World, place: str, entry: str) -> World:
    device = device_of(world, place)
    match device:
        case None | ReadableState():
            return world
        case KeypadState():
            return observe(context, with_device(world, KeypadState(place, entry)))
        case BrowserState():
            return observe(context, with_device(world, BrowserState(place, (Tab(entry),))))
        case PhoneState():
            app, phone = app_of_entry(context, entry), leave_app(context, device)
            if entry:
                # What is open in another app is known where it was not forgotten.
                known = phone.stack(app) if app != device.app else ()
                below = below_thread(context, entry.removeprefix(THREAD))
                phone = phone.with_stack(app, known or (*below, entry))
            return observe(context, with_device(world, phone._replace(app=app)))
        case _:
            assert_never(device)


# --- filling in -------------------------------------------------------------


def filled(context: PracticeContext, world: World, screen: Screen) -> Iterator[tuple[World, bool]]:
    """The worlds in which a learner filled in the fields of a screen, each way that matters.

    With each comes whether only a mistake leads there. Fields in which nothing can be right
    yet are left as they are. A field that goes on by itself is filled in here as well.
    """
    fields = [e for e in context.content(world, screen) if isinstance(e, Input)]
    return _filled(context, world, fields, slip=False)


def attempts(context: PracticeContext, world: World, field: Input) -> Iterator[Value]:
    """The wrong value that is counted as an attempt, where a field counts them."""
    wrong = refused(context, world, field) if field.tries else None
    if wrong is not None:
        yield Value(wrong, slip=True)


def _filled(
    context: PracticeContext, world: World, fields: list[Input], slip: bool
) -> Iterator[tuple[World, bool]]:
    if not fields:
        yield world, slip
        return
    field, *others = fields
    found = values(context, world, field)
    as_it_is = forms.error_of(context, world, field) is None
    if as_it_is or not found:
        yield from _filled(context, world, others, slip)
    if not field.keep:
        found = () if as_it_is else found[:1]
    for value in (*found, *attempts(context, world, field)):
        typed = forms.enter_text(context, world, field, value.text)
        yield from _filled(context, typed, others, slip or value.slip)
