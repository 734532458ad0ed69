"""Opening apps, mail, messages and notifications."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, take_apart
from tutor.engine.state import NOTHING, BrowserState, Outcome, PhoneState, World
from tutor.engine.world import navigation
from tutor.engine.world.apps import apps_there, first_screen
from tutor.engine.world.effects import apply_effects
from tutor.engine.world.foreground import THREAD, device_of, inbox_of, phone_of, with_device
from tutor.engine.world.mail_lists import (
    app_places,
    folder_below,
    list_in_front,
    list_of,
    mail_lists,
    mail_of,
)
from tutor.engine.world.notices import banner, opens_at_once
from tutor.engine.world.unanswered import note_chosen, put_back
from tutor.lesson.model import Button

Result = tuple[World, Outcome]


def open_app(context: PracticeContext, world: World, event: Event) -> Result:
    """Tap an app on the home screen; it opens where it was left, or else on its first screen."""
    place, app = take_apart(event.target, app_places(context))
    mail = mail_of(context, place)
    if mail is not None and mail.app == app:
        after = navigation.open_screen(context, world, mail_lists(context)[mail])
        return after, Outcome("open_app", (app,))
    phone = phone_of(world, place)
    if phone is None or phone.app or app not in apps_there(context, world, place):
        return world, NOTHING
    if not phone.stack(app):
        first = first_screen(context, world, place, app, chapter=0)
        phone = phone.with_stack(app, (first,) if first else ())
    world = with_device(world, phone._replace(app=app))
    return navigation.observe(context, world), Outcome("open_app", (app,))


def open_message(context: PracticeContext, world: World, event: Event) -> Result:
    """Open a message from the list in which it lies."""
    message = context.messages.get(event.target)
    if message is None:
        return world, NOTHING
    screen = message.screen
    if not any(a.message == event.target for a in inbox_of(context, world, screen.place)):
        return world, NOTHING
    device = device_of(world, screen.place)
    if not isinstance(device, PhoneState | BrowserState):
        return world, NOTHING
    if list_in_front(context, device) != list_of(context, event.target):
        return world, NOTHING
    if isinstance(device, PhoneState):
        return _show_message(context, world, device, event.target)
    after = navigation.open_screen(context, world, screen)
    return after, Outcome("open_message", (event.target,))


def open_banner(context: PracticeContext, world: World, event: Event) -> Result:
    """Tap the notification: it opens its message, or does at once the one thing it offers."""
    place, _ = take_apart(event.target, app_places(context))
    phone, notified = phone_of(world, place), banner(context, world, place)
    if phone is None or not notified:
        return world, NOTHING
    if not opens_at_once(context, world, notified):
        after, outcome = _show_message(context, world, phone, notified)
        return put_back(context, world, after, place), outcome
    world = note_chosen(context, world, notified)
    screen = context.messages[notified].screen
    done: tuple[str, ...] = (notified,)
    arrived, tags = tuple[str, ...](), tuple[str, ...]()
    for element in context.content(world, screen):
        if isinstance(element, Button):
            world, arrived, tags = apply_effects(context, world, screen, element.effects)
            done = (notified, element.id)
    return world, Outcome("open_message", done, tags, arrived=arrived)


def _show_message(
    context: PracticeContext, world: World, phone: PhoneState, message: str
) -> Result:
    stack = (*folder_below(context, message), THREAD + context.thread_of(message))
    phone = navigation.leave_app(context, phone).with_stack(context.app_of(message), stack)
    return navigation.observe(context, with_device(world, phone)), Outcome(
        "open_message", (message,)
    )
