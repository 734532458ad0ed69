"""What is in front of the learner on each device, and what can be used there."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.engine.context import PracticeContext
from tutor.engine.event import Event, take_apart
from tutor.engine.revealed import revealed
from tutor.engine.state import (
    NEW_DEVICES,
    BrowserState,
    DeviceState,
    KeypadState,
    PhoneState,
    ReceivedMessage,
    World,
    pair_value,
)
from tutor.engine.world.mail_lists import (
    MessageList,
    app_places,
    list_in_front,
    list_of,
    mail_lists,
)
from tutor.lesson.channels import CHANNELS, MESSAGE
from tutor.lesson.model import Button, Element, Input, Question, Screen

THREAD = "@"
"""Marks a stack entry that is an open conversation instead of a screen."""

MESSAGE_SCREEN = "message:"
"""What the id of the screen of a message begins with."""


def new_devices(context: PracticeContext) -> tuple[DeviceState, ...]:
    """The devices of a lesson as they begin."""
    devices = [NEW_DEVICES[place.kind](place.name) for place in context.lesson.places]
    return tuple(
        KeypadState(device.place, first_on_keypad(context, device.place, chapter=0))
        if isinstance(device, KeypadState)
        else device
        for device in devices
    )


def first_on_keypad(context: PracticeContext, place: str, chapter: int) -> str:
    """The screen with which a keypad begins in a chapter; "" where it has none of its own."""
    for screen in context.lesson.screens:
        if (screen.place, screen.chapter) == (place, chapter):
            return screen.id
    return ""


def device_of(world: World, place: str) -> DeviceState | None:
    """The device at a place; None when the lesson has no such place."""
    for device in world.devices:
        if device.place == place:
            return device
    return None


def browser_of(world: World, place: str) -> BrowserState | None:
    """The computer at a place; None when there is none."""
    device = device_of(world, place)
    return device if isinstance(device, BrowserState) else None


def phone_of(world: World, place: str) -> PhoneState | None:
    """The phone at a place; None when there is none."""
    device = device_of(world, place)
    return device if isinstance(device, PhoneState) else None


def with_device(world: World, device: DeviceState) -> World:
    """The world with another state of the device at this device's place."""
    place = device.place
    devices = [device if each.place == place else each for each in world.devices]
    return World(tuple(devices), *world[1:])


def front_entry(world: World, place: str) -> str:
    """The screen id or conversation in front at a place; "" when there is none."""
    for device in world.devices:
        if device.place == place:
            return device.front
    return ""


def page_on_tab(context: PracticeContext, world: World, target: str) -> str:
    """The page on the tab that a target names; "" when there is none."""
    place, index = take_apart(target, context.browsers)
    browser = browser_of(world, place)
    return browser.tabs[int(index)].page if browser is not None else ""


def is_on(world: World, name: str) -> bool:
    """Say whether a name was set and not switched off again; never for no name."""
    return bool(name) and (pair_value(world.variables, name) or "no") != "no"


def is_gone(context: PracticeContext, world: World, message_id: str) -> bool:
    """Say whether a message was deleted from an app without a bin."""
    message = context.messages[message_id]
    return is_on(world, message.deleted) and not CHANNELS[message.via].bin


def inbox_of(context: PracticeContext, world: World, place: str) -> tuple[ReceivedMessage, ...]:
    """The messages that arrived at a place and are not gone, the newest last."""
    return tuple(
        a
        for a in world.inbox
        if context.messages[a.message].screen.place == place
        and not is_gone(context, world, a.message)
    )


def in_list(
    context: PracticeContext, world: World, one: MessageList
) -> tuple[ReceivedMessage, ...]:
    """The messages that arrived in a list, the newest last."""
    every = inbox_of(context, world, one.place)
    return tuple(a for a in every if list_of(context, a.message) == one)


def in_thread(
    context: PracticeContext, world: World, place: str, entry: str
) -> tuple[ReceivedMessage, ...]:
    """The messages that arrived in a conversation, or on a page, at a place, oldest first."""
    if entry.startswith(MESSAGE):
        return tuple(a for a in world.inbox if a.message == entry.removeprefix(MESSAGE))
    key = entry.removeprefix(THREAD)
    return tuple(a for a in inbox_of(context, world, place) if context.thread_of(a.message) == key)


def front_screens(context: PracticeContext, world: World, place: str) -> tuple[Screen, ...]:
    """The screens whose elements can be used at a place: one, or those of a conversation."""
    if place in context.readables:
        return tuple(s for s in context.readables[place] if _lies_there(context, world, s))
    entry = front_entry(world, place)
    if not entry:
        return _under_list(context, world, place)
    if entry.startswith(THREAD):
        ids = dict.fromkeys(a.message for a in in_thread(context, world, place, entry))
        return tuple(context.messages[message].screen for message in ids)
    return (context.screens[entry],)


def _under_list(context: PracticeContext, world: World, place: str) -> tuple[Screen, ...]:
    """The links to other folders below the inbox of a phone, which has no screen of its own."""
    phone = phone_of(world, place)
    inbox = list_in_front(context, phone) if phone is not None else None
    screen = mail_lists(context).get(inbox) if inbox is not None else None
    return (screen,) if screen is not None else ()


def in_sight(context: PracticeContext, world: World) -> Iterator[str]:
    """What fields ask for and what stands on the screens in front."""
    every = context.memoize(revealed)
    for device in world.devices:
        for screen in front_screens(context, world, device.place):
            for element, names in every[screen.id]:
                if element is None or context.exists(world, element):
                    yield from names


def _lies_there(context: PracticeContext, world: World, screen: Screen) -> bool:
    """Say whether something to look at is there: it exists, and a letter was delivered."""
    message = screen.id.removeprefix(MESSAGE)
    if message != screen.id and all(arrived.message != message for arrived in world.inbox):
        return False
    return context.exists(world, screen)


def usable(context: PracticeContext, world: World) -> Iterator[Element]:
    """Everything that can be filled in, pressed or answered now, on every device."""
    for device in world.devices:
        yield from usable_at(context, world, device.place)


def usable_at(context: PracticeContext, world: World, place: str) -> Iterator[Element]:
    """Everything that can be filled in, pressed or answered now at a place."""
    for screen in front_screens(context, world, place):
        for element in context.content(world, screen):
            if isinstance(element, Input | Button | Question):
                yield element


def is_usable(context: PracticeContext, world: World, element: Element) -> bool:
    """Say whether an element can be used now: its screen is in front and it is there."""
    screen = context.screens[element.screen]
    entry = front_entry(world, screen.place)
    if entry != screen.id and not (
        (not entry or entry.startswith(THREAD) or screen.place in context.readables)
        and screen in front_screens(context, world, screen.place)
    ):
        return False
    return context.exists(world, element)


def find_usable(context: PracticeContext, world: World, element_id: str) -> Element | None:
    """The element, if it can be used now."""
    element = context.elements.get(element_id)
    return element if element is not None and is_usable(context, world, element) else None


def open_screens(world: World) -> set[str]:
    """Every screen that is open somewhere, also behind another."""
    return {screen for device in world.devices for chain in device.chains() for screen in chain}


def place_of(context: PracticeContext, event: Event) -> str:
    """The place where an event happens; "" when that is said to the coach."""
    if event.verb in ("address", "tab", "close"):
        return take_apart(event.target, context.browsers)[0]
    if event.verb in ("app", "home", "banner"):
        return take_apart(event.target, app_places(context))[0]
    if event.verb == "message":
        return context.messages[event.target].screen.place
    if event.verb == "back":
        return event.target
    element = context.elements.get(event.target)
    return context.screens[element.screen].place if element is not None else ""
