"""Everything that the learner can do in the world: one row per verb.

Each act takes the stage, the world and the event and gives the new world with
what happened. An event that does not apply gives the same world and NOTHING.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tutor.engine.context import BLANK, PracticeContext
from tutor.engine.event import Event
from tutor.engine.state import NOTHING, Outcome, Tab, World
from tutor.engine.world import address, forms, navigation
from tutor.engine.world.delivery import banner
from tutor.engine.world.effects import apply_effects, navigate
from tutor.engine.world.foreground import THREAD, find_usable, stack_of, with_stack
from tutor.inputs import InputError
from tutor.lesson.channels import CHANNELS
from tutor.lesson.model import Button, Input, Question

Result = tuple[World, Outcome]
Handler = Callable[[PracticeContext, World, Event], Result]


def type_address(context: PracticeContext, world: World, event: Event) -> Result:
    """Type an address and press Enter."""
    if "computer" not in context.lesson.places:
        return world, NOTHING
    screen = address.find_page(context, world, event.text)
    if screen is not None:
        return navigation.open_screen(context, world, screen), Outcome("visit", (screen.id,))
    tag = address.why_lost(context, world, event.text)
    if tag == "address_empty":
        return world, Outcome("address", tags=(tag,))
    tab = world.tabs[world.tab]
    back = (*tab.back, tab.page) if tab.page else tab.back
    lost = Tab(BLANK, back, event.text[: address.LONGEST_ADDRESS])
    return navigation.replace_tab(world, lost), Outcome("address", tags=(tag,))


def go_back(context: PracticeContext, world: World, event: Event) -> Result:
    """The back button of the browser, or the back gesture of the phone."""
    if event.target == "computer":
        after = navigation.back_on_computer(context, world)
    else:
        after = navigation.back_on_phone(context, world)
    return after, Outcome("back") if after != world else NOTHING


def _index(event: Event, world: World) -> int | None:
    index = int(event.target) if event.target.isdecimal() else -1
    return index if 0 <= index < len(world.tabs) else None


def switch_tab(context: PracticeContext, world: World, event: Event) -> Result:
    """Bring a tab to the front."""
    index = _index(event, world)
    if index is None or index == world.tab:
        return world, NOTHING
    world = navigation.observe(context, world._replace(tab=index))
    return world, Outcome("tab", (world.tabs[index].page,))


def close_tab(context: PracticeContext, world: World, event: Event) -> Result:
    """Close a tab."""
    index = _index(event, world)
    if index is None or (len(world.tabs) == 1 and world.tabs[0] == Tab()):
        return world, NOTHING
    return navigation.close_tab(context, world, index), Outcome("close", (world.tabs[index].page,))


def go_home(context: PracticeContext, world: World, _event: Event) -> Result:
    """The phone's home button."""
    return (navigation.go_home(context, world), Outcome("home")) if world.app else (world, NOTHING)


def open_app(context: PracticeContext, world: World, event: Event) -> Result:
    """Tap an app on the home screen; it opens where it was left, or else on its first screen."""
    app = event.target
    if world.app or app not in context.apps:
        return world, NOTHING
    if not stack_of(world, app):
        first = context.first_screen(world, app, chapter=0)
        world = with_stack(world, app, (first,) if first else ())
    return navigation.observe(context, world._replace(app=app)), Outcome("open_app", (app,))


def open_message(context: PracticeContext, world: World, event: Event) -> Result:
    """Open a message from its inbox."""
    if not any(a.message == event.target for a in world.inbox):
        return world, NOTHING
    app = context.app_of(event.target)
    if world.app != app or stack_of(world, app):
        return world, NOTHING
    return _show_message(context, world, event.target)


def open_banner(context: PracticeContext, world: World, _event: Event) -> Result:
    """Tap the notification."""
    notified = banner(context, world)
    if not notified:
        return world, NOTHING
    message = context.messages[notified]
    if CHANNELS[message.via].inbox:
        return _show_message(context, world, message.id)
    inbox = tuple(a._replace(read=a.read or a.message == message.id) for a in world.inbox)
    world = world._replace(inbox=inbox)
    links = [e for e in message.screen.content if isinstance(e, Button) and e.effects.go]
    if links:
        world = navigate(context, world, message.screen, links[0].effects.go)
    return world, Outcome("open_message", (message.id,))


def _show_message(context: PracticeContext, world: World, message: str) -> Result:
    app = context.app_of(message)
    thread = (THREAD + context.thread_of(message),)
    world = with_stack(navigation.leave_app(context, world), app, thread)
    return navigation.observe(context, world._replace(app=app)), Outcome("open_message", (message,))


def fill(context: PracticeContext, world: World, event: Event) -> Result:
    """Type into a field, tick a box or choose an option."""
    element = find_usable(context, world, event.target)
    if not isinstance(element, Input):
        return world, NOTHING
    world = forms.enter_text(context, world, element, event.text)
    if not element.then:
        return world, Outcome("fill", tags=("typed",))
    fault = forms.error_of(context, world, element)
    if fault is not None and not forms.is_accepted(forms.RejectedInput(element, fault)):
        return world, Outcome("fill", errors=((element.id, fault),))
    if element.keep:
        world = forms.store_input(context, world, element)
    screen = context.screens[element.screen]
    world = navigate(context, world, screen, element.then)
    faults = () if fault is None else ((element.id, fault),)
    return world, Outcome("fill", (element.id,), errors=faults, accepted=bool(faults))


def press(context: PracticeContext, world: World, event: Event) -> Result:
    """Press a button or follow a link; a button first checks the fields of its screen."""
    element = find_usable(context, world, event.target)
    if not isinstance(element, Button):
        return world, NOTHING
    screen = context.screens[element.screen]
    faults: tuple[tuple[str, InputError], ...] = ()
    if element.checks:
        judged = forms.validate_screen(context, world, screen)
        faults = tuple((j.element.id, j.fault) for j in judged)
        if not all(forms.is_accepted(j) for j in judged):
            return world, Outcome("refused", (element.id,), errors=faults)
        world = forms.store_inputs(context, world, screen)
    world, arrived, lost = apply_effects(context, world, screen, element.effects)
    tags = ("no_arrival",) if lost else ()
    done = Outcome("press", (element.id,), tags, faults, bool(faults), arrived)
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


def stay(_context: PracticeContext, world: World, event: Event) -> Result:
    """What is said to the coach changes nothing in the world."""
    return world, Outcome(event.verb)


def start_epilogue(context: PracticeContext, world: World, _event: Event) -> Result:
    """Put the world in order for the epilogue: the phone at home, apps at their first screen."""
    first = [s for s in context.lesson.screens if s.chapter == 1]
    for app in dict.fromkeys(s.app for s in first if s.app):
        start = context.first_screen(world, app, chapter=1)
        world = with_stack(world, app, (start,) if start else ())
    if any(s.place == "computer" for s in first):
        world = world._replace(tabs=(Tab(),), tab=0)
    world = world._replace(app="")
    return navigation.forget_closed(context, world), Outcome("epilogue")


HANDLERS: Mapping[str, Handler] = {
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
    "continue": stay,
    "skip": stay,
    "hint": stay,
    "show": stay,
    "epilogue": start_epilogue,
}
