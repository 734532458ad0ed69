"""Everything that the learner can do in the world: one row per verb.

Each handler takes the context, the world and the event and gives the new world with
what happened. An event that does not apply gives the same world and NOTHING.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.event import Event, take_apart
from tutor.engine.state import (
    NOTHING,
    BrowserState,
    DeviceState,
    KeypadState,
    Outcome,
    PhoneState,
    ReadableState,
    Tab,
    World,
    with_pair,
)
from tutor.engine.world import address, forms, navigation
from tutor.engine.world.apps import first_screen
from tutor.engine.world.arrival import Handler, Result, then_arrive
from tutor.engine.world.attempts import note_accepted, note_refused
from tutor.engine.world.delivery import wait
from tutor.engine.world.effects import apply_effects, navigate
from tutor.engine.world.foreground import (
    MESSAGE_SCREEN,
    browser_of,
    find_usable,
    first_on_keypad,
    phone_of,
    with_device,
)
from tutor.engine.world.mail_lists import app_places
from tutor.engine.world.opening import open_app, open_banner, open_message
from tutor.engine.world.renewal import can_wait_for, renew
from tutor.engine.world.unanswered import note_chosen, put_back
from tutor.inputs import InputError
from tutor.inputs.touch import AGAIN
from tutor.lesson.model import Button, Input, Question


def type_address(context: PracticeContext, world: World, event: Event) -> Result:
    """Type an address and press Enter."""
    place, _ = take_apart(event.target, context.browsers)
    browser = browser_of(world, place)
    if browser is None:
        return world, NOTHING
    screen = address.find_page(context, world, place, event.text)
    if screen is not None:
        return navigation.open_screen(context, world, screen), Outcome("visit", (screen.id,))
    tag = address.why_lost(context, world, place, event.text)
    if tag == "address_empty":
        return world, Outcome("address", tags=(tag,))
    tab = browser.shown
    back = (*tab.back, tab.page) if tab.page else tab.back
    lost = Tab(BLANK, back, event.text[: address.LONGEST_ADDRESS])
    return with_device(world, browser.with_shown(lost)), Outcome("address", tags=(tag,))


def go_back(context: PracticeContext, world: World, event: Event) -> Result:
    """The back button of a browser, or the back gesture of a phone."""
    after = navigation.go_back(context, world, event.target)
    after = put_back(context, world, after, event.target)
    return after, Outcome("back") if after != world else NOTHING


def _tab_of(
    context: PracticeContext, world: World, event: Event
) -> tuple[BrowserState, int] | None:
    """The browser and the tab that an event is about; None when there is no such tab."""
    place, rest = take_apart(event.target, context.browsers)
    browser = browser_of(world, place)
    index = int(rest) if rest.isdecimal() else -1
    return (browser, index) if browser and 0 <= index < len(browser.tabs) else None


def switch_tab(context: PracticeContext, world: World, event: Event) -> Result:
    """Bring a tab to the front."""
    found = _tab_of(context, world, event)
    if found is None or (found[1] == found[0].tab and not found[0].mail):
        return world, NOTHING
    browser, index = found
    after = with_device(world, browser._replace(tab=index, mail=""))
    world = navigation.observe(context, after)
    return world, Outcome("tab", (browser.tabs[index].page,))


def close_tab(context: PracticeContext, world: World, event: Event) -> Result:
    """Close a tab."""
    found = _tab_of(context, world, event)
    if found is None or found[0].tabs == (Tab(),):
        return world, NOTHING
    browser, index = found
    after = navigation.close_tab(context, world, browser, index)
    return after, Outcome("close", (browser.tabs[index].page,))


def go_home(context: PracticeContext, world: World, event: Event) -> Result:
    """A phone's home button."""
    place, _ = take_apart(event.target, app_places(context))
    phone = phone_of(world, place)
    if phone is None or not phone.app:
        return world, NOTHING
    after = navigation.go_home(context, world, phone)
    return put_back(context, world, after, place), Outcome("home")


def fill(context: PracticeContext, world: World, event: Event) -> Result:
    """Type into a field, tick a box or choose an option."""
    element = find_usable(context, world, event.target)
    if not isinstance(element, Input):
        return world, NOTHING
    if forms.fails_first(context, world, element):
        # It is remembered for good: a second time it works, also after a way round.
        tried = with_pair(world.variables, element.id, "yes")
        again = ((element.id, InputError(AGAIN)),)
        return world._replace(variables=tried), Outcome("fill", errors=again)
    world = forms.enter_text(context, world, element, event.text)
    if not element.then:
        return world, Outcome("fill", tags=("typed",))
    fault = forms.error_of(context, world, element)
    if fault is not None and not forms.is_accepted(forms.RejectedInput(element, fault)):
        attempt = note_refused(context, world, [element])
        left = () if attempt.out else ((element.id, fault),)
        return attempt.world, Outcome("fill", tags=attempt.tags, errors=left)
    world = note_accepted(world, [element])
    if element.keep:
        world = navigation.observe(context, forms.store_input(context, world, element))
    screen = context.screens[element.screen]
    world = navigate(context, world, screen, element.then)
    errors = () if fault is None else ((element.id, fault),)
    return world, Outcome("fill", (element.id,), errors=errors, accepted=bool(errors))


def press(context: PracticeContext, world: World, event: Event) -> Result:
    """Press a button or follow a link; a button first checks the fields of its screen."""
    element = find_usable(context, world, event.target)
    if not isinstance(element, Button):
        return world, NOTHING
    screen = context.screens[element.screen]
    errors: tuple[tuple[str, InputError], ...] = ()
    if element.checks:
        rejected = forms.validate_screen(context, world, screen)
        errors = tuple((each.element.id, each.fault) for each in rejected)
        if not all(forms.is_accepted(each) for each in rejected):
            tried = note_refused(context, world, [each.element for each in rejected])
            left = () if tried.out else errors
            return tried.world, Outcome("refused", (element.id,), tried.tags, left)
        fields = [e for e in context.content(world, screen) if isinstance(e, Input)]
        kept = forms.store_inputs(context, world, screen)
        # What is kept can make a value appear, on this page or on a letter.
        world = world if kept is world else navigation.observe(context, kept)
        world = note_accepted(world, fields)
    if screen.id.startswith(MESSAGE_SCREEN):
        world = note_chosen(context, world, screen.id.removeprefix(MESSAGE_SCREEN))
    world, arrived, tags = apply_effects(context, world, screen, element.effects)
    done = Outcome("press", (element.id,), tags, errors, bool(errors), arrived)
    return world, done


def answer(context: PracticeContext, world: World, event: Event) -> Result:
    """Answer a question; a wrong answer is explained and may be mended."""
    element = find_usable(context, world, event.target)
    if not isinstance(element, Question):
        return world, NOTHING
    for option in element.options:
        if context.text(world, option.label) == event.text or option.label == event.text:
            if not option.right:
                wrong = InputError("answer", (("option", option.label),))
                return world, Outcome("answer", tags=("wrong",), errors=((element.id, wrong),))
            answered = tuple(sorted({*world.answered, element.id}))
            return world._replace(answered=answered), Outcome("answer", (element.id,))
    return world, NOTHING


def let_time_pass(context: PracticeContext, world: World, _event: Event) -> Result:
    """Go on to the moment at which the next message arrives, or wait for another code."""
    if not world.waiting:
        renewed = can_wait_for(context, world)
        after = renew(context, world, renewed)
        return after, Outcome("wait") if renewed else NOTHING
    after, arrived, tags = wait(context, world)
    return after, Outcome("wait", arrived, tags, arrived=arrived)


def stay(_context: PracticeContext, world: World, event: Event) -> Result:
    """What is said to the coach changes nothing in the world."""
    return world, Outcome(event.verb)


def start_epilogue(context: PracticeContext, world: World, _event: Event) -> Result:
    """Put the world in order for the epilogue: phones at home, apps at their first screen."""
    screens = [s for s in context.lesson.screens if s.chapter == 1]
    devices: list[DeviceState] = []
    for device in world.devices:
        first = [s for s in screens if s.place == device.place]
        match device:
            case BrowserState():
                devices.append(BrowserState(device.place) if first else device)
            case PhoneState():
                phone = device
                for app in dict.fromkeys(s.app for s in first if s.app):
                    start = first_screen(context, world, device.place, app, chapter=1)
                    phone = phone.with_stack(app, (start,) if start else ())
                devices.append(phone._replace(app=""))
            case KeypadState():
                page = first_on_keypad(context, device.place, chapter=1)
                devices.append(KeypadState(device.place, page) if page else device)
            case ReadableState():
                devices.append(device)
            case _:
                assert_never(device)
    world = world._replace(devices=tuple(devices))
    return navigation.forget_closed(context, world), Outcome("epilogue")


_BY_VERB: Mapping[str, Handler] = {
    "address": type_address,
    "back": go_back,
    "tab": switch_tab,
    "close": close_tab,
    "home": go_home,
    "app": open_app,
    "message": open_message,
    "banner": open_banner,
    "fill": fill,
    "press": press,
    "answer": answer,
    "wait": let_time_pass,
    "continue": stay,
    "skip": stay,
    "hint": stay,
    "show": stay,
    "epilogue": start_epilogue,
}
HANDLERS = {verb: then_arrive(handler) for verb, handler in _BY_VERB.items()}
